import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { vcard } from '../../src/evidence/formats/vcard.ts';
import { headOf, objects, readAs } from './read-as.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const cases: {
  name: string;
  text: string;
  rows: Record<string, string>[];
  losses?: Record<string, number>;
  complete?: boolean;
}[] = [
  {
    name: '3.0',
    text: card('VERSION:3.0', 'N:Example;Ada;;Dr.;', 'FN:Ada Example', 'TEL;TYPE=CELL,VOICE:+10000000001'),
    rows: [{ 'N.family': 'Example', 'N.given': 'Ada', 'N.prefix': 'Dr.', FN: 'Ada Example', TEL: '+10000000001' }],
  },
  {
    name: 'several of a property',
    text: card(
      'TEL;CELL:1',
      'TEL;HOME:2',
      'TEL;CELL:3',
      'item1.TEL:4',
      'item1.X-ABLabel:Boat',
      'EMAIL;TYPE=INTERNET:a@example.org',
      'EMAIL:b@example.org',
    ),
    rows: [
      {
        TEL: '1',
        'TEL;HOME': '2',
        'TEL 3': '3',
        'TEL 4': '4',
        'X-ABLABEL': 'Boat',
        EMAIL: 'a@example.org',
        'EMAIL 2': 'b@example.org',
      },
    ],
  },
  {
    name: 'address, escapes, folding',
    text: card(
      'VERSION:3.0',
      'ADR;TYPE=HOME:;;1 Main St\\, rear\\nFlat 2;Spring',
      ' field;;00123;Nowhere',
      'ADR;TYPE=WORK:;;2 Side St;;;;',
      'ADR:;;;;;;',
      'NOTE:a\\;b\\\\c\\',
      '\tn d',
      'ORG:Example\\, Inc.;Unit',
    ),
    rows: [
      {
        'ADR.street': '1 Main St, rear\nFlat 2',
        'ADR.locality': 'Springfield',
        'ADR.code': '00123',
        'ADR.country': 'Nowhere',
        'ADR;WORK.street': '2 Side St',
        NOTE: 'a;b\\c\n d',
        ORG: 'Example, Inc.;Unit',
      },
    ],
  },
  {
    name: '2.1: quoted-printable over several lines, charset, bare types',
    text: card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89x;Zo=',
      '=C3=AB;;;',
      'FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB =',
      ' bad=3Dhex=',
      '=zz',
      'TEL;WORK;PREF:007',
      'URL:C:\\new',
    ),
    rows: [{ 'N.family': 'Éx', 'N.given': 'Zoë', FN: 'Zoë  bad=hex=zz', TEL: '007', URL: 'C:\\new' }],
  },
  {
    name: '4.0',
    text: card('VERSION:4.0', 'TEL;VALUE=uri;TYPE="voice,home":tel:+1-000', 'BDAY:--0203', 'GENDER:F', 'FN:'),
    rows: [{ TEL: 'tel:+1-000', BDAY: '--0203', GENDER: 'F' }],
  },
  {
    name: 'photos',
    text: card(
      'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
      ' BBBB',
      'LOGO;BASE64:',
      ' CCCC',
      'DDDDEEEE',
      '',
      'PHOTO:data:image/png;base64,AAAA',
      'PHOTO;VALUE=URI:https://example.org/x.jpg',
      'FN:Ada',
    ),
    rows: [{ PHOTO: 'https://example.org/x.jpg', FN: 'Ada' }],
    losses: { binaryValues: 3 },
  },
  {
    name: 'cards inside cards and rubbish',
    text: card('FN:Ada', 'AGENT:', 'BEGIN:VCARD', 'FN:Bo', 'END:VCARD', 'rubbish', 'TEL:1') + card('FN:Cy'),
    rows: [{ FN: 'Ada', TEL: '1' }, { FN: 'Cy' }],
    losses: { nestedCards: 1, brokenLines: 1 },
  },
  {
    name: 'a card without an end, and a last one cut off',
    text: `BEGIN:VCARD\nFN:Ada\n${card('FN:Bo')}BEGIN:VCARD\nFN:Cy\nTEL:12`,
    rows: [{ FN: 'Ada' }, { FN: 'Bo' }, { FN: 'Cy', TEL: '12' }],
    losses: { truncatedCards: 1, truncated: 1 },
    complete: false,
  },
  {
    name: 'prototype names',
    text: card('__proto__:x', 'constructor:y'),
    rows: [{ __PROTO__: 'x', CONSTRUCTOR: 'y' }],
  },
  { name: 'an empty card', text: card() + card('FN:Ada'), rows: [{}, { FN: 'Ada' }] },
];

describe('vCard', () => {
  for (const { name, text, rows, losses = {}, complete = true } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAs(vcard, text, size);
        assert.deepEqual(objects(read), rows);
        assert.deepEqual([read.losses, read.complete], [losses, complete]);
        assert.ok(read.sniff > 0.9);
      });
    }
  }

  test('is no other text', () => {
    for (const text of ['Name: Ada\nTel: 1', 'BEGIN:VCALENDAR\n', 'BEGIN:VCARDS\n', ''])
      assert.equal(vcard.sniff(headOf(text)), 0);
  });

  test('cut off anywhere', async () => {
    const text = cases.map((one) => one.text).join('');
    for (let end = 13; end < text.length; end++) {
      const read = await readAs(vcard, text.slice(0, end));
      assert.ok(objects(read).length > 0);
    }
  });

  test('a value without end is counted, not held', async () => {
    const read = await readAs(
      vcard,
      `BEGIN:VCARD\nNOTE:${'\n x'.repeat(10)}${'y'.repeat(1 << 26)}\nFN:Ada\nEND:VCARD\n`,
    );
    assert.deepEqual([read.losses, read.complete], [{ oversizedLines: 1 }, false]);
    assert.equal(objects(read)[0]?.FN, 'Ada');
  });
});
