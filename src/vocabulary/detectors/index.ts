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
 * | national-id | a number with correct check digits | full | scheme: aadhaar, ssn, cpf, … |
 * | long-number | 7 to 20 digits of any kind: the denominator of check-digit rates | full | number of digits |
 * | tax-id, voter-id, passport, driver-licence | by shape or check digit | full | scheme: pan, gstin, epic, passport-in, … |
 * | card, iban | with correct check digits | full | scheme: luhn; the country |
 * | uuid, record-id, integer, decimal, flag | keys and numbers | | version, shape, spelling |
 * | hash, secret | a digest; a mixed token | hashed, plain | length; scheme: bcrypt, hex-32, … |
 * | vaccine, dose, facility, test-result, test-type, id-type, blood-group | words of health and identity records | | |
 * | ip, mac, url, user-agent, locale, currency | words of the machine | full, network | scheme: ipv4, ipv6 |
 * | username | a short handle | | |
 * | name, single-name, relative-name | names of people, by shape or with a common name in them | full, initials | case and order |
 * | place-name | a state, a country, a large city | state, country | |
 * | text | three or more words | | |
 */

import type { Detection, Detector } from '../types.ts';
import { AADHAAR } from './aadhaar.ts';
import { ADDRESS } from './address.ts';
import { AGE } from './age.ts';
import { BLOOD_GROUP } from './blood-group.ts';
import { CARD } from './card.ts';
import { CURRENCY } from './currency.ts';
import { DATE } from './date.ts';
import { DECIMAL } from './decimal.ts';
import { DOSE } from './dose.ts';
import { DRIVER_LICENCE } from './driver-licence.ts';
import { EMAIL } from './email.ts';
import { EPIC } from './epic.ts';
import { FACILITY } from './facility.ts';
import { FLAG } from './flag.ts';
import { GENDER } from './gender.ts';
import { GEOLOCATION } from './geolocation.ts';
import { GSTIN } from './gstin.ts';
import { HASH } from './hash.ts';
import { IBAN } from './iban.ts';
import { ID_TYPE } from './id-type.ts';
import { INTEGER } from './integer.ts';
import { IP } from './ip.ts';
import { KNOWN_NAME } from './known-name.ts';
import { KNOWN_SINGLE_NAME } from './known-single-name.ts';
import { LOCALE } from './locale.ts';
import { LONG_NUMBER } from './long-number.ts';
import { MAC } from './mac.ts';
import { MASKED } from './masked.ts';
import { NAME } from './name.ts';
import { NATIONAL_NUMBER } from './national-number.ts';
import { PAN } from './pan.ts';
import { PASSPORT } from './passport.ts';
import { PHONE } from './phone.ts';
import { PLACE_NAME } from './place-name.ts';
import { POSTAL_CODE } from './postal-code.ts';
import { RECORD_ID } from './record-id.ts';
import { RELATIVE_NAME } from './relative-name.ts';
import { SECRET } from './secret.ts';
import { SINGLE_NAME } from './single-name.ts';
import { TEST_RESULT } from './test-result.ts';
import { TEST_TYPE } from './test-type.ts';
import { TEXT } from './text.ts';
import { URL } from './url.ts';
import { USER_AGENT } from './user-agent.ts';
import { USERNAME } from './username.ts';
import { UUID } from './uuid.ts';
import { VACCINE } from './vaccine.ts';
import { WRITTEN_PHONE } from './written-phone.ts';
import { YEAR } from './year.ts';

/** In the order of the table above; the order decides nothing. */
export const DETECTORS: readonly Detector[] = [
  EMAIL,
  PHONE,
  WRITTEN_PHONE,
  MASKED,
  DATE,
  YEAR,
  AGE,
  GENDER,
  POSTAL_CODE,
  ADDRESS,
  GEOLOCATION,
  AADHAAR,
  NATIONAL_NUMBER,
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
  HASH,
  SECRET,
  VACCINE,
  DOSE,
  FACILITY,
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
  NAME,
  KNOWN_SINGLE_NAME,
  SINGLE_NAME,
  RELATIVE_NAME,
  PLACE_NAME,
  TEXT,
];

/** A detection with the detector that made it and how much its hit says (see `Detector`). */
export interface Hit extends Detection {
  readonly detector: string;
  readonly specificity: number;
  readonly chance: number;
}

/** Longer values are looked at as prose only: every identifier and name is shorter. */
const MAX_LENGTH = 512;

/** Everything that a value could be; [] for the empty value. Several hits may share a kind. */
export function detect(value: string): Hit[] {
  const trimmed = value.trim();
  if (trimmed === '') return [];
  const detectors = trimmed.length > MAX_LENGTH ? [TEXT] : DETECTORS;
  const hits: Hit[] = [];
  for (const detector of detectors) {
    const found = detector.detect(trimmed);
    if (found === null) continue;
    hits.push({ ...found, detector: detector.id, specificity: detector.specificity, chance: detector.chance });
  }
  return hits;
}
