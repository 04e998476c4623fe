/**
 * Enters: what a descriptor says of a date field (format in free words, precision, a padded day). Leaves: a writer of dates
 * in just that spelling. Where nothing is said, a usual spelling is drawn once for the whole column.
 */
import type { Chance } from './random.ts';
import type { Spec } from './spec.ts';

type Parts = Readonly<Record<'Y' | 'M' | 'D' | 'h' | 'm' | 's', number>>;

/** Writes a moment, seconds since 1970. */
export type DateWriter = (time: number) => string;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

function partsOf(time: number): Parts {
  const date = new Date(time * 1000);
  return {
    Y: date.getUTCFullYear(),
    M: date.getUTCMonth() + 1,
    D: date.getUTCDate(),
    h: date.getUTCHours(),
    m: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  };
}

/** The writer for a field. `american`: month first where the format leaves it open. */
export function dateWriter(spec: Spec, chance: Chance, american: boolean): DateWriter {
  const format = spec.format ?? usual(spec, chance, american);
  if (/epoch/i.test(format)) return /milli/i.test(format) ? (time) => `${time}000` : String;
  if (spec.precision === 'decade' && !/Y/.test(format)) return (time) => `${Math.floor(partsOf(time).Y / 10) * 10}s`;
  if (format === '1-12') return (time) => String(partsOf(time).M);
  if (format === '1-31') return (time) => String(partsOf(time).D);
  if (/partial/i.test(format)) return partial(chance, ['YYYY-MM-DD', 'YYYY-MM', 'YYYY']);
  if (/^ISO 8601/i.test(format))
    return patterned(isDay(spec.precision) ? 'YYYY-MM-DD' : 'YYYY-MM-DDTHH:MM:SSZ', spec, false);
  const alternatives = format.split(/, | or /).filter((entry) => /^[YMDHS][YMDHST\-/.: Z0]*$/.test(entry));
  if (alternatives.length > 1) return partial(chance, alternatives);
  if (/time part 00:00:00/.test(format)) return patterned('YYYY-MM-DD 00:00:00', spec, false);
  const found = /[YMDHS]{2}[YMDHST\-/.: Z0]*(?:AM)?/.exec(format)?.[0].trim();
  if (found === undefined) return patterned('YYYY-MM-DD', spec, false);
  return patterned(found, spec, /space padded/.test(format));
}

function isDay(precision: string | null): boolean {
  return (
    precision === null || precision === 'day' || precision === 'full' || precision === 'month' || precision === 'year'
  );
}

/** Mostly whole dates, now and then a part. */
function partial(chance: Chance, patterns: readonly string[]): DateWriter {
  const writers = patterns.map((pattern) => compiled(pattern, null, false));
  return (time) => (chance.of(0.85) ? writers[0] : chance.pick(writers))?.(time) ?? '';
}

function patterned(pattern: string, spec: Spec, spaces: boolean): DateWriter {
  const padded = /^\d\d-\d\d$/.test(spec.padded ?? '') ? spec.padded : null;
  return compiled(pattern, padded, spaces);
}

/** Letters to parts: MM is the month until hours have come, minutes after. */
function compiled(pattern: string, padded: string | null, spaces: boolean): DateWriter {
  const half = pattern.endsWith('AM');
  let hours = false;
  const pieces = (pattern.match(/YYYY|YY|MM|DD|HH|SS|AM|./g) ?? []).map((token): ((parts: Parts) => string) => {
    const number = (value: number): string => (spaces ? String(value).padStart(2, ' ') : two(value));
    if (token === 'YYYY') return ({ Y }) => String(Y);
    if (token === 'YY') return ({ Y }) => two(Y % 100);
    if (token === 'DD') return ({ D }) => number(D);
    if (token === 'SS') return ({ s }) => two(s);
    if (token === 'AM') return ({ h }) => (h < 12 ? 'AM' : 'PM');
    if (token === 'HH') {
      hours = true;
      return half ? ({ h }) => two(h % 12 === 0 ? 12 : h % 12) : ({ h }) => two(h);
    }
    if (token !== 'MM') return () => token;
    return hours ? ({ m }) => two(m) : ({ M }) => number(M);
  });
  return (time) => {
    const own = partsOf(time);
    const parts = padded === null ? own : { ...own, M: Number(padded.slice(0, 2)), D: Number(padded.slice(3)) };
    let out = '';
    for (const piece of pieces) out += piece(parts);
    return out;
  };
}

/** What such columns usually look like. */
function usual(spec: Spec, chance: Chance, american: boolean): string {
  switch (spec.precision) {
    case 'year':
      return 'YYYY';
    case 'decade':
      return 'decade';
    case 'month':
      return chance.pick(['YYYY-MM', 'MM/YYYY']);
    case 'second':
      return chance.weighted([
        ['YYYY-MM-DD HH:MM:SS', 6],
        ['YYYY-MM-DDTHH:MM:SSZ', 3],
        ['unix epoch seconds', 1],
      ]);
    case 'minute':
      return 'YYYY-MM-DD HH:MM';
    default:
      return chance.weighted([
        ['YYYY-MM-DD', 6],
        [american ? 'MM/DD/YYYY' : 'DD/MM/YYYY', 3],
        ['DD-MM-YYYY', american ? 0 : 2],
      ]);
  }
}
