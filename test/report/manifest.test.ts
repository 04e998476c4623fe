/** Lines of evidence: members under what holds them, long runs as a count, losses in words, no hash that claims too much. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EvidenceManifest } from '../../src/evidence/types.ts';
import { evidenceLines } from '../../src/report/manifest.ts';

const SHA = 'ab'.repeat(32);
const FILE: EvidenceManifest = {
  name: 'a.csv',
  bytes: 100,
  sha256: SHA,
  format: 'csv',
  encoding: 'utf-8',
  records: 5,
  complete: true,
  losses: {},
};
const ZIP: EvidenceManifest = { ...FILE, name: 'z.zip', format: 'zip', encoding: 'binary', records: 0, members: 2 };

/** What is special, as text, losses. */
const LINES: readonly (readonly [Partial<EvidenceManifest>, string, string])[] = [
  [{}, `a.csv: csv, utf-8, 100 bytes, 5 records; SHA-256 ${SHA}`, ''],
  [{ records: 1, bytes: 1 }, `a.csv: csv, utf-8, 1 byte, 1 record; SHA-256 ${SHA}`, ''],
  [
    { losses: { raggedRows: 3, somethingElse: 2, none: 0 }, complete: false },
    `a.csv: csv, utf-8, 100 bytes, 5 records, INCOMPLETE; SHA-256 ${SHA}`,
    '3 records with more or fewer cells than columns, 2 somethingElse',
  ],
  [
    { losses: { unreadRows: 2, truncated: 1 }, complete: false },
    `a.csv: csv, utf-8, 100 bytes, 5 records, INCOMPLETE; SHA-256 ${SHA}`,
    '2 lines of COPY … BINARY, 1 cut-off end',
  ],
  [
    { format: 'unread', encoding: 'binary', note: 'is a picture' },
    `a.csv: unread, 100 bytes: is a picture; SHA-256 ${SHA}`,
    '',
  ],
  [ZIP, `z.zip: zip, 2 members, 100 bytes; SHA-256 ${SHA}`, ''],
  [{ ...ZIP, format: 'directory', members: 1 }, `z.zip: directory, 1 member, 100 bytes; SHA-256 ${SHA}`, ''],
  [
    { complete: false, losses: { interrupted: 1 }, note: 'was not read to its end: interrupted' },
    `a.csv: csv, utf-8, 100 bytes, 5 records, INCOMPLETE: was not read to its end: interrupted; SHA-256 of the first 100 bytes ${SHA}`,
    '',
  ],
  [
    { format: 'unread', encoding: 'binary', bytes: 0, complete: false, losses: { interrupted: 1 } },
    'a.csv: unread, 0 bytes, INCOMPLETE; no SHA-256',
    '',
  ],
  [
    { bytes: 10e9, sampled: { bytes: 64 * 2 ** 20, blocks: 64, seed: 1 } },
    `a.csv: csv, utf-8, 10000000000 bytes, 5 records, read 64.0 MiB in 64 blocks of 10.0 GB, seed 1; SHA-256 of these blocks ${SHA}`,
    '',
  ],
];

for (const [what, text, losses] of LINES)
  test(text, () => {
    assert.deepEqual(evidenceLines([{ ...FILE, ...what }]), [{ text, losses }]);
  });

test('members stand below what holds them, however deep', () => {
  const lines = evidenceLines([
    ZIP,
    { ...FILE, name: 'z.zip/a.tar', format: 'tar', encoding: 'binary', members: 1, within: 'z.zip' },
    { ...FILE, name: 'z.zip/a.tar/b.csv', within: 'z.zip/a.tar' },
    { ...FILE, name: 'z.zip/c.csv', within: 'z.zip' },
    { ...FILE, name: 'd.csv' },
  ]);
  assert.deepEqual(
    lines.map(({ text }) => text.split(':')[0]),
    ['z.zip', '· z.zip/a.tar', '· · z.zip/a.tar/b.csv', '· z.zip/c.csv', 'd.csv'],
  );
});

test('of more than twenty members, the first and those that say something; a count of the rest', () => {
  const member = (i: number): EvidenceManifest => ({ ...FILE, name: `z.zip/${i}.csv`, within: 'z.zip' });
  const members = Array.from({ length: 30 }, (_, i) =>
    i === 12 ? { ...member(i), losses: { strayQuotes: 1 } } : member(i),
  );
  const lines = evidenceLines([{ ...ZIP, members: 30 }, ...members, FILE]);
  assert.deepEqual(
    lines.map(({ text }) => text.split(':')[0]),
    [
      'z.zip',
      '· z.zip/0.csv',
      '· z.zip/1.csv',
      '· z.zip/2.csv',
      '· z.zip/12.csv',
      '· and 26 more members, 130 records, read whole',
      'a.csv',
    ],
  );
  assert.equal(evidenceLines([ZIP, ...members.slice(0, 20)]).length, 21);
});

test('records that come again with the same bytes are told, by name and by copy', () => {
  const copy = { ...FILE, name: 'copy.csv' };
  const lines = evidenceLines([FILE, { ...FILE }, copy, { ...copy, complete: false }, { ...copy, records: 0 }]);
  assert.deepEqual(
    lines.map(({ text }) => /the same bytes as (.+), whose records are counted again; /.exec(text)?.[1]),
    [undefined, 'a.csv', 'a.csv', undefined, undefined],
  );
});
