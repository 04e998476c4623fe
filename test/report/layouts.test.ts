/** The two layouts: width on a terminal, and Markdown that says only what was meant. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../src/report/document.ts';
import { layMarkdown } from '../../src/report/layouts/markdown.ts';
import { layTerminal } from '../../src/report/layouts/terminal.ts';
import { widthOf, wrap } from '../../src/report/layouts/text-width.ts';
import { acting, hostileName } from './hostile.ts';

const WIDTHS: readonly (readonly [string, number])[] = [
  ['', 0],
  ['abc', 3],
  ['名前', 4],
  ['ﾅﾏｴ', 3],
  ['ａ', 2],
  ['한', 2],
  ['e\u0301', 1],
  ['🙂', 2],
  ['…−×', 3],
];

test('width in cells', () => {
  for (const [text, width] of WIDTHS) assert.equal(widthOf(text), width, text);
});

test('property: wrapped lines fit and lose no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) assert.ok(widthOf(line) <= width, JSON.stringify(line));
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }),
  );
});

test('a long word breaks after a separator', () => {
  assert.deepEqual(wrap('state-pandemic-databases/database', 26), ['state-pandemic-databases/', 'database']);
});

const TABLE: Block = {
  kind: 'table',
  columns: [
    { title: 'column', align: 'left', flexible: true },
    { title: 'meaning', align: 'left' },
    { title: 'n', align: 'right' },
  ],
  rows: [
    ['a'.repeat(90), 'contact.postalCode', '12'],
    ['名'.repeat(60), `${'very-long-'.repeat(9)}attribute`, '1'],
  ],
};

test('every line fits, however long the words are', () => {
  for (const width of [60, 80, 120]) {
    const blocks: Block[] = [
      { kind: 'title', text: 't'.repeat(200) },
      { kind: 'heading', text: 'h '.repeat(100) },
      { kind: 'paragraph', text: 'p'.repeat(300), tone: 'plain' },
      { kind: 'list', items: ['i'.repeat(200), 'short'] },
      TABLE,
    ];
    for (const line of layTerminal(blocks, width, false).split('\n')) assert.ok(widthOf(line) <= width, line);
  }
});

test('a table as plain text', () => {
  const table: Block = {
    ...TABLE,
    rows: [
      ['name', 'person.name', '3'],
      ['dob', 'person.birthDate', '12'],
    ],
  };
  assert.equal(
    layTerminal([table], 80, false),
    'column  meaning            n\nname    person.name        3\ndob     person.birthDate  12\n',
  );
});

test('colour is opt-in, and paints whole lines', () => {
  const block: Block = { kind: 'paragraph', text: 'careful '.repeat(20).trim(), tone: 'warning' };
  assert.ok(!layTerminal([block], 80, false).includes('\u001b'));
  const painted = layTerminal([block], 80, true).trimEnd().split('\n');
  assert.equal(painted.length, 2);
  for (const line of painted) assert.match(line, /^\u001b\[.*\u001b\[\d+m$/);
});

/** Text, Markdown of it as a paragraph. */
const MARKDOWN: readonly (readonly [string, string])[] = [
  ['plain, 3.5 % of it', 'plain, 3.5 % of it'],
  ['<script>alert(1)</script>', '&lt;script\\>alert(1)&lt;/script\\>'],
  ['&amp;', '&amp;amp;'],
  ['a|b', 'a\\|b'],
  ['`code`', '\\`code\\`'],
  ['[x](javascript:y)', '\\[x\\](javascript:y)'],
  ['![x](y)', '!\\[x\\](y)'],
  ['**b** _i_ ~s~', '\\*\\*b\\*\\* \\_i\\_ \\~s\\~'],
  ['# not a title', '\\# not a title'],
  ['- no item', '\\- no item'],
  ['+1.5', '\\+1.5'],
  ['=== no rule', '\\=== no rule'],
  ['12. no item', '12\\. no item'],
  ['1) no item', '1\\) no item'],
  ['> no quote', '\\> no quote'],
  ['$x$', '\\$x\\$'],
  ['C:\\dir', 'C:\\\\dir'],
  ['https://a.example', 'https\\://a.example'],
  ['www.a.example', 'www\\.a.example'],
  ['    no code', 'no code'],
  ['two\nlines', 'two\\\\u000alines'],
];

test('Markdown of a paragraph', () => {
  for (const [text, markdown] of MARKDOWN) {
    assert.equal(layMarkdown([{ kind: 'paragraph', text, tone: 'plain' }]), `${markdown}\n`);
  }
});

test('property: a hostile cell stays one cell of one row, and no HTML passes', () => {
  fc.assert(
    fc.property(hostileName, (name) => {
      const text = layMarkdown([{ ...TABLE, rows: [[name, name, name]] }]);
      const lines = text.trimEnd().split('\n');
      assert.equal(lines.length, 3);
      assert.equal(lines[2]?.match(/(?<!\\)(?:\\\\)*\|/g)?.length, 4);
      assert.ok(!/<|&(?!amp;|lt;)/.test(text));
      assert.deepEqual(acting(text), []);
    }),
  );
});
