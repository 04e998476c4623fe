import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { xml } from '../../src/evidence/formats/xml.ts';
import { headOf, objects, readAs } from './read-as.ts';

const cases: {
  name: string;
  text: string;
  tables: Record<string, Record<string, string>[]>;
  losses?: Record<string, number>;
  complete?: boolean;
}[] = [
  {
    name: 'an instruction and a comment in front, no declaration',
    text: '<?xml-stylesheet href="a.xsl"?>\n<!-- all -->\n<r><p><a>1</a></p><p><a>2</a></p></r>',
    tables: { p: [{ a: '1' }, { a: '2' }] },
  },
  {
    name: 'records with attributes and nested elements',
    text: '<?xml version="1.0"?><!-- c --><users>\n <user id="007"><name>Ada</name><address><city>Rome</city><zip>00100</zip></address></user>\n <user id="008"><name><![CDATA[<Bo> & Co]]></name><address/></user>\n</users>',
    tables: {
      user: [
        { id: '007', name: 'Ada', 'address.city': 'Rome', 'address.zip': '00100' },
        { id: '008', name: '<Bo> & Co' },
      ],
    },
  },
  {
    name: 'empty, nil, entities, blanks as they stand',
    text: '<r><p><a/><b></b><c xsi:nil="true"/><d> x </d><e>&lt;&#233;&amp;&nbsp;</e></p><p><a>1</a></p></r>',
    tables: { p: [{ a: '', b: '', c: '', d: ' x ', e: '<é&&nbsp;' }, { a: '1' }] },
  },
  {
    name: "PowerShell's Export-Clixml",
    text: '<Objs><Obj RefId="0"><Props><S N="Mail">a@b.org</S><B N="Enabled">true</B></Props><MS><S N="x">1</S></MS></Obj><Obj RefId="1"><Props><S N="Mail">b@b.org</S><Nil N="Enabled" /></Props></Obj></Objs>',
    tables: {
      Obj: [
        { RefId: '0', 'Props.Mail': 'a@b.org', 'Props.Enabled': 'true', 'MS.x': '1' },
        { RefId: '1', 'Props.Mail': 'b@b.org', 'Props.Enabled': '' },
      ],
    },
  },
  {
    name: 'cells named by an attribute in capitals',
    text: '<RESULTS><ROW><COLUMN NAME="ID"><![CDATA[007]]></COLUMN><COLUMN NAME="TEL"><![CDATA[]]></COLUMN></ROW><ROW><COLUMN NAME="ID">8</COLUMN></ROW></RESULTS>',
    tables: { ROW: [{ ID: '007', TEL: '' }, { ID: '8' }] },
  },
  {
    name: 'documents of Solr',
    text: '<response><lst name="responseHeader"><int name="status">0</int></lst><result name="response" numFound="2"><doc><str name="id">007</str><bool name="ok">true</bool></doc><doc><str name="id">8</str></doc></result></response>',
    tables: {
      'result.doc': [{ id: '007', ok: 'true' }, { id: '8' }],
      '(document)': [
        {
          'lst.name': 'responseHeader',
          'lst.int.name': 'status',
          'lst.int': '0',
          'result.name': 'response',
          'result.numFound': '2',
        },
      ],
    },
  },
  {
    name: 'attributes alone',
    text: '<?xml version="1.0" encoding="utf-8"?>\n<users>\n  <row Id="1" Name="Ada" />\n  <row Id="2" Name="Bo" />\n</users>',
    tables: {
      row: [
        { Id: '1', Name: 'Ada' },
        { Id: '2', Name: 'Bo' },
      ],
    },
  },
  {
    name: 'an attribute that is called as an element is',
    text: '<r><p id="1"><n>Ada</n></p><p id="2"><id>A7</id></p><p name="x"><field name="name">Bo</field></p></r>',
    tables: {
      p: [
        { '@id': '1', n: 'Ada' },
        { '@id': '2', id: 'A7' },
        { '@name': 'x', name: 'Bo' },
      ],
    },
  },
  {
    name: 'text beside attributes, repeated elements',
    text: '<l><c><n>Ada</n><tel type="home">1</tel><tel type="work">2</tel><mail>a@example.org</mail><mail>b@example.org</mail></c><c><n>Bo</n><tel>3</tel><mail>c@example.org</mail></c></l>',
    tables: {
      c: [{ n: 'Ada' }, { n: 'Bo' }],
      'c.tel': [{ 'tel.type': 'home', tel: '1' }, { 'tel.type': 'work', tel: '2' }, { tel: '3' }],
      'c.mail': [{ mail: 'a@example.org' }, { mail: 'b@example.org' }, { mail: 'c@example.org' }],
    },
  },
  {
    name: 'two kinds of records, mixed, and what stands beside them',
    text: '<db when="2023"><user><n>Ada</n></user><order><id>1</id></order><user><n>Bo</n></user><order><id>2</id></order><note>x</note></db>',
    tables: {
      user: [{ n: 'Ada' }, { n: 'Bo' }],
      order: [{ id: '1' }, { id: '2' }],
      '(document)': [{ when: '2023', note: 'x' }],
    },
  },
  {
    name: 'mysqldump --xml',
    text: '<?xml version="1.0"?>\n<mysqldump xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n<database name="shop">\n\t<table_structure name="users">\n\t\t<field Field="id" Type="int" />\n\t</table_structure>\n\t<table_data name="users">\n\t<row>\n\t\t<field name="id">1</field>\n\t\t<field name="tel" xsi:nil="true" />\n\t</row>\n\t<row>\n\t\t<field name="id">2</field>\n\t\t<field name="tel">007</field>\n\t</row>\n\t</table_data>\n\t<table_data name="logs">\n\t<row>\n\t\t<field name="ip">192.0.2.1</field>\n\t</row>\n\t</table_data>\n</database>\n</mysqldump>\n',
    tables: {
      'shop.users': [
        { id: '1', tel: '' },
        { id: '2', tel: '007' },
      ],
      'shop.logs': [{ ip: '192.0.2.1' }],
    },
    losses: { schemaElements: 1 },
  },
  {
    name: 'mysql --xml',
    text: '<?xml version="1.0"?>\n<resultset statement="select 1" xmlns:xsi="x">\n  <row>\n\t<field name="id">1</field>\n  </row>\n</resultset>',
    tables: { row: [{ id: '1' }], '(document)': [{ statement: 'select 1' }] },
  },
  {
    name: 'phpMyAdmin',
    text: '<pma_xml_export version="1.0" xmlns:pma="x"><pma:structure_schemas><pma:database name="shop"><pma:table name="users">CREATE TABLE</pma:table></pma:database></pma:structure_schemas><database name="shop"><!-- Table users --><table name="users"><column name="id">1</column><column name="n">Ada</column></table><table name="users"><column name="id">2</column><column name="n">Bo</column></table></database></pma_xml_export>',
    tables: {
      'shop.users': [
        { id: '1', n: 'Ada' },
        { id: '2', n: 'Bo' },
      ],
      '(document)': [{ version: '1.0' }],
    },
    losses: { schemaElements: 1 },
  },
  {
    name: 'SOAP',
    text: '<soap:Envelope xmlns:soap="x"><soap:Body><ns2:getResponse xmlns:ns2="y"><ns2:user><ns2:id>1</ns2:id></ns2:user><ns2:user><ns2:id>2</ns2:id></ns2:user></ns2:getResponse></soap:Body></soap:Envelope>',
    tables: { 'Body.ns2:getResponse.user': [{ id: '1' }, { id: '2' }] },
  },
  {
    name: 'RSS',
    text: '<rss version="2.0"><channel><title>t</title><item><title>a</title><media:title>m</media:title></item><item><title>b</title></item></channel></rss>',
    tables: {
      'channel.item': [{ title: 'a', 'media:title': 'm' }, { title: 'b' }],
      '(document)': [{ version: '2.0', 'channel.title': 't' }],
    },
  },
  {
    name: 'one record',
    text: '<person><name>Ada</name><phone year="2019">1</phone></person>',
    tables: { '': [{ name: 'Ada', 'phone.year': '2019', phone: '1' }] },
  },
  {
    name: 'no root',
    text: '<u><n>Ada</n></u>\n<u><n>Bo</n></u>\n',
    tables: { u: [{ n: 'Ada' }, { n: 'Bo' }] },
  },
  {
    name: 'names that would be keys of maps in JSON',
    text: '<r><u><line12345><x>1</x></line12345></u><u><line12345><x>2</x></line12345></u><__proto__><a>1</a></__proto__></r>',
    tables: { u: [{ 'line12345.x': '1' }, { 'line12345.x': '2' }], '(document)': [{ '__proto__.a': '1' }] },
  },
  {
    name: 'mixed text',
    text: '<r><p>one <b>two</b> three</p><p>four</p></r>',
    tables: { p: [{ b: 'two', '#text': 'one three' }, { '#text': 'four' }] },
  },
  {
    name: 'an end tag missing',
    text: '<r><p><a>1</p><p><a>2</a></p></r>',
    tables: { p: [{ a: '1' }, { a: '2' }] },
    losses: { unclosedElements: 1 },
    complete: false,
  },
  {
    name: 'markup of a page in a value',
    text: '<r><q><a>1<br>2</a></q><q><a>3</a></q></r>',
    tables: { q: [{ a: '1', 'a.br': '2' }, { a: '3' }] },
    losses: { unclosedElements: 1 },
  },
  {
    name: 'cut off',
    text: '<r><p><a>1</a></p><p><a>2</a></p><p><a>3',
    tables: { p: [{ a: '1' }, { a: '2' }] },
    losses: { truncated: 1 },
    complete: false,
  },
];

