/**
 * The little language of `--fail-if` and of expectations. Enters: text such as `supported(cowin/*) and first !=
 * icmr-testing/*`. Leaves: a test on a ranking. Patterns are candidate ids with `*`.
 *
 *   expression := term (or term)*        term := factor (and factor)*
 *   factor     := not factor | ( expression ) | supported( pattern ) | first = pattern | first != pattern
 *               | id > pattern | id >= pattern      (ahead of all that match; ahead or not discriminated)
 *               | complete
 */
import { UsageError } from '../errors.ts';
import { NOT_DISCRIMINATED } from '../rank/verdict.ts';

/** What an expression is asked of: candidates in order with the sums of their findings, which can be compared. */
export interface Outcome {
  readonly complete: boolean;
  readonly supported: readonly string[];
  readonly ranking: readonly { readonly candidate: string; readonly findingsLog10: number }[];
}

type Test = (outcome: Outcome) => boolean;

/** Words of an expression; nesting can't go deeper than that either. */
const LONGEST = 500;

const TOKEN = /\s*(>=|!=|[()=><]|[^\s()=><!]+)/y;

/**
 * Parses an expression.
 *
 * @throws UsageError naming the place where it stops making sense; the test throws one when a pattern names no candidate
 */
export function parseExpression(text: string): Test {
  const tokens = tokenise(text);
  if (tokens.length > LONGEST) throw new UsageError(`an expression of more than ${LONGEST} words`);
  let at = 0;
  const fail = (expected: string): never => {
    throw new UsageError(
      `"${text}": expected ${expected}${tokens[at] === undefined ? ' at the end' : ` before "${tokens[at]}"`}`,
    );
  };
  const take = (word: string): boolean => {
    if (tokens[at] !== word) return false;
    at++;
    return true;
  };
  const pattern = (): string => {
    const token = tokens[at];
    if (token === undefined || /^(?:[()=><]|>=|!=|and|or|not)$/.test(token)) return fail('a candidate such as cowin/*');
    at++;
    return token;
  };
  const either = (): Test => {
    const tests = [both()];
    while (take('or')) tests.push(both());
    return (outcome) => tests.some((test) => test(outcome));
  };
  const both = (): Test => {
    const tests = [single()];
    while (take('and')) tests.push(single());
    return (outcome) => tests.every((test) => test(outcome));
  };
  const single = (): Test => {
    if (take('not')) {
      const test = single();
      return (outcome) => !test(outcome);
    }
    if (take('(')) {
      const test = either();
      if (!take(')')) fail('")"');
      return test;
    }
    if (tokens[at] === 'supported' && tokens[at + 1] === '(') {
      at += 2;
      const name = pattern();
      const wanted = matcher(name);
      if (!take(')')) fail('")"');
      return (outcome) => {
        known(name, outcome);
        return outcome.supported.some(wanted);
      };
    }
    if (take('complete')) return (outcome) => outcome.complete;
    return comparison();
  };
  const comparison = (): Test => {
    const left = pattern();
    const operator = tokens[at];
    if (left === 'first' && (operator === '=' || operator === '!=')) {
      at++;
      const name = pattern();
      const wanted = matcher(name);
      return (outcome) => {
        known(name, outcome);
        return wanted(outcome.ranking[0]?.candidate ?? '') === (operator === '=');
      };
    }
    if (operator !== '>' && operator !== '>=') return fail('=, !=, > or >=');
    at++;
    const mine = matcher(left);
    const right = pattern();
    const others = matcher(right);
    const margin = operator === '>' ? 0 : -NOT_DISCRIMINATED;
    return (outcome) => {
      known(left, outcome);
      known(right, outcome);
      const { ranking } = outcome;
      const best = Math.max(...ranking.filter((entry) => mine(entry.candidate)).map((entry) => entry.findingsLog10));
      const rivals = ranking.filter((entry) => others(entry.candidate) && !mine(entry.candidate));
      return rivals.every((entry) => best > entry.findingsLog10 + margin);
    };
  };
  const test = either();
  if (at < tokens.length) fail('and, or, or the end');
  return test;
}

function tokenise(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    tokens.push(found[1] ?? '');
    if (TOKEN.lastIndex >= text.trimEnd().length) return tokens;
  }
  throw new UsageError(`"${text}": can't be read as an expression such as supported(cowin/*)`);
}

/** Candidates that a pattern names; `*` stands for anything, a system's id alone for any of its paths. */
function matcher(pattern: string): (candidate: string) => boolean {
  const whole = pattern.includes('/') || pattern.endsWith('*') ? pattern : `${pattern}/*`;
  const [head = '', ...rest] = whole.split('*');
  const tail = rest.pop();
  if (tail === undefined) return (candidate) => candidate === whole;
  return (candidate) => {
    if (!candidate.startsWith(head) || candidate.length < head.length + tail.length || !candidate.endsWith(tail))
      return false;
    // Leftmost matches of the parts in between: linear, where a regular expression of several stars is not.
    let at = head.length;
    for (const part of rest) {
      const found = candidate.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= candidate.length - tail.length;
  };
}

/** A pattern that names nobody is a slip of the pen, and a test that can't fail. */
function known(pattern: string, { ranking }: Outcome): void {
  const wanted = matcher(pattern);
  if (ranking.some((entry) => wanted(entry.candidate))) return;
  throw new UsageError(`"${pattern}" names no candidate of this run`);
}
