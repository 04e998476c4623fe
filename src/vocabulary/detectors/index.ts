/**
 * All detectors. Enters: a value. Leaves: everything it could be. Loading this module loads the libraries of phone numbers
 * and check digits, so only those who profile values import it.
 *
 * | kind | values | precision | format, scheme |
 * | --- | --- | --- | --- |
 * | email | an address | full | |
 * | phone | a number valid in its country | full | E.164, international, international without +, national; scheme: country or null |
 * | masked | an identifier with mask characters | masked | which characters stay; scheme `email` for addresses |
 * | date | a month, day or moment | month … second | spelling |
 * | year | four digits, 1900 to 2100 | year | YYYY |
 * | age | 0 to 120, or an age band | year, decade | number, with unit, band |
 * | gender | a word or letter | | word, letter |
 * | postal-code | a code by its shape | postalCode | shape; scheme: country or null |
 * | address | several words with address words | line, locality | |
 * | geolocation | a pair, or one coordinate | exact, rounded | pair, single |
 * | id-number | a string in the form of an id of some country: the schemes it passes, for the column to judge: it becomes national-id, tax-id or voter-id there (`profile/numbers.ts`) | | spelled shape; schemes: cpf pesel |
 * | long-number | 7 to 20 digits of any kind, grouped or not | full | number of digits |
 * | tax-id, voter-id, passport, driver-licence | by shape or check digit | full | scheme: pan, gstin, epic, passport-in, … |
 * | card, iban | with correct check digits | full | scheme: luhn; the country |
 * | uuid, record-id, integer, decimal, flag | keys and numbers | | version, shape, spelling |
 * | hash, secret | a digest; a mixed token | hashed, plain | mark and cost, or length; scheme: bcrypt, hex-32, … (see `hashes/`) |
 * | vaccine, dose, facility, test-result, test-type, id-type, blood-group | words of health and identity records | | |
 * | ip, mac, url, user-agent, locale, currency | words of the machine | full, network | scheme: ipv4, ipv6 |
 * | username | a short handle | | |
 * | name, single-name, relative-name | names of people, by shape or with a common name in them | full, initials | case and order |
 * | given-name, family-name | a word of the long lists | full | case |
 * | name-prefix, name-suffix, initial | parts of names | initials | |
 * | place-name | a state, a country, a town | state, country | |
 * | state-code, country-code | two or three letters | state, country | scheme: the countries that have the state, for the column to judge |
 * | company, job-title, ethnicity | words of trade, work and origin | | legal form, word |
 * | address-unit | the second line of an address | line | |
 * | time | a time of day | | spelling |
 * | text, prose | three or more words; sentences | | |
 */

import { BEYOND, LETTER, mayHave, signsOf } from '../signs.ts';
import type { Detection, Detector } from '../types.ts';
import { ADDRESS } from './address.ts';
import { ADDRESS_UNIT } from './address-unit.ts';
import { AGE } from './age.ts';
import { BLOOD_GROUP } from './blood-group.ts';
import { CARD } from './card.ts';
import { COMPANY } from './company.ts';
import { COUNTRY_CODE } from './country-code.ts';
import { COUNTRY_NAME } from './country-name.ts';
import { CURRENCY } from './currency.ts';
import { DATE } from './date.ts';
import { DECIMAL } from './decimal.ts';
import { DOSE } from './dose.ts';
import { DRIVER_LICENCE } from './driver-licence.ts';
import { EMAIL } from './email.ts';
import { EPIC } from './epic.ts';
import { EPOCH } from './epoch.ts';
import { ETHNICITY } from './ethnicity.ts';
import { FACILITY } from './facility.ts';
import { FAMILY_NAME } from './family-name.ts';
import { FLAG } from './flag.ts';
import { FLAG_WORD } from './flag-word.ts';
import { FRAMEWORK_HASH } from './framework-hash.ts';
import { FULL_NAME } from './full-name.ts';
import { GENDER } from './gender.ts';
import { GEOLOCATION } from './geolocation.ts';
import { GIVEN_NAME } from './given-name.ts';
import { GSTIN } from './gstin.ts';
import { HASH } from './hash.ts';
import { IBAN } from './iban.ts';
import { ID_NUMBER } from './id-number.ts';
import { ID_TYPE } from './id-type.ts';
import { INITIAL } from './initial.ts';
import { INTEGER } from './integer.ts';
import { IP } from './ip.ts';
import { JOB_TITLE } from './job-title.ts';
import { KNOWN_NAME } from './known-name.ts';
import { KNOWN_SINGLE_NAME } from './known-single-name.ts';
import { LOCALE } from './locale.ts';
import { LONG_NUMBER } from './long-number.ts';
import { MAC } from './mac.ts';
import { MASKED } from './masked.ts';
import { NAME } from './name.ts';
import { NAME_PREFIX } from './name-prefix.ts';
import { NAME_SUFFIX } from './name-suffix.ts';
import { PAN } from './pan.ts';
import { PASSPORT } from './passport.ts';
import { PHONE } from './phone.ts';
import { PLACE_NAME } from './place-name.ts';
import { POSTAL_CODE } from './postal-code.ts';
import { PROSE } from './prose.ts';
import { RECORD_ID } from './record-id.ts';
import { RELATIVE_NAME } from './relative-name.ts';
import { SECRET } from './secret.ts';
import { SHORT_HASH } from './short-hash.ts';
import { SINGLE_NAME } from './single-name.ts';
import { STATE_CODE } from './state-code.ts';
import { STATE_NAME } from './state-name.ts';
import { TEST_RESULT } from './test-result.ts';
import { TEST_TYPE } from './test-type.ts';
import { TEXT } from './text.ts';
import { TIME_OF_DAY } from './time-of-day.ts';
import { URL } from './url.ts';
import { USER_AGENT } from './user-agent.ts';
import { USERNAME } from './username.ts';
import { UUID } from './uuid.ts';
import { VACCINE } from './vaccine.ts';
import { WRITTEN_PHONE } from './written-phone.ts';
import { WRITTEN_POSTAL_CODE } from './written-postal-code.ts';
import { YEAR } from './year.ts';

