/** Estimates as the data file that the model reads. Enters: estimates, what they were counted in. Leaves: its text. */
import type { Estimate } from './types.ts';

/** In what was counted. */
export interface CountedIn {
  readonly seed: number;
  /** Trials of the fitting side, those of one source among them, and their columns that hold anything. */
  readonly trials: number;
  readonly leaks: number;
  readonly columns: number;
  /** Families and systems of the fitting side, of all that are described. */
  readonly families: number;
  readonly systems: number;
  readonly described: number;
}

/** A module: `COUNTED_IN`, `ESTIMATES`, whose `used` are the constants, and `BEHIND`, what they rest on. */
export function textOf(estimates: readonly Estimate[], counted: CountedIn): string {
  const numbers = estimates.map(({ id, used, stated, counted: found, low, high }) =>
    entry(id, { used: shown(used), stated: shown(stated), counted: shown(found), low: shown(low), high: shown(high) }),
  );
  const behind = estimates.map(({ id, source, taken, cases, families }) =>
    entry(id, { source: `'${source}'`, taken, cases: rounded(cases), families }),
  );
  return `/**
 * Made by \`npm run fit\`: constants of the model, counted in leaks of known truth of the fitting side, read by the tool's
 * own typing, and in the systems of that side. \`used\` is what the model reads: what was stated, or, where \`taken\`, the
 * count drawn towards it. \`low\` to \`high\`: 95 % by families. Line by line in RATIONALE.md.
 */

/** In what was counted. */
export const COUNTED_IN = {
${Object.entries(counted)
  .map(([key, value]) => `  ${key}: ${value},\n`)
  .join('')}};

export const ESTIMATES = {
${numbers.join('')}} as const;

/** Where each is counted, whether the count is used, and how many cases of how many families it is of. */
export const BEHIND = {
${behind.join('')}} as const;
`;
}

/** Wider lines are broken, as the formatter would. */
const WIDTH = 120;

function entry(id: string, parts: Readonly<Record<string, string | number | boolean>>): string {
  const pairs = Object.entries(parts).map(([key, value]) => `${key}: ${value}`);
  const line = `  ${id}: { ${pairs.join(', ')} },\n`;
  return line.length <= WIDTH + 1 ? line : `  ${id}: {\n${pairs.map((pair) => `    ${pair},\n`).join('')}  },\n`;
}

function shown(values: readonly number[] | null): string {
  if (values === null) return 'null';
  return values.length === 1 ? `${rounded(values[0] ?? 0)}` : `[${values.map(rounded).join(', ')}]`;
}

/** Three digits that count: no estimate here knows more. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
