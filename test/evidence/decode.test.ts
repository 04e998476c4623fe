import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Decoding, decodeHead } from '../../src/evidence/encoding/decode.ts';
import type { Reading } from '../../src/evidence/types.ts';

const HEAD = 1 << 16;

/** Decodes both ways and expects them to agree. */
async function decoded(bytes: Uint8Array, size: number): Promise<[string, string, Record<string, number>]> {
  async function* blocks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const one: Reading = { complete: true, losses: Object.create(null) };
  const two: Reading = { complete: true, losses: Object.create(null) };
  const first = new Decoding(one, bytes.subarray(0, HEAD));
  let text = '';
  for await (const piece of first.decode(blocks())) text += piece;
  const parts: Uint8Array[] = [];
  for await (const piece of new Decoding(two, bytes.subarray(0, HEAD)).utf8(blocks())) parts.push(Buffer.from(piece));
  assert.equal(Buffer.concat(parts).toString(), text);
  assert.deepEqual({ ...two.losses }, { ...one.losses });
  return [text, first.encoding, { ...one.losses }];
}

const cyrillic = (text: string): number[] =>
  [...text].map((c) => {
    const code = c.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

const cases: { name: string; bytes: Uint8Array; text: string; encoding: string; losses?: Record<string, number> }[] = [
  { name: 'ASCII', bytes: Buffer.from('a,b\n'), text: 'a,b\n', encoding: 'utf-8' },
  { name: 'UTF-8 with mark', bytes: Buffer.from('\ufeffé,b\n'), text: 'é,b\n', encoding: 'utf-8-bom' },
  {
    name: 'one damaged byte in UTF-8',
    bytes: Buffer.concat([Buffer.from('José,Zürich\n'), Buffer.of(0xff), Buffer.from(',Łódź\n')]),
    text: 'José,Zürich\n\ufffd,Łódź\n',
    encoding: 'utf-8',
    losses: { replacedCharacters: 1 },
  },
  {
    name: 'a pair of CESU-8, and nothing else beyond ASCII',
    bytes: Buffer.from('Ana \xed\xa0\xbd\xed\xb8\x80,b\n', 'latin1'),
    text: `Ana ${'\ufffd'.repeat(6)},b\n`,
    encoding: 'utf-8',
    losses: { replacedCharacters: 6 },
  },
  {
    name: 'western lines among UTF-8',
    bytes: Buffer.concat([Buffer.from('José,Zürich,Łódź\n'), Buffer.from('Gar\xe7on\n', 'latin1')]),
    text: 'José,Zürich,Łódź\nGar\ufffdon\n',
    encoding: 'utf-8',
    losses: { replacedCharacters: 1 },
  },
  {
    name: 'UTF-8 lines among western',
    bytes: Buffer.concat([Buffer.from('José\nGarçon\nZürich\nMüller\n', 'latin1'), Buffer.from('Noël\n')]),
    text: 'José\nGarçon\nZürich\nMüller\nNoÃ«l\n',
    encoding: 'windows-1252',
    losses: { misreadUtf8: 1 },
  },
  {
    name: 'typographic marks of windows-1252',
    bytes: Buffer.from('O\x92Brien \x96 \x80 5\n', 'latin1'),
    text: 'O’Brien – € 5\n',
    encoding: 'windows-1252',
  },
  { name: 'NUL', bytes: Buffer.from('a\0b,\0\nccccccc\n'), text: 'a\0b,\0\nccccccc\n', encoding: 'utf-8' },
  {
    name: 'a western letter as the last byte',
    bytes: Buffer.from('Jos\xe9', 'latin1'),
    text: 'José',
    encoding: 'windows-1252',
  },
  {
    name: 'Cyrillic behind the head, after a long ASCII start',
    bytes: Buffer.concat([Buffer.alloc(70_001, 'Bo,Rome\n'), Buffer.from(cyrillic('Иванов,Москва\nПетрова,Казань\n'))]),
    text: `${'Bo,Rome\n'.repeat(8751).slice(0, 70_001)}Иванов,Москва\nПетрова,Казань\n`,
    encoding: 'windows-1251',
  },
];

describe('decoding', () => {
  for (const { name, bytes, text, encoding, losses = {} } of cases) {
    for (const size of [1, 7, 65_536]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const [found, label, lost] = await decoded(bytes, size);
        assert.deepEqual([label, lost], [encoding, losses]);
        if (text !== '') assert.equal(found, text);
      });
    }
  }

  test('what is in no language is read all the same, in doubt', async () => {
    const noise = Buffer.from(Array.from({ length: 120 }, (_, i) => 0x80 + ((i * i * 37 + i * 11) % 128)));
    assert.equal((await decoded(noise, 7))[2].encodingInDoubt, 1);
  });

  test('any bytes give the same text and counts in any blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
        assert.deepEqual(await decoded(bytes, size), await decoded(bytes, 65_536));
      }),
      { numRuns: 500 },
    );
  });

  test('a head cut inside a character', () => {
    for (const text of ['né', 'n王', 'n😀']) {
      const bytes = Buffer.from(`Łódź ${text}`);
      for (let cut = 1; cut < 3; cut++) {
        const head = decodeHead(bytes.subarray(0, bytes.length - cut), false);
        assert.doesNotMatch(head, /\ufffd/);
      }
    }
  });
});
