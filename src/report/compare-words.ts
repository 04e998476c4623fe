/** What a comparison says, in sentences: a kind of verdict, a sentence. Names in them are fit for a report already. */
import type {
  Carrier,
  Comparison,
  Difference,
  Share,
  SideName,
  TableComparison,
  Unknown,
  Verdict,
} from '../compare/types.ts';
import { firstOf, percentage, thousands } from '../wording.ts';
import type { Tone } from './document.ts';

type Of<K extends Verdict['kind']> = Extract<Verdict, { readonly kind: K }>;

const LABEL: Readonly<Record<SideName, string>> = { a: 'A', b: 'B' };

const DIFFERENCES: Readonly<Record<Difference, string>> = {
  format: 'in another format',
  names: 'under other column names',
  order: 'with the columns in another order',
  cells: 'with some cells other than before, or written otherwise',
  bytes: 'in other bytes, such as another order of records, or repeated ones',
};

const REASONS: Readonly<Record<Unknown, string>> = {
  'other-key':
    'the fingerprints of A and B were made with different keys, so only columns were compared; give --key, or profile both with the same one',
  'no-fingerprints':
    'not everything compared has fingerprints, so only columns were compared; profile the evidence again without --no-sketch',
  'no-records': 'one of them has no records',
  'nothing-identifying':
    'they have nothing in common by which a record could be known: only small vocabularies, or numbers that any other leak may have too',
  'too-few': 'too few values of one can be looked up in the other',
  'not-compared': 'there are too many tables to compare each with each, and those left out may hold them',
  sampled: 'only a sample of the evidence was read, and samples of the same records may share none',
};

type Sentences = { readonly [K in Verdict['kind']]: (verdict: Of<K>) => string };

const VERDICTS: Sentences = {
  same: ({ differs }) =>
    differs.length === 0
      ? 'A and B are the same, byte for byte.'
      : `A and B hold the same records, ${differs.map((entry) => DIFFERENCES[entry]).join(', ')}.`,
  repost: ({ fewer }) =>
    fewer === 'both'
      ? 'A and B hold the same records, each with columns that the other lacks.'
      : `A and B hold the same records; ${LABEL[fewer]} has fewer columns, as a re-post would.`,
  'part-of': () => 'A is a part of B.',
  superset: () => 'A holds all of B, and more.',
  merge: ({ whole, own, others }) => {
    const part = LABEL[whole === 'a' ? 'b' : 'a'];
    const columns = [
      ...(own.length > 0 ? [`only the records of ${part} fill ${named(own)} there`] : []),
      ...(others.length > 0 ? [`only the others fill ${named(others)}`] : []),
    ];
    return `${LABEL[whole]} looks like a merge of ${part} with something else: ${columns.join(', and ')}.`;
  },
  overlapping: () => 'A and B overlap: some of the records of each stand in the other.',
  'same-schema': () => 'A and B have the same columns and different records.',
  unrelated: () => 'A and B have neither records nor most columns in common.',
  unknown: ({ because }) => `Whether A and B hold the same records can't be told: ${REASONS[because]}.`,
};

/** The sentence of a verdict. */
function verdictSays<K extends Verdict['kind']>(verdict: Of<K>): string {
  const sentence: (verdict: Of<K>) => string = VERDICTS[verdict.kind as K];
  return sentence(verdict);
}

/** A sentence, and how it is to be shown. */
export interface Note {
  readonly text: string;
  readonly tone: Tone;
}

