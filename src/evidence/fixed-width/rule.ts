/**
 * Enters: a line of a printed table. Leaves: whether it only draws, and where; what stands between its uprights. Deliberately
 * absent: what a table is made of.
 */
import type { Span } from './line.ts';

/** What a rule is drawn with, and where it meets uprights. */
const RUN = '[-:=\\u2500\\u2501\\u2504\\u2505\\u2508\\u2509\\u254c\\u254d\\u2550]';
const JOINTS = '+|\\u2502\\u2503\\u250c-\\u254b\\u2551-\\u2570\\u2574-\\u257b';
const RULE = new RegExp(
  `^\\s*(?:[${JOINTS}]\\s*)?${RUN}+(?:(?:\\s*[${JOINTS}]\\s*|\\s+)${RUN}+)*(?:\\s*[${JOINTS}])?\\s*$`,
  'u',
);
const JOINT = new RegExp(`[${JOINTS}]`, 'gu');
const LINE = /[=\-─━┄┅┈┉╌╍═]{2}/u;

/** Of a rule: as wide as the widest values together. */
const LONGEST = 1 << 16;

/** Uprights of drawn boxes; within one they may differ, as those of heads and of borders. */
const DRAWN = '│┃║┆┇┊┋╎╏';
/** The first sign of a rule that opens a box, and of one that ends it. */
const OPENS = /^\s*[┌┍┎┏╒╓╔╭]/u;
const ENDS = /^\s*[└┕┖┗╘╙╚╰]/u;

/** Whether the first sign of a line is one that draws: what rows don't begin with is soon told. */
export function mayDraw(line: string): boolean {
  let at = 0;
  let code = line.charCodeAt(0);
  while (code === 0x20 || code === 0x09) code = line.charCodeAt(++at);
  return (
    (code >= 0x2500 && code <= 0x257f) ||
    code === 0x2d ||
    code === 0x2b ||
    code === 0x7c ||
    code === 0x3d ||
    code === 0x3a
  );
}

/** Whether a line only draws. */
export function isRule(line: string): boolean {
  return line.length <= LONGEST && mayDraw(line) && RULE.test(line) && LINE.test(line);
}

/** What a rule does for a box; `any` where each of its rules looks alike, '' where it draws none. */
export function edgeOf(rule: string): 'opens' | 'ends' | 'between' | 'any' | '' {
  if (OPENS.test(rule)) return 'opens';
  if (ENDS.test(rule)) return 'ends';
  const first = rule.trimStart().charAt(0);
  if (first === '+') return 'any';
  return /[\u2500\u2501\u2550=:_|-]/u.test(first) ? '' : 'between';
}

/** Where the runs of a rule begin; each goes on to the next. */
export function spansOfRule(rule: string): Span[] {
  const starts = runsOf(rule).map(({ start }) => start);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? Number.POSITIVE_INFINITY }));
}

/** The runs of a rule, as far as they are drawn; blanks beside an upright belong to them. */
export function runsOf(rule: string): Span[] {
  const filled = rule.replace(/\| +(?=\S)| +(?=\|)/g, (gap) => gap.replaceAll(' ', '-'));
  const drawn = (/^ *\|/.test(rule) ? filled : rule).replace(JOINT, ' ');
  return [...drawn.matchAll(/[^\s]+/g)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
}

/** Whether a rule has joints: then uprights stand in the lines beside it. */
export function isJointed(rule: string): boolean {
  JOINT.lastIndex = 0;
  return JOINT.test(rule);
}

/** The uprights of a line, as all signs that are some with the first; '' if it has none. */
export function uprightsOf(line: string): string {
  const first = /[|│┃║┆┇┊┋╎╏]/u.exec(line)?.[0];
  return first === undefined ? '' : first === '|' ? '|' : DRAWN;
}

/**
 * What stands between the uprights of a line, blanks included.
 * @param boxed whether uprights stand at the ends of lines too, as borders; where they don't, the first cell may be empty
 */
export function uprightCells(line: string, uprights: string, boxed: boolean): string[] {
  const sign = uprights.length > 1 ? /[│┃║┆┇┊┋╎╏]/u : uprights;
  if (!boxed) return line.split(sign);
  const text = line.trim();
  const from = isOneOf(uprights, text.charAt(0)) ? 1 : 0;
  const closed = from === 1 && isOneOf(uprights, text.charAt(text.length - 1)) && text.length > 1;
  return (closed ? text.slice(1, -1) : text.slice(from)).split(sign);
}

/** Whether a sign is one of the uprights. */
export function isOneOf(uprights: string, sign: string | undefined): boolean {
  return sign !== undefined && sign !== '' && uprights.includes(sign);
}
