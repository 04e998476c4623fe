/**
 * Items of YAML that need no parser: a pair a line, one below another, short values. Enters: lines of an item or a member. Leaves: the
 * same as JSON. Deliberately absent: everything else (blocks, flows, tags, escapes), which the library reads; both say the same.
 */
import { yamlPlain } from '../../documents/yaml-scalar.ts';

/** Keys and values in which no character means anything to YAML. */
const PAIR =
  /^( *)(- +)?(:?[A-Za-z_][\w.-]{0,63}):(?: +(?:'([^'\t]*)'|"([^"\\\t]*)"|([A-Za-z0-9+(/_\u00a1-\ud7ff](?:[^\s:#]|[:#](?=[^\s:#])| (?=[^\s#]))*)))? *$/;
/** An item as a list of one, a member as a map of one. @returns undefined if it takes the library to read them */
export function plainItem(lines: readonly string[]): string | undefined {
  let json = '';
  let indent = -1;
  for (const [i, line] of lines.entries()) {
    const found = PAIR.exec(line);
    if (found === null) return undefined;
    const [, blanks = '', dash, key = '', single, double, plain] = found;
    // A member is one line.
    if (dash !== undefined && i > 0) return undefined;
    if (dash === undefined && i === 0 && lines.length > 1) return undefined;
    const here = blanks.length + (dash?.length ?? 0);
    if (indent >= 0 && here !== indent) return undefined;
    indent = here;
    const quoted = single ?? double;
    json += `${i === 0 ? '' : ','}${JSON.stringify(key)}:${quoted === undefined ? yamlPlain(plain ?? '') : JSON.stringify(quoted)}`;
  }
  return lines[0]?.trimStart().startsWith('- ') === true ? `[{${json}}]` : `{${json}}`;
}
