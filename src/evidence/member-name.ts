/** Enters: names from outside. Leaves: labels for the manifest. Deliberately absent: paths; nothing is ever opened by these. */
import { cutName, isValue, valueShape } from '../value-shape.ts';

/** A hostile archive holds names of a megabyte. */
const LONGEST = 1000;
/** Behind each step of a path. */
const SEPARATOR = /(?<=[\\/])/;
/** When a file was written, which nearly every dump has in its name. */
const WRITTEN =
  /(?<!\d)20\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[-_.T ]?\d\d([-_.:]?)\d\d(?:\2\d\d)?Z?)?(?!\d)/g;
const ENDING = /\.[a-z][a-z0-9]{0,4}$/i;

/**
 * Name of a member behind that of what it is in. A step of it that is a value becomes its shape, and so do all if it holds
 * characters of control: whoever lies about its length puts what follows it into the name.
 */
export function joined(container: string, member: string): string {
  const start = member.slice(0, LONGEST);
  const isHostile = /\p{Cc}/u.test(start);
  const steps = start.split(SEPARATOR).map((step) => shown(step, isHostile));
  return `${container}/${steps.join('')}${member.length > LONGEST ? '…' : ''}`;
}

/**
 * A path that was found in a folder or by a pattern, as it is printed. What the folder or pattern was named by stays; of the
 * rest, a step that is a value becomes its shape: one file for each person, called by the phone number, is evidence.
 */
export function foundName(path: string, named: string): string {
  const known = new Set(named.split(SEPARATOR));
  return path
    .split(SEPARATOR)
    .map((step) => (known.has(step) ? step : shown(step, false)))
    .join('');
}

function shown(step: string, isHostile: boolean): string {
  const ending = ENDING.exec(step)?.[0] ?? '';
  const own = step.slice(0, step.length - ending.length);
  return cutName(isHostile || isValue(own.replace(WRITTEN, '')) ? valueShape(own) : own) + ending;
}

/** Endings that compression adds, and what stands there without it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:tgz|tbz2?|txz|tzst)$/i, '.tar'],
  [/\.(?:gz|bz2|xz|zst)$/i, ''],
];

/** Name of the only file in something compressed: `a/b.csv.gz` holds `b.csv`. */
export function insideName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  for (const [ending, instead] of ENDINGS) {
    const bare = last.replace(ending, instead);
    if (bare !== last && bare !== '') return bare;
  }
  return 'content';
}

/** What macOS adds to archives: no evidence of anything. */
export function isJunk(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$)/.test(name);
}
