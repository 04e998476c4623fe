/**
 * Two tables, and many. Enters: the tables of both sides. Leaves: which belongs to which, what is to be said of each pair,
 * and of all together. Tables pair by what they share, records before names of columns, and each pairs once.
 */

import { carriersOf, standingOf, type TableSide } from './carriers.ts';
import { isRenamed, type Linked, linkColumns } from './columns.ts';
import type { ColumnFacts } from './facts.ts';
import type { ColumnLink, ColumnRef, Schema, TableComparison, TableRef, Unknown } from './types.ts';
import { type Circumstances, extentOf, unknown, verdictOf } from './verdict.ts';

/** Of a side, the tables with the most records that are compared with each of the other: pairs cost time. */
const MOST_TABLES = 24;

/** Pairs, those with the most records first, and what is left over. */
export function pairTables(
  a: readonly TableSide[],
  b: readonly TableSide[],
  because: Unknown | null,
  circumstances: Circumstances,
): { readonly pairs: TableComparison[]; readonly aloneA: TableSide[]; readonly aloneB: TableSide[] } {
  // The same bytes have the same tables, one by one.
  if (circumstances.identical && a.length === b.length) {
    const pairs = a.flatMap((x, i) => {
      const y = b[i];
      return y === undefined ? [] : [compareTables(x, y, because, circumstances)];
    });
    return { pairs, aloneA: [], aloneB: [] };
  }
  const proposals = largest(a).flatMap((x) =>
    largest(b).map((y) => ({ x, y, comparison: compareTables(x, y, because, circumstances) })),
  );
  const worth = proposals.map((proposal) => ({ ...proposal, score: scoreOf(proposal.comparison) }));
  worth.sort(
    (p, q) =>
      q.score - p.score ||
      Math.abs(a.indexOf(p.x) - b.indexOf(p.y)) - Math.abs(a.indexOf(q.x) - b.indexOf(q.y)) ||
      a.indexOf(p.x) + b.indexOf(p.y) - a.indexOf(q.x) - b.indexOf(q.y),
  );
  const taken = new Set<TableSide>();
  const alone = a.length === 1 && b.length === 1;
  const pairs: TableComparison[] = [];
  for (const { x, y, comparison, score } of worth) {
    if (taken.has(x) || taken.has(y) || (score === 0 && !alone)) continue;
    taken.add(x);
    taken.add(y);
    pairs.push(comparison);
  }
  const size = ({ a: x, b: y }: TableComparison) => x.records + y.records;
  return {
    pairs: pairs.sort((x, y) => size(y) - size(x)),
    aloneA: a.filter((side) => !taken.has(side)),
    aloneB: b.filter((side) => !taken.has(side)),
  };
}

function largest(sides: readonly TableSide[]): TableSide[] {
  return [...sides].sort((x, y) => y.profile.records - x.profile.records).slice(0, MOST_TABLES);
}

/** Records in common weigh more than any number of columns. */
function scoreOf({ carrier, schema }: TableComparison): number {
  const columns = schema.common / Math.max(1, schema.a, schema.b);
  const extents = carrier === null ? [] : [extentOf(carrier, 'a'), extentOf(carrier, 'b')];
  const records = extents.reduce((sum, extent) => sum + (extent === 'all' ? 2 : extent === 'some' ? 1 : 0), 0);
  return 2 * records + columns;
}

/** Compares two tables; `because` tells why records can't be compared, if so. */
function compareTables(
  a: TableSide,
  b: TableSide,
  because: Unknown | null,
  circumstances: Circumstances,
): TableComparison {
  const links = linkColumns(a.columns, b.columns, because === null);
  const schema = schemaOf(a.columns, b.columns, links);
  const { carriers, contradicted } = because === null ? carriersOf(a, b, links) : { carriers: [], contradicted: [] };
  const findings = { a, b, links, carriers, contradicted, schema, circumstances };
  const { verdict, carrier } =
    because === null || circumstances.identical ? verdictOf(findings) : { verdict: unknown(because), carrier: null };
  return {
    a: refOf(a),
    b: refOf(b),
    verdict,
    schema,
    columns: [...links.map(written), ...single('a', a.columns, links), ...single('b', b.columns, links)],
    carrier,
    carriers,
    contradicted: contradicted.map(written),
  };
}

/** Name and size of a table. */
export function refOf({ profile: { name, records, distinctRecords } }: TableSide): TableRef {
  return { name, records, distinctRecords };
}

function schemaOf(a: readonly ColumnFacts[], b: readonly ColumnFacts[], links: readonly Linked[]): Schema {
  const [filledA, filledB] = [a, b].map((side) => side.filter(({ standing }) => standing !== 'empty').length);
  const common = links.length;
  const places = links.map(({ b: { profile } }) => profile.position);
  return {
    a: filledA ?? 0,
    b: filledB ?? 0,
    common,
    renamed: links.filter(isRenamed).length,
    onlyA: (filledA ?? 0) - common,
    onlyB: (filledB ?? 0) - common,
    sameOrder: common < 2 ? null : places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0)),
  };
}

function written(link: Linked): ColumnLink {
  return {
    a: columnRef(link.a),
    b: columnRef(link.b),
    by: link.by,
    renamed: isRenamed(link),
    standing: standingOf(link),
    values: link.overlap,
  };
}

function columnRef({ profile: { name, position } }: ColumnFacts): ColumnRef {
  return { name, position };
}

/** Columns without a counterpart. */
function single(side: 'a' | 'b', columns: readonly ColumnFacts[], links: readonly Linked[]): ColumnLink[] {
  const linked = new Set(links.map((link) => link[side]));
  return columns
    .filter((column) => !linked.has(column))
    .map((column) => {
      const ref = columnRef(column);
      const sides = side === 'a' ? { a: ref, b: null } : { a: null, b: ref };
      return { ...sides, by: null, renamed: false, standing: column.standing, values: null };
    });
}
