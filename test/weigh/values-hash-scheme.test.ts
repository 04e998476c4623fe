import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { prepare, weigh } from '../../src/weigh/index.ts';
import { column, field, OTHERS, profile, system } from './make.ts';

const hashed = (form: string, more: readonly { value: string; rows: number }[] = []) =>
  profile([
    column('contact.email', { precision: { full: 1 } }),
    column('account.password', { precision: { hashed: 1 }, schemes: [{ value: form, rows: 100 }, ...more] }),
  ]);
const storing = (scheme: string | null, format: string | null = null) =>
  system('shop', {
    fields: [field('contact.email'), field('account.password', { precision: 'hashed', scheme, format })],
  });

function lineOf(...[seen, one]: [ReturnType<typeof hashed>, ReturnType<typeof storing>]) {
  const [weighed] = weigh(prepare(seen, candidatesOf([one]), OTHERS));
  return weighed?.lines.find((line) => line.finding === 'hash scheme');
}

test('a form of the scheme that is stated speaks for it, another one against it', () => {
  const table: [form: string, scheme: string | null, format: string | null, sign: number][] = [
    ['django-legacy', 'django sha1', null, 1],
    ['django-legacy', 'bcrypt', null, -1],
    ['bcrypt', 'bcrypt', null, 1],
    ['bcrypt', null, 'phpass $P$B 34 chars', -1],
    ['hex-32', 'MD5', null, 1],
    ['hex-32', 'NTLM', null, 1],
    ['hex-64', 'SHA-256', null, 1],
    ['hex-64', 'SHA-1', null, -1],
  ];
  for (const [form, scheme, format, sign] of table) {
    const weight = lineOf(hashed(form), storing(scheme, format))?.log10 ?? 0;
    assert.equal(Math.sign(weight), sign, `${form} ${scheme ?? format}: ${weight}`);
  }
});

test('no line where nothing is stated, or where several forms stand in one column', () => {
  assert.equal(lineOf(hashed('bcrypt'), storing(null)), undefined);
  assert.equal(lineOf(hashed('bcrypt'), storing('own code')), undefined);
  assert.equal(lineOf(hashed('bcrypt', [{ value: 'hex-32', rows: 80 }]), storing('bcrypt')), undefined);
});
