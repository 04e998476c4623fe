/**
 * What the gaps of a table tell of a join. Enters: a weighing. Leaves: which columns a donor would have brought, and how
 * probable the gaps are under a join against one source. Whoever is looked up elsewhere and not found lacks all that was
 * looked up; one source leaves such a block only where it has an optional part.
 */

import type { JoinedFrom } from '../weigh/engine.ts';
import { type Weighing, withValuesOf } from '../weigh/index.ts';
import { type LinkedGaps, linkedGaps } from './gaps.ts';
import { groupsOf } from './groups.ts';

/** P that a join shows records for which nothing was found; others pass on what both have. A stated guess. */
const UNMATCHED = 0.6;
/** P that one source leaves a part of several columns empty in whole records: who gave no address has no town. A guess. */
const OPTIONAL_PART = 0.1;
/** Beyond this, in log10, a block is certain, and only how probable it is under either hypothesis counts. */
const CERTAIN = 9;

/** What was seen, divided by the block. */
interface Parted {
  readonly gaps: LinkedGaps;
  /** By trait: whose columns show it. */
  readonly from: readonly JoinedFrom[];
  /** Traits that columns of the block show. */
  readonly brought: ReadonlySet<string>;
  /** What values show outside of the block and within. */
  readonly main: Weighing;
  readonly donor: Weighing;
}

/** A pair with what the gaps say. */
export interface Traced {
  /** log10 LR of a join with its gaps, against one source. */
  readonly log10LR: number;
  /** True where the gaps are rather those of this donor than of anything else. */
  readonly traced: boolean;
}

export interface Trace {
  /** Null without such a block. */
  readonly parted: Parted | null;
  /**
   * @param whole log10 LR of the pair, whichever of the two each column came from
   * @param apart the same, where the block came from the donor and all else from the main source
   */
  joined(whole: number, apart: number): Traced;
}

/** The trace of a run; of what was only reported nothing is known. */
export function traceOf(weighing: Weighing): Trace {
  const table = [...weighing.profile.tables].sort((x, y) => y.records - x.records)[0];
  if (table === undefined || table.patterns.length === 0) {
    return { parted: null, joined: (whole) => ({ log10LR: whole, traced: false }) };
  }
  // Records of two sources one below the other lack columns for another reason.
  const gaps = groupsOf(table.patterns).length > 0 ? null : linkedGaps(table.patterns);
  // Nobody may have been missed by chance: a block of which no record is missing.
  const linked = (gaps === null ? 0 : 10 ** Math.min(CERTAIN, gaps.log10)) + 1 / (table.records + 1);
  const ofOne = OPTIONAL_PART * linked + 1 - OPTIONAL_PART;
  return {
    parted: gaps === null ? null : partedBy(weighing, table.name, gaps),
    joined: (whole, apart) => {
      const most = Math.max(whole, apart);
      const donors = UNMATCHED * linked * 10 ** (apart - most);
      // A join that leaves no trace may still have an optional part, as one source may.
      const others = (1 - UNMATCHED) * ofOne * 10 ** (whole - most);
      return {
        log10LR: most + Math.log10((donors + others) / ofOne),
        traced: gaps !== null && donors > others,
      };
    },
  };
}

function partedBy(weighing: Weighing, table: string, gaps: LinkedGaps): Parted {
  const block = new Set(gaps.columns);
  const { observations } = weighing.model;
  const brought = new Set<string>();
  const from = observations.map(({ trait, columns }): JoinedFrom => {
    const within = columns.filter((entry) => entry.table === table && block.has(entry.column.position)).length;
    if (within > 0) brought.add(trait.id);
    return within === 0 ? 'first' : within === columns.length ? 'second' : 'both';
  });
  return {
    gaps,
    from,
    brought,
    main: withValuesOf(weighing, ({ position }, { name }) => name !== table || !block.has(position)),
    donor: withValuesOf(weighing, ({ position }, { name }) => name === table && block.has(position)),
  };
}
