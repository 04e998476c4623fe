/** Forms of hashes: what each is told to be, and what only looks like one. Digests are of invented words. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import test from 'node:test';
import { Kernel } from '../../src/kernel/kernel.ts';
import { KernelTables } from '../../src/profile/kernel-tally.ts';
import { FRAMEWORK_HASH } from '../../src/vocabulary/detectors/framework-hash.ts';
import { HASH } from '../../src/vocabulary/detectors/hash.ts';
import { SHORT_HASH } from '../../src/vocabulary/detectors/short-hash.ts';
import { hashForm, isRandomHex, uuidLayout } from '../../src/vocabulary/hashes/forms.ts';
import { HASH_SCHEMES } from '../../src/vocabulary/hashes/schemes.ts';
import { hashScheme } from '../../src/vocabulary/index.ts';
import { batchOf } from '../profile/tables.ts';

const digest = (name: string, encoding: 'hex' | 'base64' = 'hex'): string =>
  createHash(name).update('an invented word').digest(encoding);
const crypt = (length: number): string => 'aB3./xYz9'.repeat(20).slice(0, length);
const hex = (length: number): string => digest('sha512').repeat(2).slice(0, length);
const base64 = (length: number): string => digest('sha512', 'base64').replace(/=/g, '').repeat(4).slice(0, length);

/** A value of every form, with its format. */
const EXAMPLES: readonly (readonly [id: string, value: string, format: string])[] = [
  ['hex-16', hex(16), '16 characters'],
  ['hex-32', digest('md5'), '32 characters'],
  ['hex-32', digest('md5').toUpperCase(), '32 characters, upper case'],
  ['hex-40', digest('sha1'), '40 characters'],
  ['hex-56', digest('sha224'), '56 characters'],
  ['hex-64', digest('sha256'), '64 characters'],
  ['hex-96', digest('sha384'), '96 characters'],
  ['hex-128', digest('sha512'), '128 characters'],
  ['hex-32:salt', `${digest('md5')}:x7`, '32 characters, salt of 2'],
  ['hex-32:salt', `${digest('md5')}:${digest('sha256').slice(0, 32)}`, '32 characters, salt of 32'],
  ['hex-32:salt', `${digest('md5')}:${digest('md5')}:s`, '32 characters, salt of 34'],
  ['hex-40:salt', `${digest('sha1')}:x7Kp`, '40 characters, salt of 4'],
  ['hex-56:salt', `${digest('sha224')}:x7Kp`, '56 characters, salt of 4'],
  ['hex-64:salt', `${digest('sha256')}:x7Kp:1`, '64 characters, salt of 6'],
  ['hex-96:salt', `${digest('sha384')}:x7Kp`, '96 characters, salt of 4'],
  ['hex-128:salt', `${digest('sha512')}:x7Kp`, '128 characters, salt of 4'],
  ['base64-16', digest('md5', 'base64'), '24 characters'],
  ['base64-20', digest('sha1', 'base64'), '28 characters'],
  ['base64-32', digest('sha256', 'base64'), '44 characters'],
  ['base64-64', digest('sha512', 'base64'), '88 characters'],
  ['bcrypt', `$2y$12$${crypt(53)}`, '$2y$ cost 12'],
  ['bcrypt', `$2a$08$${crypt(53)}`, '$2a$ cost 8'],
  ['bcrypt', `$2x$05$${crypt(53)}`, '$2x$ cost 5'],
  ['bcrypt', `$2b$10$${crypt(53)}`, '$2b$ cost 10'],
  ['bcrypt-wordpress', `$wp$2y$10$${crypt(53)}`, '$wp$2y$ cost 10'],
  ['bcrypt-wrapped', `{bcrypt}$2a$10$${crypt(53)}`, '{bcrypt}$2a$'],
  ['bcrypt-wrapped', `bcrypt_sha256$$2b$12$${crypt(53)}`, 'bcrypt_sha256$$2b$ cost 12'],
  ['argon2', `$argon2id$v=19$m=65536,t=3,p=4$${base64(22)}$${base64(43)}`, '$argon2id$ m=65536,t=3,p=4'],
  ['argon2', `$argon2i$m=1024,t=2,p=2$${base64(22)}$${base64(43)}`, '$argon2i$ m=1024,t=2,p=2'],
  ['argon2-wrapped', `argon2$argon2id$v=19$m=102400,t=2,p=8$${base64(22)}$${base64(43)}`, 'argon2$argon2id$'],
  ['argon2-wrapped', `{argon2}$argon2id$v=19$m=16384,t=2,p=1$${base64(22)}$${base64(43)}`, '{argon2}'],
  ['phpass', `$P$B${crypt(30)}`, '$P$ 8192 rounds'],
  ['phpass', `$H$9${crypt(30)}`, '$H$ 2048 rounds'],
  ['drupal7', `$S$D${crypt(51)}`, '$S$ 32768 rounds'],
  ['md5crypt', `$1$x7Kp2a.b$${crypt(22)}`, '$1$'],
  ['md5crypt', `$apr1$x7Kp2a.b$${crypt(22)}`, '$apr1$'],
  ['sha256crypt', `$5$rounds=535000$x7Kp2a$${crypt(43)}`, '$5$ 535000 rounds'],
  ['sha512crypt', `$6$x7Kp2a$${crypt(86)}`, '$6$'],
  ['sha512crypt', `$6$rounds=5000$x7Kp2a$${crypt(86)}`, '$6$ 5000 rounds'],
  ['sha1crypt', `$sha1$40000$x7Kp2a$${crypt(28)}`, '$sha1$ 40000 rounds'],
  ['yescrypt', `$y$j9T$x7Kp2a$${crypt(43)}`, '$y$ parameters j9T'],
  ['scrypt', `scrypt:32768:8:1$x7Kp2a$${hex(128)}`, 'scrypt: N:r:p 32768:8:1'],
  ['scrypt', `$scrypt$ln=16,r=8,p=1$${base64(22)}$${base64(43)}`, '$scrypt$'],
  ['scrypt-django', `scrypt$x7Kp2a$16384$8$1$${base64(86)}==`, 'scrypt$'],
  ['pbkdf2', `pbkdf2_sha256$600000$x7Kp2a$${base64(43)}=`, 'pbkdf2_sha256$ 600000 rounds'],
  ['pbkdf2', `pbkdf2:sha256:260000$x7Kp2a$${hex(64)}`, 'pbkdf2:sha256: 260000 rounds'],
  ['pbkdf2', `$pbkdf2-sha256$29000$${base64(22)}$${base64(43)}`, '$pbkdf2-sha256$ 29000 rounds'],
  ['cisco-7', '0822455D0A1649', '14 characters'],
  ['cisco-8', `$8$${crypt(14)}$${crypt(43)}`, '$8$'],
  ['cisco-9', `$9$${crypt(14)}$${crypt(43)}`, '$9$'],
  ['authme', `$SHA$${hex(16)}$${hex(64)}`, '$SHA$'],
  ['ldap', `{SHA}${digest('sha1', 'base64')}`, '{SHA}'],
  ['ldap', `{MD5}${digest('md5', 'base64')}`, '{MD5}'],
  ['ldap-salted', `{SSHA}${base64(32)}`, '{SSHA}'],
  ['ldap-salted', `{CRYPT}$6$x7Kp2a$${crypt(86)}`, '{CRYPT}'],
  ['delegated', `{pbkdf2}${hex(80)}`, '{pbkdf2}'],
  ['joomla-sha256', `{SHA256}${digest('sha256')}:x7Kp2a`, '{SHA256}'],
  ['ldap', `{SHA256}${digest('sha256', 'base64')}`, '{SHA256}'],
  ['atlassian', `{PKCS5S2}${base64(64)}`, '{PKCS5S2}'],
  ['mysql41', `*${digest('sha1').toUpperCase()}`, '*'],
  ['mysql8', `$A$005$a b"c$d e%f(g)h:i#j,${crypt(43)}`, '$A$ 5000 rounds'],
  ['mysql8', `$mysql$A$005*${hex(40).toUpperCase()}*${hex(86).toUpperCase()}`, '$mysql$A$ 5000 rounds'],
  ['dovecot-cram-md5', `{CRAM-MD5}${hex(64)}`, '{CRAM-MD5}'],
  ['sap-h', `{x-issha, 1024}${base64(32)}`, '{x-issha 1024 rounds'],
  ['sap-h', `{x-isSHA512, 15000}${base64(100)}==`, '{x-isSHA512 15000 rounds'],
  ['mssql-2000', `0x0100${hex(48).toUpperCase()}`, '0x0100'],
  ['mssql-2012', `0x0200${hex(136).toUpperCase()}`, '0x0200'],
  ['oracle-11', `S:${hex(60).toUpperCase()}`, 'S:'],
  ['oracle-11', `S:${hex(60).toUpperCase()};${hex(16).toUpperCase()}`, 'S:'],
  ['oracle-12', `T:${hex(160).toUpperCase()}`, 'T:'],
  ['oracle-12', `S:${hex(60).toUpperCase()};T:${hex(160).toUpperCase()}`, 'S:'],
  ['oracle-12', `S:${hex(60).toUpperCase()};H:${hex(32).toUpperCase()};T:${hex(160).toUpperCase()}`, 'S:'],
  ['aspnet-identity-3', `AQAAAAEAACcQAAAAE${base64(65)}==`, 'AQAAAA'],
  ['aspnet-identity-2', `AF${base64(64)}==`, 'A'],
  ['django-legacy', `sha1$x7Kp2$${digest('sha1')}`, 'sha1$'],
  ['django-legacy', `md5$x7Kp2$${digest('md5')}`, 'md5$'],
  ['werkzeug-legacy', `sha256$x7Kp2$${digest('sha256')}`, 'sha256$'],
  ['werkzeug-legacy', `sha512$x7Kp2$${digest('sha512')}`, 'sha512$'],
  ['drupal7-upgraded', `U$S$9${crypt(51)}`, 'U$S$ 2048 rounds'],
  ['drupal7-upgraded', `U$P$9${crypt(30)}`, 'U$P$ 2048 rounds'],
  ['postgresql-md5', `md5${digest('md5')}`, 'md5'],
  [
    'postgresql-scram',
    `SCRAM-SHA-256$4096:${base64(22)}==$${base64(43)}=:${base64(43)}=`,
    'SCRAM-SHA-256$ 4096 rounds',
  ],
  ['des-crypt', 'ab1cDeFgHiJ2k', '13 characters'],
  ['bsdi-crypt', '_J9..rasmBYk8r9AiWNc', '20 characters'],
];

