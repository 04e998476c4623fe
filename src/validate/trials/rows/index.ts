/**
 * The generators of values: one file per family of the vocabulary, one line each. Enters: the spec of a column. Leaves: a
 * cell that makes its values row by row. What is stated of a field goes before what its attribute usually looks like.
 */
import { attribute, type Salience } from '../../../vocabulary/index.ts';
import { formOf } from '../formats.ts';
import type { Locale } from '../locales/types.ts';
import { samplerOf } from '../patterns.ts';
import type { Row } from '../people.ts';
import type { Chance } from '../random.ts';
import { type Cell, type Spec, stepOf } from '../spec.ts';
import { ACCOUNT, later } from './account.ts';
import { CIVIC } from './civic.ts';
import { COMMERCE } from './commerce.ts';
import { COMMUNICATION } from './communication.ts';
import { CONTACT } from './contact.ts';
import { DEVICE } from './device.ts';
import { EDUCATION } from './education.ts';
import { EMPLOYMENT } from './employment.ts';
import { FINANCE } from './finance.ts';
import { HEALTH } from './health.ts';
import { ID } from './id.ts';
import type { Makers } from './make.ts';
import { OTHER } from './other.ts';
import { PERSON, PERSON_LIFE } from './person.ts';
import { RECORD } from './record.ts';
import { TRAVEL } from './travel.ts';

/** Every generator, by attribute. */
export const MAKERS: Makers = {
  ...PERSON,
  ...PERSON_LIFE,
  ...CONTACT,
  ...ID,
  ...ACCOUNT,
  ...HEALTH,
  ...FINANCE,
  ...COMMERCE,
  ...TRAVEL,
  ...EMPLOYMENT,
  ...EDUCATION,
  ...CIVIC,
  ...DEVICE,
  ...COMMUNICATION,
  ...RECORD,
  ...OTHER,
};

/** Shares of empty cells where they are not a matter of the system: few people have a suffix, most are alive. */
const OFTEN_EMPTY: Readonly<Record<string, number>> = {
  'person.middleName': 0.5,
  'person.nameSuffix': 0.95,
  'person.alias': 0.8,
  'person.deathDate': 0.97,
  'contact.website': 0.8,
  'account.profileText': 0.6,
  'account.lastLoginAt': 0.2,
  'commerce.company': 0.4,
};
/** Share of columns with empty cells where nothing is stated, and the most that are empty there: few people have no name. */
const SOME_EMPTY = 0.4;
const MOST_EMPTY: Readonly<Record<Salience, number>> = { identity: 0.15, content: 0.5, technical: 0.6 };

/** The cell of a column. `home`: the country that most of its people live in. */
export function cellOf(spec: Spec, chance: Chance, home: Locale): Cell {
  const value = ownCell(spec, chance, home);
  const empty = emptyShare(spec, chance);
  return empty === 0 ? value : (row) => (chance.of(empty) ? '' : value(row));
}

function emptyShare({ attribute: id, coverage, unique, pattern }: Spec, chance: Chance): number {
  if (coverage !== null) return 1 - coverage;
  if (unique || pattern !== null || /^id\.(?:record|uuid)$/.test(id)) return 0;
  const usual = Object.hasOwn(OFTEN_EMPTY, id) ? (OFTEN_EMPTY[id] ?? 0) : 0;
  if (usual > 0) return usual;
  return chance.of(SOME_EMPTY) ? MOST_EMPTY[salienceOf(id)] * chance.uniform() ** 3 : 0;
}

/** Words for dates and times; a number with the year in it (`HLC-PAT-YYYY-NNNNN`) and a window of hours are templates. */
const DATED = /(?<!_)[YMDH]{2}|ISO 8601|epoch/;
const TEMPLATE = /[A-Z]-YYYY-N|MAM-HH/;

function salienceOf(id: string): Salience {
  return attribute(id)?.salience ?? 'technical';
}

function ownCell(spec: Spec, chance: Chance, home: Locale): Cell {
  if (spec.values.length > 0) return chosen(spec, chance);
  const sampler = spec.pattern === null ? null : samplerOf(spec.pattern);
  if (sampler !== null) return () => sampler(chance);
  const maker = Object.hasOwn(MAKERS, spec.attribute) ? MAKERS[spec.attribute] : undefined;
  const own = (maker ?? MAKERS.other)?.(spec, chance, home) ?? ((): string => '');
  const step = stepOf(spec);
  // Masks and hashes are spelled by their own makers, and so are dates; what is stated as a date is one, whatever it means.
  if (spec.format === null || step === 'masked' || step === 'hashed') return own;
  if (DATED.test(spec.format)) {
    const form = TEMPLATE.test(spec.format) ? formOf(spec.format) : null;
    if (form !== null) return () => form.sample(chance);
    return attribute(spec.attribute)?.ladder === 'date' ? own : later(900)(spec, chance, home);
  }
  const form = formOf(spec.format);
  if (form === null) return own;
  return (row) => {
    const value = own(row);
    return form.fits(value) ? value : form.sample(chance);
  };
}

/** One of the stated values; a gender is that of the person where the values tell which is which. */
function chosen({ attribute, values }: Spec, chance: Chance): Cell {
  const woman = values.find((value) => /^[fw]/i.test(value));
  const man = values.find((value) => /^m/i.test(value));
  if (attribute === 'person.gender' && woman !== undefined && man !== undefined)
    return ({ person }: Row) => (chance.of(0.01) ? chance.pick(values) : person.woman ? woman : man);
  return () => chance.early(values);
}
