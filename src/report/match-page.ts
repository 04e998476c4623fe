/** What was matched, as a document and as a page: pairs with reasons, runners-up, and who is left over. No value of either side. */
import type { Alone, ListedPair, Listing, Option, Place } from '../match/listing.ts';
import type { Profile } from '../profile/types.ts';
import { count, percent, signed, thousands } from '../wording.ts';
import { type Block, paragraph, probability } from './document.ts';
import { namerOf } from './names.ts';
import { type ReadingState, readingNotes, readingOf } from './reading-notes.ts';

/** The outside contract (schema: schemas/match.schema.json). */
export interface MatchDocument extends Listing {
  readonly format: 'leakprint-match/1';
  readonly complete: boolean;
  readonly a: Listing['a'] & ReadingState;
  readonly b: Listing['b'] & ReadingState;
}

/** What is no evidence is known whole. */
const WHOLE: ReadingState = { complete: true, sampled: false };

/** The document of a listing, its names fit to leave the house; with the profiles of what is evidence. */
export function matchDocument(
  listing: Listing,
  profiles: { readonly [side in 'a' | 'b']: Profile | null },
): MatchDocument {
  const { pairs, unmatched } = listing;
  const readOf = (profile: Profile | null): ReadingState => (profile === null ? WHOLE : readingOf(profile));
  const a = { ...listing.a, ...readOf(profiles.a) };
  const b = { ...listing.b, ...readOf(profiles.b) };
  const shown = namerOf(...[profiles.a, profiles.b].filter((profile) => profile !== null));
  const place = (entry: Place): Place => ({
    ...entry,
    table: shown(entry.table),
    name: shown(entry.name),
  });
  const option = (entry: Option): Option => ({ ...entry, b: place(entry.b) });
  const alone = (entry: Alone): Alone => ({ a: place(entry.a), runnersUp: entry.runnersUp.map(option) });
  const pair = (entry: ListedPair): ListedPair => ({ ...option(entry), ...alone(entry) });
  return {
    format: 'leakprint-match/1',
    complete: a.complete && b.complete,
    a,
    b,
    pairs: pairs.map(pair),
    unmatched: { a: unmatched.a.map(alone), b: unmatched.b.map(place) },
  };
}

/** Blocks of a match. */
export function matchPage(document: MatchDocument): Block[] {
  const { a, b, pairs, unmatched } = document;
  const blocks: Block[] = [{ kind: 'title', text: 'leakprint match' }];
  for (const side of [a, b]) blocks.push(...readingNotes(side, side.name));
  blocks.push(
    paragraph(
      `${a.name} (${a.from}, ${count(a.items, 'column or field', 'columns or fields')}) against ${b.name} (${b.from}, ${thousands(b.items)}): ${count(pairs.length, 'pair')}.`,
    ),
  );
  if (pairs.length > 0) {
    blocks.push({
      kind: 'table',
      columns: [
        { title: 'this', align: 'left' },
        { title: 'that', align: 'left' },
        { title: 'P', align: 'right' },
        { title: 'log10 LR', align: 'right' },
        { title: 'reasons; runners-up', align: 'left', flexible: true },
      ],
      rows: pairs.map((pair) => [
        nameOf(pair.a),
        nameOf(pair.b),
        probability(pair.probability),
        signed(pair.log10LR),
        reasons(pair),
      ]),
    });
    blocks.push(
      paragraph(
        'P: probability that both are one field, other pairs left aside. The surest come first, rivals for the same place in view.',
        'weak',
      ),
    );
  }
  blocks.push({ kind: 'heading', text: `Left over on this side: ${unmatched.a.length}` });
  if (unmatched.a.length > 0)
    blocks.push({
      kind: 'list',
      items: unmatched.a.map((entry) => `${nameOf(entry.a)}${others(entry.runnersUp, ': perhaps ')}`),
    });
  blocks.push({ kind: 'heading', text: `Left over on that side: ${unmatched.b.length}` });
  if (unmatched.b.length > 0) blocks.push({ kind: 'list', items: unmatched.b.map(nameOf) });
  return blocks;
}

function nameOf({ table, name }: Place): string {
  return table === '' ? name : `${table}: ${name}`;
}

/** Signals of less weight than this (log10) are left out of the page; the JSON has them all. */
const WORTH_TELLING = 0.05;

function reasons({ signals, runnersUp }: ListedPair): string {
  const told = signals
    .filter(({ weight }) => weight >= WORTH_TELLING)
    .map(({ because, value, weight }) => `${because} (${signed(value >= 0.5 ? weight : -weight)})`);
  return `${told.join('; ')}${others(runnersUp, '; or ')}`;
}

function others(options: readonly Option[], before: string): string {
  if (options.length === 0) return '';
  return `${before}${options.map((option) => `${nameOf(option.b)} (${percent(option.probability)})`).join(', ')}`;
}
