/** Enters: a source of chance. Leaves: small documents in the formats that are text, as they should be. For tests only. */
import type { Random } from './random.ts';

const NAMES = [
  'id',
  'name',
  'phone',
  'birth date',
  'e-mail',
  'city',
  'Geburtsdatum',
  'नाम',
  '__proto__',
  'constructor',
  '',
];
const CELLS = [
  ...[
    'Ada',
    'Bo Example',
    '9000000001',
    '1990-01-02',
    '',
    'NULL',
    'a@example.org',
    '007',
    '1e5',
    '12345678901234567890',
    'Zoë',
    '王小明',
  ],
  ...[
    'x, y',
    'say "hi"',
    "O'Neil",
    'a;b',
    'back\\slash',
    'two\nlines',
    '=cmd|x',
    '<b>',
    '{"a":1}',
    ' blank ',
    '\u202eabc',
    '👤',
    '-',
    '0',
  ],
];

const header = (random: Random, least = 1) =>
  random.many(least, 6, (i) => `${random.pick(NAMES)}${random.once(3) ? i : ''}`);
const rows = (random: Random, width: number) =>
  random.many(1, 30, () => random.many(width, width, () => random.pick(CELLS)));
const plain = (text: string) => text.replace(/[\n\r:=|,;"'\\&<>]/g, '');
const json = (random: Random, depth = 0): unknown => {
  const kind = random.below(depth > 3 ? 5 : 8);
  if (kind < 3) return random.pick(CELLS);
  if (kind === 3) return random.pick([0, -1.5, 1e21, 12345678901, true, false]);
  if (kind === 4) return null;
  if (kind === 5) return random.many(0, 4, () => json(random, depth + 1));
  return Object.fromEntries(random.many(0, 5, () => [random.pick(NAMES), json(random, depth + 1)]));
};
const record = (random: Random, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, random.once(4) ? json(random, 2) : random.pick(CELLS)]));
const message = (random: Random) => ({
  id: random.below(1000),
  type: random.once(5) ? 'service' : 'message',
  from_id: 'user1',
  text: random.once(2)
    ? `Name: ${random.pick(CELLS)}\nPhone: ${random.pick(CELLS)}`
    : [{ type: 'bold', text: 'Name' }, `: ${random.pick(CELLS)}\nPhone: 9`],
});
const quoteSql = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\n', '\\n')}'`;
const quoteCsv = (text: string) => (/[\n",;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A document of each format, by its id. */
export const TEXT: Readonly<Record<string, (random: Random) => string>> = {
  csv(random) {
    const names = header(random);
    const delimiter = random.pick([',', ',', ';', '\t', '|', '||']);
    const end = random.pick(['\n', '\r\n', '\r']);
    const list = random.once(4) ? rows(random, names.length) : [names, ...rows(random, names.length)];
    return list.map((row) => row.map(quoteCsv).join(delimiter)).join(end) + (random.once(3) ? '' : end);
  },
  json(random) {
    const names = header(random);
    const list = random.many(1, 12, () => record(random, names));
    const whole = random.pick<unknown>([
      list,
      { users: list, meta: json(random) },
      { a: { b: list } },
      Object.fromEntries(list.map((x, i) => [`${1000 + i}`, x])),
    ]);
    return JSON.stringify(whole, null, random.pick([0, 2]));
  },
  literals(random) {
    const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
    const value = () =>
      random.pick([
        () => quoted(random.pick(CELLS)),
        () => `ObjectId('${'5f'.repeat(12)}')`,
        () => 'datetime.date(1990, 1, 2)',
        () => random.pick(['None', 'True', 'NaN', '.5', '12n', '[Object]', "[ 'a', 'b' ]", "('x',)"]),
      ])();
    const one = () =>
      `{ _id: ${value()},\n  ${random.pick(['name', "'name'"])}: ${value()}, born: ${value()},${random.once(3) ? '' : ' n: 1'} }`;
    const lines = random.once(3) ? (text: string) => text : (text: string) => text.replaceAll('\n', ' ');
    return `[\n${random.many(3, 15, () => lines(one())).join(',\n')}\n]\n`;
  },
  ndjson(random) {
    const names = header(random);
    return random.many(2, 20, () => JSON.stringify(record(random, names))).join('\n') + (random.once(2) ? '\n' : '');
  },
  sql(random) {
    const columns = header(random).map((name, i) => `c${i}${plain(name)}`);
    const tuple = () =>
      `(${columns.map(() => random.pick(['NULL', '1', '007', '-1.5e3', quoteSql(random.pick(CELLS)), "_binary 'x'", "x'00ff'", 'now()'])).join(',')})`;
    const tuples = () => random.many(1, 8, tuple).join(',\n');
    const names = random.once(2) ? ` (${columns.map((name) => `\`${name}\``).join(', ')})` : '';
    return random
      .many(1, 4, () =>
        random.pick([
          `-- dump\nDROP TABLE IF EXISTS \`t\`;\nCREATE TABLE \`t\` (\n${columns.map((name) => `  \`${name}\` varchar(10) DEFAULT ';' COMMENT 'a''b'`).join(',\n')},\n  PRIMARY KEY (\`x\`)\n) ENGINE=InnoDB;\n`,
          `INSERT INTO \`t\`${names} VALUES ${tuples()};\n`,
          `/*!40000 ALTER TABLE t */;\nINSERT INTO "s"."t" VALUES ${tuples()};\n`,
          `COPY public.t (${columns.map((name) => `"${name}"`).join(', ')}) FROM stdin;\n${random.many(0, 6, () => columns.map(() => random.pick(['\\N', 'a', 'b\\tc', '7'])).join('\t')).join('\n')}\n\\.\n`,
        ]),
      )
      .join('\n');
  },
  xml(random) {
    const fields = () =>
      random
        .many(0, 5, (i) =>
          random.pick([
            `<f${i} a="${i}">${escapeXml(random.pick(CELLS))}</f${i}>`,
            `<f${i}/>`,
            '<n><m>1</m></n>',
            `<![CDATA[${random.pick(CELLS)}]]>`,
          ]),
        )
        .join('');
    return `<?xml version="1.0"?>\n<r>${random.many(1, 12, (i) => `<p id="${i}">${fields()}</p>`).join('\n')}</r>`;
  },
  plist(random) {
    const value = (): string =>
      random.pick([
        () => `<string>${escapeXml(random.pick(CELLS))}</string>`,
        () => '<integer>7</integer>',
        () => random.pick(['<true/>', '<string/>', '<date>2023-06-12T08:00:00Z</date>', '<data>\nAQID\n</data>']),
        () => `<array>${random.many(0, 3, () => '<string>a</string>').join('')}</array>`,
        () => '<dict><key>m</key><real>1.5</real></dict>',
      ])();
    const one = () => `<dict>${random.many(0, 5, (i) => `<key>k${i}</key>\n\t${value()}`).join('\n')}</dict>`;
    const list = `<array>\n${random.many(1, 12, one).join('\n')}\n</array>`;
    const body = random.once(3) ? `<dict><key>people</key>${list}</dict>` : list;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0">\n${body}\n</plist>\n`;
  },
  'sheet-xml'(random) {
    const width = 1 + random.below(5);
    const cells = (cell: (text: string) => string) =>
      random.many(width, width, () => cell(escapeXml(random.pick(CELLS)))).join('');
    if (random.once(2)) {
      const row = () =>
        `<Row>${cells((text) => `<Cell${random.once(8) ? ' ss:Index="3"' : ''}><Data ss:Type="String">${text}</Data></Cell>`)}</Row>`;
      return `<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${random.many(1, 12, row).join('\n')}</Table></Worksheet></Workbook>`;
    }
    const row = () =>
      `<table:table-row>${cells((text) => `<table:table-cell${random.once(8) ? ' table:number-columns-repeated="2"' : ''}><text:p>${text}</text:p></table:table-cell>`)}</table:table-row>`;
    return `<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet><table:table table:name="T">${random.many(1, 12, row).join('\n')}</table:table></office:spreadsheet></office:body></office:document>`;
  },
  html(random) {
    const width = 1 + random.below(5);
    const row = (tag: string) =>
      `<tr>${random.many(width, width, () => `<${tag}${random.once(8) ? ' colspan=2 rowspan=2' : ''}>${escapeXml(random.pick(CELLS))}</${tag}>`).join('')}</tr>`;
    return `<!DOCTYPE html><html><body><table>${row('th')}${random.many(1, 12, () => row('td')).join('\n')}</table></body></html>`;
  },
  'telegram-chat': (random) =>
    JSON.stringify(
      random.once(2)
        ? { name: 'a bot', type: 'bot_chat', id: 1, messages: random.many(1, 8, () => message(random)) }
        : {
            about: 'x',
            contacts: { about: 'x', list: [{ user_id: 1, first_name: 'A', phone_number: '+1' }] },
            chats: {
              about: 'w',
              list: [{ name: 'a', type: 'bot_chat', id: 1, messages: random.many(1, 8, () => message(random)) }],
            },
          },
    ),
  'whatsapp-chat': (random) =>
    random
      .many(3, 12, (i) => `31/12/22, 22:${10 + i} - ${random.once(5) ? '' : 'Ann Example: '}${random.pick(CELLS)}`)
      .join('\n'),
  'telegram-html': (random) =>
    `<!DOCTYPE html>\n<html>\n <head><title>Exported Data</title></head>\n <body onload="CheckLocation();">\n<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">A</div></div></div><div class="page_body chat_page"><div class="history">${random
      .many(
        1,
        6,
        () =>
          `<div class="message default clearfix" id="message1"><div class="body"><div class="pull_right date details" title="12.06.2023 10:00:00">10:00</div><div class="from_name">A Bot</div><div class="text">Name: ${escapeXml(random.pick(CELLS))}<br>Phone: 9</div></div></div>`,
      )
      .join('\n')}</div></div></div></body></html>\n`,
  vcard: (random) =>
    random
      .many(
        1,
        8,
        () =>
          `BEGIN:VCARD\r\nVERSION:${random.pick(['2.1', '3.0', '4.0'])}\r\nN:Example;${plain(random.pick(CELLS))};;Dr.;\r\n${random.many(0, 5, () => random.pick(['TEL;TYPE=CELL:+1000\r\n', 'item1.TEL:4\r\n', 'EMAIL;ENCODING=QUOTED-PRINTABLE:a=3D=\r\n=41@x\r\n', 'NOTE:long\r\n  folded\r\n', 'PHOTO;ENCODING=b:AAAA\r\n'])).join('')}END:VCARD\r\n`,
      )
      .join(''),
  ldif: (random) =>
    `version: 1\n\n${random.many(1, 8, () => `dn: uid=${plain(random.pick(CELLS))},dc=example\n${random.many(0, 5, () => random.pick(['cn: Ada\n', 'cn:: QWRh\n', 'mail: a@example.org\n', 'x:< file:///x\n', 'note: a\n b\n', 'changetype: add\n'])).join('')}\n`).join('')}`,
  labelled: (random) =>
    random
      .many(
        2,
        10,
        () =>
          `${random.pick(['', '👤 ', '• '])}Name: ${plain(random.pick(CELLS))}\n${random.many(1, 4, (i) => `${random.pick(['Phone', 'City', 'Date of Birth', '**Card**'])}${random.once(4) ? i : ''}${random.pick([': ', ' - ', '=', ' → '])}${plain(random.pick(CELLS))}\n`).join('')}\n`,
      )
      .join(''),
  'key-value'(random) {
    const styles = [
      (i: number) =>
        `ts=2023-01-01T00:00:0${i % 10}Z level=info user=${plain(random.pick(CELLS))} msg="quoted \\"x\\"" id=00${i}`,
      () => `name=${plain(random.pick(CELLS))}&mail=a%40b&x=1=2`,
      (i: number) => `[2023-06-01 10:00:${10 + i}] INFO user=${plain(random.pick(CELLS))} phone=9${i}`,
      (i: number) => `2023-06-01T10:00:${10 + i}Z saved | name=${plain(random.pick(CELLS))}; phone=9${i}`,
    ];
    const usual = random.pick(styles);
    return random.many(3, 15, (i) => (random.once(10) ? random.pick(styles) : usual)(i)).join('\n');
  },
  'escaped-text': (random) => {
    const escaped = (cell: string) =>
      cell.replace(/[\\\n\r\t]/g, (found) => (random.once(2) ? `\\${found}` : found === '\n' ? '\\n' : '\\\\'));
    const line = (i: number) => `${i}\t${random.once(4) ? '\\N' : escaped(random.pick(CELLS))}\tc:\\\\x`;
    return `${random.many(3, 20, line).join('\n')}\n${random.once(2) ? '\\.\n\n' : ''}`;
  },
  separated: (random) =>
    random
      .many(2, 20, (i) => `${i}\x1f${random.pick(CELLS)}\x1f9${i}\x1e${random.once(9) ? '\n' : ''}`)
      .join(random.once(2) ? '\n' : ''),
  'fixed-width': (random) => {
    const line = (cells: readonly string[]) => cells.map((cell) => plain(cell).padEnd(12).slice(0, 12)).join('| ');
    return `${line(['id', 'name', 'phone'])}\n------------+-------------+------------\n${random.many(2, 15, () => line([random.pick(CELLS), random.pick(CELLS), '9'])).join('\n')}\n`;
  },
  yaml(random) {
    const value = () => {
      const cell = random.pick(CELLS);
      return random.pick([
        JSON.stringify(cell),
        `'${cell.replaceAll("'", "''").replaceAll('\n', '\n\n      ')}'`,
        '007',
        '',
        '|\n      two\n      lines',
        '[a, b]',
      ]);
    };
    const item = () => `  - id: ${random.below(99)}\n    'full name': ${value()}\n    phone: ${value()}\n`;
    const named = (i: number) => `user_${i}:\n  id: ${i}\n  name: "x"\n`;
    return random.pick([
      `users:\n${random.many(2, 12, item).join('')}`,
      `---\n${random.many(2, 12, item).join('').replaceAll(/^ {2}/gm, '')}`,
      Array.from({ length: 2 + random.below(9) }, (_, i) => named(i)).join(''),
    ]);
  },
  declared(random) {
    const cell = () => random.pick(CELLS).replace(/[\s,'"%?{}]/g, '_') || '-';
    const rows = (width: number, mark: string) =>
      random.many(1, 12, () => random.many(width, width, cell).join(mark)).join('\n');
    const w3c = `#Version: 1.0\n#Fields: date c-ip cs-username\n${rows(3, ' ')}\n`;
    const zeek = `#separator \\x09\n#unset_field\t-\n#path\tftp\n#fields\tts\tuser\n${rows(2, '\t')}\n`;
    const arff = `@relation x\n@attribute id string\n@attribute 'full name' string\n@data\n${rows(2, ',')}\n`;
    return random.pick([w3c, zeek, arff]);
  },
  'prefixed-json'(random) {
    const line = () => JSON.stringify({ id: random.below(99), name: random.pick(CELLS), more: { phone: '9' } });
    const front = random.pick(['17\t', '2024-01-01 10:00:00 INFO user=', 'a,b,', 'data: ']);
    return `${random.many(3, 15, () => front + line()).join('\n')}\n`;
  },
  'printed-frame'(random) {
    const count = 1 + random.below(20);
    const raw = random.once(4);
    const cell = (text: string) => (raw ? text : text.replace(/[^!-~]/g, '.') || 'NA');
    const block = () => {
      const columns = header(random, 2).map((name, i) => {
        const cells = [
          cell(`x${plain(name).replace(/\s/g, '.')}${i}`),
          ...random.many(count, count, () => cell(plain(random.pick(CELLS)))),
        ];
        const width = Math.max(...cells.map((cell) => cell.length));
        return cells.map((cell) => cell.padStart(width));
      });
      return Array.from({ length: count + 1 }, (_, i) =>
        [(i === 0 ? '' : `${i}`).padEnd(2), ...columns.map((cells) => cells[i] ?? '')].join(' '),
      ).join('\n');
    };
    return `${random.once(4) ? '> df\n' : ''}${random.many(1, 3, block).join('\n')}\n`;
  },
  combo(random) {
    const separator = random.pick([':', ':', ';']);
    const line = (i: number) =>
      `user${i}@example.org${random.once(20) ? '|' : separator}${plain(random.pick(CELLS)) || 'x'}`;
    return random.many(6, 30, line).join('\n');
  },
  'access-log': (random) =>
    random
      .many(
        4,
        15,
        (i) =>
          `10.0.0.${i} - ${random.pick(['-', 'ada'])} [10/Oct/2023:13:55:36 +0000] "GET /u?id=${i}&phone=9000000001 HTTP/1.1" 200 2326 "-" "Mozilla/5.0"`,
      )
      .join('\n'),
};
