/**
 * Marks of a source, in sentences. Enters: marks, and the names of columns. Leaves: a list of hints; nothing if there are
 * none. What a mark may mean is said with what else it may mean: no weight hangs on it.
 */
import { estimate, percent, thousands } from '../../wording.ts';
import { type Block, paragraph } from '../document.ts';
import { nameForReport } from '../escape.ts';
import type { Mark, Report } from '../types.ts';

type Of<K extends Mark['mark']> = Extract<Mark, { readonly mark: K }>;
type Detail<K extends Mark['mark']> = Of<K>['detail'];

/** What each mark says; the list is complete or it doesn't compile. */
const PROSE: { readonly [K in Mark['mark']]: (mark: Of<K>) => string } = {
  'mail-tag': ({ k, n, detail }) =>
    `${k} of ${n} addresses carry a tag (name+tag@…), ${detail.different === 1 ? 'all the same' : `${detail.different} different ones`}${named(detail.shared, 'addresses')}. A tag that many people share names the service to which they gave the address.`,
  'mail-domain': ({ k, n, detail }) =>
    `${k} of ${n} addresses are at a domain that is no public provider and holds a fifth of them or more${named(detail.shared, 'addresses')}: one organisation's own addresses, or a domain made for one service.`,
  'mail-name': ({ k, n }) =>
    `in ${k} of ${n} records that were compared the address is put together from the name (given.family@…). Whoever knows the rule can make such addresses: the source need not have held them.`,
  'internal-host': ({ k, n, detail }) =>
    `${k} of ${n} values name a machine of a private network or a test stage (${hosts(detail)})${detail.suffix + detail.stage === 0 ? '' : named(detail.shared, 'values')}. Such names are written by the system itself, or by whoever is near it.`,
  'lookup-key': ({ k, n, detail }) =>
    `filled throughout and unique, while no other column is filled in more than ${percent(detail.next)} of ${n} records; ${k} hold nothing else${neighbours(detail.neighbours)}. It may be what somebody asked a service with, not what came out; or the key of a table whose other fields are optional.`,
  'number-run': ({ k, n, detail }) =>
    `unique numbers${detail.step === 1 ? '' : ` in steps of ${detail.step}`}, ${percent(k / n)} of the range present (${k} of ${n} neighbours), ${range(detail)}.`,
  'record-key': ({ k, n, detail }) => `${k} of ${n} values are ${STYLES[detail.style]}${spans(detail)}.`,
  'zone-offset': ({ k, n, detail }) =>
    `${k} of ${n} times carry an offset: ${detail.offsets.map(({ minutes, values }) => `${zone(minutes)} (${values})`).join(', ')}: the zone of the server or of the users.`,
  'shifted-midnight': ({ k, n, detail }) =>
    `${k} of ${n} times of day are ${detail.times.join(' or ')}: midnight at ${detail.minutes.map(zone).join(' or ')}, if they were turned into UTC; an hour at which a job runs would look the same.`,
  'night-gap': ({ n, detail }) =>
    `next to none of ${n} times lie between ${hour(detail.from)} and ${hour(detail.until)}. ${
      detail.clock === 'UTC' ? 'By the UTC that is written' : 'If the clock is UTC'
    }, whoever made the records sleeps as people near ${detail.minutes.map(zone).join(' or ')} do, two hours either way${detail.clock === 'UTC' ? '' : '; if it is local time, the gap says nothing'}.`,
  'default-date': ({ n, detail }) =>
    `days that software writes where it knows none, of ${n} rows: ${detail.days.map(({ day, rows }) => `${day} in ${rows} (${DEFAULTS[day] ?? 'a default'})`).join(', ')}.`,
  'test-account': ({ k, n, detail }) =>
    `${k} of ${n} values (${detail.rows} rows) look like accounts for tests: a live table, or one filled for trials, copied whole rather than collected person by person.`,
};

