/**
 * Two tables. Enters: a table of each side. Leaves: what is to be said of the two, and how much speaks for their being one.
 */

import { shownName } from '../profile/value-names.ts';
import { carriersOf, standingOf, type TableSide } from './carriers.ts';
import { isRenamed, type Linked, linkColumns } from './columns.ts';
import type { ColumnFacts } from './facts.ts';
import type { ColumnLink, ColumnRef, Schema, TableComparison, TableRef, Unknown } from './types.ts';
import { type Circumstances, extentOf, unknown, verdictOf } from './verdict.ts';

/** Records in common weigh more than any number of columns. */
export function scoreOf({ carrier, schema }: TableComparison): number {
  const columns = schema.common / Math.max(1, schema.a, schema.b);
  const extents = carrier === null ? [] : [extentOf(carrier, 'a'), extentOf(carrier, 'b')];
  const records = extents.reduce((sum, extent) => sum + (extent === 'all' ? 2 : extent === 'some' ? 1 : 0), 0);
  return 2 * records + columns;
}

/** Compares two tables; `because` tells why records can't be compared, if so. */
export function compareTables(
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
export function refOf({ profile }: TableSide): TableRef {
  const { records, distinctRecords, distinctEstimated } = profile;
  return {
    name: shownName(profile),
    records,
    distinctRecords,
    ...(distinctEstimated === undefined ? {} : { distinctEstimated }),
  };
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

function columnRef({ profile }: ColumnFacts): ColumnRef {
  return { name: shownName(profile), position: profile.position };
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
