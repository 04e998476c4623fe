import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { areValues, hasHeader } from '../../src/evidence/header.ts';

const cases: [boolean, string][] = [
  [true, 'Vaccine,Centre,Dose/Covaxin,PHC A,1/Covishield,PHC B,2'],
  [true, 'beneficiary_reference_id,name,birth_year,gender/12345678901234,Ada,1980,Male'],
  [true, 'fullname,dob,sex/Ada,1990-01-01,F'],
  [true, ',name,email/0,Ada,a@example.org/1,Bo,b@example.org'],
  [true, 'id_type,id_number/Passport,A1234567/PAN,ABCDE1234F'],
  [true, 'Kundennr,Vorname,Nachname,Ort/1001,Max,Muster,Bonn'],
  [true, 'username,password/ada,pw1/bo,toor'],
  [true, 'pnr,flight,seat/ABC123,AI101,12A/XYZ999,AI102,13B'],
  [true, 'What is your name?,Email Address,Timestamp/Ada,a@example.org,2020-01-01 10:00'],
  [true, 'name,email,phone'],
  [false, '1,Ada,a@example.org/2,Bo,b@example.org'],
  [false, 'Ada Example,F,Active/Bo Example,M,Active'],
  [false, 'Ada Example,State Bank,Mobile Road,Delhi City/Bo Example,Union Bank,Park Road,Pune City'],
  [false, 'admin,password/user,secret/root,toor'],
  [false, 'Male,Paris,Single/Female,Rome,Married'],
  [false, 'Ada Example,+91 90000 00001/Bo Example,+91 90000 00002'],
  [false, ',,,name/1,2,3,4'],
  [false, 'Ada Example,Paris'],
  [true, 'имя,должность,тариф/Ада,повар,free/Боря,врач,pro/Вера,швея,free'],
  [true, 'Tarif,aktiv,username/pro,no,ada/pro,no,bo/gold,yes,cy'],
  [true, 'FORFAIT,ACTIF/gold,yes/pro,no/gold,no'],
  [true, 'ZUSATZ,KREIS/ja,Kleinstadt/nein,Dorf/ja,Neustadt'],
  [true, 'V1,V2,V3/a,b,c/b,c,a/c,a,b'],
  [true, 'field_0,field_1,field_2,field_3/,abc,,abc/abc,,,17/,17,,17/abc,abc,17,'],
  [false, 'row1,row2,row3/row4,row5,row6'],
  [false, 'item 1,item 2,item 3/item 1,item 2,item 3'],
  [false, 'OSLO,NORD/ja,BERN/nein,Dorf/ja,Neustadt'],
  [true, 'id,,email,/0,Ada,a@example.org,x/1,Bo,b@example.org,y/2,Cy,c@example.org,z'],
  [false, 'adalovelace,hunter2/bobuilder,abc123/cy11,Summer2023!'],
  [false, 'gold,train86,Camus et Fils/pro,pC$7AWuTLV,Breton'],
  [false, 'Ада,Гвинея,спорт91/Боря,Чад,#6kvfddaRS/Вера,Мали,$Qj@p1Up(T/Глеб,Перу,lO+u6Wmf&E'],
  [false, 'aa:bb:cc:dd:ee:ff/00:11:22:33:44:55/66:77:88:99:aa:bb'],
];

describe('header or first record', () => {
  for (const [expected, text] of cases) {
    test(text, () => {
      const rows = text.split('/').map((line) => line.split(','));
      assert.equal(hasHeader(rows), expected);
    });
  }

  const streets = (count: number): string[][] =>
    Array.from({ length: count }, (_, i) => [
      `${i} Oak ${i % 2 ? 'Ln' : 'Road'}`,
      ['OH', 'MI', 'NY'][i % 3] ?? '',
      i % 4 ? '' : 'Unit B',
    ]);
  const people = (count: number): string[][] =>
    Array.from({ length: count }, (_, i) => [
      ['Ada', 'Bo', 'Cy', 'Di', 'Eve'][(i * 7) % 5] ?? '',
      ['Oslo', 'Bonn', 'Lima'][(i * 5) % 3] ?? '',
      i % 2 ? 'F' : 'M',
      ['nurse', 'cook'][(i >> 1) % 2] ?? '',
    ]);
  const formed: [boolean, string, string[], string[][]][] = [
    [
      true,
      'names in words not known, over columns of one form',
      ['complemento', 'estado', 'númerodacasa'],
      streets(60),
    ],
    [true, 'no word known at all', ['katuosoite', 'osavaltio', 'lisätieto'], streets(60)],
    [false, 'the same form, first row too', ['Broadway', 'OH', 'Unit B'], streets(60)],
    [false, 'one odd value', ['Broadway', 'MI', 'Annex'], streets(60)],
    [
      false,
      'values over fillers',
      ['Asmita', 'Mumbai', 'Rao'],
      streets(60).map((_, i) => [i % 2 ? 'NULL' : 'null', 'NULL', 'NULL']),
    ],
    [false, 'odd values of several words', ['Oak Lane', 'Ohio', 'Unit B'], streets(60)],
    [false, 'too few rows to have a form', ['katuosoite', 'osavaltio', 'lisätieto'], streets(15)],
    [true, 'words that come again in no column', ['etunimi', 'kotipaikka', 'sukupuoli', 'ammatti'], people(40)],
    [true, 'numbered names over words', ['F001', 'F002', 'F003', 'F004'], people(40)],
    [
      true,
      'with and without accents',
      ['teléfono', 'código'],
      [
        ['+49155000001', 'AB'],
        ['+49155000002', 'CD'],
      ],
    ],
    [false, 'a word that comes again', ['Zoe', 'Oslo', 'X', 'clerk'], people(40)],
    [
      false,
      'one column that is closed',
      ['Zoe', 'Paris'],
      people(40).map((_, i) => [`${'Ada'.repeat(i)}`, i % 2 ? 'Oslo' : 'Lagos']),
    ],
    [false, 'new words beside a figure', ['Zoe', '12345', 'X', 'clerk'], people(40)],
    [
      false,
      'too few rows to be a stranger',
      ['etunimi', 'kotipaikka', 'sukupuoli'],
      people(6).map((r) => r.slice(0, 3)),
    ],
  ];
  for (const [expected, name, first, below] of formed)
    test(name, () => assert.equal(hasHeader([first, ...below]), expected));
});

test('what is no name whatever stands below', () => {
  for (const cells of [
    ['id', 'ada@example.org'],
    ['Ada', '1990-01-02'],
    ['1', '2', 'x'],
    ['name', '+39 333 1234567'],
  ])
    assert.ok(areValues(cells), cells.join());
  for (const cells of [['id', 'name'], ['', ''], ['name', '2020', '2021'], ['1', 'name', 'address'], []])
    assert.ok(!areValues(cells), cells.join());
});
