/**
 * How well columns are matched. Enters: a folder with `gdc/` (tables against a data dictionary) and `systems/` (described
 * systems), as argument or in LEAKPRINT_BENCH_DATA. Leaves: figures beside published ones and beside trigrams of names, each
 * signal left out in turn, and the time a pair takes. Deliberately absent: any threshold that fails the run.
 *
 *   npm run bench:matching -- <folder> [--quick]
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sharesOf } from '../../src/match/competition.ts';
import { scoresOf } from '../../src/match/scores.ts';
import { SIGNALS } from '../../src/match/signals/index.ts';
import type { Side, Signal } from '../../src/match/types.ts';
import { type Figures, judge, readTables, type Source } from './matching-gdc.ts';
import { judgePair, type Labelled, pairsOf, readSystems } from './matching-systems.ts';
import { trigramSimilarity } from './matching-trigrams.ts';

/** Recall at ground truth on the same tables: Liu et al., Magneto, PVLDB 18 (2025), and the systems compared there. */
const PUBLISHED: readonly (readonly [string, number])[] = [
  ['Magneto, fine-tuned, with a large language model', 0.496],
  ['Magneto, fine-tuned', 0.414],
  ['Magneto, zero-shot', 0.36],
  ['COMA++', 0.323],
  ['trigrams of the headers, as published', 0.318],
  ['COMA', 0.3],
  ['Similarity Flooding', 0.241],
];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (value: number): string => value.toFixed(3);
const line = (text: string): void => void process.stdout.write(`${text}\n`);

/** Recall over the list by share, the rank of a column's targets by ratio: rivals for one target are no rank of its own. */
function judged(source: Source, target: Side, signals: readonly Signal[]): Figures {
  const scores = scoresOf(source.side, target, signals);
  return { recall: judge(source, target, sharesOf(scores)).recall, mrr: judge(source, target, scores.ratio).mrr };
}

function trigrams(a: Side, b: Side): (i: number, j: number) => number {
  return (i, j) => trigramSimilarity(a.items[i]?.name ?? '', b.items[j]?.name ?? '');
}

function tables(folder: string): ((signals: readonly Signal[]) => string) | null {
  if (!existsSync(join(folder, 'target.csv'))) return null;
  const { target, sources } = readTables(folder);
  line(`Tables against a dictionary of ${target.items.length} variables`);
  line(`  ${'source'.padEnd(10)} columns  R@GT   MRR    trigrams R@GT  MRR    ms`);
  const all: Figures[] = [];
  const plain: Figures[] = [];
  for (const source of sources) {
    const before = performance.now();
    const own = judged(source, target, SIGNALS);
    const ms = performance.now() - before;
    const rival = judge(source, target, trigrams(source.side, target));
    all.push(own);
    plain.push(rival);
    const { length } = source.side.items;
    line(
      `  ${source.name.padEnd(10)} ${String(length).padStart(7)}  ${share(own.recall)}  ${share(own.mrr)}  ${share(rival.recall).padStart(13)}  ${share(rival.mrr)}  ${ms.toFixed(0)}`,
    );
  }
  const of = (figures: readonly Figures[]) => [mean(figures.map((f) => f.recall)), mean(figures.map((f) => f.mrr))];
  const [recall = 0, mrr = 0] = of(all);
  const [plainRecall = 0, plainMrr = 0] = of(plain);
  line(
    `  mean: R@GT ${share(recall)}, MRR ${share(mrr)}; trigrams: R@GT ${share(plainRecall)}, MRR ${share(plainMrr)}`,
  );
  for (const [name, figure] of PUBLISHED) line(`  published R@GT ${share(figure)}  ${name}`);
  return (signals) => {
    const figures = sources.map((source) => judged(source, target, signals));
    const [r = 0, m = 0] = of(figures);
    return `R@GT ${share(r)}  MRR ${share(m)}`;
  };
}

function systems(folder: string): ((signals: readonly Signal[]) => string) | null {
  if (!existsSync(folder)) return null;
  const pairs = pairsOf(readSystems(folder));
  const error = (score: (a: Labelled, b: Labelled) => (i: number, j: number) => number): [number, number] => {
    const found = pairs.map(([a, b]) => judgePair(a, b, score(a, b)));
    const asked = found.reduce((sum, entry) => sum + entry.asked, 0);
    return [1 - found.reduce((sum, entry) => sum + entry.right, 0) / asked, asked];
  };
  const own = (signals: readonly Signal[]) => error((a, b) => scoresOf(a.side, b.side, signals).ratio);
  const compared = pairs.reduce((sum, [a, b]) => sum + a.side.items.length * b.side.items.length, 0);
  const before = performance.now();
  const [wrong, asked] = own(SIGNALS);
  const micros = (1000 * (performance.now() - before)) / compared;
  const [plain] = error((a, b) => trigrams(a.side, b.side));
  line(`Systems of one domain: ${pairs.length} pairs of systems, ${asked} columns asked`);
  line(
    `  first place wrong: ${share(wrong)}; trigrams of the names: ${share(plain)} (${(wrong / plain).toFixed(2)} of it)`,
  );
  line(`  ${micros.toFixed(1)} microseconds a pair of columns (${compared} pairs)`);
  return (signals) => `wrong ${share(own(signals)[0])}`;
}

function main(): void {
  const [folder = process.env.LEAKPRINT_BENCH_DATA] = process.argv.slice(2).filter((text) => !text.startsWith('--'));
  if (folder === undefined || !existsSync(folder)) {
    line('no benchmark data: give the folder as argument or in LEAKPRINT_BENCH_DATA');
    return;
  }
  const judges = [tables(join(folder, 'gdc')), systems(join(folder, 'systems'))].filter((judge) => judge !== null);
  if (process.argv.includes('--quick')) return;
  line('Each signal left out in turn');
  for (const signal of SIGNALS) {
    const rest = SIGNALS.filter((other) => other !== signal);
    line(`  without ${signal.id.padEnd(11)} ${judges.map((judge) => judge(rest)).join('  ')}`);
  }
}

main();
