/** `leakprint formats`: all that the lists hold, in each of its formats. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { containers } from '../../src/evidence/containers/index.ts';
import { ENCODINGS } from '../../src/evidence/encoding/encodings.ts';
import { formats } from '../../src/evidence/index.ts';
import { acting } from '../report/hostile.ts';
import { leakprint } from './leakprint.ts';

describe('formats', { concurrency: 3 }, () => {
  test('as JSON: the lists themselves', async () => {
    const { code, stdout, stderr } = await leakprint(['formats', '-f', 'json']);
    assert.deepEqual([code, stderr], [0, '']);
    const shown = ({ id, title, loses }: (typeof formats)[number] | (typeof containers)[number]) => ({
      id,
      title,
      loses,
    });
    assert.deepEqual(JSON.parse(stdout), {
      formats: formats.map((format) => ({ ...shown(format), sampled: format.parts !== undefined })),
      containers: containers.map(shown),
      encodings: ENCODINGS,
    });
  });

  for (const format of ['terminal', 'markdown'])
    test(`as ${format}: every id`, async () => {
      const { code, stdout, stderr } = await leakprint(['formats', '-f', format]);
      assert.deepEqual([code, stderr, acting(stdout)], [0, '', []]);
      for (const { id } of [...formats, ...containers]) assert.match(stdout, new RegExp(`^[| ]*${id}\\b`, 'm'));
      for (const encoding of ENCODINGS)
        assert.ok(
          stdout.includes(encoding.replaceAll('_', format === 'markdown' ? '\\_' : '_')) || stdout.includes(encoding),
          encoding,
        );
    });

  test('no encoding twice', () => {
    assert.equal(new Set(ENCODINGS).size, ENCODINGS.length);
  });
});
