import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOne } from './read.ts';

const u = undefined;
const cases: { name: string; text: string; rows: (string | undefined)[][] }[] = [
  {
    name: 'Android, English: the program speaks, a text of several lines, a text with a colon',
    text:
      '12/31/22, 10:15\u202fPM - Messages and calls are end-to-end encrypted. Not even WhatsApp can read them.\n' +
      '12/31/22, 10:15 PM - Ann Example: Name: Bo\n\nPhone: 9000000001\n1/1/23, 9:05 AM - +91 90000 00002: <Media omitted>\n',
    rows: [
      ['12/31/22', '10:15\u202fPM', u, 'Messages and calls are end-to-end encrypted. Not even WhatsApp can read them.'],
      ['12/31/22', '10:15 PM', 'Ann Example', 'Name: Bo\n\nPhone: 9000000001'],
      ['1/1/23', '9:05 AM', '+91 90000 00002', '<Media omitted>'],
    ],
  },
  {
    name: 'iOS, German, with marks of direction',
    text:
      '[31.12.22, 22:15:03] Ann: hallo\r\n\u200e[31.12.22, 22:15:40] ~\u202fBo: \u200eBild weggelassen\r\n' +
      '[01.01.23, 00:00:00] Ann: zwei\r\nZeilen [31.12.22, 22:15:03] Cy: keine\r\n',
    rows: [
      ['31.12.22', '22:15:03', 'Ann', 'hallo'],
      ['31.12.22', '22:15:40', '~\u202fBo', '\u200eBild weggelassen'],
      ['01.01.23', '00:00:00', 'Ann', 'zwei\nZeilen [31.12.22, 22:15:03] Cy: keine'],
    ],
  },
  {
    name: 'Spanish, Chinese, the year first, digits of Arabic',
    text:
      '31/12/22 10:15 p. m. - Ann: uno\n2022/12/31, 下午10:15 - Bo: 二\n[2022-12-31, 10:15:03 PM] Cy: three\n' +
      '٣١/١٢/٢٠٢٢، ١٠:١٥ م - Di: أربعة\n',
    rows: [
      ['31/12/22', '10:15 p. m.', 'Ann', 'uno'],
      ['2022/12/31', '下午10:15', 'Bo', '二'],
      ['2022-12-31', '10:15:03 PM', 'Cy', 'three'],
      ['٣١/١٢/٢٠٢٢', '١٠:١٥ م', 'Di', 'أربعة'],
    ],
  },
];

describe('chats of WhatsApp', () => {
  for (const { name, text, rows } of cases)
    for (const size of [1 << 16, 1, 3])
      test(`${name}, in pieces of ${size}`, async () => {
        const read = await readOne(text, size);
        assert.equal(read.manifest.format, 'whatsapp-chat');
        assert.deepEqual(read.columns, ['(date)', '(time)', '(author)', '(text)']);
        assert.deepEqual([read.rows, { ...read.manifest.losses }], [rows, {}]);
      });

  test('what only looks like one', async () => {
    for (const line of [
      '[2022-12-31 22:15:03] production.ERROR: no such user',
      '[31/12/22, 22:15:03] INFO: user 17 logged in',
      '[31.12.2022 22:15:03] app.users.login: user 17',
      '31/12/22, 22:15 - [main] login: user 17',
      '2022-12-31 22:15:03 - users: login of 17',
      '31/12/22 22:15:03 - users: login of 17',
      '31/12/22,22:15,Ann,hello: you',
    ]) {
      const read = await readOne(`${line}\n`.repeat(20)).catch(() => undefined);
      assert.notEqual(read?.manifest.format, 'whatsapp-chat', line);
    }
  });
});