function found(value: string): readonly (string | null)[] | null {
  const hits = [HASH, FRAMEWORK_HASH, SHORT_HASH].flatMap((detector) => detector.detect(value) ?? []);
  assert.ok(hits.length <= 1, `${value} has ${hits.length} forms`);
  const [hit] = hits;
  return hit === undefined ? null : [hit.scheme, hit.format, hit.precision];
}

test('every form is told with its mark, its cost or its length', () => {
  for (const [id, value, format] of EXAMPLES) assert.deepEqual(found(value), [id, format, 'hashed'], value);
  assert.deepEqual([...new Set(EXAMPLES.map(([id]) => id))].toSorted(), HASH_SCHEMES.map(({ id }) => id).toSorted());
});

test('a form is a set of schemes, salted or not, with a hint', () => {
  for (const { id, schemes, hint } of HASH_SCHEMES) {
    assert.ok(schemes.length > 0 && schemes.every((name) => name !== ''), id);
    assert.match(hint, /^(?:rare|\$?[a-z$0-9{]|\$)/i, id);
    assert.equal(hashScheme(id)?.id, id);
  }
  assert.deepEqual(hashScheme('hex-32')?.schemes.slice(0, 2), ['md5', 'ntlm']);
  assert.equal(hashScheme('hex-32')?.salted, null);
  assert.equal(hashScheme('bcrypt')?.salted, true);
  assert.equal(hashScheme('ldap')?.salted, false);
  assert.equal(hashScheme('toString'), undefined);
});

test('what only looks like a hash is none', () => {
  for (const value of [
    '12345678901234567890123456789012',
    '0000000000000000000000000000a1f3',
    '000000000000000000000000000000000000beef',
    'abcdefabcdefabcdefabcdefabcdefab',
    '2022455D0A1649',
    'abcdefghijklm',
    'Username12345',
    '1234567890abcde',
    `$2y$12$${crypt(52)}`,
    `$P$B${crypt(29)}`,
    `0x0300${hex(48)}`,
    `sha1$x7Kp2$${digest('md5')}`,
    `*${digest('sha1')}`,
    `{noop}password-in-the-clear`,
    `pbkdf2_sha256$`,
    `S:${hex(60).toUpperCase()};H:${hex(32).toUpperCase()}`,
    `md5${hex(31)}`,
    `U$S$9${crypt(50)}`,
    `{PKCS5S2}${base64(63)}`,
    `SCRAM-SHA-256$4096:${base64(22)}`,
  ])
    assert.equal(found(value), null, value);
});

test('digests are hardly ever taken for counters', () => {
  let lost = 0;
  for (let i = 0; i < 5000; i++) {
    const value = createHash('md5').update(String(i)).digest('hex');
    if (hashForm(value) === null || !isRandomHex(value)) lost++;
  }
  assert.ok(lost <= 15, `${lost} of 5000`);
});

test('a UUID without hyphens is laid out as one; of digests one in sixty-four is as version 4', () => {
  const bytes = randomBytes(16);
  bytes[6] = 0x4a;
  bytes[8] = 0x9b;
  assert.equal(hashForm(bytes.toString('hex'))?.format, uuidLayout('4'));
  let as4 = 0;
  for (let i = 0; i < 6400; i++)
    if (hashForm(createHash('md5').update(`u${i}`).digest('hex'))?.format === uuidLayout('4')) as4++;
  assert.ok(Math.abs(as4 - 100) < 50, `${as4} of 6400`);
});

test('the kernel counts as hashed what the forms of every cell say', () => {
  const kernel = Kernel.create();
  assert.ok(kernel !== null, 'the kernel is not built: npm run build');
  const values = EXAMPLES.map(([, value]) => value);
  // A column each, so that one form taken for another is seen.
  const tables = new KernelTables(kernel);
  tables.tally(
    batchOf(
      values.map((_, i) => `c${i}`),
      [values],
    ),
  );
  const [fast] = tables.harvest();
  assert.deepEqual(
    fast?.columns.map((column) => column.hashed),
    values.map((value) => (hashForm(value) === null ? 0 : 1)),
  );
});