/** In the order of the table above; the order decides nothing. */
export const DETECTORS: readonly Detector[] = [
  EMAIL,
  PHONE,
  WRITTEN_PHONE,
  MASKED,
  DATE,
  EPOCH,
  YEAR,
  TIME_OF_DAY,
  AGE,
  GENDER,
  ETHNICITY,
  POSTAL_CODE,
  WRITTEN_POSTAL_CODE,
  ADDRESS,
  ADDRESS_UNIT,
  GEOLOCATION,
  ID_NUMBER,
  LONG_NUMBER,
  PAN,
  GSTIN,
  EPIC,
  PASSPORT,
  DRIVER_LICENCE,
  UUID,
  RECORD_ID,
  INTEGER,
  DECIMAL,
  FLAG,
  FLAG_WORD,
  HASH,
  FRAMEWORK_HASH,
  SHORT_HASH,
  SECRET,
  VACCINE,
  DOSE,
  FACILITY,
  JOB_TITLE,
  COMPANY,
  TEST_RESULT,
  TEST_TYPE,
  ID_TYPE,
  BLOOD_GROUP,
  IP,
  MAC,
  URL,
  USER_AGENT,
  LOCALE,
  CURRENCY,
  CARD,
  IBAN,
  USERNAME,
  KNOWN_NAME,
  FULL_NAME,
  NAME,
  KNOWN_SINGLE_NAME,
  SINGLE_NAME,
  NAME_SUFFIX,
  NAME_PREFIX,
  INITIAL,
  GIVEN_NAME,
  FAMILY_NAME,
  RELATIVE_NAME,
  STATE_NAME,
  PLACE_NAME,
  STATE_CODE,
  COUNTRY_NAME,
  COUNTRY_CODE,
  TEXT,
  PROSE,
];

/** A detection with the detector that made it and how much its hit says (see `Detector`). */
export interface Hit extends Detection {
  readonly detector: string;
  readonly specificity: number;
  readonly chance: number;
}

/** Longer values are looked at as prose only: every identifier and name is shorter. */
const MAX_LENGTH = 512;
const LONG: readonly Detector[] = [TEXT, PROSE];
/** Detectors of words say nothing of values without a letter: half of all cells need not be asked. */
const OF_WORDS: ReadonlySet<Detector> = new Set([
  ...[
    GENDER,
    ETHNICITY,
    FACILITY,
    JOB_TITLE,
    COMPANY,
    FLAG_WORD,
    KNOWN_NAME,
    FULL_NAME,
    NAME,
    KNOWN_SINGLE_NAME,
    SINGLE_NAME,
  ],
  ...[NAME_SUFFIX, NAME_PREFIX, INITIAL, GIVEN_NAME, FAMILY_NAME, RELATIVE_NAME, STATE_NAME, PLACE_NAME, STATE_CODE],
  ...[COUNTRY_NAME, COUNTRY_CODE, TEXT, PROSE],
]);
const LETTERLESS = DETECTORS.filter((detector) => !OF_WORDS.has(detector));

/** What is asked of each in turn, beside the list of who asks: methods of seventy shapes are slow to look up. */
interface Round {
  readonly detectors: readonly Detector[];
  readonly ask: readonly Detector['detect'][];
}

const LONG_ROUND = roundOf(LONG);

function roundOf(detectors: readonly Detector[]): Round {
  return { detectors, ask: detectors.map(({ detect }) => detect) };
}

/** Values of one length with the same kinds of character are asked the same: a file has some hundred such forms. */
const rounds = new Map<number, Round>();
const MOST_ROUNDS = 4096;

function roundFor(value: string): Round {
  const { length } = value;
  if (length > MAX_LENGTH) return LONG_ROUND;
  const signs = signsOf(value);
  const lettered = (signs & LETTER) !== 0 || ((signs & BEYOND) !== 0 && /\p{L}/u.test(value));
  const key = (signs * 2 + Number(lettered)) * (MAX_LENGTH + 1) + length;
  const known = rounds.get(key);
  if (known !== undefined) return known;
  const all = lettered ? DETECTORS : LETTERLESS;
  const round = roundOf(all.filter(({ form }) => mayHave(form, signs, length)));
  if (rounds.size === MOST_ROUNDS) rounds.clear();
  rounds.set(key, round);
  return round;
}

/** Everything that a value could be; [] for the empty value. Several hits may share a kind. */
export function detect(value: string): Hit[] {
  const trimmed = value.trim();
  if (trimmed === '') return [];
  const { detectors, ask } = roundFor(trimmed);
  const hits: Hit[] = [];
  for (let i = 0; i < ask.length; i++) {
    const found = ask[i]?.(trimmed) ?? null;
    const detector = detectors[i];
    if (found === null || detector === undefined) continue;
    const { kind, precision, format, scheme } = found;
    const { id, specificity, chance } = detector;
    hits.push({ kind, precision, format, scheme, detector: id, specificity, chance });
  }
  return hits;
}
