/**
 * The channel of the trials that constants are fitted on: a share to drop is drawn for the leak and columns go by salience,
 * everything else is done or not done once per leak, and damage strikes cells by themselves. Enters: what the parts show.
 * Leaves: a draft. Its words for renamed columns are the vocabulary's.
 */
import { ATTRIBUTES, attribute, type Salience, traitOf } from '../../../vocabulary/index.ts';
import type { Chance } from '../random.ts';
import type { ColumnOrder, HeaderStyle } from '../types.ts';
import { lostCells, mojibake, repeated, tornRows } from './damage.ts';
import { attributeOf, coarser, ladderOf, masked, padded, recased, redated, redialled } from './edits.ts';
import { additions } from './enrich.ts';
import { otherStyle, type Style, styled, thesaurus, translated } from './names.ts';
import type { Accident, Channel, Column, FileFormat, Origin } from './types.ts';

/** Leaks that are whole dumps; otherwise the share to drop is uniform. */
const WHOLE = 0.1;
/** Exponent on the share by salience: who a person is stays longest. */
const DROPPED_AS: Readonly<Record<Salience, number>> = { identity: 2, content: 1, technical: 0.5 };
/** Columns of one trait share one draw so often: an address goes or stays as a whole. */
const TOGETHER = 0.5;
/** Nobody passes on less, nor without a column that says who it is about. */
const FEWEST = 3;

const HEADERS: readonly (readonly [HeaderStyle, number])[] = [
  ['kept', 35],
  ['restyled', 20],
  ['renamed', 15],
  ['translated', 12],
  ['gone', 18],
];
const STYLES: readonly Style[] = ['snake', 'camel', 'title', 'upper', 'packed'];
const LANGUAGES = ['de', 'es', 'pt', 'fr', 'hi'];
const FORMATS: readonly (readonly [FileFormat, number])[] = [
  ['comma', 45],
  ['semicolon', 10],
  ['tab', 10],
  ['pipe', 5],
  ['ndjson', 12],
  ['sql', 12],
  ['text', 6],
];

export const fitChannel: Channel = (origin, chance) => {
  const steps: string[] = [];
  let columns = dropped(origin, chance, steps);
  columns = changed(columns, chance, steps);
  if (chance.of(0.08)) {
    const added = additions(origin, chance.int(1, 4), chance);
    if (added.length > 0) steps.push(`columns from elsewhere added: ${added.length}`);
    columns = [...columns, ...added];
  }
  const columnOrder = chance.weighted(ORDERS);
  columns = ordered(columns, columnOrder, chance, steps);
  const headerStyle = chance.weighted(HEADERS);
  columns = headed(columns, headerStyle, chance);
  steps.push(`headers ${headerStyle}`);
  const format =
    headerStyle === 'gone' ? chance.pick<FileFormat>(['comma', 'semicolon', 'tab', 'pipe']) : chance.weighted(FORMATS);
  const accidents = damages(chance, steps);
  const rows = origin.size ?? chance.logUniform(5, 3000);
  const none = chance.of(0.15) ? 'NULL' : '';
  return { columns, headerStyle, columnOrder, rows, format, none, accidents, cut: 0, steps };
};

function dropped({ columns, keys }: Origin, chance: Chance, steps: string[]): readonly Column[] {
  if (chance.of(WHOLE)) {
    steps.push('nothing left out');
    return columns;
  }
  const share = chance.uniform();
  const fates = new Map<string, number>();
  const ranked = columns.map((column) => {
    const id = attributeOf(column);
    const trait = traitOf(id)?.id ?? column.header;
    const fate = fates.get(trait) ?? chance.uniform();
    fates.set(trait, fate);
    const own = chance.of(TOGETHER) ? fate : chance.uniform();
    // Above 1: kept.
    const margin = own / Math.max(1e-9, share ** DROPPED_AS[attribute(id)?.salience ?? 'technical']);
    return { column, margin: keys.has(column) ? Number.POSITIVE_INFINITY : margin };
  });
  const least = [...ranked].sort((a, b) => b.margin - a.margin)[Math.min(FEWEST, ranked.length) - 1]?.margin ?? 0;
  const who = Math.max(0, ...ranked.filter(isIdentity).map(({ margin }) => margin));
  const kept = ranked
    .filter((entry) => entry.margin > 1 || entry.margin >= least || (isIdentity(entry) && entry.margin === who))
    .map(({ column }) => column);
  steps.push(
    `share to leave out ${share.toFixed(2)}: ${columns.length - kept.length} of ${columns.length} columns left out`,
  );
  return kept;
}

