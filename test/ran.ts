/**
 * A reporter: which calls of `test` in which files came to an end, a line of JSON each. And whether any of a file's calls is
 * missing: a runner that loses tests finds nothing wrong with them.
 */
import { readFileSync } from 'node:fs';
import type { TestEvent } from 'node:test/reporters';

/** Not a method, as `t.test` and that of patterns are: those may depend on what comes before. */
const CALL = /(?<![.\w'"])test(?:\.skip)?\(/g;

export default async function* ran(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events)
    if (type === 'test:pass' || type === 'test:fail') yield `${JSON.stringify([data.file, data.line, data.column])}\n`;
}

/** Files of which not every call came to an end. @param lines what the reporter wrote */
export function lostFiles(files: readonly string[], lines: string): readonly string[] {
  const calls = new Map<string, Set<string>>();
  for (const line of lines.split('\n').slice(0, -1)) {
    const [file, ...place]: readonly unknown[] = JSON.parse(line);
    const key = String(file);
    calls.set(key, (calls.get(key) ?? new Set()).add(place.join(':')));
  }
  return files.filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
    return (calls.get(file)?.size ?? 0) < (code.match(CALL)?.length ?? 0);
  });
}
