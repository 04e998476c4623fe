/** One process of the fuzzer. Enters: which inputs. Leaves: the number of each before it is read, and what it broke. For tests only. */
import assert from 'node:assert/strict';
import { check } from './check.ts';
import { inputOf } from './input.ts';

export interface Work {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly only?: string;
}

/** The input that is next, one that broke a promise, or how many of which outcome there were in the end. */
export type Told =
  | { readonly at: number }
  | { readonly failed: number; readonly why: string }
  | {
      readonly outcomes: Readonly<Record<string, number>>;
      readonly slowest: { readonly index: number; readonly ms: number };
    };

/** Milliseconds for one input, which has 256 KiB at most; twice, if the machine was busy. */
const PATIENCE_MS = 4000;

/** Reads one input as every input must be readable. @throws if a promise is broken */
export async function tryInput(seed: number, index: number, only: string | undefined): Promise<string> {
  const { bytes, sizes, by } = inputOf(seed, index, only);
  const { refused, manifests } = await check(bytes, sizes, index % 3 === 0);
  const lost =
    refused !== undefined || manifests.some(({ complete, losses }) => !complete || Object.keys(losses).length > 0);
  if (by[0] === 'cut') assert.ok(lost, 'bytes were cut off, and nobody says so');
  return refused !== undefined ? 'refused' : lost ? 'with losses' : 'complete';
}

async function work({ seed, from, to, step, only }: Work): Promise<void> {
  const outcomes: Record<string, number> = {};
  const slowest = { index: -1, ms: 0 };
  for (let index = from; index < to; index += step) {
    tell({ at: index });
    const start = performance.now();
    try {
      const outcome = await tryInput(seed, index, only);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const ms = performance.now() - start;
      if (ms > slowest.ms) Object.assign(slowest, { index, ms });
      if (ms > PATIENCE_MS) {
        const again = performance.now();
        await tryInput(seed, index, only);
        assert.ok(performance.now() - again < PATIENCE_MS, 'too slow, twice');
      }
    } catch (error) {
      tell({ failed: index, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  tell({ outcomes, slowest });
}

function tell(told: Told): void {
  process.send?.(told);
}

process.once('message', (data: Work) => void work(data));
