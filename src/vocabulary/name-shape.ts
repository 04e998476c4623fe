/**
 * The shape of personal names. Enters: a value. Leaves: its words and spelling when they could be a name: letters of any
 * script, marks, apostrophes, hyphens, initials. Whether it is one, the detectors say.
 */

import { byScript } from '../by-script.ts';
import { fold } from './header-tokens.ts';
import { words } from './words.ts';

export interface NameShape {
  /** Folded, without particles and titles. */
  readonly words: readonly string[];
  readonly format: 'UPPER' | 'Title' | 'lower' | 'Family, Given' | 'other script';
  /** True when no word has more than one letter. */
  readonly initials: boolean;
}

const isToken = byScript(/^[A-Za-z][A-Za-z'.-]{0,30}$/, () => /^\p{L}[\p{L}\p{M}'’.-]{0,30}$/u);
const isNoName = byScript(/[0-9@_]/, () => /[\p{N}@_]/u);
const isInitials = byScript(/^(?:[A-Za-z]\.?-?){1,3}$/, () => /^(?:\p{L}\p{M}{0,3}\.?-?){1,3}$/u);
const isCapitalised = byScript(/^[A-Z]/, () => /^\p{Lu}/u);
const PARTICLES: ReadonlySet<string> = new Set(
  words(
    'de, del, della, di, da, do, dos, das, du, la, le, van, von, der, den, ter, ten, bin, binti, ibn, al, el, e, y, af, av, zu',
  ),
);
const TITLES: ReadonlySet<string> = new Set(
  words('mr, mrs, ms, miss, dr, shri, sri, smt, km, kumari, master, mx, prof, sh, herr, frau, mme, sr, sra'),
);

/** Words that stand in labels, addresses, places of work and products, never in names of people. */
const STOP: ReadonlySet<string> = new Set(
  words(`hospital, clinic, centre, center, school, college, university, institute, department, road, street, nagar, colony, district, city, state, limited, ltd, pvt,
private, company, corp, corporation, inc, llc, gmbh, bank, card, license, licence, passport, voter, id, number, male, female, other, yes, no, true, false, dose,
vaccinated, vaccine, vaccination, positive, negative, detected, not, unknown, none, null, test, pending, active, inactive, single, married, and, the, of, for, with, in,
on, at, to, is, was, please, engineer, manager, teacher, student, officer, assistant, director, sales, services, service, office, government, govt, health, medical,
primary, secondary, high, graduate, degree, science, arts, commerce, standard, premium, basic, gold, silver, first, second, third, north, south, east, west, new, old,
product, order, account, user, admin, customer, party, democratic, republican, independent, general, insurance, mobile, phone, email, address, date, name, fully,
partially, completed, approved, rejected, cancelled, paid, unpaid, lab, laboratory, pharmacy, hotel, restaurant, airport, airlines, india, republic, board, committee`),
);

/** What a value's words are, asked for by every detector of names in turn. */
interface Parts {
  readonly count: number;
  readonly shape: NameShape | null;
}

let lastValue = '';
let lastParts: Parts = { count: 0, shape: null };

/** The shape, or null when the value can't be a name of `min` to `max` words. */
export function nameShape(value: string, min: number, max: number): NameShape | null {
  if (value !== lastValue) {
    lastParts = partsOf(value);
    lastValue = value;
  }
  const { count, shape } = lastParts;
  if (shape === null || count > max + 3 || shape.words.length < min || shape.words.length > max) return null;
  return shape;
}

const NO_NAME: Parts = { count: 0, shape: null };
/** More words than any detector asks for. */
const MOST_WORDS = 8;

function partsOf(value: string): Parts {
  if (value.length < 2 || value.length > 80 || isNoName(value)) return NO_NAME;
  const comma = value.indexOf(',');
  const parts = value
    .replace(',', ' ')
    .split(' ')
    .filter((part) => part !== '');
  if (parts.length > MOST_WORDS || !parts.every(isToken)) return NO_NAME;
  const bare = parts.map((part) => fold(part).replace(/[.'’]/g, ''));
  const kept = parts.filter((_, i) => !PARTICLES.has(bare[i] ?? '') && !TITLES.has(bare[i] ?? ''));
  // Initials may be written together: `R.K. Sharma` has two words.
  const significant = kept.map((part) => fold(part).replace(/[.'’]/g, ''));
  if (significant.length === 0 || significant.some((word) => STOP.has(word))) return NO_NAME;
  const format = formatOf(kept, comma > 0);
  if (format === null) return NO_NAME;
  const initials = kept.every((part) => (part.includes('.') || part.length === 1) && isInitials(part));
  return { count: parts.length, shape: { words: significant, format, initials } };
}

function formatOf(parts: readonly string[], comma: boolean): NameShape['format'] | null {
  const text = parts.join('');
  if (text.toLowerCase() === text.toUpperCase()) return 'other script';
  const cased = parts.every(isCapitalised);
  if (comma) return cased ? 'Family, Given' : null;
  if (cased) return text === text.toUpperCase() && text.length > parts.length ? 'UPPER' : 'Title';
  return text === text.toLowerCase() ? 'lower' : null;
}