describe('XML', () => {
  for (const { name, text, tables, losses = {}, complete = true } of cases) {
    for (const size of [65_536, 7, 1]) {
      test(`${name}, in blocks of ${size}`, async () => {
        const read = await readAs(xml, text, size);
        assert.deepEqual(
          Object.fromEntries(Object.keys(read.tables).map((table) => [table, objects(read, table)])),
          tables,
        );
        assert.deepEqual([read.losses, read.complete], [losses, complete]);
        assert.ok(read.sniff > 0.8);
      });
    }
  }

  test('is no other text', () => {
    for (const text of [
      '<html><p>x</p></html>',
      '<a@example.org>\n<b@example.org>',
      'a<b>c</b>',
      '<!doctype html><table/>',
      '',
    ])
      assert.equal(xml.sniff(headOf(text)), 0, text);
  });

  test('entities of its own are not expanded', async () => {
    const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const text = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]><r><p><a>&l10;</a></p><p><a>&x;</a></p></r>`;
    assert.deepEqual(objects(await readAs(xml, text), 'p'), [{ a: '&l10;' }, { a: '&x;' }]);
  });

  test('deep and wide', async () => {
    const start = '<r><p><a>1</a></p><p><a>2</a></p>';
    const deep = await readAs(xml, `${start}${'<x>'.repeat(100_000)}`);
    assert.deepEqual([objects(deep, 'p').length, deep.complete], [2, false]);
    const wide = await readAs(xml, `${start}${Array.from({ length: 60_000 }, (_, i) => `<n${i}/>`).join('')}</r>`);
    assert.deepEqual([objects(wide, 'p').length, wide.complete], [2, false]);
    const long = await readAs(xml, `${start}<p><a>${'y'.repeat(1 << 21)}</a></p></r>`);
    assert.equal(objects(long, 'p')[2]?.a?.length, 1 << 21);
  });

  test('cut off anywhere', async () => {
    for (const { text } of cases) {
      for (let end = 1; end < text.length; end += 3) {
        try {
          await readAs(xml, text.slice(0, end));
        } catch (error) {
          assert.ok(error instanceof InputError, String(error));
        }
      }
    }
  });

  test('a table behind all that was learned from begins with its first record', async () => {
    const text = `<d name="x">${'<a n="1"/>'.repeat(12_000)}<b n="1"><c>x</c></b><b n="2"/></d>`;
    const read = await readAs(xml, text);
    assert.deepEqual(objects(read, 'b'), [{ n: '1', c: 'x' }, { n: '2' }]);
    assert.deepEqual(objects(read, '(document)'), [{ name: 'x' }]);
  });

  test('what repeats late, after the beginning was learned from', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `<u><n>${i}</n></u>`).join('');
    const read = await readAs(xml, `<r>${many}<u><n>x</n><t>1</t><t>2</t></u><u><t>3</t></u></r>`);
    assert.deepEqual(objects(read, 'u').slice(-2), [{ n: 'x', t: '1' }, {}]);
    assert.deepEqual(objects(read, 'u.t'), [{ t: '2' }, { t: '3' }]);
  });
});
