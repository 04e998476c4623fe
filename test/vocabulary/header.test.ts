/** Spellings of column names and what they mean; traps included. '' means: nothing at all. */

import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ATTRIBUTES } from '../../src/vocabulary/attributes.ts';
import { matchHeader } from '../../src/vocabulary/header.ts';
import { anyCharacter } from '../any-character.ts';
import { cpuClock } from '../cpu.ts';

/** Spellings of column names and what they mean, traps included: attribute, spellings. '' means nothing at all. */
const EXPECTED: readonly (readonly [attribute: string, spellings: string])[] = [
  [
    'person.birthDate',
    `Date of Birth | date_of_birth | dateOfBirth | DATEOFBIRTH | dob | D.O.B. | DOB | d-o-b | Birth Dt | What is your date of birth? | Date of Birth (DD/MM/YYYY) | DT_OF_BIRTH | birth_year | YOB | user.birthDate | Janm Tithi | Geb.-Datum | Fecha de nacimiento | Date de naissance | data di nascita | Tgl Lahir | जन्म तिथि | Дата рождения`,
  ],
  ['person.name', `Full Name | name | patients.name | naam | patient_name | Name of the Beneficiary | नाम | 姓名`],
  ['person.givenName', `firstName | FNAME | First Nm | Vorname | Prénom`],
  ['person.familyName', `surname | lname | last_name | Nachname | name.family | apellidos`],
  ['person.alias', `nickname`],
  [
    'person.relativeName',
    `Father's Name | Father’s name | husband_name | Pita ka naam | Father/Husband Name | S/O | father.name | Name of Mother`,
  ],
  ['person.age', `age | umar | Age (in years)`],
  ['person.gender', `Gender | SEX | ling | Geschlecht | gender_id | jenis kelamin`],
  ['person.education', `qual`],
  ['person.ethnicity', `caste`],
  ['person.maritalStatus', `maritalStatus.text`],
  ['person.birthPlace', `Place of Birth`],
  ['person.deathDate', `date of death`],
  [
    'contact.phone',
    `mobile | Mob No | Ph. No | Mobile No. | phone_number | user.contact.phoneNumber | telefono | Teléfono móvil | No HP | cust_tel | Mobile 1 | phone_number_hash`,
  ],
  ['contact.email', `Email | E-Mail | custEmail | Email ID | Adresse e-mail | correo electrónico`],
  ['contact.address', `address | pata | Address (Permanent) | Anschrift`],
  ['contact.addressLine', `addr1 | Address Line 2 | mail_address2 | House No`],
  ['contact.locality', `City | gaon | orders.shipping_address.city | shipcity`],
  ['contact.district', `District | zila | county`],
  ['contact.state', `State | rajya | Province`],
  ['contact.postalCode', `pincode | PIN Code | zip | PLZ | Código postal`],
  ['contact.country', `country`],
  ['contact.geolocation', `lat | Longitude`],
  ['contact.messagingId', `Telegram ID`],
  ['id.national', `aadhaar | Adhar No | aadhar_number | SSN | dni`],
  ['id.passport', `Passport No | passport`],
  ['id.voter', `Voter ID | EPIC_NO`],
  ['id.tax', `PAN | gst`],
  ['id.health', `abha | beneficiary_reference_id | patient_id | srf_id`],
  ['id.type', `Photo ID Type | id_proof`],
  ['id.number', `photo_id_number | Identity Number`],
  ['id.student', `Roll No.`],
  ['id.employee', `emp_code`],
  ['id.customer', `customerId`],
  ['id.record', `id | user_id | uid | S.No. | Sl No | school_id | fk_user | changed_by`],
  ['id.uuid', `uuid`],
  ['account.username', `username | user_login`],
  ['account.password', `password_hash | usr_pwd`],
  ['account.salt', `salt`],
  ['account.createdAt', `created_at | Join Date | joined | Registered on`],
  ['account.lastLoginAt', `last_login`],
  ['account.ipAddress', `ip`],
  ['account.counter', `login_count`],
  ['account.timezone', `tz`],
  ['account.userAgent', `userAgent`],
  ['health.vaccine', `vaccine | name_of_vaccine | tika | Vaccine Name`],
  ['health.dose', `dose | No. of doses | Doses completed`],
  ['health.vaccinationDate', `dose1_date | Date of First Dose | 1st Dose Date | Vaccination Date | Dose 2 Dt`],
  [
    'health.facility',
    `centre name | center_name | appointments.name | appointments[0].district_name | Vaccination Center Address | Hospital Name | hospital pincode | First Dose Center | kendra | Name of the Hospital`,
  ],
  ['health.testDate', `test_date | Sample Collection Date`],
  ['health.testResult', `result | Test Result`],
  ['health.bloodGroup', `Blood Group`],
  ['health.comorbidity', `comorbidity_ind`],
  ['health.practitioner', `vaccinator_name`],
  ['health.batch', `Batch No`],
  ['finance.iban', `iban`],
  ['finance.cardNumber', `Card Number`],
  ['finance.bankAccount', `Account Number`],
  ['commerce.order', `Order ID`],
  ['commerce.orderDate', `order_date | orders.date`],
  ['commerce.company', `company | company.address`],
  ['travel.ticket', `PNR`],
  ['travel.frequentFlyer', `Frequent Flyer No`],
  ['employment.hireDate', `Date of Joining`],
  ['employment.jobTitle', `designation`],
  ['education.institution', `college_name`],
  ['civic.party', `Party Affiliation`],
  ['civic.precinct', `Assembly Constituency`],
  ['device.id', `imei`],
  ['device.mac', `mac_address`],
  ['communication.text', `remarks`],
  ['communication.subject', `subject`],
  ['record.flag', `email_verified | is_active | has_passport | phone_valid`],
  ['record.timestamp', `email_verified_at | confirmed_on | date_changed`],
  [
    '',
    `acid | public | capacity | mobile_app_version | address_type | file_name | network | republican | workshop | candidate | ??? | objectClass | OBJECTCLASS 2`,
  ],
];

