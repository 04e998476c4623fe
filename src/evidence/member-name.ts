/** Enters: names from outside. Leaves: labels for the manifest. Deliberately absent: paths; nothing is ever opened by these. */

/** Longer names are cut: a hostile archive holds names of a megabyte. */
const LONGEST = 1000;

/** Name of a member behind that of what it is in. */
export function joined(container: string, member: string): string {
  const short = member.length > LONGEST ? `${member.slice(0, LONGEST)}…` : member;
  return `${container}/${short}`;
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
