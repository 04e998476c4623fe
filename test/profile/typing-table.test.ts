/** What a table tells that a column alone can't: neighbours, names, births, dates in parts. Made rows, seeded, no headers. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { made, profileOf, scattered, two } from './tables.ts';

const pick = (list: readonly string[], i: number): string => list[scattered(i, list.length)] ?? '';

interface Locale {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly towns: readonly string[];
  readonly states: readonly string[];
  readonly code: (i: number) => string;
  readonly street: (i: number) => string;
}

const split = (text: string): string[] => text.split(' ');

const LOCALES: Readonly<Record<string, Locale>> = {
  'en-US': {
    given: split('James Emily Laura Michael Karen Donald Jessica Brian Amanda Kevin'),
    family: split('Smith Johnson Anderson Thompson Ramirez Nelson Mitchell Campbell Parker Collins'),
    towns: ['Springfield', 'Portland', 'Salem', 'Columbus', 'Nashville', 'Tucson', 'Omaha', 'Wichita'],
    states: split('OR CA TX OH TN AZ NE KS'),
    code: (i) => String(10_000 + scattered(i, 700)),
    street: (i) => `${i + 12} Lake Road`,
  },
  'de-DE': {
    given: split('Hans Anna Katharina Stefan Jürgen Heike Sabine Wolfgang Uwe Monika'),
    family: split('Müller Schmidt Schneider Fischer Weber Becker Hoffmann Koch Richter Wolf'),
    towns: ['Leipzig', 'Bremen', 'Kassel', 'Potsdam', 'Rostock', 'Mainz', 'Erfurt', 'Dortmund'],
    states: ['Sachsen', 'Bremen', 'Hessen', 'Brandenburg', 'Saarland'],
    code: (i) => String(10_000 + scattered(i, 700)),
    street: (i) => `Musterstraße ${i + 1}`,
  },
  'es-ES': {
    given: split('Carlos Lucia Javier Carmen Antonio Pilar Sergio Raquel Alejandro Beatriz'),
    family: split('Garcia Fernandez Gonzalez Rodriguez Lopez Martinez Sanchez Perez Gomez Ruiz'),
    towns: ['Sevilla', 'Valencia', 'Murcia', 'Bilbao', 'Granada', 'Burgos', 'Vigo'],
    states: ['Galicia', 'Aragon', 'Asturias', 'Navarra', 'Cantabria'],
    code: (i) => String(10_000 + scattered(i, 700)),
    street: (i) => `Calle Mayor ${i + 1}, bajo`,
  },
  'en-IN': {
    given: split('Asha Ravi Sunita Priya Rohan Deepak Anjali Suresh Kavita Vijay'),
    family: split('Sharma Gupta Iyer Reddy Patel Mukherjee Nair Chauhan Joshi Deshmukh'),
    towns: ['Nagpur', 'Lucknow', 'Coimbatore', 'Patna', 'Indore', 'Kochi', 'Surat'],
    states: ['Kerala', 'Bihar', 'Tamil Nadu', 'Gujarat', 'Maharashtra', 'Punjab'],
    code: (i) => String(400_001 + scattered(i, 700)),
    street: (i) => `${i + 1} Gandhi Road, near temple`,
  },
  'fr-FR': {
    given: split('Pierre Camille Julien Sophie Antoine Claire Mathieu Isabelle Nicolas Margaux'),
    family: split('Dubois Moreau Laurent Lefebvre Fournier Girard Bonnet Mercier Rousseau Blanc'),
    towns: ['Rennes', 'Grenoble', 'Dijon', 'Angers', 'Limoges', 'Nancy', 'Metz'],
    states: ['Bretagne', 'Normandie', 'Occitanie', 'Grand Est'],
    code: (i) => String(10_000 + scattered(i, 700)),
    street: (i) => `${i + 1} rue du Lac`,
  },
};

const WANTED = [
  'person.givenName',
  'person.familyName',
  'contact.locality',
  'contact.state',
  'contact.postalCode',
  'contact.email',
];

function attributes(rows: readonly (readonly string[])[]): string[] {
  const names = (rows[0] ?? []).map(() => null);
  return profileOf(names, rows).columns.map((column) => column.attribute);
}

for (const [locale, { given, family, towns, states, code, street }] of Object.entries(LOCALES)) {
  const rows = made(150, (i) => [
    pick(given, i),
    pick(family, i * 7 + 1),
    street(i),
    pick(towns, i * 3),
    pick(states, i * 5),
    code(i),
    `reader${i}@example.org`,
  ]);

  test(`${locale}: a table of people without headers`, () => {
    const found = attributes(rows);
    assert.deepEqual(
      found.filter((_, i) => i !== 2),
      WANTED,
    );
    assert.ok(found[2] === 'contact.address' || found[2] === 'contact.addressLine', found[2]);
  });

  test(`${locale}: family names first are still told by the lists`, () => {
    const [first, second] = attributes(rows.map(([one = '', two = '', ...rest]) => [two, one, ...rest]));
    assert.deepEqual([first, second], ['person.familyName', 'person.givenName']);
  });
}

test('a postal code needs company: the same numbers alone are not one', () => {
  const code = (i: number): string => String(10_000 + scattered(i, 900));
  const alone = attributes(made(300, (i) => [`item ${i}`, code(i)]))[1];
  const beside = attributes(made(300, (i) => [pick(['Leipzig', 'Bremen', 'Kassel', 'Mainz'], i), code(i)]))[1];
  assert.notEqual(alone, 'contact.postalCode');
  assert.equal(beside, 'contact.postalCode');
});

test('flags, companies, prose and titles without headers', () => {
  const trade = ['Lotus Traders', 'Muster GmbH', 'Acme Tools LLC', 'PT Maju Jaya', 'Sunrise Bakery', 'Exemplo Ltda'];
  const titles = ['Senior Engineer', 'Manager', 'Sales Director', 'Clerk', 'Technician II', 'Nurse'];
  const table: [(i: number) => string, string][] = [
    [(i) => (scattered(i, 2) === 0 ? 'Yes' : 'No'), 'record.flag'],
    [(i) => (scattered(i, 3) === 0 ? 'true' : 'false'), 'record.flag'],
    [(i) => `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(i % 26)}${i} ${pick(trade, i)}`, 'commerce.company'],
    [(i) => pick(titles, i), 'employment.jobTitle'],
    [(i) => `please call the office back at ${i} and ask for the form`, 'communication.text'],
    [(i) => `der Kunde war nicht zu Hause und hat die ${i}. Rechnung`, 'communication.text'],
  ];
  for (const [make, attribute] of table) assert.equal(attributes(made(60, (i) => [make(i)]))[0], attribute, make(1));
});

test('day, month and year side by side are one date', () => {
  const rows = made(300, (i) => [
    `reader${i}@example.org`,
    String(1 + scattered(i, 31)),
    String(1 + scattered(i * 3, 12)),
    String(1945 + scattered(i * 5, 55)),
  ]);
  const columns = profileOf([null, null, null, null], rows).columns.slice(1);
  assert.deepEqual(
    columns.map((column) => [column.attribute, column.datePart, column.precision]),
    ['day', 'month', 'year'].map((part) => ['person.birthDate', part, { day: 1 }]),
  );
  const named = profileOf(
    ['mail', 'birth_year', 'birth_month', 'x'],
    rows.map(([mail = '', , month = '', year = '']) => [mail, year, month, 'a']),
  );
  assert.deepEqual(
    named.columns.slice(1, 3).map((column) => [column.attribute, column.precision]),
    [
      ['person.birthDate', { month: 1 }],
      ['person.birthDate', { month: 1 }],
    ],
  );
  const apart = profileOf(
    [null, null, null],
    rows.map(([, day = '', month = '', year = '']) => [day, `n${year}`, month]),
  );
  assert.ok(apart.columns.every((column) => column.datePart === undefined));
});

test('headers in thirty languages say which part of a date stands in a column', () => {
  const headers = `birth_day birth_month birth_year|Geburtstag Geburtsmonat Geburtsjahr|geboortedag geboortemaand geboortejaar|
jour_naissance mois_naissance annee_naissance|dia_nacimiento mes_nacimiento año_nacimiento|dia_nascimento mês_nascimento ano_nascimento|
giorno_nascita mese_nascita anno_nascita|födelsedag födelsemånad födelseår|fødselsdag fødselsmåned fødselsår|
syntymäpäivä syntymäkuukausi syntymävuosi|születési_nap születési_hónap születési_év|den_narození měsíc_narození rok_narození|
dzień_urodzenia miesiąc_urodzenia rok_urodzenia|ziua_nașterii luna_nașterii anul_nașterii|день_рождения месяц_рождения год_рождения|
день_народження місяць_народження рік_народження|ημέρα_γέννησης μήνας_γέννησης έτος_γέννησης|doğum_günü doğum_ayı doğum_yılı|
يوم_الميلاد شهر_الميلاد سنة_الميلاد|दिन_जन्म महीना_जन्म वर्ष_जन्म|জন্ম_দিন জন্ম_মাস জন্ম_সাল|பிறந்த_நாள் பிறந்த_மாதம் பிறந்த_ஆண்டு|
ngày_sinh tháng_sinh năm_sinh|hari_lahir bulan_lahir tahun_lahir|วันเกิด เดือนเกิด ปีเกิด|出生日 出生月 出生年|생일 생월 생년`;
  const rows = made(300, (i) => [
    String(1 + scattered(i, 31)),
    String(1 + scattered(i * 3, 12)),
    String(1945 + scattered(i * 5, 55)),
  ]);
  for (const line of headers.split('|')) {
    const columns = profileOf(line.trim().split(' '), rows).columns;
    assert.deepEqual(
      columns.map(({ datePart }) => datePart),
      ['day', 'month', 'year'],
      line,
    );
    assert.ok(
      columns.every(({ attribute, precision }) => attribute === columns[0]?.attribute && precision.day === 1),
      line,
    );
  }
});

test('numbers side by side are no date where their headers speak of different things', () => {
  const rows = made(300, (i) => [
    String(1 + scattered(i, 31)),
    String(1 + scattered(i * 3, 12)),
    String(1945 + scattered(i * 5, 55)),
  ]);
  const parts = (headers: (string | null)[], from = 0) =>
    profileOf(
      headers,
      rows.map((row) => row.slice(from)),
    ).columns.map((column) => [column.attribute, column.datePart]);
  assert.deepEqual(parts(['dose_day', 'dose_month', 'birth_year'])[2], ['person.birthDate', undefined]);
  assert.ok(parts(['screen_mm', 'model_year'], 1).every(([, part]) => part === undefined));
  assert.ok(parts([null, null, 'model year']).every(([, part]) => part === undefined));
  const dated = profileOf(['birth_day', 'birth_month', 'birth_year'], rows).columns;
  assert.deepEqual(
    dated.map((column) => [column.datePart, column.role, column.validity, column.support.k === column.support.n]),
    ['day', 'month', 'year'].map((part) => [part, 'moment', null, true]),
  );
  assert.deepEqual(
    dated.map((column) => column.support.n),
    [31, 12, 55],
  );
});

test('base type, role and validity are statements of their own', () => {
  const rows = made(100, (i) => [
    String(1000 + i),
    i % 3 === 0 ? 'broken' : `reader${i}@example.org`,
    `2021-03-${two(1 + (i % 28))}`,
    String(scattered(i, 2)),
    `${scattered(i, 900)}.${two(i % 100)}`,
    `{"a": ${i}}`,
    ['red', 'green', 'blue'][i % 3] ?? '',
    '',
  ]);
  const columns = profileOf(
    ['row id', 'email', 'registration date', 'flag', 'amount', 'extra', 'colour', 'nothing'],
    rows,
  ).columns;
  assert.deepEqual(
    columns.map(({ baseType, role }) => `${baseType}, ${role}`),
    [
      'integer, key',
      'text, identifier',
      'date, moment',
      'flag, flag',
      'decimal, measure',
      'json, value',
      'text, category',
      'empty, value',
    ],
  );
  const mail = columns[1]?.validity;
  assert.ok(mail != null && mail.valid < mail.of && mail.valid > 0.5 * mail.of);
  assert.deepEqual(columns[2]?.validity, { valid: 100, of: 100 });
});
