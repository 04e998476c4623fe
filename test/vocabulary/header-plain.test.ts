import assert from 'node:assert/strict';
import test from 'node:test';
import { tokens } from '../../src/vocabulary/header-tokens.ts';

const NAMES = [
  ...['fathersName', "Father's Name", "O'Neil", 'dose1Date', '1st dose', '2ndDose', 'HTTPServer', 'userID', 'DOB'],
  ...[
    'd.o.b.',
    'S.No.',
    'addr_line2',
    'x509cert',
    'a`s',
    '3RD_party',
    'birth date (yyyy)',
    'order.items[0].sku',
    '$.a/b',
  ],
];

test('names of ASCII are read as the same names among other letters', () => {
  for (const name of NAMES) {
    // A word of its own behind it, so that nothing else of the name changes.
    const among = tokens(`${name} é`).filter(({ text }) => text !== 'e');
    assert.deepEqual(
      among.map(({ text }) => text),
      tokens(name).map(({ text }) => text),
      name,
    );
  }
});
