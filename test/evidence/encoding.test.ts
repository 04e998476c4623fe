import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { detectEncoding } from '../../src/evidence/encoding/decode.ts';
import { decoderOf, isPairLabel } from '../../src/evidence/encoding/decoders.ts';
import { pairPlace, pairTable, singleByteTable } from '../../src/evidence/encoding/tables.ts';
import { wideEncoding } from '../../src/evidence/encoding/unicode.ts';
import { NAMES } from './encoding-names.ts';

/** Made by Python: `'…'.encode('cp1251').hex()`. */
const VECTORS: [string, string, string][] = [
  ['windows-1250', 'Łódź Žižka Győr', 'a3f3649f208e699e6b61204779f572'],
  ['windows-1251', 'Щербаков Ёлкин Їжак', 'd9e5f0e1e0eaeee220a8ebeae8ed20afe6e0ea'],
  ['windows-1252', 'José – O’Brien €', '4a6f73e92096204f92427269656e2080'],
  ['windows-1253', 'Γιώργος Ξενάκη', 'c3e9fef1e3eff220cee5eddceae7'],
  ['windows-1254', 'Işıl Doğan', '49fefd6c20446ff0616e'],
  ['windows-1255', 'שרה כהן', 'f9f8e420ebe4ef'],
  ['windows-1256', 'فاطمة پگاه', 'ddc7d8e3c9208190c7e5'],
  ['windows-1257', 'Žygimantas Šimkus', 'de7967696d616e74617320d0696d6b7573'],
  ['windows-1258', 'Đă\u0323ng', 'd0e3f26e67'],
  ['koi8-r', 'Щербаков', 'fdc5d2c2c1cbcfd7'],
  ['koi8-u', 'Їжак Ґанок', 'b7d6c1cb20bdc1cecfcb'],
  ['iso-8859-2', 'Łódź', 'a3f364bc'],
  ['iso-8859-5', 'Щербаков', 'c9d5e0d1d0daded2'],
  ['iso-8859-6', 'فاطمة', 'e1c7d7e5c9'],
  ['iso-8859-7', 'Γιώργος', 'c3e9fef1e3eff2'],
  ['iso-8859-8', 'שרה', 'f9f8e4'],
  ['iso-8859-15', 'Œuvre €', 'bc7576726520a4'],
  ['ibm866', 'Щербаков', '99a5e0a1a0aaaea2'],
  ['ibm850', 'Müller José £', '4d816c6c6572204a6f7382209c'],
  ['ibm852', 'Łódź Růžička', '9da264ab205285a7699f6b61'],
  ['ibm437', 'Peña ≡ Ω', '5065a46120f020ea'],
  ['x-mac-cyrillic', 'Щербаков', '99e5f0e1e0eaeee2'],
  ['macintosh', 'José', '4a6f738e'],
  ['windows-874', 'สมชาย', 'cac1aad2c2'],
  ['gbk', '王小明朱镕基€', 'cdf5d0a1c3f7d6ece946bbf9a2e3'],
  ['gb18030', '𠮷㐁王', '9534b2358139ef30cdf5'],
  ['big5', '陳俊傑', 'b3afab54b3c7'],
  ['euc-kr', '김민준똠방각하', 'b1e8b9cec1d88c63b9e6b0a2c7cf'],
  ['euc-jp', '齋藤ﾀﾛｳ丂', 'e3b7c6a38ec08edb8eb38fb0a1'],
  ['shift_jis', '佐藤ﾀﾛｳ表能①', '8db293a1c0dbb3955c945c8740'],
  ['utf-32le', 'é𠮷', 'e9000000b70b0200'],
  ['utf-32be', 'é𠮷', '000000e900020bb7'],
];

function inPieces(label: string, bytes: Uint8Array, size: number): string {
  const decoder = decoderOf(label);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size));
  return text + decoder.end();
}

const inverses = new Map<string, Map<string, number[]>>();

