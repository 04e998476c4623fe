/**
 * Tables with rules, as clients of databases, Markdown and libraries print them. Enters: lines, and the place of one. Leaves: the
 * table that begins there, and where its rows do. Deliberately absent: the rows. Doubt about names means that there are none: the
 * first record taken for them would be lost, and printed.
 */
import { isTypesRow } from '../below.ts';
import { areValues, hasHeader } from '../header.ts';
import { foldAt, unfolded } from './folded.ts';
import { cellsBetween, isBlankAt, type Measure, positionsOf, type Span } from './line.ts';
import { draws, isRow, MARK, NAMES_IN_RULE, type Printed, QUOTED, rowCells, type Tier, UNQUOTED } from './row.ts';
import { edgeOf, isJointed, isOneOf, isRule, runsOf, spansOfRule, uprightCells, uprightsOf } from './rule.ts';

/** Lines of names at most. */
const MOST_NAMES = 8;
/** Rows looked at. */
const SAMPLE = 200;
/** A comment of SQL: the rule below it is one more, as in the first lines of a dump. */
const COMMENT = /^--\s+[^\s-]/;
/** What stands for a rule in a cell. */
const DASHES = /^-{2,}$/;

/** The table whose first line (of names, or a rule above them) stands at a place; undefined if none begins there. */
export function tableAt(lines: readonly string[], at: number): Printed | undefined {
  const line = lines[at] ?? '';
  if (isRule(line)) return opened(lines, at);
  if (NAMES_IN_RULE.test(line)) return namedInRule(lines, at);
  if (isRule(lines[at + 1] ?? '')) return COMMENT.test(line) ? undefined : underlined(lines, at);
  const fold = foldAt(lines, at);
  if (fold === undefined) return undefined;
  const table = underlined(unfolded(lines, at, fold, SAMPLE), 0);
  return table === undefined ? undefined : { ...table, fold, rows: at + table.rows * fold.lines };
}

/** Whether one may begin there: cheap to ask of any line. */
export function mayBeginAt(lines: readonly string[], at: number): boolean {
  return draws(lines[at] ?? '') || isRule(lines[at + 1] ?? '') || foldAt(lines, at) !== undefined;
}

/** A rule comes first: of a box, or above and below the names. */
function opened(lines: readonly string[], at: number): Printed | undefined {
  const rule = lines[at] ?? '';
  const edge = edgeOf(rule);
  const spans = spansOfRule(rule);
  const boxed = edge === 'opens' || edge === 'any' || rule.trimStart().startsWith('|');
  if (edge === 'ends' || edge === 'between' || (!boxed && (spans.length < 2 || isJointed(rule)))) return undefined;
  const uprights = boxed ? uprightsOf(lines[at + 1] ?? '') : '';
  if (boxed && uprights === '') return undefined;
  const end = groupEnd(lines, at + 1, boxed ? MOST_NAMES : SAMPLE);
  const head = lines.slice(at + 1, end);
  // Some boxes have no joints at their edges.
  const below = lines[end] ?? '';
  const dividing = isRule(below) && runsOf(below).length > spans.length ? below : rule;
  const table = settled(lines, at + 1, { rule: dividing, uprights, boxed, top: rule });
  if (head.length === 0 || table === undefined || head.some((line) => rowCells(line, table) === undefined))
    return undefined;
  // Of one column only a box tells, and only with names.
  const named = head.length <= MOST_NAMES && isRule(lines[end] ?? '') && isNamed(lines, at + 1, end, table);
  if (!named) {
    // Without a box the same rule ends it; below records it stands above totals.
    const ends = boxed || end > at + SAMPLE || (below === rule && !isRow(lines[at - 1], table));
    return table.tiers[0].spans.length < 2 || !ends ? undefined : { ...table, rows: at + 1 };
  }
  const { names, types } = namesOf(head, table);
  return withNames(lines, end + 1, { ...table, rows: end + 1 }, names, types);
}

/** Whether the lines between two rules are names: surely if rules of another kind stand between rows, or none; else as rows tell. */
function isNamed(lines: readonly string[], from: number, end: number, table: Printed): boolean {
  const rule = lines[end] ?? '';
  const after = lines[end + 1];
  const { names, types } = namesOf(lines.slice(from, end), table);
  if (edgeOf(rule) === 'ends' || areValues(names)) return false;
  if (types > 0) return true;
  if (after !== undefined && isRule(after)) return true;
  if (!isRow(after, table)) return false;
  const next = groupEnd(lines, end + 1, SAMPLE);
  const below = lines[next] ?? '';
  if (!isRule(below)) return true;
  // The rule that ends a box says nothing of those between rows.
  if (edgeOf(below) !== 'ends' && kindOfRuns(below) !== kindOfRuns(rule)) return true;
  // One line of names, several rows, and no further: a rule between rows would come again.
  if (next - end > 2 && end - from === 1 && !isRow(lines[next + 1], table)) return true;
  return readsLikeNames(lines, from, table);
}

