/**
 * Meanings that hang on what else a record holds. Enters: typed columns, each decided alone. Leaves: the same, with three
 * meanings told by their table: a company beside somebody's job is the employer; a number of an account with no bank near
 * it is a customer's; addresses of pages with one name at their end are profiles of people. Only columns that their names
 * leave open change, and the meaning given up stays as the lesser one. Constants are argued in RATIONALE.md.
 */
import { isAnyAccount, isAnyCompany, speaksOfBanks } from '../vocabulary/index.ts';
import type { TypedColumn } from './typed.ts';
import { yielded } from './typing-change.ts';
import { kindShares } from './usual.ts';

const COMPANY = 'commerce.company';
const EMPLOYER = 'employment.employer';
const JOB = 'employment.jobTitle';
const BANK = 'finance.bankAccount';
const CUSTOMER = 'id.customer';
const WEBSITE = 'contact.website';
const PROFILE = 'contact.socialHandle';

/** What of a meaning's confidence goes to the one that the table tells. */
const EMPLOYED = 0.9;
const CUSTOMERS = 0.8;
const PROFILES = 0.9;

/** A table with one of these is one of people; addresses and phones stand in registers of companies too. */
const PEOPLE: ReadonlySet<string> = new Set([
  'person.name',
  'person.givenName',
  'person.familyName',
  'account.username',
]);
/** Only banks and who pays wages keep these; cards and sums stand in any shop's tables. */
const BANKING: ReadonlySet<string> = new Set([
  'finance.bankAccount',
  'finance.iban',
  'finance.balance',
  'finance.salary',
  'finance.creditScore',
]);
/** So many values of a form that only banks write, and the account is one of theirs. */
const BANK_FORMS = { iban: 0.1, masked: 0.5 };

/** Of the rows, so many must be pages of one site with one name at their end, and so many of the values differ. */
const PAGES = { share: 0.9, unique: 0.95, least: 5 };
/** Files have a suffix; few handles hold a dot. */
const MOST_DOTTED = 0.5;
/** `scheme://host/`, at most one constant word, then one segment. A shape's run of letters is `a+`. */
const PAGE = /^a\+:\/\/([^/?#]{1,40})\/(?:([aA+@]{1,8})\/)?([^/?#=&]{1,60})\/?$/;

/** The columns of a table with what their company says. */
export function besideOthers(columns: readonly TypedColumn[]): TypedColumn[] {
  const people = columns.some(({ best }) => best !== null && PEOPLE.has(best.attribute));
  const employer = people ? employerAmong(columns) : null;
  return columns.map((column) => {
    if (column === employer) return yielded(column, COMPANY, EMPLOYER, EMPLOYED);
    if (isCustomers(column, columns)) return yielded(column, BANK, CUSTOMER, CUSTOMERS);
    return people && arePages(column) ? yielded(column, WEBSITE, PROFILE, PROFILES) : column;
  });
}

/** The surest company beside a job, unless a column is the employer already. */
function employerAmong(columns: readonly TypedColumn[]): TypedColumn | null {
  const has = (attribute: string): boolean => columns.some(({ best }) => best?.attribute === attribute);
  if (!has(JOB) || has(EMPLOYER)) return null;
  const open = columns.filter(({ best, tally }) => best?.attribute === COMPANY && isOpen(tally.column, isAnyCompany));
  const most = open.reduce((top, { best }) => Math.max(top, best?.confidence ?? 0), 0);
  return open.find(({ best }) => best?.confidence === most) ?? null;
}

function isOpen(column: TypedColumn['tally']['column'], open: (name: string) => boolean): boolean {
  return !column.named || open(column.name);
}

/** An account's number with neither a bank's word nor a bank's column near it, not written as banks do. */
function isCustomers(column: TypedColumn, columns: readonly TypedColumn[]): boolean {
  const { tally, best, seen } = column;
  if (best?.attribute !== BANK || !tally.column.named || !isAnyAccount(tally.column.name)) return false;
  const shares = kindShares(seen.values);
  if ((shares.get('iban') ?? 0) >= BANK_FORMS.iban || (shares.get('masked') ?? 0) >= BANK_FORMS.masked) return false;
  return !columns.some(
    (other) =>
      other !== column &&
      ((other.tally.column.named && speaksOfBanks(other.tally.column.name)) ||
        (other.best !== null && BANKING.has(other.best.attribute) && !isAny(other))),
  );
}

/** Two numbers of accounts are no witnesses for each other. */
function isAny({ tally, best }: TypedColumn): boolean {
  return best?.attribute === BANK && tally.column.named && isAnyAccount(tally.column.name);
}

/** Shapes count all rows and are saved with the profile, so that merged tables tell the same; the texts would not be. */
function arePages({ tally, best, present }: TypedColumn): boolean {
  if (best?.attribute !== WEBSITE || present < PAGES.least) return false;
  if (tally.values.distinct() < PAGES.unique * present) return false;
  const hosts = new Map<string, number>();
  let all = 0;
  let dotted = 0;
  for (const { item, count } of tally.shapes.entries()) {
    all += count;
    const [, host, before, last] = PAGE.exec(item) ?? [];
    if (host === undefined || last === undefined) continue;
    const site = `${host}/${before ?? ''}`;
    hosts.set(site, (hosts.get(site) ?? 0) + count);
    if (last.includes('.')) dotted += count;
  }
  const most = [...hosts.values()].reduce((top, count) => Math.max(top, count), 0);
  return most >= PAGES.share * all && dotted <= MOST_DOTTED * all;
}