/** The sentences of a comparison: the verdict, then what to bear in mind. */
export function comparisonNotes(comparison: Comparison): Note[] {
  const { verdict, tables, a, b, complete, notCompared } = comparison;
  const notes: Note[] = [{ text: verdictSays(verdict), tone: 'strong' }];
  const warn = (text: string) => notes.push({ text, tone: 'warning' });
  if (!a.complete || !b.complete)
    warn('INCOMPLETE: not all of the evidence could be read; what was not read is in neither count.');
  else if (!complete)
    warn('INCOMPLETE: reading the larger evidence once more was interrupted; only the sample could be compared.');
  if (a.sampled || b.sampled)
    warn('SAMPLED: only blocks of the evidence were read; shares are at least what is said of the side that was.');
  if (notCompared.a.length + notCompared.b.length > 0)
    warn(
      `TOO MANY TABLES: ${notCompared.a.length} of A and ${notCompared.b.length} of B were not compared; nothing is known of them.`,
    );
  if (tables.some(({ carrier }) => carrier !== null))
    notes.push({
      text: 'Values are compared as they are written: a phone number with and without its country code counts as two.',
      tone: 'plain',
    });
  return notes;
}

/** The sentences of two tables: the verdict, the numbers that carry it, what speaks against. */
export function tableSays(table: TableComparison): string[] {
  const { verdict, carrier, schema, contradicted } = table;
  const says = [verdictSays(verdict)];
  if (carrier !== null) says.push(carrierSays(carrier));
  for (const { a, b } of contradicted)
    says.push(
      `Values of ${pairName(a?.name ?? '', b?.name ?? '')} stand in both, but beside other values: shared keys, not shared records.`,
    );
  const order = schema.sameOrder === null ? '' : schema.sameOrder ? ', in the same order' : ', in another order';
  says.push(
    `Of ${schema.a} filled ${schema.a === 1 ? 'column' : 'columns'} in A and ${schema.b} in B, ${schema.common} are common${order}; ${schema.renamed} of them renamed; only in A ${schema.onlyA}, only in B ${schema.onlyB}.`,
  );
  return says;
}

/** "Of the records of A, 98 % (96 to 99) stand in B as far as …". */
function carrierSays(carrier: Carrier): string {
  const { overlap, filled } = carrier;
  const lines = [
    partSays(overlap.aInB, 'a', 'Of the records of A'),
    partSays(overlap.bInA, 'b', 'of the records of B'),
  ];
  const gaps = (['a', 'b'] as const)
    .filter((side) => filled[side] < 0.995)
    .map(
      (side) =>
        `${percentage(filled[side])} % of the records of ${LABEL[side]} have ${carrier.kind === 'columns' ? 'them' : 'it'}`,
    );
  const exact = [overlap.aInB, overlap.bInA].some((share) => share !== null && isExact(share));
  const both = `${exact ? '' : 'About '}${thousands(overlap.shared)} distinct`;
  const which = carrier.kind === 'records' ? 'records' : carrier.kind === 'column' ? 'values' : 'combinations';
  return `${lines.join('; ')}; as far as ${carrierName(carrier)} can tell${gaps.length > 0 ? ` (${gaps.join(', ')})` : ''}. ${both} ${which} are in both.`;
}

function partSays(share: Share | null, side: SideName, start: string): string {
  const other = LABEL[side === 'a' ? 'b' : 'a'];
  if (share === null) return `${start}, none could be looked up in ${other}`;
  return `${start}, ${shareSays(share)} stand in ${other} (${share.k} of ${share.n} looked up)`;
}

/** Nothing was sampled. What couldn't be looked up at all is no share, and not exact either. */
function isExact({ interval: [low, high] }: Share): boolean {
  return low === high;
}

/** "98 % (96 to 99)"; without an interval where nothing was sampled. */
export function shareSays(measured: Share): string {
  const { share, interval } = measured;
  if (isExact(measured)) return `${percentage(share)} %`;
  const [low, high] = interval;
  return `about ${percentage(share)} % (${percentage(low)} to ${percentage(high)})`;
}

/** What a carrier is called. */
export function carrierName({ kind, a, b }: Carrier): string {
  if (kind === 'records') return 'whole records';
  const names = a.map((name, i) => pairName(name, b[i] ?? ''));
  return `${kind === 'column' ? 'the column' : 'the columns'} ${names.join(' with ')}`;
}

/** One name, or the name on each side. */
function pairName(a: string, b: string): string {
  return a === b ? `"${a}"` : `"${a}" (in B "${b}")`;
}

function named(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return firstOf(quoted, 6);
}