/** Character → bytes, by the tables under test; the vectors above vouch for these. */
function inverse(label: string): Map<string, number[]> {
  const known = inverses.get(label);
  if (known !== undefined) return known;
  const map = new Map<string, number[]>();
  for (let i = 0; i < 128; i++) map.set(String.fromCharCode(i), [i]);
  const add = (unit: number, bytes: number[]) => {
    const character = String.fromCharCode(unit);
    if (unit !== 0 && unit !== 0xfffd && !map.has(character)) map.set(character, bytes);
  };
  if (isPairLabel(label)) {
    const from = label === 'euc-jp' ? 0xa1 : 0x81;
    const to = label === 'shift_jis' ? 0xfc : 0xfe;
    for (let lead = from; lead <= to; lead++) {
      if (label === 'shift_jis' && lead >= 0xa0 && lead <= 0xdf) continue;
      for (let trail = label === 'euc-jp' ? 0xa1 : 0x40; trail <= 0xfe; trail++)
        add(pairTable(label)[pairPlace(lead, trail)] ?? 0, [lead, trail]);
    }
  } else for (const [i, unit] of singleByteTable(label).entries()) add(unit, [i + 128]);
  inverses.set(label, map);
  return map;
}

function encode(label: string, text: string): Uint8Array {
  const map = inverse(label);
  return Uint8Array.from([...text].flatMap((character) => map.get(character) ?? [0x3f]));
}

const LABELS = VECTORS.map(([label]) => label).filter((label) => !/^utf|gb18030/.test(label));

describe('decoders', () => {
  for (const [label, text, hex] of VECTORS) {
    test(`${label} agrees with Python`, () => {
      const bytes = Buffer.from(hex, 'hex');
      for (const size of [1, 2, 3, 7, 65_536]) assert.equal(inPieces(label, bytes, size), text);
    });
  }

  for (const label of LABELS) {
    test(`${label}: what is written comes back`, () => {
      const characters = [...inverse(label).keys()];
      const text = fc.array(fc.constantFrom(...characters), { maxLength: 40 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(text, fc.integer({ min: 1, max: 9 }), (written, size) => {
          assert.equal(inPieces(label, encode(label, written), size), written);
        }),
        { numRuns: 100 },
      );
    });
  }

  test('any bytes: no failure, the same text in any pieces, ASCII after a broken beginning kept', () => {
    const labels = [...VECTORS.map(([label]) => label), 'utf-8', 'utf-16le', 'utf-16be'];
    fc.assert(
      fc.property(
        fc.constantFrom(...labels),
        fc.uint8Array({ maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (label, bytes, size) => {
          const whole = inPieces(label, bytes, 65_536);
          assert.equal(inPieces(label, bytes, size), whole);
          assert.doesNotMatch(whole, /\p{Cs}/u);
        },
      ),
      { numRuns: 3000 },
    );
    for (const label of ['gbk', 'big5', 'euc-kr', 'euc-jp', 'shift_jis'])
      assert.equal(inPieces(label, Uint8Array.of(0x41, 0xe0, 0x2c, 0x0a, 0xe0), 1), 'A\ufffd,\n\ufffd', label);
  });

  test('GB18030 that the platform throws at', () => {
    assert.equal(inPieces('gb18030', Buffer.from('81308130ff84318435fe39fe39', 'hex'), 3).length > 0, true);
  });
});

describe('Unicode by content', () => {
  const text = 'name,city\r\nИван,Москва\r\n王小明,北京\r\n';
  const wide = (label: string, mark: boolean): Buffer => {
    const source = (mark ? '\ufeff' : '') + text;
    const little = Buffer.from(source, 'utf16le');
    if (label === 'utf-16le') return little;
    if (label === 'utf-16be') return Buffer.from(little).swap16();
    const points = [...source].map((character) => character.codePointAt(0) ?? 0);
    const bytes = Buffer.alloc(points.length * 4);
    points.forEach((point, i) => {
      if (label === 'utf-32le') bytes.writeUInt32LE(point, i * 4);
      else bytes.writeUInt32BE(point, i * 4);
    });
    return bytes;
  };
  for (const label of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
    for (const mark of [true, false]) {
      test(`${label} ${mark ? 'with' : 'without'} mark`, () => {
        const bytes = wide(label, mark);
        assert.equal(wideEncoding(bytes), label);
        for (const size of [1, 7, 65_536]) assert.equal(inPieces(label, bytes, size), text);
      });
    }
  }

  test('8-bit text with NUL bytes, and noise, are not wide', () => {
    const none = [
      'id,name\n1,A\0da\n2,Bo\n',
      'a\0b\0c\0name,city\nAda,Paris\nBo,Rome\n',
      'name,city\nJosé,Zürich\n',
      'abcd',
      '\0\0',
      `${'x'.repeat(99)}\0${'y'.repeat(99)}\0`,
    ];
    for (const sample of none) assert.equal(wideEncoding(Buffer.from(sample)), undefined, JSON.stringify(sample));
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256));
    assert.equal(wideEncoding(noise), undefined);
  });
});

/** Lines of a table of persons, always the same ones. */
function listOf(index: number, lines: number, seed: number): string {
  const { first, last, cities, language } = NAMES[index] ?? { first: [], last: [], cities: [], language: '' };
  let state = seed * 7919 + 17;
  const pick = (words: readonly string[]): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return words[Math.floor((state / 2_147_483_648) * words.length)] ?? '';
  };
  const rows = ['id,name,city,phone'];
  for (let i = 1; i <= lines; i++) {
    const name = /^(?:zh|ja|ko)/.test(language) ? pick(last) + pick(first) : `${pick(first)} ${pick(last)}`;
    rows.push(`${i},${name},${pick(cities)},900000${1000 + i}`);
  }
  return `${rows.join('\r\n')}\r\n`;
}

