/** Meanings that hang on the rest of the record: employers, accounts, pages of people. Made rows. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { describeTable } from '../../src/profile/index.ts';
import { mergeTables } from '../../src/profile/table-tally.ts';
import { made, profileOf, scattered, tallyOf } from './tables.ts';

const GIVEN = 'James Emily Laura Michael Karen Donald Jessica Brian Amanda Kevin'.split(' ');
const FAMILY = 'Smith Johnson Anderson Thompson Ramirez Nelson Mitchell Campbell'.split(' ');
const FIRMS = ['Acme Ltd', 'Globex Corporation', 'Initech Inc', 'Umbrella Holdings', 'Hooli LLC'];
const JOBS = ['Software Engineer', 'Project Manager', 'Data Analyst', 'Sales Representative'];

const pick = (list: readonly string[], i: number): string => list[scattered(i, list.length)] ?? '';
const rows = 60;

const given = (i: number): string => pick(GIVEN, i);
const family = (i: number): string => pick(FAMILY, i + 500);
const firm = (i: number): string => pick(FIRMS, i + 900);
const job = (i: number): string => pick(JOBS, i + 1300);
const mail = (i: number): string => `${given(i).toLowerCase()}${i}@example.org`;
const number = (i: number): string => String(100_000_000 + scattered(i, 80_000_000));
const sum = (i: number): string => `${scattered(i, 9000)}.${10 + (i % 80)}`;

/** What each column of a table is taken for, by its name. */
function meanings(columns: Readonly<Record<string, (i: number) => string>>): Record<string, string | null> {
  const names = Object.keys(columns);
  const profile = profileOf(
    names,
    made(rows, String).map((_, i) => names.map((name) => columns[name]?.(i) ?? '')),
  );
  return Object.fromEntries(profile.columns.map((column, i) => [names[i] ?? '', column.attribute]));
}

test("a company beside somebody's job is the employer", () => {
  for (const header of ['job_title', 'position', 'title', 'Stellenbezeichnung']) {
    const read = meanings({ first_name: given, last_name: family, [header]: job, company: firm });
    assert.equal(read.company, 'employment.employer', header);
    assert.equal(read[header], 'employment.jobTitle', header);
  }
  assert.equal(meanings({ first_name: given, Position: job, Firma: firm }).Firma, 'employment.employer');
});

test('a company that trades, has no people beside it, or an employer beside it stays one', () => {
  assert.equal(meanings({ name: given, job_title: job, vendor: firm }).vendor, 'commerce.company');
  assert.equal(meanings({ company: firm, job_title: job }).company, 'commerce.company');
  assert.equal(meanings({ first_name: given, last_name: family, company: firm }).company, 'commerce.company');
  const two = meanings({ first_name: given, job_title: job, employer: firm, company: firm });
  assert.deepEqual([two.employer, two.company], ['employment.employer', 'commerce.company']);
});

test('the meaning given up stays, as the lesser one', () => {
  const { columns } = profileOf(
    ['first_name', 'job_title', 'company'],
    made(rows, String).map((_, i) => [given(i), job(i), firm(i)]),
  );
  const { attribute, confidence = 0, alternatives = [] } = columns[2] ?? {};
  const lesser = alternatives.find((other) => other.attribute === 'commerce.company')?.confidence ?? 0;
  assert.equal(attribute, 'employment.employer');
  assert.ok(lesser > 0.05 && lesser < confidence && confidence + lesser <= 1);
});

test("an account's number is a customer's where nothing speaks of a bank", () => {
  const person = { first_name: given, last_name: family, email: mail };
  for (const header of ['account_number', 'AccountNo', 'customer_acct_no', 'número de cuenta'])
    assert.equal(meanings({ ...person, [header]: number })[header], 'id.customer', header);
});

test("an account's number is a bank's beside a bank's words, and by its own", () => {
  const person = { first_name: given, last_name: family, email: mail };
  const words = {
    iban: number,
    ifsc_code: number,
    swift: number,
    routing_number: number,
    bank_name: firm,
    balance: sum,
  };
  for (const [header, value] of Object.entries({ ...words, salary: sum }))
    assert.equal(
      meanings({ ...person, account_number: number, [header]: value }).account_number,
      'finance.bankAccount',
      header,
    );
  for (const header of ['bank_account_number', 'bank.account_number', 'Kontonummer', 'nomor rekening'])
    assert.equal(meanings({ ...person, [header]: number })[header], 'finance.bankAccount', header);
});

const slug = (i: number): string => `${given(i)}-${family(i)}-${number(i)}`.toLowerCase();

test('pages with one name at their end are profiles of people, whatever the column is called', () => {
  for (const header of ['url', 'link', 'website']) {
    const page = (i: number): string => `https://www.social.example.com/in/${slug(i)}`;
    assert.equal(meanings({ first_name: given, [header]: page })[header], 'contact.socialHandle', header);
  }
  const plain = (i: number): string => `https://social.example.com/${slug(i)}/`;
  assert.equal(meanings({ username: slug, url: plain }).url, 'contact.socialHandle');
});

test('other addresses are websites', () => {
  const sites = (i: number): string => `https://www.${slug(i)}.example.com/`;
  const files = (i: number): string => `https://cdn.example.com/files/${number(i)}.pdf`;
  const deep = (i: number): string => `https://www.example.com/a/b/${slug(i)}`;
  const page = (i: number): string => `https://www.social.example.com/in/${slug(i)}`;
  const few = (i: number): string => `https://www.social.example.com/in/${given(i).toLowerCase()}`;
  for (const value of [sites, files, deep, few])
    assert.equal(meanings({ first_name: given, url: value }).url, 'contact.website', value(1));
  assert.equal(meanings({ product: firm, price: sum, url: page }).url, 'contact.website');
});

test('tables that are merged tell the same', () => {
  const names = ['first_name', 'job_title', 'company', 'url', 'account_number'];
  const cells = made(rows, String).map((_, i) => [
    given(i),
    job(i),
    firm(i),
    `https://social.example.com/in/${slug(i)}`,
    number(i),
  ]);
  const whole = tallyOf(names, cells);
  const parts = tallyOf(names, cells.slice(0, 20));
  mergeTables(parts, tallyOf(names, cells.slice(20)));
  const told = (table: typeof whole) => describeTable(table).columns.map(({ attribute }) => attribute);
  assert.deepEqual(told(parts), told(whole));
  assert.deepEqual(told(whole).slice(2), ['employment.employer', 'contact.socialHandle', 'id.customer']);
});
