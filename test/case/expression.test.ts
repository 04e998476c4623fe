/** The little language of `--fail-if` and `expect`: what it says of a ranking, and what it refuses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Outcome, parseExpression } from '../../src/case/expression.ts';
import { UsageError } from '../../src/errors.ts';

const OUTCOME: Outcome = {
  complete: true,
  supported: ['cowin/health-worker', 'cowin/database'],
  ranking: [
    { candidate: 'cowin/health-worker', findingsLog10: 2.6 },
    { candidate: 'cowin/database', findingsLog10: 2.5 },
    { candidate: 'icmr-testing/users.csv', findingsLog10: 1.1 },
    { candidate: 'abha/api', findingsLog10: -3 },
  ],
};

const HOLDS: readonly (readonly [string, boolean])[] = [
  ['complete', true],
  ['not complete', false],
  ['not not complete', true],
  ['supported(cowin/*)', true],
  ['supported(cowin)', true],
  ['supported( cowin/database )', true],
  ['supported(icmr-testing/*)', false],
  ['supported(*)', true],
  ['first = cowin/*', true],
  ['first=cowin/health-worker', true],
  ['first = cowin/database', false],
  ['first != cowin/database', true],
  ['first = */*worker', true],
  ['first = *win', true],
  ['first = c*/h*r', true],
  ['icmr-testing/users.csv > abha', true],
  ['abha > icmr-testing', false],
  ['cowin/database > cowin/health-worker', false],
  ['cowin/database >= cowin/health-worker', true],
  ['icmr-testing >= cowin', false],
  ['cowin > *', true],
  ['cowin/database > *', false],
  ['first = abha or complete and supported(abha)', false],
  ['(first = abha or complete) and supported(cowin)', true],
  ['complete or complete and supported(abha)', true],
  ['not (complete and supported(abha))', true],
  ['not complete or complete', true],
  ['  complete\n\tand complete  ', true],
];

for (const [text, holds] of HOLDS) {
  test(`${JSON.stringify(text)} is ${holds}`, () => {
    assert.equal(parseExpression(text)(OUTCOME), holds);
  });
}

test('ahead by what was found: totals at their bound are equal and tell no more', () => {
  const place = (candidate: string, findingsLog10: number) => ({ candidate, log10LR: 3, findingsLog10 });
  const capped: Outcome = { complete: true, supported: [], ranking: [place('a/db', 6), place('b/db', 4)] };
  assert.equal(parseExpression('a > b')(capped), true);
  assert.equal(parseExpression('b >= a')(capped), false);
});

for (const text of [
  'supported(cowin/data)',
  'first != cow',
  'first = cowin.health-worker',
  'icmr-testing/users_csv > abha',
  'abha > nobody',
]) {
  test(`refused when asked: ${text} names no candidate`, () => {
    assert.throws(
      () => parseExpression(text)(OUTCOME),
      (error) => error instanceof UsageError && /names no candidate of this run$/.test(error.message),
    );
  });
}

test('many stars and many words take no time', () => {
  const long: Outcome = {
    complete: true,
    supported: [],
    ranking: [{ candidate: `a${'b'.repeat(60)}/c`, findingsLog10: 0 }],
  };
  assert.throws(() => parseExpression('first = *********#')(long), UsageError);
  assert.equal(parseExpression('first = a*b*b*b*b*b*b*/c')(long), true);
  assert.throws(() => parseExpression(`${'('.repeat(20_000)}complete`), UsageError);
});

const REFUSED: readonly (readonly [string, string])[] = [
  ['', `"": can't be read as an expression such as supported(cowin/*)`],
  ['   ', `"   ": can't be read as an expression such as supported(cowin/*)`],
  ['cowin', '"cowin": expected =, !=, > or >= at the end'],
  ['first', '"first": expected =, !=, > or >= at the end'],
  ['first is cowin', '"first is cowin": expected =, !=, > or >= before "is"'],
  ['first =', '"first =": expected a candidate such as cowin/* at the end'],
  ['first = = cowin', '"first = = cowin": expected a candidate such as cowin/* before "="'],
  ['cowin = abha', '"cowin = abha": expected =, !=, > or >= before "="'],
  ['supported(cowin', '"supported(cowin": expected ")" at the end'],
  ['supported()', '"supported()": expected a candidate such as cowin/* before ")"'],
  ['supported(and)', '"supported(and)": expected a candidate such as cowin/* before "and"'],
  ['(complete', '"(complete": expected ")" at the end'],
  ['complete)', '"complete)": expected and, or, or the end before ")"'],
  ['complete complete', '"complete complete": expected and, or, or the end before "complete"'],
  ['complete and', '"complete and": expected a candidate such as cowin/* at the end'],
  ['not', '"not": expected a candidate such as cowin/* at the end'],
  ['complete ! complete', `"complete ! complete": can't be read as an expression such as supported(cowin/*)`],
];

for (const [text, message] of REFUSED) {
  test(`refused: ${JSON.stringify(text)}`, () => {
    assert.throws(() => parseExpression(text), new UsageError(message));
  });
}

const words = ['complete', 'not', 'and', 'or', '(', ')', 'first', '=', '!=', '>', '>=', 'supported', 'cowin/*', '[x]'];

test('property: any words are an expression or one UsageError', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
      const text = parts.join(' ');
      let holds: unknown;
      try {
        holds = parseExpression(text)(OUTCOME);
      } catch (error) {
        assert.ok(error instanceof UsageError, String(error));
        assert.ok(error.message.startsWith(`"${text}": `) || error.message.endsWith('names no candidate of this run'));
        return;
      }
      assert.equal(typeof holds, 'boolean');
    }),
    { numRuns: 2000 },
  );
});