describe('encoding by content', () => {
  NAMES.forEach(({ language, encodings }, index) => {
    for (const label of encodings) {
      test(`names in ${language}, ${label}`, () => {
        for (const lines of [10, 50, 500]) {
          for (let seed = 0; seed < (lines > 100 ? 1 : 4); seed++) {
            const bytes = encode(label, listOf(index, lines, seed));
            const found = detectEncoding(bytes);
            // Another label is no error where it reads the same text (Greek, Hebrew).
            if (found !== label) assert.equal(inPieces(found, bytes, 65_536), inPieces(label, bytes, 65_536), found);
          }
        }
      });
    }
  });

  // Few letters beyond ASCII among many: neither noise nor the marks of another language.
  test('running text', () => {
    const text: [string, string[]][] = [
      [
        'Stranka je poslala dokument, ki ga potrebujemo za odprtje primera, in navedla telefonsko številko ter naslov ' +
          'pisarne v Mariboru. Odgovor pripravi pravna služba do petka, potem ga podpiše vodja oddelka. Kopija ' +
          'dopisa ostane v arhivu, original pa prejme stranka osebno ali po navadni domači dostavi na stalni naslov, ' +
          'ki ga je navedla ob prijavi. Za vse druge dokumente velja enaka pot kot doslej.\n',

        ['windows-1250', 'iso-8859-2', 'ibm852'],
      ],
      [
        'Zákazník volal v pondelok ráno a chcel vedieť, kedy mu príde objednávka. Povedali sme mu, že balík je ešte v ' +
          'sklade a že ho pošleme zajtra.\n',
        ['windows-1250', 'iso-8859-2', 'ibm852'],
      ],
      [
        'Klient helistas esmaspäeval ja küsis, millal pakk kohale jõuab. Ütlesime, et saadame selle homme õhtul.\n',
        ['windows-1252'],
      ],
    ];
    for (const [sentence, encodings] of text)
      for (const label of encodings) assert.equal(detectEncoding(encode(label, sentence)), label, sentence);
  });

  test('marks alone are western', () => {
    for (const sample of [
      'price\n£500\n£20\n',
      'name\nO’Brien\nD’Arcy\n',
      'temp\n20 °C\n',
      'a – b\nc – d\n',
      'n\n2ª\n3º\n',
    ])
      assert.equal(detectEncoding(encode('windows-1252', sample)), 'windows-1252', sample);
  });

  test('half-width kana and four-byte characters', () => {
    assert.equal(detectEncoding(encode('shift_jis', 'name\nヤマダ タロウ\nスズキ ハナコ\n')), 'shift_jis');
    const four = Buffer.concat([encode('gbk', '王伟,李娜,张敏\n'), Buffer.from('9534b235', 'hex')]);
    assert.equal(detectEncoding(four), 'gb18030');
  });
});
