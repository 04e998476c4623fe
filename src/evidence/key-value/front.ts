/**
 * Enters: a line of a log. Leaves: where what a logger writes in front ends: time, level, `[module]`, words up to the first key.
 * Deliberately absent: rows of tables that begin with a time, behind which a delimiter stands.
 */

const TIME = String.raw`\d{1,2}:\d\d(?::\d\d(?:[.,:]\d{1,9})?)?(?: ?[AaPp][Mm]\b)?(?: ?(?:Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d\b))?`;
/** With year, or as syslog writes it. */
const DATE = String.raw`(?:\d{4}[-/.]\d\d[-/.]\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{1,2}[ /-][A-Z][a-z]{2}[ /-]\d{4}|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d(?: \d{4})?)`;
const MOMENT = `${DATE}(?:[Tt ,:]{1,2})${TIME}`;
const LEVEL = '(?:trace|debug|info|notice|warn|warning|error|err|fatal|critical|crit|severe|alert|emerg)';
/** Behind a moment in no brackets no delimiter stands but a mark between blanks. */
const STAMP = new RegExp(String.raw`(?:${MOMENT}(?=$|[ \]]|:\s)|\[${MOMENT}\]|\(${MOMENT}\))`, 'y');
const OTHER = new RegExp(String.raw`(?:${LEVEL}\b:?|\[[^\]\n]{0,80}\]:?)(?=$|[\s[(])`, 'iy');
const BETWEEN = /[ \t]*(?:[-|:>]{1,2}[ \t]+)?/y;
/** Words in front of the first `key=`. */
const WORDS = /(?:[^\s="'&;|,?]{1,80}[ \t]+){1,8}(?=[A-Za-z_@$][\w.\-/[\]@]{0,63}=)/y;
/** A front of more parts is none. */
const MOST_PARTS = 8;
/** Share of the lines that must have a time in front. */
const STAMPED_SHARE = 0.8;

/** Whether most lines begin as a log's do. @param lines none empty */
export function isStamped(lines: readonly string[]): boolean {
  return lines.length > 0 && lines.filter((line) => frontEnd(line) > 0).length >= lines.length * STAMPED_SHARE;
}

/** Where what stands in front ends; 0 if no time is in it. @param equals the sign behind a key */
export function frontEnd(line: string, equals: '=' | ':' = ':'): number {
  let at = 0;
  let stamped = false;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const stamp = endOf(STAMP, line, at);
    const end = stamp > at ? stamp : endOf(OTHER, line, at);
    if (end === at) break;
    stamped ||= stamp > at;
    at = endOf(BETWEEN, line, end);
  }
  if (!stamped) return 0;
  return equals === '=' ? endOf(WORDS, line, at) : at;
}

/** Where a pattern ends that begins at a place; the place itself if it doesn't. */
function endOf(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}
