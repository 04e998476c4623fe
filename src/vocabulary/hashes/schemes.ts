/**
 * The forms of hashes and what each may be. Enters: the id of a form. Leaves: its schemes, whether it is salted, who writes
 * so. Hints are of public documentation of the products; they narrow down and prove nothing, since formats are borrowed.
 */
import type { HashScheme } from './types.ts';

const form = (id: string, schemes: string, salted: boolean | null, hint: string): HashScheme => ({
  id,
  schemes: schemes.split(', '),
  salted,
  hint,
});

/** Every form that a detector can name. */
export const HASH_SCHEMES: readonly HashScheme[] = [
  form(
    'hex-16',
    'mysql323, half md5, oracle 7 to 10, siphash, xxhash64',
    null,
    'as MySQL before 4.1, Oracle before 11',
  ),
  form(
    'hex-32',
    'md5, ntlm, lm, md4, md2, ripemd128, md5 of md5',
    null,
    'as many older web applications; upper case as Windows accounts (NTLM, LM)',
  ),
  form(
    'hex-40',
    'sha1, mysql41 without its star, ripemd160, sha1 of sha1',
    null,
    'as many web applications of 2005 to 2015, MySQL 4.1 and later',
  ),
  form('hex-56', 'sha224, sha3-224', null, 'rare'),
  form('hex-64', 'sha256, sha3-256, blake2s, keccak256, gost, ripemd256', null, 'as own code of many applications'),
  form('hex-96', 'sha384, sha3-384', null, 'rare'),
  form('hex-128', 'sha512, whirlpool, blake2b, sha3-512', null, 'as own code of many applications'),
  form(
    'hex-32:salt',
    'md5 with salt',
    true,
    'a salt of 2 as osCommerce and its heirs, 3 or 30 as vBulletin, 5 as IP.Board, 8 as MyBB, 16 or 32 as Joomla before 3.2',
  ),
  form('hex-40:salt', 'sha1 with salt', true, 'as SMF, Redmine and own code of many applications'),
  form('hex-56:salt', 'sha224 with salt', true, 'rare'),
  form('hex-64:salt', 'sha256 with salt', true, 'as Magento 1.9 and 2 (with a version behind a second colon)'),
  form('hex-96:salt', 'sha384 with salt', true, 'rare'),
  form('hex-128:salt', 'sha512 with salt', true, 'as own code of many applications'),
  form('base64-16', 'md5, encrypted block', null, 'as own code on Java and .NET'),
  form('base64-20', 'sha1', null, 'as own code on Java and .NET'),
  form('base64-32', 'sha256, encrypted blocks', null, 'as own code on Java and .NET'),
  form('base64-64', 'sha512, encrypted blocks', null, 'as own code on Java and .NET'),
  form(
    'bcrypt',
    'bcrypt',
    true,
    '$2y$ as PHP (Laravel, Drupal 10, Joomla 3.2 and later), $2a$ as Java, Rails (Devise) and older ones, $2b$ as Node and Python',
  ),
  form('bcrypt-wordpress', 'bcrypt of hmac-sha384', true, 'as WordPress 6.8 and later'),
  form('bcrypt-wrapped', 'bcrypt, bcrypt of sha256', true, 'as Django, Passlib, Dovecot, Spring Security'),
  form('argon2', 'argon2id, argon2i, argon2d', true, 'as PHP 7.2 and later, Vaultwarden, Nextcloud, Keycloak'),
  form('argon2-wrapped', 'argon2id, argon2i', true, 'as Django, Spring Security'),
  form('phpass', 'phpass (md5, many rounds)', true, '$P$ as WordPress before 6.8, $H$ as phpBB 3'),
  form('drupal7', 'phpass (sha512, many rounds)', true, 'as Drupal 7'),
  form('drupal7-upgraded', 'phpass (sha512, md5) of md5', true, 'as Drupal 7 upgraded from Drupal 6'),
  form('md5crypt', 'md5crypt, apr1', true, '$1$ as older Linux, Cisco type 5; $apr1$ as Apache'),
  form('sha256crypt', 'sha256crypt', true, 'as Linux, Dovecot'),
  form('sha512crypt', 'sha512crypt', true, 'as Linux before yescrypt, Dovecot, Keystone'),
  form('sha1crypt', 'sha1crypt', true, 'as NetBSD, Juniper'),
  form('yescrypt', 'yescrypt, gost-yescrypt', true, 'as Linux since 2021 (Debian 11, Fedora 35, Ubuntu 22.04)'),
  form('scrypt', 'scrypt', true, 'as Werkzeug (Flask) 2.3 and later, Passlib'),
  form('scrypt-django', 'scrypt', true, 'as Django 4 and later'),
  form(
    'pbkdf2',
    'pbkdf2 (sha1, sha256, sha512)',
    true,
    'pbkdf2_ as Django, pbkdf2: as Werkzeug (Flask), $pbkdf2 as Passlib',
  ),
  form('cisco-8', 'pbkdf2-sha256', true, 'as Cisco type 8'),
  form('cisco-9', 'scrypt', true, 'as Cisco type 9'),
  form('cisco-7', 'cisco type 7 (reversible)', false, 'as Cisco devices; not a hash but a cipher with a known key'),
  form('authme', 'sha256 of sha256 with salt', true, 'as AuthMe (Minecraft servers)'),
  form('ldap', 'sha1, md5, sha256, sha512', false, 'as OpenLDAP and other directories'),
  form(
    'ldap-salted',
    'salted sha1, md5, sha256, sha512; crypt; pbkdf2',
    true,
    'as OpenLDAP, 389 Directory Server, Dovecot',
  ),
  form('delegated', 'pbkdf2, scrypt, sha256', true, 'as Spring Security 5 and later'),
  form('joomla-sha256', 'sha256 with salt', true, 'as Joomla 2.5 and 3'),
  form('atlassian', 'pbkdf2-sha1', true, 'as Jira, Confluence and other products of Atlassian'),
  form('mysql41', 'sha1 of sha1', false, 'as MySQL 4.1 and later'),
  form('mssql-2000', 'sha1 with salt', true, 'as Microsoft SQL Server 2000 to 2008'),
  form('mssql-2012', 'sha512 with salt', true, 'as Microsoft SQL Server 2012 and later'),
  form('oracle-11', 'sha1 with salt', true, 'as Oracle 11'),
  form('oracle-12', 'pbkdf2 and sha512', true, 'as Oracle 12 and later'),
  form('postgresql-md5', 'md5 of password and user name', true, 'as PostgreSQL before 14'),
  form('postgresql-scram', 'scram-sha-256', true, 'as PostgreSQL 10 and later'),
  form('aspnet-identity-3', 'pbkdf2 (sha256, sha512)', true, 'as ASP.NET Core Identity'),
  form('aspnet-identity-2', 'pbkdf2-sha1', true, 'as ASP.NET Identity 2, ASP.NET Crypto'),
  form('django-legacy', 'md5, sha1 with salt', true, 'as Django before 1.4'),
  form('werkzeug-legacy', 'sha256, sha512 as hmac with salt', true, 'as Werkzeug (Flask) before 2.3'),
  form('des-crypt', 'descrypt', true, 'as Unix of old, .htpasswd files'),
  form('bsdi-crypt', 'extended descrypt', true, 'as BSD/OS, FreeBSD of old'),
  form('mysql8', 'sha256crypt of MySQL (caching_sha2_password)', true, 'as MySQL 8 and later'),
  form('dovecot-cram-md5', 'inner state of hmac-md5', false, 'as Dovecot, for CRAM-MD5'),
  form('sap-h', 'salted sha1, sha256, sha384, sha512, many rounds', true, 'as SAP (code version H)'),
];

const byId: ReadonlyMap<string, HashScheme> = new Map(HASH_SCHEMES.map((entry) => [entry.id, entry]));

/** What a form of hashes may be; undefined for anything else. */
export function hashScheme(id: string): HashScheme | undefined {
  return byId.get(id);
}
