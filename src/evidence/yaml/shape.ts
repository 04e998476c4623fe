/**
 * Enters: the first lines of a text. Leaves: whether they are records in YAML: a list of maps, maps alike below keys, documents of
 * their own. Deliberately absent: the library, which a look at a head isn't worth; and lines `Label: value` without any structure.
 */
import { JsonBroken, JsonEvents, type JsonSink } from '../json/events.ts';
import { mapPaths } from '../json/map-paths.ts';
import { plainItem } from './plain.ts';
import { keyOf, NOTHING, YamlUnits } from './units.ts';

const FLOW = /^ *[{[]/;
const BEGINNING = /^(?:[ \t]*(?:#.*|%YAML.*)?\r?\n){0,50}(?:---|- |-\r?\n|[\w:"'.][^\n]{0,200}:)/;
/** Members in flow style. */
const FLOW_KEY = /[{,]\s{0,9}['"]?([\w:.-]{1,64})['"]?\s{0,9}:\s/g;
/** Behind a key: prose with a colon, which no YAML without quotes holds. */
const PROSE = /^[^'"[{|>&!*#].*: /s;
const BLOCK = /^[|>]/;
/** A list that is an item: in brackets, which end the line, or again behind a dash. */
const LIST = /^ *(?:\[[^\]]*,[^\]]*\] *$|- )/;
/** Keys in fewer members of a map may be fields. */
export const LEAST_ALIKE = 2;

/** @param lines of the head @param ends whether they are all there are */
export function areYamlRecords(lines: readonly string[], ends: boolean): boolean {
  if (!BEGINNING.test(`${lines.slice(0, 60).join('\n')}\n`)) return false;
  const units = new YamlUnits({ complete: true, losses: Object.create(null) }, shapeOf);
  let json = '';
  for (const line of lines) {
    json += units.line(line);
    if (units.broken > 0) return false;
  }
  if (ends) json += units.end();
  if (units.broken > 0 || units.units === 0) return false;
  const records = new Records();
  try {
    new JsonEvents(records).write(json);
  } catch (error) {
    if (!(error instanceof JsonBroken)) throw error;
    return false;
  }
  if (records.repeated) return false;
  return records.areAlike || mapPaths(json, LEAST_ALIKE).size > 0 || records.areDocuments;
}

/** The keys of an item or a member; what they hold is left out. */
function shapeOf(lines: readonly string[]): string | undefined {
  const plain = plainItem(lines);
  if (plain !== undefined) return plain;
  const [first = '', ...more] = lines;
  const dash = /^ *-(?: +|$)/.exec(first)?.[0];
  const [own = '', ...below] =
    dash === undefined ? lines : [' '.repeat(dash.length) + first.slice(dash.length), ...more];
  // A tag or an anchor of what lies below.
  if (dash !== undefined && NOTHING.test(own.trim()) && below.length > 0) {
    const inner = below[0]?.search(/[^ ]/) ?? 0;
    return shapeOf([`${' '.repeat(Math.max(0, inner - 2))}- ${below[0]?.trimStart() ?? ''}`, ...below.slice(1)]);
  }
  if (dash !== undefined && LIST.test(own)) return '[["",""]]';
  const key = keyOf(own);
  if (FLOW.test(own) || FLOW.test(key?.value ?? '')) {
    const keys = [...lines.join('\n').matchAll(FLOW_KEY)].map(([, name = '']) => `${JSON.stringify(name)}:""`);
    const map = `{${keys.join(',')}}`;
    return dash !== undefined || key === undefined ? `[${map}]` : `{${key.json}:${map}}`;
  }
  if (key === undefined) return dash === undefined ? undefined : /\S\s+\S/.test(own) ? '["two words"]' : '[""]';
  if (PROSE.test(key.value)) return undefined;
  if (dash === undefined) return `{${key.json}:""}`;
  const members = [key];
  const indent = own.search(/[^ ]/);
  /** Where the key of a text in a block stands, whose lines may be anything. */
  let block = BLOCK.test(key.value) ? indent : -1;
  for (const line of below) {
    const here = line.search(/[^ ]/);
    if (here < 0 || (block >= 0 && here > block)) continue;
    const member = keyOf(line.replace(/^( *)- /, '$1  '));
    if (PROSE.test(member?.value ?? '')) return undefined;
    if (member !== undefined && here === indent) members.push(member);
    block = BLOCK.test(member?.value ?? '') ? here : -1;
  }
  return `[{${members.map(({ json }) => `${json}:""`).join(',')}}]`;
}

/** What lists and documents hold. */
class Records implements JsonSink {
  /** A key twice in a document's own map: labels, no YAML. */
  repeated = false;
  private readonly kinds: ('object' | 'array')[] = [];
  private readonly root = new Set<string>();
  private documents = 0;
  private rootMembers = 0;
  private items = 0;
  private members = 0;
  private words = 0;
  private readonly keys = new Set<string>();

  /** Lists of maps: of several members, or of one that comes again. */
  get areAlike(): boolean {
    // A list of words below a key.
    if (this.items === 0) return this.words > 1;
    return this.members >= this.items * 2 || (this.items > 1 && this.keys.size === 1);
  }

  get areDocuments(): boolean {
    return this.documents > 1 && this.rootMembers >= this.documents * 2;
  }

  open(kind: 'object' | 'array'): void {
    if (this.kinds.at(-1) === 'array') this.items++;
    if (this.kinds.at(-1) === 'array' && kind === 'array') this.members += 2;
    if (this.kinds.length === 0) this.root.clear();
    this.kinds.push(kind);
  }

  close(): void {
    if (this.kinds.pop() === 'object' && this.kinds.length === 0) this.documents++;
  }

  key(name: string): void {
    if (this.kinds.at(-2) === 'array') {
      this.members++;
      this.keys.add(name);
    }
    if (this.kinds.length > 1) return;
    this.rootMembers++;
    this.repeated ||= this.root.has(name);
    this.root.add(name);
  }

  scalar(text: string): void {
    if (this.kinds.length < 2 || this.kinds.at(-1) !== 'array') return;
    this.words = text === '' ? this.words + 1 : Number.NEGATIVE_INFINITY;
  }
}