/** Whether the rows below say that the first is none. */
function readsLikeNames(lines: readonly string[], from: number, table: Printed): boolean {
  const rows = lines.slice(from, from + SAMPLE).filter((line) => isRow(line, table));
  return hasHeader(rows.map((row) => (rowCells(row, table) ?? []).map((cell) => cell.trim())));
}

function kindOfRuns(rule: string): string {
  return /[-=─━┄┅┈┉╌╍═]/u.exec(rule)?.[0] ?? '';
}

/** Names and a rule below them. */
function underlined(lines: readonly string[], at: number): Printed | undefined {
  const line = lines[at] ?? '';
  const rule = lines[at + 1] ?? '';
  const spans = spansOfRule(rule);
  const jointed = isJointed(rule);
  const uprights = jointed ? uprightsOf(line) : '';
  if (jointed && uprights === '') return undefined;
  const boxed = uprights !== '' && isOneOf(uprights, line.trim().charAt(0)) && !/^\s*[-─=═]/u.test(rule);
  const table = settled(lines, at + 2, { rule, uprights, boxed, top: '' });
  const below = lines[at + 2];
  if (table === undefined || below === undefined || below.trim() === '' || isRule(below)) return undefined;
  const names = [...namesIn(line, spans, table)];
  if (names.length !== spans.length) return undefined;
  const tiers: [Tier, ...Tier[]] = [table.tiers[0]];
  let rows = at + 2;
  while (uprights === '' && isRule(lines[rows + 1] ?? '') && (lines[rows] ?? '').trim() !== '') {
    const under = lines[rows + 1] ?? '';
    const more = namesIn(lines[rows] ?? '', spansOfRule(under), table);
    if (more.length === 0 || more.includes('') || edgeOf(under) !== '') break;
    names.push(...more);
    tiers.push({ spans: spansOfRule(under), runs: runsOf(under) });
    rows += 2;
  }
  const least = boxed && rule.trimStart().startsWith('|') ? 1 : 2;
  if (tiers.every((tier) => tier.spans.length < least) || names.filter((name) => name !== '').length < least)
    return undefined;
  if (!isRow(lines[rows], { ...table, tiers })) return undefined;
  // Below a line of a table that was cut off above any rule may stand, and totals stand below one.
  if (areValues(names) || (tiers.length === 1 && !isNamed(lines, at, at + 1, table))) return undefined;
  if (isRow(lines[at - 1], table) && !readsLikeNames(lines, at, table)) return undefined;
  return withNames(lines, rows, { ...table, tiers, rows }, names, 0);
}

function namedInRule(lines: readonly string[], at: number): Printed | undefined {
  const positions = [...positionsOf(lines[at] ?? '', 'screen')];
  const starts = positions.flatMap((sign, i) => (/[┌┏┬┳]/u.test(sign) ? [i + 1] : []));
  const spans = starts.map((start, i) => ({ start, end: starts[i + 1] ?? Number.POSITIVE_INFINITY }));
  const names = spans.map(({ start, end }) =>
    positions
      .slice(start, end === Number.POSITIVE_INFINITY ? positions.length : end - 1)
      .join('')
      .replace(/^[─━]+|[─━┐┓\s]+$/gu, ''),
  );
  const uprights = uprightsOf(lines[at + 1] ?? '');
  if (uprights === '' || names.every((name) => name === '') || areValues(names)) return undefined;
  const tiers: [Tier] = [{ spans, runs: spans }];
  const table = { ...plain, tiers, uprights, boxed: true, top: '', names, rows: at + 1, measure: 'screen' as const };
  return rowCells(lines[at + 1] ?? '', table) === undefined ? undefined : table;
}

const plain = { names: undefined, grid: false, spaced: false, marked: false, quoted: false, types: 0 };

/** The table without its names. @param from place of its first line that is no rule */
function settled(
  lines: readonly string[],
  from: number,
  { rule, uprights, boxed, top }: { rule: string; uprights: string; boxed: boolean; top: string },
): Printed | undefined {
  const runs = runsOf(rule);
  const spans = spansOfRule(rule);
  const rows = sampled(lines, from);
  const single = uprights === '' && runs.slice(1).every(({ start }, i) => start === (runs[i]?.end ?? 0) + 1);
  const marked = single && rows.some((row) => runs.slice(1).some(({ start }) => MARK.test(row.charAt(start - 1))));
  const table: Printed = {
    ...plain,
    tiers: [{ spans, runs }],
    measure: 'screen',
    uprights,
    boxed,
    marked,
    top,
    rows: from,
  };
  if (spans.length === 0) return undefined;
  const measure = measureOf(rows, table);
  const moved = uprights === '' && !marked ? [{ spans: bordersFor(rows, runs, measure), runs }] : table.tiers;
  return { ...table, measure, tiers: moved as [Tier] };
}

