/**
 * Fields that are no columns, in a few lines. Enters: keys found in cells, and tables of one fact a row. Leaves: a paragraph
 * for each; nothing if there are none. Names stand there only if enough records share them, and values never.
 */
import { percent } from '../../wording.ts';
import { type Block, paragraph } from '../document.ts';
import { nameForReport } from '../escape.ts';
import type { Namer } from '../names.ts';
import type { ColumnKeys, FieldProfile, PivotProfile, Report } from '../types.ts';

const FORMS: Readonly<Record<ColumnKeys['form'], string>> = {
  json: 'JSON',
  python: 'Python literals',
  php: 'serialised PHP',
  pairs: 'key=value lists',
};

/** Fields of this many names are spelled out; the others are in the profile as JSON. */
const SHOWN = 24;

/** A column, or a table, with what it holds. */
interface Holder {
  readonly name: string;
  readonly keys?: ColumnKeys | null | undefined;
}

/** Fields in the tables of a report. */
export function fields(report: Report): Block[] {
  const before = (table: string): string => (table === '' ? '' : `${table}: `);
  const lines = [
    ...report.columns.flatMap((column) => keysLines(column, nameForReport).map((line) => before(column.table) + line)),
    ...report.tables.flatMap(({ name, pivot }) => {
      const nameAt = (position: number): string =>
        report.columns.find((column) => column.table === name && column.position === position)?.name ?? '';
      return pivot === undefined ? [] : [before(name) + pivotLine(pivot, nameAt)];
    }),
  ];
  if (lines.length === 0) return [];
  return [{ kind: 'heading', text: 'Fields that are no columns' }, ...lines.map((line) => paragraph(line))];
}

/** The same of one table, without a heading. @param columns in the order of their positions */
export function fieldBlocks(columns: readonly Holder[], pivot: PivotProfile | undefined, shown: Namer): Block[] {
  const lines = columns.flatMap((column) => keysLines(column, shown));
  if (pivot !== undefined) lines.push(pivotLine(pivot, (position) => shown(columns[position]?.name ?? '')));
  return lines.map((line) => paragraph(line));
}

function keysLines({ name, keys }: Holder, shown: Namer): string[] {
  return keys == null ? [] : [keysLine(shown(name), keys)];
}

function keysLine(name: string, { form, values, named, others }: ColumnKeys): string {
  const told = list(named, ({ support }) => `${support.k}/${support.n}`);
  return `${name}: ${FORMS[form]} in ${values.k} of ${values.n} values looked at. Keys: ${[told, rest(others, 'key')].filter((part) => part !== '').join('; ')}.`;
}

function pivotLine(
  { key, value, owner, attributes, others }: PivotProfile,
  nameAt: (position: number) => string,
): string {
  const whose = owner === null ? '' : `, ${nameAt(owner)} tells whose`;
  const told = list(attributes, ({ fits }) => (fits.n === 0 ? 'by its name alone' : `${fits.k}/${fits.n}`));
  return `One fact a row: ${nameAt(key)} names the field, ${nameAt(value)} holds it${whose}. Fields: ${[told, rest(others, 'name')].filter((part) => part !== '').join('; ')}.`;
}

/** Those with a meaning first told one by one, the others by name. */
function list(all: readonly FieldProfile[], figures: (field: FieldProfile) => string): string {
  const known = all.filter(({ attribute }) => attribute !== 'other');
  const unknown = all.filter(({ attribute }) => attribute === 'other').map(({ name }) => nameForReport(name));
  const told = known.slice(0, SHOWN).map((field) => {
    const sure = field.confidence > 0.9 ? '' : `, ${percent(field.confidence)}`;
    return `${nameForReport(field.name)} = ${field.attribute}${precision(field)} (${figures(field)}${sure})`;
  });
  if (known.length > SHOWN) told.push(`${known.length - SHOWN} more with a meaning`);
  if (unknown.length > 0) {
    const more = unknown.length > SHOWN ? ` and ${unknown.length - SHOWN} more` : '';
    told.push(`without a meaning: ${unknown.slice(0, SHOWN).join(', ')}${more}`);
  }
  return told.join('; ');
}

/** " day 90 %, year 10 %"; what the meaning says already isn't said again. */
function precision({ attribute, precision: shares }: FieldProfile): string {
  const steps = Object.entries(shares)
    .sort((x, y) => y[1] - x[1])
    .slice(0, 2)
    .filter(([step, share]) => share <= 0.995 || !attribute.endsWith(`.${step}`));
  const told = steps.map(([step, share]) => (share > 0.995 ? step : `${step} ${percent(share)}`));
  return told.length === 0 ? '' : `, ${told.join(' and ')}`;
}

function rest(others: number, what: string): string {
  return others === 0
    ? ''
    : `${others} other ${what}${others === 1 ? '' : 's'} that fewer than ten share or that could name somebody`;
}
