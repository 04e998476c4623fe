/**
 * The channel of the trials that test what was fitted: a leak is a task. Somebody wants something, keeps what serves it and
 * what stands beside it, changes it as that use asks, and one mishap strikes many cells together. Enters: what the parts
 * show. Leaves: a draft. No share to drop, no salience; other words, languages and sizes than the channel for fitting.
 */
import { count } from '../../../wording.ts';
import type { Chance } from '../random.ts';
import { bareSpec } from '../spec.ts';
import type { HeaderStyle } from '../types.ts';
import { halfEmpty, mojibake, repeated, shifted, shuffled, spreadsheet } from './damage.ts';
import { attributeOf, coarser, ladderOf, masked, padded, recased, redated, redialled } from './edits.ts';
import { additions } from './enrich.ts';
import { jargon, otherStyle, type Style, styled, translated } from './names.ts';
import { PURPOSES, type Purpose } from './purposes.ts';
import type { Accident, Channel, Column, FileFormat, Origin } from './types.ts';

/** A column that serves is forgotten so often; one that stands right behind a kept one comes along so often. */
const FORGOTTEN = 0.06;
const ALONG = 0.15;

const STYLES: readonly Style[] = ['title', 'words', 'kebab', 'upper', 'snake'];
const LANGUAGES = ['it', 'pl', 'id', 'tr', 'ru', 'nl', 'zh', 'vi'];

export const testChannel: Channel = (origin, chance) => {
  const purpose = purposeOf(origin, chance);
  const steps = [`wanted: ${purpose.title}`];
  let columns = serving(origin, purpose, chance, steps);
  columns = used(columns, purpose, chance, steps);
  const isShuffled = purpose.id !== 'dump' && purpose.id !== 'sample' && chance.of(0.3);
  if (isShuffled) {
    columns = chance.shuffle(columns);
    steps.push('columns put together by hand');
  }
  if ((purpose.id === 'bot' || purpose.id === 'identities') && chance.of(0.12)) {
    const added = additions(origin, chance.int(1, 3), chance);
    if (added.length > 0) steps.push(`looked up elsewhere as well: ${count(added.length, 'column')}`);
    columns = [...columns, ...added];
  }
  const headerStyle = chance.weighted(purpose.headers);
  columns = headed(columns, headerStyle, chance);
  steps.push(`headers ${headerStyle}`);
  const formats = purpose.formats.filter(([format]) => {
    if (format === 'logins') return headerStyle === 'gone' && isLogins(columns);
    return headerStyle !== 'gone' || !['ndjson', 'sql', 'text'].includes(format);
  });
  const format = formats.length === 0 ? 'comma' : chance.weighted(formats);
  const mishap = mishapOf(purpose, format, chance, steps);
  const [fewest, most] = purpose.rows;
  const rows = origin.size ?? chance.int(fewest, chance.int(fewest, most));
  const none =
    format === 'sql' || format === 'ndjson'
      ? 'NULL'
      : chance.weighted([
          ['', 6],
          ['-', 1],
          ['N/A', 1],
        ]);
  const columnOrder = isShuffled ? 'shuffled' : 'kept';
  return { columns, headerStyle, columnOrder, rows, format, none, ...mishap, steps };
};

/** A purpose that the source can serve. */
function purposeOf({ columns }: Origin, chance: Chance): Purpose {
  const possible = PURPOSES.filter(
    ({ needs, serves }) =>
      columns.some((column) => needs.test(attributeOf(column))) &&
      columns.filter((column) => serves === null || serves.test(attributeOf(column))).length > 1,
  );
  const choices = possible.length === 0 ? PURPOSES.filter(({ serves }) => serves === null) : possible;
  return chance.weighted(choices.map((purpose) => [purpose, purpose.weight]));
}

/** What serves, and what stands beside it. */
function serving({ columns, keys }: Origin, purpose: Purpose, chance: Chance, steps: string[]): readonly Column[] {
  const { serves, width } = purpose;
  if (serves === null) {
    // A wide table is shown by a stretch of it: whoever scrolls right stops somewhere.
    if (columns.length <= width || purpose.id === 'dump') return columns;
    const from = chance.of(0.7) ? 0 : chance.int(0, columns.length - width);
    steps.push(`${width} columns side by side of ${columns.length}`);
    return columns.filter((column, at) => (at >= from && at < from + width) || keys.has(column));
  }
  let before = false;
  const wanted = columns.filter((column) => {
    const kept = serves.test(attributeOf(column)) ? !chance.of(FORGOTTEN) : before && chance.of(ALONG);
    before = kept;
    return kept || keys.has(column);
  });
  const kept = wanted.length < 2 ? columns.filter((column) => serves.test(attributeOf(column))) : wanted;
  const few = kept.length <= width ? kept : kept.filter((column) => keys.has(column) || chance.of(width / kept.length));
  const out = few.length < 2 ? kept.slice(0, 2) : few;
  steps.push(`${out.length} of ${columns.length} columns taken`);
  return out;
}

