/**
 * The first lines of every report: what can be said and what can't. A tired reader stops here, so bad news comes here too.
 * Wording: "the findings are X times more probable if A than if B", never "the source is".
 */

import type { Denial } from '../case/types.ts';
import { factor, firstOf, listed, moreProbable, percent, thousands } from '../wording.ts';
import type { Report } from './types.ts';

/** log10: from here on a single candidate counts as supported, and a pair is worth a line here. */
const TENFOLD = 1;
/** log10: a hundredth of the best. */
const FAR_BEHIND = 2;
/** Names in one line; all of them are told further down. */
const NAMED = 4;

type Draft = Omit<Report, 'said' | 'unsaid'>;

/** What can be said, most important first. */
export function said(report: Draft): string[] {
  return [...leading(report), ...denied(report), ...combined(report), ...aboutColumns(report)];
}

/** What can't be said, and why. */
export function unsaid(report: Draft): string[] {
  const lines: string[] = [];
  if (!report.complete)
    lines.push(
      'The evidence could not be read to its end: what is missing below may only be missing here. Nothing absent counts as proof.',
    );
  if (report.evidence.some((entry) => entry.sampled !== undefined))
    lines.push(
      'Only a sample of the evidence was read: what is rare may be missing, and records that share a value may lie outside of it.',
    );
  lines.push(`These numbers are ${report.calibration.status}: ${report.calibration.because}.`);
  const pivots = [...new Map(report.pivots.map((pivot) => [pivot.id, pivot])).values()];
  if (pivots.length > 0 && report.supported.length > 0) {
    const single = pivots.filter(({ id }) => !id.includes(' + '));
    const shown = (single.length > 0 ? single : pivots).slice(0, NAMED);
    lines.push(
      `The first place hangs on ${shown.map((pivot) => hangsOn(pivot, report)).join('; ')}: if it is wrong or left out, another candidate comes first (all of it under Pivots).`,
    );
  }
  lines.push(...fragile(report));
  const rows = report.tables.reduce((sum, table) => sum + table.distinctRecords, 0);
  if (onlyReported(report)) lines.push('No records were seen, only reports about them: every limit here is wide.');
  else if (report.evidence.some((entry) => entry.format === 'reported'))
    lines.push('Part of this was not seen, only reported: limits that rest on reports are wide.');
  if (rows < 30 && !onlyReported(report))
    lines.push(
      `Only ${rows} distinct record${rows === 1 ? '' : 's'}: precision and formats may look different in more of them.`,
    );
  if (report.columns.some((column) => (column.checksum?.passRate ?? 0) > 0.9))
    lines.push(
      'Valid check digits show that numbers are well formed. Authentic is not origin: a real record may have been taken from anywhere that holds it.',
    );
  lines.push(
    'Fields and precision tell where data could come from. They do not show who took them, and a source that nobody listed is never excluded.',
  );
  return lines;
}

/** Whether all that is known of the leak is what was told of it. */
export function onlyReported({ evidence }: Pick<Report, 'evidence'>): boolean {
  return evidence.length > 0 && evidence.every((entry) => entry.format === 'reported');
}

/** A pivot by its name; a statement with who says so, a finding as one, since names alone tell nobody anything. */
function hangsOn({ kind, id }: Pick<Draft['pivots'][number], 'kind' | 'id'>, { systems }: Draft): string {
  const [system, statement] = kind === 'statement' ? id.split(': ', 2) : [];
  const found = systems.find((entry) => entry.id === system)?.statements.find((entry) => entry.id === statement);
  // Findings of the whole leak have plain names, meanings of columns have a dot.
  if (found === undefined) return kind === 'group' && !id.includes('.') ? `the finding "${id}"` : id;
  const by = [found.by, found.date].filter((part) => part !== null).join(', ');
  return `the statement "${found.id}" on ${system} (${by})`;
}

/** What the best of the supported stands on, and what one column more could do; nothing where it stands firmly. */
function fragile(report: Draft): string[] {
  const { hinges, decoys } = report.robustness;
  const { ranking, supported } = report;
  const best = ranking.find((entry) => supported.includes(entry.candidate))?.candidate;
  if (best === undefined) return [];
  const lines: string[] = [];
  const losing = hinges
    .filter(({ lost }) => lost.some(({ candidate }) => candidate === best))
    .map((hinge) => hangsOn(hinge, report));
  if (losing.length > 0)
    lines.push(
      `Support of ${best} hangs on ${firstOf(losing, NAMED, '; ')}: ${losing.length === 1 ? 'left out or wrong, it takes support away' : 'each of these, left out or wrong, takes support away'}.`,
    );
  const { tried, changeSystem, changeSupport } = decoys;
  const changes = [
    ...(changeSystem === 0 ? [] : [`${changeSystem} would put another system first`]),
    ...(changeSupport === 0 ? [] : [`${changeSupport} would change what is supported`]),
  ];
  if (changes.length > 0)
    lines.push(
      `A single column ${onlyReported(report) ? 'more in the reports' : 'planted in the file'} could change this: of ${tried} tried, ${listed(changes)} (the worst under Pivots).`,
    );
  return lines;
}

