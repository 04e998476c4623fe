/**
 * A sign of life. Enters: work, and how far its reading is. Leaves: its result. While it takes long, one line on the
 * terminal tells bytes, speed and time left; it is wiped before anything else is written, and never shown where standard
 * error is no terminal.
 */
import type { Meter } from '../evidence/watch.ts';

/** Work that is done by then needs no sign of life. */
const PATIENCE_MS = 1500;
/** Signs over which the speed is taken: enough to be steady, few enough to follow. */
const STEADY = 8;
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** The part of a terminal stream that is needed. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** How far reading is at a moment. */
export interface Progress {
  readonly read: number;
  /** Null where nobody knows. */
  readonly total: number | null;
  /** Bytes a second; 0 as long as it isn't known. */
  readonly rate: number;
}

/** Counts what is read. */
export class ReadMeter implements Meter {
  ended = false;
  #read = 0;
  #total: number | null = 0;
  readonly #marks: { readonly at: number; readonly read: number }[] = [];

  expect(bytes: number | null): void {
    this.#total = bytes === null || this.#total === null ? null : this.#total + bytes;
  }

  read(bytes: number): void {
    this.#read += bytes;
  }

  end(): void {
    this.ended = true;
  }

  /** @param at milliseconds, from any start */
  look(at: number): Progress {
    this.#marks.push({ at, read: this.#read });
    if (this.#marks.length > STEADY) this.#marks.shift();
    const [first = { at, read: 0 }] = this.#marks;
    const rate = at > first.at ? (1000 * (this.#read - first.read)) / (at - first.at) : 0;
    return { read: this.#read, total: this.#total, rate };
  }
}

/** "1.2 of 10.0 GB, 310 MB/s, 0:28 left"; of what has no known end, "1.2 GB, 310 MB/s". */
export function told({ read, total, rate }: Progress): string {
  const known = total !== null && total >= read;
  const unit = unitOf(known ? total : read);
  const parts = [`${known ? `${inUnit(read, unit)} of ` : ''}${inUnit(known ? total : read, unit)} ${UNITS[unit]}`];
  if (rate > 0) parts.push(`${Math.round(rate / 1000 ** unitOf(rate))} ${UNITS[unitOf(rate)]}/s`);
  if (rate > 0 && known) parts.push(`${clock((total - read) / rate)} left`);
  return parts.join(', ');
}

function unitOf(bytes: number): number {
  return Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
}

function inUnit(bytes: number, unit: number): string {
  return (bytes / 1000 ** unit).toFixed(unit === 0 ? 0 : 1);
}

/** "0:28", "12:05", "3:00:00". */
export function clock(seconds: number): string {
  const all = Math.ceil(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(all / 60);
  if (minutes < 60) return `${minutes}:${two(all % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(all % 60)}`;
}

/** Runs `work`, which may tell the meter how far it is; `quiet` keeps the terminal clean. */
export async function withProgress<T>(
  quiet: boolean,
  work: (meter: ReadMeter) => Promise<T>,
  screen: Screen = process.stderr,
  patience = PATIENCE_MS,
): Promise<T> {
  const meter = new ReadMeter();
  const start = performance.now();
  meter.look(start);
  const line = (ms: number): string => {
    const seconds = Math.floor(ms / 1000);
    const progress = meter.look(start + ms);
    if (meter.ended) return `weighing, ${seconds} s`;
    return progress.read === 0 ? `reading and weighing, ${seconds} s` : told(progress);
  };
  return withLine(quiet, line, () => work(meter), screen, patience);
}

/** Runs `work` beside a line that tells how far it is; `line` is given the milliseconds since the start. */
export async function withLine<T>(
  quiet: boolean,
  line: (ms: number) => string,
  work: () => Promise<T>,
  screen: Screen = process.stderr,
  patience = PATIENCE_MS,
): Promise<T> {
  if (quiet || screen.isTTY !== true) return work();
  const start = performance.now();
  let shown = '';
  const tick = () => {
    const text = `leakprint: ${line(performance.now() - start)}`;
    screen.write(`\r${text.padEnd(shown.length)}`);
    shown = text;
  };
  const timer = setInterval(tick, patience);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (shown !== '') screen.write(`\r${' '.repeat(shown.length)}\r`);
  }
}
