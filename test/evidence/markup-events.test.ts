/** Markup events: entities, depth, long tokens, however the text arrives. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localName, MarkupBroken, markupEvents } from '../../src/evidence/markup-events.ts';

async function told(kind: 'xml' | 'html', text: string, size = text.length): Promise<string[]> {
  const lines: string[] = [];
  const events = await markupEvents(kind, {
    open: (name, attributes) =>
      lines.push(`<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}>`),
    text: (piece) => {
      if (lines.at(-1)?.startsWith('"') === true) lines.push(`${lines.pop()}${piece}`);
      else lines.push(`"${piece}`);
    },
    close: (name, implied) => lines.push(`</${name}>${implied ? '?' : ''}`),
  });
  for (let at = 0; at < text.length; at += size) events.write(text.slice(at, at + size));
  lines.push(`${events.end()}`);
  return lines;
}

const XML = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><x:A b="1 &amp; &#50;" B='2'><c/>t &lt;&#x41;&b;<![CDATA[<raw>&amp;]]></x:A>`;

test('XML: names keep case, entities of the file are never expanded', async () => {
  const want = ['" ]>', '<x:A b=1 & 2 B=2>', '<c>', '</c>?', '"t <A&b;<raw>&amp;', '</x:A>', '0'];
  const got = (await told('xml', XML)).map((line) => line.replace(/\s*\]>/, ' ]>'));
  assert.deepEqual(got.slice(1), want.slice(1));
  for (const size of [1, 2, 7])
    assert.deepEqual((await told('xml', XML, size)).slice(1), (await told('xml', XML)).slice(1));
  assert.equal(localName('x:A'), 'A');
});

test('HTML: names are lowered, what may stay open is closed', async () => {
  const html = '<TABLE><TR><TD A=1>x&nbsp;<TD>y<br></TABLE>';
  assert.deepEqual(await told('html', html), [
    '<table>',
    '<tr>',
    '<td a=1>',
    '"x\u00a0',
    '</td>?',
    '<td>',
    '"y',
    '<br>',
    '</br>?',
    '</td>?',
    '</tr>?',
    '</table>',
    '0',
  ]);
});

test('a text that is cut off says so', async () => {
  for (let length = XML.indexOf('<c/>'); length < XML.length - 1; length++)
    assert.equal((await told('xml', XML.slice(0, length))).includes('1'), true, String(length));
});

test('hostile markup ends', async () => {
  await assert.rejects(told('xml', '<a>'.repeat(100_000), 4096), MarkupBroken);
  await assert.rejects(told('html', '<b>'.repeat(100_000), 4096), MarkupBroken);
  await assert.rejects(
    told('xml', `<a ${Array.from({ length: 20_000 }, (_, i) => `a${i}=""`).join(' ')}>`),
    MarkupBroken,
  );
  await assert.rejects(told('xml', `<a b="${'x'.repeat((1 << 26) + (1 << 22))}`, 1 << 20), MarkupBroken);
  const lol = `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]><l>&a19;</l>`;
  assert.ok((await told('xml', lol)).includes('"&a19;'));
  assert.deepEqual(await told('xml', '<a __proto__="1" constructor="2"/>'), [
    '<a __proto__=1 constructor=2>',
    '</a>?',
    '0',
  ]);
});
