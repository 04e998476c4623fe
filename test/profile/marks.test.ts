/** Marks of addresses and hosts: each with a table that has it, one that doesn't, and one made to look like it. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { MARKS } from '../../src/profile/marks/index.ts';
import { INTERNAL_HOST } from '../../src/profile/marks/internal-host.ts';
import { isPublicMail } from '../../src/profile/marks/public-mail.ts';
import { cpuClock } from '../cpu.ts';
import { markIn, markOf, word } from './marked.ts';
import { type Cell, made } from './tables.ts';

test('the list holds every mark, under the name of its file', () => {
  const folder = join(import.meta.dirname, '../../src/profile/marks');
  const helpers = ['fact', 'fact-kinds', 'groups', 'index', 'key-styles', 'public-mail', 'spelling', 'types'];
  const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  assert.deepEqual(MARKS.map((finder) => finder.id).sort(), files.filter((name) => !helpers.includes(name)).sort());
});

test('a tag that many addresses share is shown, the tags of few are counted', () => {
  const mark = markOf('mail-tag', 'email', [
    ...made(60, (i) => `${word(i)}${i}@mail.example`),
    ...made(12, (i) => `${word(i)}${i}+shopco@mail.example`),
    ...made(5, (i) => `${word(i)}${i}+rare${i}@mail.example`),
  ]);
  assert.deepEqual(mark?.detail, { different: 6, shared: [{ text: 'shopco', values: 12, records: 12 }] });
  assert.deepEqual([mark?.k, mark?.n, mark?.columns], [17, 77, [0]]);
});

test('no tags: none, one at the start, and phone numbers with a plus', () => {
  assert.equal(
    markOf(
      'mail-tag',
      'email',
      made(60, (i) => `${word(i)}${i}@mail.example`),
    ),
    undefined,
  );
  assert.equal(
    markOf(
      'mail-tag',
      'email',
      made(60, (i) => `+${word(i)}${i}@mail.example`),
    ),
    undefined,
  );
  assert.equal(
    markOf(
      'mail-tag',
      'phone',
      made(60, (i) => `+9198100${10_000 + i}`),
    ),
    undefined,
  );
});

test('a tag of one address in many records is no tag of many people', () => {
  const rows = made(200, (i): Cell[] => [`asha+kumar${i % 3}@mail.example`, String(i * 7)]);
  const mark = markIn('mail-tag', ['email', 'order'], rows);
  assert.equal(mark?.k, 3);
  assert.deepEqual(mark?.detail.shared, []);
});

test('hostile addresses take linear time and show nothing', () => {
  const spent = cpuClock();
  const mark = markOf('mail-tag', 'email', [
    ...made(30, (i) => `${'+'.repeat(2000 + i)}@${'a.'.repeat(900)}`),
    ...made(30, (i) => `a+__proto__@${'x'.repeat(i + 1)}.example`),
    ...made(30, (i) => `a${i}+${'\u202e'.repeat(39)}@x.example`),
  ]);
  assert.ok(spent() < 3000);
  assert.deepEqual(mark?.detail.shared, [{ text: '__proto__', values: 30, records: 30 }]);
});

test('a domain behind a fifth of the addresses, unless anybody can have one there', () => {
  const mark = markOf('mail-domain', 'email', [
    ...made(50, (i) => `${word(i)}${i}@gmail.com`),
    ...made(30, (i) => `${word(i)}${i}@clinic-letters.example`),
    ...made(20, (i) => `${word(i)}${i}@${word(i, 4)}${i}.example`),
  ]);
  assert.deepEqual([mark?.k, mark?.n], [30, 100]);
  assert.deepEqual(mark?.detail.shared, [{ text: 'clinic-letters.example', values: 30, records: 30 }]);
  assert.equal(
    markOf(
      'mail-domain',
      'email',
      made(100, (i) => `${word(i)}${i}@yahoo.co.in`),
    ),
    undefined,
  );
  assert.equal(
    markOf(
      'mail-domain',
      'email',
      made(100, (i) => `${word(i)}@d${i}.example`),
    ),
    undefined,
  );
});

test('a provider is known by the name it registered, not by the first word of any domain', () => {
  for (const domain of ['gmail.com', 'yahoo.co.in', 'docomo.ne.jp', 'i.softbank.jp', 'uol.com.br', 'me.com'])
    assert.ok(isPublicMail(domain), domain);
  for (const domain of ['mail.clinic.example', 'me.smith.org', 'online.shop.co.uk', 'yahoo', 'co.uk', ''])
    assert.ok(!isPublicMail(domain), domain);
});

test('a domain of fewer than ten addresses is counted and not shown', () => {
  const mark = markOf('mail-domain', 'email', [
    ...made(18, (i) => `${word(i)}${i}@gmail.com`),
    ...made(8, (i) => `${word(i)}${i}@smith-family.example`),
  ]);
  assert.equal(mark?.k, 8);
  assert.deepEqual(mark?.detail.shared, []);
});

test('hosts of a private network, by name, by address and by stage', () => {
  const mark = markOf('internal-host', 'link', [
    ...made(15, (i) => `http://crm.corp:8080/${i}`),
    ...made(4, (i) => `https://192.168.1.${i}/x`),
    ...made(3, (i) => `https://staging.shop.example.org/${i}`),
    ...made(20, (i) => `https://shop.example.org/${i}`),
  ]);
  assert.deepEqual(mark?.detail, {
    ...{ suffix: 15, address: 4, stage: 3 },
    shared: [{ text: 'crm.corp', values: 15, records: 15 }],
  });
  assert.deepEqual([mark?.k, mark?.n], [22, 42]);
});

test('no private network: public hosts and addresses, decimals, sentences, users', () => {
  for (const make of [
    (i: number) => `https://www.example.org/${i}?next=http://crm.corp/`,
    (i: number) => `8.8.4.${i}`,
    (i: number) => `172.32.0.${i}`,
    (i: number) => `10.${i}`,
    (i: number) => `999.168.1.${i}`,
    (i: number) => `Live local. Visit ${i}`,
    (i: number) => `dev.kumar${i}`,
    (i: number) => `${'a.'.repeat(600)}local${i}`,
  ])
    assert.equal(markOf('internal-host', 'link', made(60, make)), undefined, make(1));
});

test('people whose names end like a private host are no hosts', () => {
  const named = (i: number): string => `${word(i)}.lan`;
  assert.equal(markOf('internal-host', 'username', made(60, named)), undefined);
  assert.equal(markOf('internal-host', 'server', made(60, named))?.k, 60);
});

test('a login or markup before a private name is no host', () => {
  const print = (): number => 1;
  for (const value of [`http://${'a'.repeat(101)}@crm.lan/`, 'http://x"><b>y.lan/', 'http://a@b@crm.lan/'])
    assert.deepEqual(INTERNAL_HOST.read?.(value, print), [], value);
  assert.equal(INTERNAL_HOST.read?.('http://ab:cd@crm.lan/', print)[0]?.text, 'crm.lan');
});

test('records of a domain: counted while each address has few, an estimate beyond', () => {
  const domain = (records: number) =>
    markOf(
      'mail-domain',
      'email',
      made(45 * records, (i) => `${word(i % 45)}${i % 45}@clinic-letters.example`),
    )?.detail.shared;
  assert.deepEqual(domain(1), [{ text: 'clinic-letters.example', values: 45, records: 45 }]);
  assert.deepEqual(domain(3), [{ text: 'clinic-letters.example', values: 45, records: 135 }]);
  const [many] = domain(40) ?? [];
  assert.equal(many?.estimated, true);
  assert.ok(Math.abs((many?.records ?? 0) / 1800 - 1) < 0.1, String(many?.records));
});