function isIdentity({ column }: { readonly column: Column }): boolean {
  return attribute(attributeOf(column))?.salience === 'identity';
}

function changed(before: readonly Column[], chance: Chance, steps: string[]): readonly Column[] {
  let columns = before;
  const step = (share: number, words: string, change: (column: Column) => Column): void => {
    if (!chance.of(share)) return;
    const after = columns.map(change);
    if (after.some((column, place) => column !== columns[place])) steps.push(words);
    columns = after;
  };
  step(0.2, 'some columns coarsened', (column) => (chance.of(0.3) ? coarser(column, chance) : column));
  step(0.08, 'some numbers masked', (column) => (chance.of(0.5) ? masked(column) : column));
  step(0.08, 'dates of birth padded to whole dates', (column) =>
    attributeOf(column) === 'person.birthDate' ? padded(column, chance) : column,
  );
  const day = chance.pick(['DD/MM/YYYY', 'YYYY-MM-DD', 'DD.MM.YYYY', 'DD-MM-YYYY']);
  step(0.25, `dates written ${day}`, (column) =>
    ladderOf(column) === 'date' ? redated(column, day, `${day} HH:MM:SS`) : column,
  );
  const dial = chance.pick(['E.164', 'CC digits', 'home digits']);
  step(0.2, `phone numbers written as ${dial}`, (column) => redialled(column, dial));
  const capitals = chance.of(0.7);
  step(0.12, `names in ${capitals ? 'capitals' : 'small letters'}`, (column) => recased(column, capitals));
  return columns;
}

const PLACES: ReadonlyMap<string, number> = new Map(ATTRIBUTES.map(({ id }, place) => [id, place]));

const ORDERS: readonly (readonly [ColumnOrder, number])[] = [
  ['kept', 5],
  ['shuffled', 2],
  ['natural', 3],
];

function ordered(columns: readonly Column[], how: ColumnOrder, chance: Chance, steps: string[]): readonly Column[] {
  if (how === 'kept') return columns;
  steps.push(`columns ${how === 'shuffled' ? 'shuffled' : 'put as most people would'}`);
  if (how === 'shuffled') return chance.shuffle(columns);
  const place = (column: Column): number => PLACES.get(attributeOf(column)) ?? PLACES.size;
  return [...columns].sort((a, b) => place(a) - place(b));
}

function headed(columns: readonly Column[], style: HeaderStyle, chance: Chance): readonly Column[] {
  if (style === 'kept' || style === 'gone') return columns;
  const look = chance.pick(STYLES);
  if (style === 'restyled') {
    const names = columns.map(({ header }) => header);
    const other = otherStyle(names, STYLES, chance);
    return columns.map((column) => ({ ...column, header: styled(column.header, other) }));
  }
  if (style === 'renamed')
    return columns.map((column) => ({ ...column, header: styled(thesaurus(column, chance), look) }));
  const language = chance.pick(LANGUAGES);
  return columns.map((column) => {
    const words = translated(column, language, chance);
    return { ...column, header: styled(words ?? column.header, look) };
  });
}

function damages(chance: Chance, steps: string[]): Accident[] {
  const out: Accident[] = [];
  const add = (probability: number, words: string, accident: Accident): void => {
    if (!chance.of(probability)) return;
    steps.push(words);
    out.push(accident);
  };
  add(0.35, 'cells lost one by one', lostCells(0.1 * chance.uniform()));
  add(0.1, 'single rows torn', tornRows(0.02 * chance.uniform()));
  add(0.08, 'some rows in the wrong encoding', mojibake(0.3 * chance.uniform()));
  add(0.2, 'some rows repeated', repeated(0.1 * chance.uniform()));
  return out;
}
