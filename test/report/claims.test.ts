/** What is told of claims where a ranking under them is empty. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claims } from '../../src/report/sections/claims.ts';
import type { Report } from '../../src/report/types.ts';
import { caseReport } from '../cases/run.ts';

test('where a claim rules everybody out, that is said', async () => {
  const base: Report = JSON.parse(JSON.stringify(await caseReport('irctc-2022')));
  const [claim] = base.claims;
  assert.ok(claim !== undefined);
  const none = claim.ifAccepted.map((entry) => ({ ...entry, excluded: true }));
  const blocks = claims({
    ...base,
    denials: [],
    claims: [{ ...claim, asserts: { kind: 'isSource' }, ifRejected: none }],
  });
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  assert.ok(items.includes(`if rejected: nobody who is listed (${none.length} ruled out)`), items.join('\n'));
});
