/**
 * Enters: headers and rows. Leaves: the bytes of a file, the way programs write such files. Values are never changed but for
 * what a format has to escape; a tab inside a tab-separated cell becomes a blank, as exporters do it.
 */
import type { FileFormat } from './channel/types.ts';
import type { Chance } from './random.ts';

export interface Sheet {
  /** Null where the leak has no header. */
  readonly headers: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
  /** Written where a cell is empty. */
  readonly none: string;
  /** Name of the table, where a format has one. */
  readonly table: string;
}

const SEPARATORS: Readonly<Partial<Record<FileFormat, string>>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
};

const ENDINGS: Readonly<Record<FileFormat, string>> = {
  comma: 'csv',
  semicolon: 'csv',
  tab: 'tsv',
  pipe: 'txt',
  ndjson: 'ndjson',
  sql: 'sql',
  text: 'txt',
  logins: 'txt',
};

/** Rows in one INSERT. */
const INSERTED = 100;

export function fileName(format: FileFormat): string {
  return `leak.${ENDINGS[format]}`;
}

export function encode(format: FileFormat, sheet: Sheet, chance: Chance): Uint8Array {
  const encoder = new TextEncoder();
  switch (format) {
    case 'ndjson':
      return encoder.encode(ndjson(sheet, chance));
    case 'sql':
      return encoder.encode(sql(sheet));
    case 'text':
      return encoder.encode(text(sheet, chance));
    case 'logins':
      return encoder.encode(sheet.rows.map((row) => `${row.join(':')}\n`).join(''));
    default:
      return encoder.encode(delimited(sheet, SEPARATORS[format] ?? ',', chance));
  }
}

function delimited({ headers, rows, none }: Sheet, separator: string, chance: Chance): string {
  const end = chance.of(0.2) ? '\r\n' : '\n';
  const always = chance.of(0.2);
  const special = new RegExp(`["\\r\\n${separator === '|' ? '\\|' : separator}]`);
  const cell = (value: string): string => {
    if (value === '') return none;
    if (separator === '\t') return special.test(value) ? value.replace(/[\t\r\n]/g, ' ') : value;
    if (!special.test(value)) return always ? `"${value}"` : value;
    return `"${value.replaceAll('"', '""')}"`;
  };
  const lines = (headers === null ? rows : [headers, ...rows]).map((row) => row.map(cell).join(separator));
  const mark = chance.of(0.05) ? '\ufeff' : '';
  return mark + lines.join(end) + end;
}

/** Empty cells are null, left out or an empty string, the same way in the whole file. Short numbers may stand bare. */
function ndjson({ headers, rows, none }: Sheet, chance: Chance): string {
  const empty = chance.pick(none === 'NULL' ? ['null', 'out'] : ['null', 'out', '""']);
  const bare = chance.of(0.3);
  return rows
    .map((row) => {
      const members = (headers ?? []).flatMap((header, at) => {
        const value = row[at] ?? '';
        if (value === '') return empty === 'out' ? [] : [`${JSON.stringify(header)}:${empty}`];
        const written = bare && /^(?:0|[1-9]\d{0,8})$/.test(value) ? value : JSON.stringify(value);
        return [`${JSON.stringify(header)}:${written}`];
      });
      return `{${members.join(',')}}\n`;
    })
    .join('');
}

function sql({ headers, rows, none, table }: Sheet): string {
  const name = (word: string): string => `\`${word.replaceAll('`', '``')}\``;
  const value = (cell: string): string =>
    cell === ''
      ? none === 'NULL'
        ? 'NULL'
        : "''"
      : `'${cell.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  const columns = headers ?? [];
  const out = [
    `CREATE TABLE ${name(table)} (\n${columns.map((column) => `  ${name(column)} varchar(255) DEFAULT NULL`).join(',\n')}\n);\n`,
  ];
  const head = `INSERT INTO ${name(table)} (${columns.map(name).join(',')}) VALUES\n`;
  for (let from = 0; from < rows.length; from += INSERTED) {
    const lines = rows
      .slice(from, from + INSERTED)
      .map((row) => `(${columns.map((_, at) => value(row[at] ?? '')).join(',')})`);
    out.push(`${head}${lines.join(',\n')};\n`);
  }
  return out.join('');
}

/** `Label: value` lines, a blank line between records; what is empty is left out or shown as a dash. */
function text({ headers, rows, none }: Sheet, chance: Chance): string {
  const dash = none !== '' ? none : chance.of(0.5) ? '-' : null;
  const blocks = rows.map((row) => {
    const lines = (headers ?? []).flatMap((header, at) => {
      const value = (row[at] ?? '').replace(/[\r\n]/g, ' ');
      if (value === '') return dash === null ? [] : [`${header}: ${dash}\n`];
      return [`${header}: ${value}\n`];
    });
    return lines.join('');
  });
  return blocks.filter((block) => block !== '').join('\n');
}