const STYLES: Readonly<Record<Detail<'record-key'>['style'], string>> = {
  'uuid-v1': 'UUIDs of version 1 (clock and machine; Cassandra, older MySQL and Windows software)',
  'uuid-v4': 'UUIDs of version 4 (random; most frameworks)',
  'uuid-v7': 'UUIDs of version 7 (clock; software since about 2022)',
  'uuid-other': 'UUIDs of another version (3, 5: made of names; 6, 8: rare)',
  'object-id': 'ObjectIds of MongoDB',
  ulid: 'ULIDs (clock)',
  ksuid: 'KSUIDs (clock; Segment, Go software)',
  snowflake: 'numbers like snowflakes (clock; X, Discord, Instagram and others that number in this way)',
  nanoid: 'like nanoids (21 random characters; JavaScript software)',
  'salesforce-15': 'like record ids of Salesforce (15 characters: out of a report of its user interface)',
  'salesforce-18': 'record ids of Salesforce with check characters (18 characters: out of its interface for programs)',
};

const DEFAULTS: Readonly<Record<string, string>> = {
  '0001-01-01': 'least day of .NET and Go',
  '1753-01-01': 'least day of SQL Server',
  '1899-12-30': 'day zero of OLE and of spreadsheets',
  '1899-12-31': 'day zero of spreadsheets',
  '1900-01-01': 'day zero of SQL Server and of Excel',
  '1970-01-01': 'zero of Unix clocks',
  '9999-12-31': 'customary end of time in business software',
};

/** Marks of the tables of a report. */
export function marks(report: Report): Block[] {
  const lines = report.tables.flatMap((table) =>
    markLines(table.marks ?? [], (position) => {
      const column = report.columns.find((other) => other.table === table.name && other.position === position);
      return `${table.name === '' ? '' : `${table.name}: `}${column?.name ?? ''}`;
    }),
  );
  return markBlocks(lines);
}

/** A section of these lines; none without lines. */
export function markBlocks(lines: readonly string[]): Block[] {
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: 'Marks of a source' },
    paragraph(
      'What values betray beside their meaning. Hints to follow up: they carry no weight here. k of n counts sampled distinct values, unless rows are named.',
      'weak',
    ),
    { kind: 'list', items: lines },
  ];
}

/**
 * A line for each mark.
 *
 * @param nameOf name of the column at a position, fit for a report
 */
export function markLines(found: readonly Mark[], nameOf: (position: number) => string): string[] {
  return found.map((mark) => {
    const tell = PROSE[mark.mark] as (mark: Mark) => string;
    return `${mark.columns.map(nameOf).join(', ')}: ${tell(mark)}`;
  });
}

function named(shared: Detail<'mail-tag'>['shared'], what: string): string {
  if (shared.length === 0) return ' (none is shared by ten records: not shown)';
  const each = shared.map(
    ({ text, values, records, estimated }) =>
      `${text === null ? 'one not shown' : `"${nameForReport(text)}"`}: ${values} ${what}, ${estimate(records, estimated)} records`,
  );
  return ` (${each.join('; ')})`;
}

function hosts({ suffix, address, stage }: Detail<'internal-host'>): string {
  const kinds = [
    [suffix, 'by the end of the name'],
    [address, 'by a private address'],
    [stage, 'by a word such as staging'],
  ] as const;
  return kinds.flatMap(([count, how]) => (count === 0 ? [] : [`${count} ${how}`])).join(', ');
}

function neighbours(found: Detail<'lookup-key'>['neighbours']): string {
  return found === null ? '' : `; of its numbers' neighbours ${found.k} of ${found.n} are there, too`;
}

function range({ step, from, to, begins }: Detail<'number-run'>): string {
  const last = thousands(to);
  if (begins === 'at the start')
    return `from the start to about ${last}: ${step === 1 ? 'a whole table that numbers its rows, less what was deleted or left out' : 'a part of a table that numbers its rows'}`;
  return `from about ${thousands(from)} to about ${last}: a slice of a larger table, or numbers that were tried one after another`;
}

function spans({ spans: found }: Detail<'record-key'>): string {
  if (found.length === 0) return '';
  const each = found.map(
    ({ epoch, from, to }) => `${from} to ${to}${found.length > 1 ? ` by the clock of ${epoch}` : ''}`,
  );
  return `, made ${each.join(', or ')}`;
}

/** "UTC+5:30". */
function zone(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function hour(number: number): string {
  return `${String(number).padStart(2, '0')}:00`;
}
