/**
 * Enters: chance and countries. Leaves: invented people whose facts agree with each other: the name in the e-mail address,
 * the age by the date of birth, the postal code by the town. Deliberately absent: anybody real; addresses of mail are at
 * domains reserved for examples (RFC 2606), and words come from the lists of the locales.
 */
import { luhnDigit } from './check-digits.ts';
import type { Locale, NumberFacts, Town } from './locales/types.ts';
import { BASE64, CAPITALS, Chance, LETTERS } from './random.ts';

export interface Person {
  readonly locale: Locale;
  readonly woman: boolean;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly father: string;
  readonly mother: string;
  /** Midnight UTC of the day of birth, seconds since 1970 (negative before). */
  readonly born: number;
  readonly town: Town;
  readonly street: string;
  readonly postalCode: string;
  /** National digits; shared within a household. */
  readonly phone: string;
  /** Nobody else's. */
  readonly ownPhone: string;
  readonly email: string;
  readonly username: string;
  readonly papers: Papers;
}

/** One record to be: its place in the table, whose it is, when it was made (seconds since 1970). */
export interface Row {
  readonly index: number;
  readonly person: Person;
  readonly since: number;
}

const DOMAINS = ['example.com', 'example.net', 'example.org', 'mail.example', 'post.example', 'inbox.example'];

/** Ages when the first record was made, youngest and oldest of a group, and its weight. */
const AGES: readonly (readonly [readonly [number, number], number])[] = [
  [[19, 29], 28],
  [[30, 44], 32],
  [[45, 59], 24],
  [[60, 74], 12],
  [[75, 92], 4],
];

/** Share of people entered on 1 January for want of a certificate, where that is usual. */
const HEAPED: Readonly<Record<string, number>> = { IN: 0.08 };
/** Share of records of somebody who lives with the one before. */
const TOGETHER = 0.12;

/** So many people of these countries (one is drawn for each household), grown up by a year. No two share an address of mail. */
export function people(chance: Chance, locales: readonly Locale[], count: number, year: number): Person[] {
  const taken = new Set<string>();
  const out: Person[] = [];
  for (let i = 0; i < count; i++) {
    const before = out.at(-1);
    out.push(person(chance, before !== undefined && chance.of(TOGETHER) ? before : null, locales, year, taken));
  }
  return out;
}

function person(
  chance: Chance,
  home: Person | null,
  locales: readonly Locale[],
  grown: number,
  taken: Set<string>,
): Person {
  const locale = home?.locale ?? chance.pick(locales);
  const woman = chance.of(0.5);
  const names = woman ? locale.women : locale.men;
  const given = chance.pick(names);
  const middle = chance.pick(names);
  const family = home !== null && chance.of(0.8) ? home.family : chance.pick(locale.families);
  const [youngest, oldest] = chance.weighted(AGES);
  const year = grown - chance.int(youngest, oldest);
  const heaped = chance.of(HEAPED[locale.id] ?? 0.01);
  const month = heaped ? 1 : chance.int(1, 12);
  const day = heaped ? 1 : chance.int(1, 28 + (month === 2 ? 0 : 2));
  const town = home?.town ?? chance.pick(locale.towns);
  const username = handle(chance, given, family, year, taken);
  const ownPhone = locale.mobile(chance);
  return {
    locale,
    woman,
    given,
    middle,
    family,
    father: chance.pick(locale.men),
    mother: chance.pick(locale.women),
    born: Date.UTC(year, month - 1, day) / 1000,
    town,
    street: home?.street ?? locale.street(chance),
    postalCode: home?.postalCode ?? locale.postalCode(chance, town),
    phone: home?.phone ?? ownPhone,
    ownPhone,
    email: `${username}@${chance.early(DOMAINS)}`,
    username,
    papers: new Papers(chance.uniform(), locale, { woman, family, birthYear: year, birthMonth: month }),
  };
}

/** Numbers and words about a person that few tables hold: made when they are asked for, and the same ever after. */
class Papers {
  readonly #seed: number;
  readonly #locale: Locale;
  readonly #facts: NumberFacts;
  readonly #known = new Map<keyof typeof PAPERS, string>();

  constructor(seed: number, locale: Locale, facts: NumberFacts) {
    this.#seed = seed;
    this.#locale = locale;
    this.#facts = facts;
  }

  /** The paper of this kind. */
  of(kind: keyof typeof PAPERS): string {
    let paper = this.#known.get(kind);
    if (paper === undefined) {
      paper = PAPERS[kind](new Chance(`${kind} ${this.#seed}`), this.#locale, this.#facts);
      this.#known.set(kind, paper);
    }
    return paper;
  }
}

type Paper = (chance: Chance, locale: Locale, facts: NumberFacts) => string;

const PAPERS = {
  national: (chance, locale, facts) => locale.national(chance, facts),
  tax: (chance, locale, facts) => locale.tax(chance, facts),
  passport: (chance, locale) => locale.passport(chance),
  driverLicence: (chance, locale) => locale.driverLicence(chance),
  voter: (chance, { id }) => {
    if (id !== 'IN') return String(chance.int(10_000_000, 999_999_999));
    const body = chance.digits(6);
    return chance.text(CAPITALS, 3) + body + luhnDigit(body);
  },
  health: (chance) => chance.int(1, 9) + chance.digits(13),
  employer: (chance, locale) => employer(chance, locale),
  password: (chance, { men, women }, { woman }) => password(chance, chance.pick(woman ? women : men)),
  education: (chance) => chance.pick(['Primary', 'Secondary', 'Graduate', 'Post Graduate', 'Diploma', 'Doctorate']),
} satisfies Record<string, Paper>;

/** Only names of the locales come here: a few hundred. */
const PLAIN = new Map<string, string>();

/** Latin letters without marks, as logins are written. */
export function plain(text: string): string {
  let word = PLAIN.get(text);
  if (word === undefined) {
    word = text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase();
    PLAIN.set(text, word);
  }
  return word;
}

function handle(chance: Chance, given: string, family: string, year: number, taken: Set<string>): string {
  const first = plain(given);
  const last = plain(family);
  const base = chance.weighted([
    [`${first}.${last}`, 4],
    [`${first}${last}`, 3],
    [`${first.charAt(0)}${last}`, 2],
    [`${first}${year % 100}`, 2],
    [`${first}_${last}`, 1],
  ]);
  let name = chance.of(0.45) ? base + chance.int(1, 999) : base;
  while (taken.has(name)) name = base + chance.int(1, 99_999);
  taken.add(name);
  return name;
}

function password(chance: Chance, given: string): string {
  return chance.weighted([
    [`${plain(given)}${chance.int(1, 2023)}`, 4],
    [`${given}@${chance.int(10, 999)}`, 2],
    [chance.text(LETTERS, 6) + chance.digits(2), 3],
    [chance.digits(chance.int(6, 8)), 2],
    [chance.text(BASE64, 10), 1],
  ]);
}

/** An invented firm. */
export function employer(chance: Chance, locale: Locale): string {
  const form: Readonly<Record<string, string>> = {
    IN: 'Pvt Ltd',
    US: 'Inc',
    GB: 'Ltd',
    DE: 'GmbH',
    BR: 'Ltda',
    FR: 'SARL',
    ES: 'SL',
    JP: 'KK',
  };
  const trade = chance.pick(['Textiles', 'Logistics', 'Foods', 'Systems', 'Motors', 'Trading', 'Media', 'Pharma']);
  return `${chance.pick(locale.families)} ${trade} ${form[locale.id] ?? 'Ltd'}`;
}
