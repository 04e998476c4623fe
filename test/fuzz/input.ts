/** Enters: a seed and a number. Leaves: the input of that number, the same every time. For tests only. */
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { SEEDS } from './seeds.ts';
import { TEXT } from './seeds-text.ts';

export interface Input {
  readonly format: string;
  readonly bytes: Buffer;
  /** What was done to it; [] if nothing. */
  readonly by: readonly string[];
  readonly sizes: readonly [number, number];
}

/** All formats that inputs are made of. */
export const FORMATS: readonly string[] = Object.keys(SEEDS);

/** Formats that are costly to read come up once where the others do four times. */
const COSTLY = new Set([
  'sqlite',
  'parquet',
  'xlsx',
  'gzip',
  'zip',
  'zstd',
  '7z',
  'rar',
  'pg-dump',
  'pg-dump-tar',
  'nested',
]);
const TURNS = FORMATS.flatMap((format) => (COSTLY.has(format) ? [format] : [format, format, format, format]));

/** Formats that can tell that they were cut off. (Avro can't between two blocks.) */
const TELL = new Set(['gzip', 'bzip2', 'xz', 'zstd', 'zip', '7z', 'rar', 'pg-dump', 'sqlite', 'parquet', 'xlsx']);
const GZIP = Buffer.from([0x1f, 0x8b, 8]);
/** Bytes that tell these formats; less of a file may be a word. */
const LEAST = 20;

/** Input number `index`; `only` one format. */
export function inputOf(seed: number, index: number, only?: string): Input {
  const random = new Random(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const format = only ?? random.pick(TURNS);
  const whole = Buffer.from(make(format, random));
  // Tiny blocks of large files cost time and show nothing new.
  const small = random.length(random.once(4) ? 5000 : 40);
  const sizesFor = ({ length }: Buffer) => [1 << 16, 1 + (length >> 9) + small] as const;
  if (random.once(50)) return { format, bytes: whole, by: [], sizes: sizesFor(whole) };
  if (TELL.has(format) && random.once(10)) {
    const end = LEAST + random.below(whole.length - LEAST);
    // Between two members nothing shows that there was another.
    const between = format === 'gzip' && whole.subarray(end).indexOf(GZIP) === 0;
    return { format, bytes: whole.subarray(0, between ? end - 1 : end), by: ['cut'], sizes: sizesFor(whole) };
  }
  const { bytes, by } = mutate(whole, random, () => make(random.once(2) ? format : random.pick(FORMATS), random));
  // Guessing an encoding costs more than all the rest: most damaged text is UTF-8 again.
  const mended = format in TEXT && !random.once(4) ? Buffer.from(bytes.toString('utf8')) : bytes;
  return { format, bytes: mended, by, sizes: sizesFor(mended) };
}

function make(format: string, random: Random): Uint8Array {
  const maker = SEEDS[format];
  if (maker === undefined) throw new Error(`no such format: ${format}; there are ${FORMATS.join(', ')}`);
  return maker(random);
}