test('column names mean what they say', () => {
  const cases = EXPECTED.flatMap(([attribute, spellings]) =>
    spellings.split(' | ').map((name) => ({ name, attribute })),
  );
  const wrong = cases
    .map(({ name, attribute }) => ({ name, attribute, got: matchHeader(name)[0]?.attribute ?? '' }))
    .filter(({ attribute, got }) => attribute !== got);
  assert.deepEqual(wrong, []);
  assert.ok(cases.length >= 120);
});

test('names that come from hostile data mean nothing', () => {
  for (const name of ['', ' ', '???', '__proto__', 'constructor', '\u0000', '\ud800', '....', '[]', '0']) {
    assert.deepEqual(matchHeader(name), [], name);
  }
});

test('a marker leaves nothing of the thing it marks', () => {
  assert.deepEqual(
    matchHeader('email_verified').map((match) => match.attribute),
    ['record.flag'],
  );
});

test('every phrase of every attribute finds its attribute', () => {
  const lost = ATTRIBUTES.flatMap(({ id, headers }) =>
    headers
      .filter((phrase) => !matchHeader(phrase).some((match) => match.attribute === id))
      .map((phrase) => `${id}: ${phrase}`),
  );
  assert.deepEqual(lost, []);
});

test('coverage falls with what is not explained, and never leaves 0.3 to 1', () => {
  const of = (name: string): number => matchHeader(name)[0]?.coverage ?? 0;
  assert.equal(of('email'), 1);
  assert.ok(of('custEmail') < 1 && of('custEmail') > 0.8);
  assert.ok(of('zebra email') < of('custEmail'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: anyCharacter }),
        fc.stringMatching(/^[a-z_. ]{0,60}$/),
      ),
      (name) => {
        const matches = matchHeader(name);
        for (const { coverage } of matches) assert.ok(coverage >= 0.3 && coverage <= 1);
        for (const [i, match] of matches.entries())
          assert.ok(i === 0 || match.coverage <= (matches[i - 1]?.coverage ?? 0));
      },
    ),
  );
});

test('case and separators change nothing', () => {
  for (const name of ['date of birth', 'mobile number', 'photo id type', 'first dose date', 'father name']) {
    const expected = matchHeader(name);
    for (const other of [
      name.toUpperCase(),
      name.replaceAll(' ', '_'),
      name.replaceAll(' ', '-'),
      name.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase()),
    ]) {
      assert.deepEqual(matchHeader(other), expected, other);
    }
  }
});

test('names of any length take no time', () => {
  const spent = cpuClock();
  for (const run of ['a', '1', 'name ', 'a.', 'aA', "a'", '[', 'birthdate', '\u0301']) matchHeader(run.repeat(100_000));
  assert.ok(spent() < 500);
});

test('initials of romanised Chinese names, as registers there write them', () => {
  const INITIALS: readonly (readonly [string, string])[] = [
    ['XM', 'person.name'],
    ['XB', 'person.gender'],
    ['CSRQ', 'person.birthDate'],
    ['HYZK', 'person.maritalStatus'],
    ['SFZH', 'id.national'],
    ['ZJHM', 'id.number'],
    ['sjhm', 'contact.phone'],
    ['lxdh', 'contact.phone'],
    ['hjdz', 'contact.address'],
    ['yzbm', 'contact.postalCode'],
    ['gzdw', 'employment.employer'],
  ];
  for (const [name, attribute] of INITIALS) assert.equal(matchHeader(name)[0]?.attribute, attribute, name);
  assert.equal(matchHeader('ALERT_MEDICAL')[0]?.attribute, 'health.diagnosis');
});
