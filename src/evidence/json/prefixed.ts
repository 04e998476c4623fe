/**
 * Lines that are JSON behind something else: a key and a tab, as Kafka's consumer prints them, a log's time and level, `data:`.
 * Enters: a line. Leaves: what stands in front of its JSON, and the JSON. Deliberately absent: anything behind the JSON; such a
 * line is none of these.
 */
import { LONGEST_FRONT } from '../limits.ts';
import { JsonLine } from './line.ts';

/** Brackets that may open the JSON: `[INFO]` and `{trace}` don't. */
const OPENING = /\{[ \t]*["}]|\[[ \t]*[[{"\]]/g;
const MOST_TRIED = 8;

/** A line cut in two. */
export interface PrefixedLine {
  readonly front: string;
  readonly json: string;
}

/** Tells lines apart; one for all, since what parses keeps its memory. */
const parser = new JsonLine();

/** @returns undefined if the line doesn't end with JSON */
export function prefixedLine(line: string): PrefixedLine | undefined {
  const text = line.trimEnd();
  if (!/[}\]],?$/.test(text.slice(-2))) return undefined;
  OPENING.lastIndex = 0;
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const found = OPENING.exec(text.slice(0, LONGEST_FRONT + 2));
    if (found === null) return undefined;
    const json = text.slice(found.index, text.endsWith(',') ? -1 : undefined);
    if (parser.parse(json)) return { front: text.slice(0, found.index), json };
    OPENING.lastIndex = found.index + 1;
  }
  return undefined;
}

/** What divides the fronts of lines: a mark that stands in each as often, and last; undefined if none does. */
export function frontMark(fronts: readonly string[]): string | undefined {
  const bare = fronts.map((front) => front.replace(/ {1,64}$/, ''));
  const mark = /[\t,;|]$/.exec(bare[0] ?? '')?.[0];
  if (mark === undefined) return undefined;
  const parts = bare[0]?.split(mark).length;
  return bare.every((front) => front.endsWith(mark) && front.split(mark).length === parts) ? mark : undefined;
}

/** The parts of a front: cells of their own where a mark divides them. */
export function frontParts(front: string, mark: string | undefined): string[] {
  const parts = mark === undefined ? [] : front.replace(/ {1,64}$/, '').split(mark);
  // What ends otherwise than the head's is one part.
  if (parts.at(-1) === '') return parts.slice(0, -1).map((part) => part.trim());
  return front.trim() === '' ? [] : [front.trim()];
}
