/**
 * Labels of FTA (Fast Text Analyzer, the Java profiler whose labelled sample is read) beside our attributes. Enters: a
 * label. Leaves: the attributes that count as the same meaning, or null for what one of the two doesn't know. A set, since
 * either vocabulary is finer somewhere: each line says where.
 */

/** Label → attributes, of which each counts as found. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  CITY: ['contact.locality'],
  'STATE_PROVINCE.SUBURB_AU': ['contact.locality', 'contact.district'],
  'NAME.LAST': ['person.familyName'],
  'NAME.FIRST': ['person.givenName'],
  // An initial is a middle name at a coarser step of the ladder of names.
  'NAME.MIDDLE': ['person.middleName'],
  'NAME.MIDDLE_INITIAL': ['person.middleName'],
  'NAME.SUFFIX': ['person.nameSuffix'],
  // Whose name it is (patient, contact person, employee) FTA doesn't say.
  'NAME.FIRST_LAST': ['person.name'],
  // A street address is the line of an address that other columns complete, or a whole address: FTA says only "street".
  STREET_ADDRESS_EN: ['contact.address', 'contact.addressLine'],
  STREET_ADDRESS2_EN: ['contact.addressLine', 'contact.address'],
  'STATE_PROVINCE.STATE_US': ['contact.state'],
  'STATE_PROVINCE.STATE_NAME_US': ['contact.state'],
  'STATE_PROVINCE.STATE_PROVINCE_NAME_NA': ['contact.state'],
  'STATE_PROVINCE.STATE_PROVINCE_NA': ['contact.state'],
  'STATE_PROVINCE.PROVINCE_CA': ['contact.state'],
  'STATE_PROVINCE.PROVINCE_NAME_CA': ['contact.state'],
  'STATE_PROVINCE.COUNTY_US': ['contact.district'],
  'POSTAL_CODE.ZIP5_US': ['contact.postalCode'],
  'POSTAL_CODE.ZIP5_PLUS4_US': ['contact.postalCode'],
  'POSTAL_CODE.POSTAL_CODE_CA': ['contact.postalCode'],
  'POSTAL_CODE.POSTAL_CODE_AU': ['contact.postalCode'],
  // A company is one that somebody works for or one that trades: the values are the same.
  COMPANY_NAME: ['commerce.company', 'employment.employer'],
  'URI.URL': ['contact.website'],
  EMAIL: ['contact.email'],
  TELEPHONE: ['contact.phone'],
  'GENDER.TEXT_EN': ['person.gender'],
  'PERSON.RACE_EN': ['person.ethnicity'],
  'PERSON.AGE': ['person.age'],
  'COORDINATE.LATITUDE_DECIMAL': ['contact.geolocation'],
  'COORDINATE.LONGITUDE_DECIMAL': ['contact.geolocation'],
  'COORDINATE_PAIR.DECIMAL_PAREN': ['contact.geolocation'],
  'COUNTRY.TEXT_EN': ['contact.country'],
  'COUNTRY.ISO-3166-2': ['contact.country'],
  JOB_TITLE_EN: ['employment.jobTitle', 'person.occupation'],
  YES_NO: ['record.flag'],
  TRUE_FALSE: ['record.flag'],
  Y_N: ['record.flag'],
  FREE_TEXT: ['communication.text', 'communication.subject'],
  GUID: ['id.uuid'],
};

/** Attributes whose values are dates; which of them a column is, FTA doesn't say. */
const DATES: readonly string[] = [
  'person.birthDate',
  'person.deathDate',
  'account.createdAt',
  'account.updatedAt',
  'account.lastLoginAt',
  'health.vaccinationDate',
  'health.testDate',
  'health.appointment',
  'commerce.orderDate',
  'travel.date',
  'employment.hireDate',
  'education.enrolmentDate',
  'civic.registrationDate',
  'civic.voteHistory',
  'record.timestamp',
];

const DATE_TYPES: ReadonlySet<string> = new Set(['LocalDate', 'LocalDateTime', 'OffsetDateTime']);

/** A column that FTA's sample labels. */
export interface Label {
  readonly file: string;
  readonly offset: number;
  readonly field: string;
  /** String, Long, Double, Boolean, LocalDate, LocalDateTime, LocalTime, OffsetDateTime */
  readonly base: string;
  /** Semantic type, pattern of a date, BLANK, or '' for none. */
  readonly type: string;
}

/** Type under which a label is counted: all patterns of dates are one. Null where FTA or our vocabulary has none. */
export function typeOf(label: Label): string | null {
  if (DATE_TYPES.has(label.base)) return 'DATE';
  return Object.hasOwn(SAME, label.type) ? label.type : null;
}

/** The attributes that mean the same as a type. */
export function sameAs(type: string): readonly string[] {
  return type === 'DATE' ? DATES : (SAME[type] ?? []);
}

/** The types under which an attribute could be claimed. */
export const TYPES: readonly string[] = ['DATE', ...Object.keys(SAME)];

/** Letters of a Java pattern, and how our patterns write the same part. */
const PARTS: Readonly<Record<string, string>> = {
  yyyy: 'YYYY',
  yy: 'YY',
  MMMM: 'MMMM',
  MMM: 'MMM',
  MM: 'MM',
  M: 'M',
  dd: 'DD',
  d: 'D',
  HH: 'HH',
  hh: 'HH',
  H: 'H',
  h: 'H',
  mm: 'MM',
  ss: 'SS',
  a: 'AM',
  X: 'Z',
  xx: '+HHMM',
};

/** A date pattern of Java in our spelling: `MM/dd/yyyy hh:mm:ss a` → `MM/DD/YYYY HH:MM:SS AM`. */
export function ourPattern(java: string): string {
  return java
    .replaceAll("'T'", '\u0000')
    .replace(/([A-Za-z])\1*/g, (part) => PARTS[part] ?? part)
    .replace('\u0000', 'T');
}
