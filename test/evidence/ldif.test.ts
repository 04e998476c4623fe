import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ldif } from '../../src/evidence/formats/ldif.ts';
import { headOf, objects, readAs } from './read-as.ts';

const b64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');
const cases: {
  name: string;
  text: string;
  rows: Record<string, string>[];
  losses?: Record<string, number>;
}[] = [
  {
    name: 'entries',
    text: 'version: 1\n\ndn: uid=ada,dc=example,dc=org\ncn: Ada Ex\n ample\n# a comment\n#  folded\n  on\nmail: a@example.org\nMail: b@example.org\n\n\ndn: uid=bo,dc=example,dc=org\ncn:\nuidNumber:0042\n',
    rows: [
      { dn: 'uid=ada,dc=example,dc=org', cn: 'Ada Example', mail: 'a@example.org', 'mail 2': 'b@example.org' },
      { dn: 'uid=bo,dc=example,dc=org', cn: '', uidNumber: '0042' },
    ],
  },
  {
    name: 'base64',
    text: `# export\r\ndn:: ${b64('cn=Zoë,dc=example')}\r\nuserPassword:: ${b64('{SSHA}abc')}\r\njpegPhoto:: ${b64(new Uint8Array([255, 216, 0]))}\r\nfile:< file:///x\r\nbad:: *\r\n`,
    rows: [
      {
        dn: 'cn=Zoë,dc=example',
        userPassword: '{SSHA}abc',
        jpegPhoto: b64(new Uint8Array([255, 216, 0])),
        file: 'file:///x',
        bad: '*',
      },
    ],
    losses: { binaryValuesKeptEncoded: 2, valuesByUrl: 1 },
  },
  {
    name: 'changes',
    text: 'dn: cn=a\ncontrol: 1.2.3 true\nchangetype: add\ncn: a\n\ndn: cn=b\nchangetype: modify\nreplace: mail\nmail: x\n-\n\ndn: cn=c\nchangetype: delete\n\ndn: cn=d\ncn: d\nrubbish\n',
    rows: [
      { dn: 'cn=a', cn: 'a' },
      { dn: 'cn=d', cn: 'd' },
    ],
    losses: { changeRecords: 2, brokenLines: 1 },
  },
  {
    name: 'what ldapsearch prints',
    text: '# extended LDIF\n#\n\n# ada\ndn: uid=ada\ncn;lang-en: Ada\n__x: y\n\n# search result\nsearch: 2\nresult: 0 Success\n\n# numEntries: 1\n',
    rows: [{ dn: 'uid=ada', 'cn;lang-en': 'Ada' }],
    losses: { brokenLines: 1 },
  },
  {
    name: 'no blank line between entries',
    text: 'dn: uid=a\ncn: a\ndn: uid=b\ncn: b',
    rows: [
      { dn: 'uid=a', cn: 'a' },
      { dn: 'uid=b', cn: 'b' },
    ],
  },
];

describe('LDIF', () => {
  for (const { name, text, rows, losses = {} } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAs(ldif, text, size);
        assert.deepEqual(objects(read), rows);
        assert.deepEqual([read.losses, read.complete], [losses, true]);
        assert.ok(read.sniff > 0.9);
      });
    }
  }

  test('members of a group become a table', async () => {
    const members = Array.from({ length: 30 }, (_, i) => `member: uid=u${i}`);
    const read = await readAs(ldif, `dn: cn=g\n${members.join('\n')}\n`);
    assert.equal(Object.keys(objects(read)[0] ?? {}).length, 9);
    assert.deepEqual(objects(read, 'member').length, 22);
    assert.deepEqual(objects(read, 'member')[21], { dn: 'cn=g', member: 'uid=u29' });
  });

  test('is no other text', () => {
    for (const text of ['name: Ada\ndn: x', 'dn: hello', 'version: 1\nservices:\n', ''])
      assert.equal(ldif.sniff(headOf(text)), 0, text);
  });

  test('cut off anywhere', async () => {
    const text = cases.map((one) => one.text).join('\n\n');
    for (let end = 0; end < text.length; end++) await readAs(ldif, text.slice(0, end));
  });
});
