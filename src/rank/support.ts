/**
 * Who is supported, and who would be if something were otherwise. Enters: totals with the low ends of their intervals; sums
 * of findings under a change. Leaves: candidates that gain support, and those that lose it.
 */
import type { Candidate } from '../match/types.ts';
import { settlements, type Weighing } from '../weigh/index.ts';
import { bestOfSystems, othersOf, settle } from '../weigh/settle.ts';
import { isCircular } from './flags.ts';
import type { Ranked, Turn, Turned } from './types.ts';
import { SUPPORTED } from './verdict.ts';

/** The most that a total gains where no other candidate explains anything. */
const NO_RIVALS = Math.log10(2);

/** At least ten times, the whole interval above 0, and not by what was read off the leak alone. */
export function isSupported(candidate: Candidate, total: number, low: number): boolean {
  return total >= SUPPORTED && low > 0 && !isCircular(candidate);
}

/** How candidates stand before anything is changed. */
export class Support {
  readonly #entries: readonly Ranked[];
  /** What the low end of each lies above its total before that is capped: negative. */
  readonly #below: ReadonlyMap<string, number>;

  constructor(weighing: Weighing, entries: readonly Ranked[]) {
    this.#entries = entries;
    const sums = new Map(entries.map(({ candidate, findings }) => [candidate.id, findings]));
    const before = settlements(weighing, sums);
    this.#below = new Map(entries.map(({ candidate: { id }, low }) => [id, low - (before.get(id)?.uncapped ?? low)]));
  }

  /** What a change does: low ends move with their totals. `sums`: candidate id → sum of findings after the change. */
  under(sums: ReadonlyMap<string, number>): Turn {
    const after = this.#after(sums);
    const gained: Turned[] = [];
    const lost: Turned[] = [];
    this.#entries.forEach(({ candidate, total, low }, i) => {
      const turned = after[i] ?? null;
      if (turned === null) return;
      const was = isSupported(candidate, total, low);
      const is = isSupported(candidate, turned.log10LR, turned.lowLog10);
      if (was !== is) (is ? gained : lost).push(turned);
    });
    return { gained, lost };
  }

  /** Whether anybody is supported, or could be with these sums at most. */
  isInQuestion(atMost: ReadonlyMap<string, number>): boolean {
    return this.#entries.some(({ candidate, total, low }) => {
      return (
        isSupported(candidate, total, low) || settle((atMost.get(candidate.id) ?? 0) + NO_RIVALS, []).total >= SUPPORTED
      );
    });
  }

  /** By entry; null for those that weren't supported and are out of the question. */
  #after(sums: ReadonlyMap<string, number>): (Turned | null)[] {
    let best: Map<string, number> | null = null;
    return this.#entries.map(({ candidate, total, low }) => {
      const sum = sums.get(candidate.id) ?? 0;
      if (!isSupported(candidate, total, low) && settle(sum + NO_RIVALS, []).total < SUPPORTED) return null;
      best ??= bestOfSystems(this.#entries.map(({ candidate: { id, system } }) => [system.id, sums.get(id) ?? 0]));
      const stated = settle(sum, othersOf(best, candidate.system.id));
      const lowLog10 = stated.uncapped + (this.#below.get(candidate.id) ?? 0);
      return { candidate: candidate.id, log10LR: stated.total, lowLog10 };
    });
  }
}