function leading(report: Draft): string[] {
  const first = report.ranking[0];
  if (first === undefined) return ['No candidate was given.'];
  if (report.supported.length === 0) {
    return [
      `None of the listed candidates is supported. Best of them is ${first.candidate}: ${moreProbable(first.log10LR, 'the leak came by it', 'from another source')} (${first.verdict}).`,
    ];
  }
  const supported = report.ranking.filter((entry) => report.supported.includes(entry.candidate));
  const best = supported[0] ?? first;
  const lines = [
    `${sentence(moreProbable(best.log10LR, `the leak came by ${best.candidate} (${best.name})`, 'from another source, listed or not'))}: ${best.verdict}.`,
  ];
  if (best !== first)
    lines.push(`${first.candidate} has the higher total but a wide interval, so it does not count as supported.`);
  const level = best.flags.find((flag) => flag.startsWith('not discriminated from'));
  if (level !== undefined) lines.push(`It is ${level}: what was seen fits them within a factor of two.`);
  const behind = supported.find((entry) => best.findingsLog10 - entry.findingsLog10 >= Math.log10(2));
  if (behind !== undefined)
    lines.push(
      `Against the next supported candidate ${behind.candidate}: ${moreProbable(best.findingsLog10 - behind.findingsLog10, `by ${best.candidate}`, `by ${behind.candidate}`)}.`,
    );
  const excluded = best.flags.filter((flag) => flag.startsWith('cannot be the sole source if'));
  if (excluded.length > 0) lines.push(`${best.candidate} ${excluded.join('; it ')}.`);
  return lines;
}

function denied(report: Draft): string[] {
  const reported = report.columns.some((column) => column.reported !== null);
  // Denials about systems far behind are in the table of denials; they change nothing that is said here.
  const best = report.ranking[0]?.log10LR ?? 0;
  const near = report.denials.filter((denial) => denial.rejected.bestLog10LR >= best - FAR_BEHIND);
  return near.map((denial) => {
    const fields = denial.fields.map(
      (field) =>
        `${field.attribute}${field.finerThan === null ? '' : ` finer than ${field.finerThan}`} (${seenOf(field, reported)})`,
    );
    const by = `${denial.by}${denial.date === null ? '' : `, ${denial.date}`}`;
    return `The denial "${denial.statement}" (${by}) rests on ${count(fields.length)}: ${listed(fields)}. ${priceOf(denial)}: ${outcomeOf(denial)}.`;
  });
}

function seenOf(field: Denial['fields'][number], reported: boolean): string {
  if (!field.seen) return 'not seen';
  if (field.beyond <= 0.05) return 'nothing finer seen';
  return reported ? `${percent(field.beyond)} of the weight of reports` : `seen in ${percent(field.beyond)}`;
}

function priceOf({ system, accepted, rejected }: Denial): string {
  const cost = rejected.bestLog10LR - accepted.bestLog10LR;
  if (Math.abs(cost) < 0.05) return `Accepted, it changes nothing for ${system}`;
  return cost > 0
    ? `Accepted, it costs ${system} a factor of ${factor(cost)}`
    : `Accepted, it speaks for ${system} by a factor of ${factor(cost)}, since what was seen keeps within it`;
}

/** The system of a candidate, as it is written (`system/path`). */
export function systemOf(candidate: string): string {
  return candidate.slice(0, candidate.indexOf('/'));
}

/** Paths of one system count as one place here: a denial is about a system, not about a way in. */
function outcomeOf({ accepted, rejected, withoutFields }: Denial): string {
  const systems = new Set([accepted.first, rejected.first, withoutFields.first].map(systemOf));
  const [only] = systems;
  if (systems.size === 1) return `${only} comes first whether it is accepted, rejected or its fields are left out`;
  return `accepted, ${accepted.first} comes first; rejected, ${rejected.first}; without these fields, ${withoutFields.first}`;
}

function combined(report: Draft): string[] {
  return [
    ...pairs(report),
    ...report.flags.filter((flag) => flag.includes('mixture')).map((flag) => `${sentence(flag)}.`),
  ];
}

function pairs(report: Draft): string[] {
  // A pair that is not supported itself stays in its table.
  const told = report.joins.filter((join) => join.log10LR >= TENFOLD);
  const graded = told.find((join) => join.assuming.length === 0);
  const assumed = told.find((join) => join.assuming.length > 0);
  return [graded, assumed]
    .filter((join) => join !== undefined)
    .map((join) => {
      const condition = join.assuming.length === 0 ? '' : ` If "${join.assuming.join(', ')}" is accepted:`;
      return `${condition === '' ? 'Two sources together:' : condition.trim()} ${join.members[0]} joined with ${join.members[1]} by ${join.key} (for ${listed(join.adds)}) explains the findings ${factor(join.leadLog10)} times better than either alone.${join.unmatched === null ? '' : ` ${sentence(unmatched(join.unmatched))}.`}`;
    });
}

/** What gaps tell of a donor. */
export function unmatched({ columns, rows, of }: NonNullable<Report['joins'][number]['unmatched']>): string {
  const all = columns.length === 2 ? 'both' : `all ${thousands(columns.length)}`;
  return `${thousands(rows)} of ${thousands(of)} records lack ${all} columns that the second would have brought, as records do for which nothing was found`;
}

function aboutColumns(report: Draft): string[] {
  return report.columns.flatMap((column) => {
    const lines: string[] = [];
    if (column.padded !== null) {
      const [low, high] = column.padded.interval;
      lines.push(
        `Column "${column.name}" is heaped on ${column.padded.on}: ${percent(column.padded.share)} of its dates (${percent(low)} to ${percent(high)}) are ${column.padded.on.length === 2 ? 'months' : 'years'} in the dress of full dates and count as such.`,
      );
    }
    if (column.dateOrder === 'ambiguous' && column.attribute !== 'other' && column.padded?.whole !== true)
      lines.push(`In column "${column.name}" day and month can't be told apart.`);
    return lines;
  });
}

function count(n: number): string {
  return n === 1 ? 'one field' : `${['no', 'one', 'two', 'three', 'four', 'five'][n] ?? n} fields`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
