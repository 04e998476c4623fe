/**
 * What somebody wants who takes records: each purpose with the attributes that serve it and how such a list is passed on.
 * Enters: nothing. Leaves: the list of purposes.
 */
import type { HeaderStyle } from '../types.ts';
import type { FileFormat } from './types.ts';

export interface Purpose {
  readonly id: string;
  /** In plain words, for the record of what happened. */
  readonly title: string;
  /** Attributes that serve it; null: all. */
  readonly serves: RegExp | null;
  /** Without one of these it is given up for another. */
  readonly needs: RegExp;
  readonly weight: number;
  readonly rows: readonly [fewest: number, most: number];
  readonly headers: readonly (readonly [HeaderStyle, number])[];
  readonly formats: readonly (readonly [FileFormat, number])[];
  /** Most columns that anybody would read. */
  readonly width: number;
}

const ANYTHING = /./;
const TABLES: Purpose['formats'] = [
  ['comma', 6],
  ['semicolon', 2],
  ['tab', 1],
];

export const PURPOSES: readonly Purpose[] = [
  {
    id: 'contacts',
    title: 'a list of people to call and write to',
    serves:
      /^person\.(?:name|givenName|familyName|gender|age)$|^contact\.(?:phone|email|locality|state|postalCode|country)$/,
    needs: /^contact\.(?:phone|email)$/,
    weight: 22,
    rows: [200, 2500],
    headers: [
      ['renamed', 4],
      ['translated', 3],
      ['restyled', 1],
      ['gone', 2],
    ],
    formats: TABLES,
    width: 12,
  },
  {
    id: 'identities',
    title: 'identities to borrow money on',
    serves:
      /^person\.(?:name|givenName|middleName|familyName|relativeName|birthDate|birthPlace|gender|nationality)$|^id\.(?!record|uuid)|^contact\.(?:phone|address|addressLine|locality|district|state|postalCode)$|^finance\./,
    needs: /^id\.(?:national|number|tax|passport|driverLicence|voter|health)$|^person\.birthDate$/,
    weight: 20,
    rows: [20, 600],
    headers: [
      ['kept', 3],
      ['renamed', 4],
      ['translated', 2],
      ['gone', 1],
    ],
    formats: [...TABLES, ['text', 2]],
    width: 24,
  },
  {
    id: 'logins',
    title: 'logins to try elsewhere',
    serves: /^account\.(?:username|password|salt|ipAddress|lastLoginAt)$|^contact\.email$|^id\.uuid$/,
    needs: /^account\.password$/,
    weight: 12,
    rows: [100, 2500],
    headers: [
      ['kept', 2],
      ['gone', 4],
      ['restyled', 1],
    ],
    formats: [
      ['comma', 2],
      ['tab', 1],
      ['pipe', 2],
      ['logins', 3],
    ],
    width: 6,
  },
  {
    id: 'sample',
    title: 'a sample to show off with',
    serves: null,
    needs: ANYTHING,
    weight: 16,
    rows: [10, 20],
    headers: [
      ['kept', 6],
      ['restyled', 2],
      ['renamed', 1],
    ],
    formats: [
      ['comma', 4],
      ['text', 2],
      ['ndjson', 2],
      ['pipe', 1],
    ],
    width: 40,
  },
  {
    id: 'dump',
    title: 'a table as the database wrote it',
    serves: null,
    needs: ANYTHING,
    weight: 16,
    rows: [50, 1500],
    headers: [['kept', 1]],
    formats: [
      ['sql', 6],
      ['comma', 3],
      ['ndjson', 2],
      ['tab', 1],
    ],
    width: 400,
  },
  {
    id: 'bot',
    title: 'answers of a bot that looks people up',
    serves:
      /^person\.|^contact\.|^id\.(?!record|uuid)|^health\.|^travel\.|^commerce\.(?:order|product)|^civic\.|^education\.|^employment\./,
    needs: /^contact\.phone$|^person\.(?:name|givenName)$|^id\.(?:national|number|voter)$/,
    weight: 14,
    rows: [3, 60],
    headers: [
      ['renamed', 5],
      ['restyled', 3],
      ['translated', 2],
    ],
    formats: [['text', 1]],
    width: 12,
  },
];
