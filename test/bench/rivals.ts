/**
 * Enters: what kind of file. Leaves: the programs that read it, how each is called, whether it is here, and how many rows
 * it says there are. Deliberately absent: running them for time (measure.ts).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Command } from './measure.ts';

export type Kind = 'csv' | 'ragged' | 'ndjson' | 'sql' | 'gzip';

export interface Rival {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** The program that must be here, in the words of the line that says it isn't. */
  readonly needs: string;
  readonly installed: () => boolean;
  readonly command: (file: string, kind: Kind) => Command;
  /** Rows by its own account; null if it doesn't say. `wc` counts lines, which the caller knows. */
  readonly rows: (output: string) => number | null;
  readonly counts: 'rows' | 'lines';
  /** A slow one gets a piece of this many bytes. */
  readonly mostBytes?: number;
}

const PIECE_BYTES = 100e6;
const TEXT: readonly Kind[] = ['csv', 'ragged', 'ndjson', 'sql'];
const none = (): null => null;
const firstNumber = (output: string): number => Number(/\d+/.exec(output)?.[0] ?? Number.NaN);
const jsonRows = (output: string): number => Number(JSON.parse(output).rows);

/** The programs, floor first. @param folder where our own are put as JavaScript, since they must not pay for tsx */
export function rivals(folder: string): readonly Rival[] {
  const xsv = [join(homedir(), '.cargo', 'bin', 'xsv'), 'xsv', 'qsv'].find((path) => runs(path, '--version')) ?? '';
  const hasDuckdb = once(() => runs('python3', '-c', 'import duckdb'));
  const duckdb = (
    name: string,
    threads: number,
    kinds: readonly Kind[],
    from: (file: string, kind: Kind) => string,
  ): Rival => ({
    name: `duckdb ${name}, ${threads} thread${threads > 1 ? 's' : ''}`,
    kinds,
    needs: 'duckdb (a module of python3)',
    installed: hasDuckdb,
    command: (file, kind) => ({ program: 'python3', args: ['-c', summarize(from(quoted(file), kind), threads)] }),
    rows: firstNumber,
    counts: 'rows',
  });
  const ours = (
    name: string,
    script: string,
    args: readonly string[],
    kinds: readonly Kind[],
    slow: boolean,
  ): Rival => ({
    name,
    kinds,
    needs: name,
    installed: () => existsSync(join(folder, `${script}.mjs`)),
    command: (file) => ({ program: process.execPath, args: [join(folder, `${script}.mjs`), ...args, file] }),
    rows: jsonRows,
    counts: 'rows',
    ...(slow ? { mostBytes: PIECE_BYTES } : {}),
  });
  const simple = (
    name: string,
    program: string,
    args: readonly string[],
    kinds: readonly Kind[],
    rest: Partial<Rival>,
  ): Rival => ({
    name,
    kinds,
    needs: program === '' ? name : program,
    installed: () => program !== '' && runs(program, '--version'),
    command: (file) => ({ program, args: [...args, file], silent: rest.rows === undefined }),
    rows: none,
    counts: 'rows',
    ...rest,
  });
  buildOwn(folder);
  const tables: readonly Kind[] = ['csv', 'ragged', 'gzip'];
  return [
    simple('wc -l', 'wc', ['-l'], TEXT, { rows: firstNumber, counts: 'lines' }),
    simple('sha256sum', 'sha256sum', [], [...TEXT, 'gzip'], {}),
    simple('gunzip -c', 'gunzip', ['-c'], ['gzip'], {}),
    ours('byte scan', 'rivals-scan', [], ['csv', 'ragged'], false),
    simple('xsv count', xsv, ['count'], ['csv'], { rows: firstNumber }),
    simple('xsv stats', xsv, ['stats'], ['csv'], {}),
    ...[1, 2].map((threads) =>
      duckdb('text', threads, tables, (file, kind) => readCsv(file, ', all_varchar=true', kind)),
    ),
    ...[1, 2].map((threads) => duckdb('typed', threads, tables, (file, kind) => readCsv(file, '', kind))),
    ...[1, 2].map((threads) =>
      duckdb('json', threads, ['ndjson'], (file) => `read_json_auto(${file}, format='newline_delimited')`),
    ),
    ours('JSON.parse pass', 'rivals-parse', ['json'], ['ndjson'], true),
    ours('csv-parse pass', 'rivals-parse', ['csv-parse'], ['csv', 'ragged'], true),
    ours('papaparse pass', 'rivals-parse', ['papaparse'], ['csv', 'ragged'], true),
  ];
}

function readCsv(file: string, options: string, kind: Kind): string {
  // Without these it refuses torn rows; with them it counts them all.
  return `read_csv(${file}${options}${kind === 'ragged' ? ', null_padding=true, ignore_errors=true, strict_mode=false' : ''})`;
}

/** Python that prints how many rows there are, once every column has been summed up. */
function summarize(from: string, threads: number): string {
  return `import duckdb
c = duckdb.connect()
c.execute("SET enable_progress_bar=false")
c.execute("SET threads=${threads}")
rows = c.execute("""SUMMARIZE SELECT * FROM ${from}""").fetchall()
print(rows[0][10])`;
}

/** A path as a string of SQL inside a string of Python. */
function quoted(file: string): string {
  return `'${file.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll("'", "''")}'`;
}

function buildOwn(folder: string): void {
  buildSync({
    entryPoints: [import.meta.resolve('./rivals-scan.ts'), import.meta.resolve('./rivals-parse.ts')].map((url) =>
      fileURLToPath(url),
    ),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    // papaparse is CommonJS and asks for node's modules by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}

function runs(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
