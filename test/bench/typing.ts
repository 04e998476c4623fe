/**
 * What columns mean, measured against labels that another profiler's authors gave. Enters: the folder of a labelled sample
 * (FTA's), as argument or `semantic-types` in LEAKPRINT_BENCH_DATA. Leaves: F1 per type with headers and with headers
 * blanked, dates, the commonest misses; with `--misses` all of them. `--half 0|1` reads the files of one half only
 * (parity of the hash of the name); `--once` one file of each set of column names; `--without lists,table` leaves reasons out,
 * to see what they bring. Deliberately absent: the data.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashText } from '../../src/kernel/hash.ts';
import { aligned } from './table.ts';
import { datesOf } from './typing-dates.ts';
import { typeOf } from './typing-labels.ts';
import { claimOf, described, labelsIn, tallied } from './typing-read.ts';
import { agrees, type Claim, scores, weighted, worst } from './typing-score.ts';

const WORST = 20;
const REASONS = ['lists', 'table'] as const;
/** A claim as sure as this, that nearly all values bear out, makes a label doubtful. */
const DOUBTFUL = { confidence: 0.95, share: 0.9 };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      misses: { type: 'boolean', default: false },
      half: { type: 'string' },
      without: { type: 'string', default: '' },
      once: { type: 'boolean', default: false },
    },
  });
  const data = positionals[0] ?? process.env.LEAKPRINT_BENCH_DATA;
  const inside = data === undefined ? undefined : join(data, 'semantic-types');
  const folder = inside !== undefined && existsSync(inside) ? inside : data;
  const labels = folder === undefined ? null : labelsIn(folder);
  if (folder === undefined || labels === null) {
    process.stdout.write('no labelled sample: name its folder or set LEAKPRINT_BENCH_DATA\n');
    return;
  }
  const headed: Claim[] = [];
  const blanked: Claim[] = [];
  const without = REASONS.filter((reason) => values.without.split(',').includes(reason));
  const layouts = new Set<string>();
  let spent = 0;
  let columns = 0;
  for (const [file, wanted] of labels) {
    if (values.half !== undefined && Number(values.half) !== Math.floor(hashText(file)) % 2) continue;
    const layout = wanted.map(({ field }) => field).join('\n');
    if (values.once && layouts.has(layout)) continue;
    layouts.add(layout);
    const table = await tallied(join(folder, file));
    const start = process.cpuUsage();
    const pictures = [described(table, true, without), described(table, false, without)] as const;
    const used = process.cpuUsage(start);
    spent += (used.user + used.system) / 1000;
    columns += 2 * table.columns.length;
    for (const label of wanted) {
      for (const [i, claims] of [headed, blanked].entries()) {
        const column = pictures[i]?.[label.offset];
        if (column === undefined) process.stdout.write(`${file}: no column ${label.offset}\n`);
        else claims.push(claimOf(label, column));
      }
    }
  }
  process.stdout.write(`${layouts.size} different sets of column names\n`);
  print('headers as they stand', headed, values.misses);
  print('headers blanked', blanked, values.misses);
  process.stdout.write(datesOf(headed, values.misses));
  process.stdout.write(`${columns} columns typed, ${(spent / columns).toFixed(2)} ms of processor time each\n`);
}

function print(title: string, claims: readonly Claim[], misses: boolean): void {
  const all = scores(claims);
  const rows = all.map((score) => [
    score.type,
    ...[score.support, score.found, score.wrong, score.strictlyWrong].map(String),
    (100 * score.f1).toFixed(1),
    (100 * score.strictF1).toFixed(1),
    String(score.abstained),
    String(score.second),
  ]);
  const head = ['type', 'columns', 'found', 'wrong', 'strictly', 'F1', 'strict F1', 'abstained', 'second'];
  process.stdout.write(
    `\n${title}\n\n${aligned(head, rows)}\n\nweighted F1 ${weighted(all).toFixed(1)}; columns without a label counted as ` +
      `wrong claims too: ${weighted(all, 'strictF1').toFixed(1)}\n\n`,
  );
  for (const [kind, count] of worst(claims, WORST)) process.stdout.write(`${String(count).padStart(5)}  ${kind}\n`);
  process.stdout.write('\n');
  if (!misses) return;
  for (const claim of claims.filter((entry) => entry.present > 0 && typeOf(entry.label) !== null && !agrees(entry)))
    process.stdout.write(`${missLine(claim)}\n`);
}

function missLine(claim: Claim): string {
  const { label, attribute, support, confidence, by, second } = claim;
  const doubtful =
    by === 'both' && confidence >= DOUBTFUL.confidence && support.k >= DOUBTFUL.share * support.n
      ? ' (label doubtful)'
      : '';
  return `${label.file} ${label.offset} "${label.field}" ${typeOf(label)} → ${attribute} ${confidence.toFixed(2)} ${support.k}/${support.n} second ${second}${doubtful}`;
}

await main();
