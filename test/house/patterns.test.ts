/**
 * No pattern of `src/` takes more than linear time beyond bearing: each literal against runs of its own signs, of blanks, and of two
 * of them in turn, which is what makes patterns go back over and over.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';
import { sources } from './sources.ts';

/** Signs in a run, and milliseconds in which a pattern must be through with all of them: a linear one takes some tenths. */
const RUN = 3000;
const BEARABLE = 4000;
/** Signs of a pattern that are combined; a pattern has seldom more that repeat. */
const SIGNS = 7;
const ALWAYS = [' ', '\n', '\t', 'a', 'A', '1', '"', '.', '-', ':', 'é'];
const LITERAL =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|([(,=:[!&|?{};>\n]|return|case)[ \t]*(\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*)/g;

interface Literal {
  readonly file: string;
  readonly pattern: RegExp;
}

function literals(): Literal[] {
  const found = new Map<string, Literal>();
  for (const { file, text } of sources()) {
    for (const [, , literal = ''] of text.matchAll(LITERAL)) {
      if (literal === '' || found.has(literal)) continue;
      const end = literal.lastIndexOf('/');
      found.set(literal, {
        file,
        pattern: new RegExp(literal.slice(1, end), literal.slice(end + 1).replace(/[gy]/g, '')),
      });
    }
  }
  return [...found.values()];
}

/** Texts that are made to fail late. */
function* attacks({ source }: RegExp): Generator<string> {
  const own = [...new Set(source.replace(/\\[pP]\{[^}]*\}|\\u[\da-f]{4}|\\./g, '').replace(/[()[\]{}|?*+^$\\]/g, ''))];
  const escaped = [...source.matchAll(/\\([^\w])/g)].map(([, sign = '']) => sign);
  const signs = [...new Set([...escaped, ...own])].slice(0, SIGNS);
  for (const sign of new Set([...signs, ...ALWAYS])) {
    yield `${sign.repeat(RUN)}\u0000`;
    yield `a${sign.repeat(RUN)}\u0000`;
  }
  for (const one of [...signs, ' ', 'a', '1'])
    for (const other of [...signs, ' ', '\n', 'a', '1'])
      if (one !== other) yield `${(one + other).repeat(RUN / 2)}\u0000`;
}

test('no pattern goes back over a run of signs again and again', () => {
  const context = createContext({ text: '' });
  // One call for all texts: each has a price of its own.
  const tried = new Script('for (text of texts) pattern.test(text)');
  const all = literals();
  assert.ok(all.length > 1000, `${all.length} patterns found`);
  const slow: string[] = [];
  for (const { file, pattern } of all) {
    Object.assign(context, { pattern, texts: [...attacks(pattern)] });
    try {
      tried.runInContext(context, { timeout: BEARABLE });
    } catch {
      slow.push(`${file}: ${pattern} on ${JSON.stringify(String(context['text']).slice(0, 12))}`);
    }
  }
  assert.deepEqual(slow, []);
});