/** Columns made ready for their use. */
function used(before: readonly Column[], purpose: Purpose, chance: Chance, steps: string[]): readonly Column[] {
  let columns = before;
  const apply = (share: number, words: string, change: (column: Column) => Column): void => {
    if (!chance.of(share)) return;
    const after = columns.map(change);
    if (after.some((column, place) => column !== columns[place])) steps.push(words);
    columns = after;
  };
  if (purpose.id === 'contacts') {
    const dial = chance.pick(['E.164', '+CC digits', '00CC digits']);
    apply(0.6, `phone numbers ready to dial, ${dial}`, (column) => redialled(column, dial));
    apply(0.35, 'names in capitals', (column) => recased(column, true));
    apply(0.3, 'people shuffled together by place, finer parts gone', (column) => coarser(column, chance));
  }
  if (purpose.id === 'bot' || purpose.id === 'identities') {
    apply(0.15, 'dates of birth turned into ages', (column) =>
      attributeOf(column) === 'person.birthDate' ? aged(column) : column,
    );
    apply(0.1, 'years of birth written as whole dates', (column) =>
      attributeOf(column) === 'person.birthDate' ? padded(column, chance) : column,
    );
    const day = chance.pick(['DD-MM-YYYY', 'DD/MM/YY', 'YYYY/MM/DD']);
    apply(0.4, `dates written ${day}`, (column) => (ladderOf(column) === 'date' ? redated(column, day, day) : column));
  }
  if (purpose.id === 'bot' || purpose.id === 'sample') apply(0.3, 'numbers and addresses of mail masked', masked);
  return columns;
}

/** An age in place of a date of birth. */
function aged(column: Column): Column {
  const fillings = column.fillings.map((filling) => ({
    ...filling,
    spec: { ...bareSpec(filling.spec.name, 'person.age'), coverage: filling.spec.coverage },
  }));
  return { ...column, header: 'age', fillings };
}

function headed(columns: readonly Column[], style: HeaderStyle, chance: Chance): readonly Column[] {
  if (style === 'kept' || style === 'gone') return columns;
  if (style === 'restyled') {
    const names = columns.map(({ header }) => header);
    const look = otherStyle(names, STYLES, chance);
    return columns.map((column) => ({ ...column, header: styled(column.header, look) }));
  }
  const look = chance.pick(STYLES);
  const language = chance.pick(LANGUAGES);
  return columns.map((column) => {
    const foreign = style === 'translated' ? translated(column, language, chance) : null;
    return { ...column, header: styled(foreign ?? jargon(column, chance), look) };
  });
}

/** One or two columns that a list of logins can show. */
function isLogins(columns: readonly Column[]): boolean {
  const [login, password] = columns.map(attributeOf);
  return (
    columns.length === 2 && /^contact\.email$|^account\.username$/.test(login ?? '') && password === 'account.password'
  );
}

interface Mishap {
  readonly words: string;
  readonly accident: Accident | null;
  readonly cut: number;
}

const MISHAPS: readonly (readonly [Mishap, number])[] = [
  [{ words: '', accident: null, cut: 0 }, 50],
  [{ words: 'opened and saved in a spreadsheet', accident: spreadsheet, cut: 0 }, 14],
  [{ words: 'all text in the wrong encoding', accident: mojibake(1), cut: 0 }, 8],
  [{ words: 'one stretch of rows a column too far right', accident: shifted, cut: 0 }, 5],
  [{ words: 'one stretch of rows without its last columns', accident: halfEmpty, cut: 0 }, 9],
  [{ words: 'broken off at the end', accident: null, cut: 9 }, 8],
];

/** Formats of which a record survives without its last bytes. */
const LINES: ReadonlySet<FileFormat> = new Set(['comma', 'semicolon', 'tab', 'pipe']);

/** One mishap at most, and it strikes what lies together; lists that are sold over and over repeat themselves. */
function mishapOf(
  purpose: Purpose,
  format: FileFormat,
  chance: Chance,
  steps: string[],
): { accidents: Accident[]; cut: number } {
  const { words, accident, cut } = chance.weighted(MISHAPS.filter(([entry]) => entry.cut === 0 || LINES.has(format)));
  if (words !== '') steps.push(words);
  const accidents = accident === null ? [] : [accident];
  if (purpose.id === 'contacts' && chance.of(0.5)) {
    accidents.push(repeated(0.2), shuffled);
    steps.push('put together from several pastes: rows repeated and shuffled');
  }
  return { accidents, cut };
}