function withNames(
  lines: readonly string[],
  from: number,
  table: Printed,
  names: readonly string[],
  types: number,
): Printed | undefined {
  const rows = sampled(lines, from);
  const cells = rows.flatMap((row) =>
    isRow(row, table) ? [(rowCells(row, table) ?? []).map((cell) => cell.trim())] : [],
  );
  const quoted =
    cells.some((row) => row.some((cell) => QUOTED.test(cell))) &&
    cells.every((row) => row.every((cell) => QUOTED.test(cell) || UNQUOTED.test(cell) || /^'|'$/.test(cell)));
  const first = groupEnd(lines, from, SAMPLE);
  const second = groupEnd(lines, first + 1, SAMPLE);
  const between =
    isRule(lines[first] ?? '') &&
    isRule(lines[second] ?? '') &&
    isRow(lines[first + 1], table) &&
    !isNamesLine(lines[first + 1] ?? '', names, table);
  const grid =
    between &&
    table.uprights !== '' &&
    (first - from === 1 || second - first === 2 || hasBlankLine(lines.slice(from, first), table));
  const spaced = table.uprights === '' && isSpaced(lines, from, table);
  const typed = types === 0 && cells.length > 1 && isTypesRow(cells[0] ?? []) ? 1 : 0;
  return { ...table, names, quoted, grid, spaced, types: types + typed, rows: table.rows + typed };
}

/** Whether empty lines stand between rows, twice and more. */
function isSpaced(lines: readonly string[], from: number, table: Printed): boolean {
  let times = 0;
  for (let at = from + 1; at < lines.length && at - from < SAMPLE; at++) {
    if (lines[at] !== '' && (lines[at] ?? '').trim() !== '') continue;
    if (!isRow(lines[at - 1], table) || !isRow(lines[at + 1], table) || isRule(lines[at + 2] ?? '')) break;
    times++;
  }
  return times > 1;
}

/** Whether the lines of a group go on with the values above: the later ones are blank somewhere. */
function hasBlankLine(group: readonly string[], table: Printed): boolean {
  return group.slice(1).every((line) => (rowCells(line, table) ?? []).some((cell) => cell.trim() === ''));
}

/** Whether the names come again, as Beeline writes them above each page. */
function isNamesLine(line: string, names: readonly string[], table: Printed): boolean {
  return rowCells(line, table)?.every((cell, i) => cell.trim() === names[i]) === true;
}

function namesIn(line: string, spans: readonly Span[], { uprights, boxed }: Printed): string[] {
  if (uprights !== '') return uprightCells(line, uprights, boxed).map((name) => name.trim());
  const positions = positionsOf(line, 'screen');
  return spans.map(({ start, end }) => {
    const cell = positions.slice(start, end === Number.POSITIVE_INFINITY ? undefined : end);
    return (typeof cell === 'string' ? cell : cell.join('')).trim();
  });
}

/** Names from one line or several, below which types may stand, as DuckDB and Polars put them. */
function namesOf(head: readonly string[], table: Printed): { names: string[]; types: number } {
  const rows = head.map((line) => (rowCells(line, table) ?? []).map((cell) => cell.trim()));
  const dashes = (row: readonly string[]) => row.every((cell) => DASHES.test(cell));
  const typed = rows.length > 1 && (isTypesRow(rows.at(-1) ?? []) || rows.some(dashes));
  const own = rows.slice(0, typed ? -1 : undefined).filter((row) => !dashes(row));
  const width = table.tiers[0].spans.length;
  const names = Array.from({ length: width }, (_, i) => own.flatMap((row) => row[i] || []).join(' '));
  return { names, types: typed ? 1 : 0 };
}

/** Place of the first rule or empty line from a place on. */
function groupEnd(lines: readonly string[], from: number, most: number): number {
  let at = from;
  while (at < lines.length && at - from < most && (lines[at] ?? '').trim() !== '' && !draws(lines[at] ?? '')) at++;
  return at;
}

function sampled(lines: readonly string[], from: number): string[] {
  const rows: string[] = [];
  for (let at = from; at < lines.length && rows.length < SAMPLE; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') break;
    if (!draws(line)) rows.push(line);
  }
  return rows;
}

/** psql and mysql lay tables out for the screen, sqlite by characters: what fits more rows. */
function measureOf(rows: readonly string[], table: Printed): Measure {
  const { spans } = table.tiers[0];
  const fitting = (measure: Measure) =>
    rows.filter((row) =>
      table.uprights === '' ? rowCells(row, { ...table, measure }) : cellsBetween(row, spans, table.uprights, measure),
    ).length;
  return fitting('characters') > fitting('screen') ? 'characters' : 'screen';
}

/** Where a rule is as wide as the names, values may begin in front of its runs: columns begin behind the last blank of all rows there. */
function bordersFor(rows: readonly string[], runs: readonly Span[], measure: Measure): Span[] {
  const all = rows.map((row) => positionsOf(row, measure));
  const starts = runs.map(({ start }, i) => {
    const from = runs[i - 1]?.end ?? start;
    for (let at = start - 1; i > 0 && at >= from; at--) if (all.every((row) => isBlankAt(row, at))) return at + 1;
    return i === 0 ? 0 : start;
  });
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? Number.POSITIVE_INFINITY }));
}
