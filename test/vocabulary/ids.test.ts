/** Schemes of ids: their tables, rules and chances, and what a column of them is told to be. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { attribute } from '../../src/vocabulary/attributes.ts';
import { validatorOf } from '../../src/vocabulary/checksums.ts';
import { GUARDS } from '../../src/vocabulary/ids/guards.ts';
import { candidatesOf, checkId, idSchemes, passes } from '../../src/vocabulary/ids/index.ts';
import { type CheckedId, judgeIds } from '../../src/vocabulary/ids/judge.ts';
import { RULES } from '../../src/vocabulary/ids/rules.ts';
import { compact, isBare } from '../../src/vocabulary/ids/spelling.ts';
import type { IdForm, IdScheme } from '../../src/vocabulary/ids/types.ts';
import { EXAMPLES } from './ids-examples.ts';
import { pick, randomIn, randomOf, seeded } from './ids-random.ts';

/** Simulated strings a form. */
const TRIALS = 2500;
/** Standard errors of a binomial share that are let through: 118 schemes are measured at once. */
const SIGMAS = 5;

function wholeForms(scheme: IdScheme): IdForm[] {
  const seen = new Set<string>();
  return scheme.forms.filter((form) => {
    const bare = form.shape.replace(/[^9A]/g, '');
    return !form.lost && !seen.has(bare) && seen.add(bare) !== undefined;
  });
}

test('the tables hold at least a hundred schemes of at least forty countries, each once', () => {
  const schemes = idSchemes();
  assert.ok(schemes.length >= 100);
  assert.ok(new Set(schemes.flatMap(({ country }) => country.split(','))).size >= 60);
  assert.equal(new Set(schemes.map(({ scheme }) => scheme)).size, schemes.length);
  const countries = (of: string) =>
    new Set(schemes.filter((s) => s.attribute === of).flatMap((s) => s.country.split(',')));
  assert.ok(countries('id.national').size >= 40, `${countries('id.national').size}`);
  for (const { scheme, country, attribute: id, forms, rule } of schemes) {
    assert.match(scheme, /^[a-z]+(?:-[a-z]+)*$/);
    assert.match(country, /^(?:\*|[A-Z]{2}(?:,[A-Z]{2})*)$/, scheme);
    assert.ok(attribute(id) !== undefined, `${scheme}: ${id}`);
    assert.ok(forms.length > 0, scheme);
    for (const { shape, chance } of forms) {
      assert.match(shape, /^[9A .\-/()]{7,24}$/, scheme);
      assert.ok(chance > 0 && chance < 0.95, `${scheme} ${shape} ${chance}`);
      assert.ok(candidatesOf(shape).some((entry) => entry.scheme.scheme === scheme));
    }
    assert.ok(RULES.has(rule) || typeof validatorOf(rule) === 'function', rule);
  }
  assert.deepEqual(candidatesOf('__proto__'), []);
});

test('invented examples pass, in every form; with another last sign they fail', () => {
  assert.deepEqual(
    Object.keys(EXAMPLES).toSorted(),
    idSchemes()
      .map(({ scheme }) => scheme)
      .toSorted(),
  );
  for (const scheme of idSchemes()) {
    const [yes = '', no = ''] = EXAMPLES[scheme.scheme] ?? [];
    const good = checkId(yes);
    assert.ok(good?.passed.includes(scheme.scheme), `${scheme.scheme}: ${yes}`);
    assert.ok(!checkId(no)?.passed.includes(scheme.scheme), `${scheme.scheme}: ${no}`);
    assert.equal(checkId(no)?.shape.length, no.length);
    const id = compact(yes);
    for (const { shape, lost } of scheme.forms) {
      if (lost || shape.replace(/[^9A]/g, '') !== id.replace(/\d/g, '9').replace(/[A-Z]/g, 'A')) continue;
      let at = 0;
      const spelled = [...shape].map((sign) => (sign === '9' || sign === 'A' ? (id[at++] ?? '') : sign)).join('');
      assert.ok(checkId(spelled)?.passed.includes(scheme.scheme), `${scheme.scheme}: ${spelled}`);
      assert.deepEqual(checkId(spelled.toLowerCase())?.passed, checkId(spelled)?.passed, spelled);
    }
  }
});

test('exceptions of a scheme: states of Brazil whose rest of 0 is 1, the latest series of Singapore', () => {
  const passes = (value: string): readonly string[] => checkId(value)?.passed ?? [];
  // The first digit of São Paulo, the second of Minas Gerais, and Rio de Janeiro, where a rest of 0 stays 0.
  for (const id of ['111111110116', '400000000281', '111111110302']) assert.ok(passes(id).includes('titulo'), id);
  for (const id of ['111111110108', '400000000280', '111111110311']) assert.ok(!passes(id).includes('titulo'), id);
  assert.ok(passes('M1234567K').includes('nric-sg'));
  assert.ok(!passes('M1234567X').includes('nric-sg'));
});

test('chances are those of random strings, within five standard errors', () => {
  const random = seeded(20);
  for (const scheme of idSchemes()) {
    for (const form of wholeForms(scheme)) {
      let k = 0;
      for (let i = 0; i < TRIALS; i++) if (passes(scheme, form, compact(randomOf(form.shape, random)))) k++;
      const error = Math.sqrt(TRIALS * form.chance * (1 - form.chance));
      assert.ok(
        Math.abs(k - TRIALS * form.chance) <= SIGMAS * error + 2,
        `${scheme.scheme} ${form.shape}: ${k} of ${TRIALS}, chance ${form.chance}`,
      );
    }
  }
});

test('a check digit alone lets a tenth or an eleventh through', () => {
  const chanceOf = (name: string) => idSchemes().find(({ scheme }) => scheme === name)?.forms[0]?.chance ?? 0;
  // Verhoeff times a first digit of 2 to 9; mod 11 twice; Luhn; mod 11 with one digit in eleven not given out; mod 97.
  const expected = {
    aadhaar: 0.08,
    cpf: 0.01,
    siren: 0.1,
    bsn: 10 / 110,
    nhs: 10 / 110,
    oib: 0.1,
    nn: 0.0006,
    snils: 0.01,
  };
  for (const [name, chance] of Object.entries(expected))
    assert.ok(Math.abs(chanceOf(name) / chance - 1) < 0.15, `${name} ${chanceOf(name)}`);
});

test('a guard never says no where the library says yes', () => {
  const random = seeded(21);
  for (const [rule, guard] of GUARDS) {
    const scheme = idSchemes().find((entry) => entry.rule === rule);
    assert.ok(scheme !== undefined, rule);
    let spared = 0;
    for (const form of wholeForms(scheme)) {
      for (let i = 0; i < 1000; i++) {
        const id = compact(randomOf(form.shape, random));
        if (guard(id)) continue;
        spared++;
        assert.equal(validatorOf(rule)(id), false, `${rule}: ${id}`);
      }
    }
    assert.ok(spared > 60, `${rule} spares nothing`);
  }
});

function column(size: number, one: (i: number) => string): CheckedId[] {
  return Array.from({ length: size }, (_, i) => checkId(one(i))).flatMap((found) =>
    found === null ? [] : [{ shape: found.shape, passed: new Set(found.passed) }],
  );
}

test('two hundred columns of random digits of each length are no ids', () => {
  const random = seeded(22);
  for (let length = 8; length <= 16; length++) {
    for (let i = 0; i < 200; i++) {
      const named = judgeIds(column(30, () => randomOf('9'.repeat(length), random))).filter((entry) => entry.supported);
      assert.deepEqual(
        named.map(({ scheme }) => scheme.scheme),
        [],
        `${length} digits, column ${i}`,
      );
    }
  }
});

test('numbers that count up are no ids, though they keep to ranges', () => {
  for (const start of [1_000_000, 100_000_000, 123_456_789, 1_902_150_000, 20_190_215_000, 190_215_000_000]) {
    const named = judgeIds(column(200, (i) => String(start + i))).filter((entry) => entry.supported);
    assert.deepEqual(
      named.map(({ scheme }) => scheme.scheme),
      [],
      String(start),
    );
  }
});

test('a column of every scheme is recognised, with three values in a hundred damaged', () => {
  const random = seeded(23);
  for (const scheme of idSchemes()) {
    const form = wholeForms(scheme).find((entry) => entry.chance > 0.0005);
    if (form === undefined || (scheme.soft && isBare(form.shape))) continue;
    const values = Array.from({ length: 12 }, () => randomIn(scheme, form, random));
    const judged = judgeIds(column(100, (i) => (i % 33 === 7 ? damaged(pick(values, random)) : pick(values, random))));
    const own = judged.find((entry) => entry.scheme === scheme && !entry.lost);
    assert.ok(own?.supported, scheme.scheme);
    assert.ok(own.passed >= 90, scheme.scheme);
    // What passes as well is said, too: nothing else may be better by more than a tie of the same numbers.
    const better = judged.filter(
      (entry) => entry.log10LR > own.log10LR && entry.passed < own.passed && !entry.scheme.soft,
    );
    assert.deepEqual(
      better.map((entry) => entry.scheme.scheme),
      [],
      scheme.scheme,
    );
  }
});

/** The last digit is another one. */
function damaged(value: string): string {
  return value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
}

test('schemes that pass the same values are both named', () => {
  const random = seeded(24);
  const siren = idSchemes().find(({ scheme }) => scheme === 'siren');
  assert.ok(siren?.forms[0] !== undefined);
  const form = siren.forms[0];
  const judged = judgeIds(column(50, () => randomIn(siren, form, random)));
  const names = judged.filter((entry) => entry.supported).map(({ scheme }) => scheme.scheme);
  assert.ok(names.includes('siren') && names.includes('sin') && names.includes('teudat-zehut'), names.join(' '));
});

test('the ratio is the binomial one', () => {
  const scheme = idSchemes().find((entry) => entry.scheme === 'oib');
  const chance = scheme?.forms[0]?.chance ?? 0;
  const values: CheckedId[] = [
    ...Array.from({ length: 9 }, () => ({ shape: '99999999999', passed: new Set(['oib']) })),
    { shape: '99999999999', passed: new Set<string>() },
  ];
  const oib = judgeIds(values).find((entry) => entry.scheme === scheme);
  assert.equal(oib?.passed, 9);
  assert.equal(oib.tested, 10);
  assert.ok(Math.abs(oib.log10LR - (9 * Math.log10(0.97 / chance) + Math.log10(0.03 / (1 - chance)))) < 1e-3);
});

test('lost leading zeros are a form of their own, half as heavy, and prove nothing alone', () => {
  const random = seeded(25);
  const cpf = idSchemes().find(({ scheme }) => scheme === 'cpf');
  const form = cpf?.forms.find(({ shape }) => shape === '99999999999');
  assert.ok(cpf !== undefined && form !== undefined);
  const ids = Array.from({ length: 300 }, () => randomIn(cpf, form, random));
  const asNumbers = ids.map((id) => String(Number(id))).filter((id) => id.length >= 10);
  const judged = judgeIds(column(asNumbers.length, (i) => asNumbers[i] ?? ''));
  const whole = judged.find((entry) => entry.scheme === cpf && !entry.lost);
  const lost = judged.find((entry) => entry.scheme === cpf && entry.lost);
  assert.ok(whole?.supported && lost?.supported);
  assert.equal(lost.passed, asNumbers.filter((id) => id.length === 10).length);
  assert.ok(Math.abs(lost.log10LR - 0.5 * lost.passed * Math.log10(0.97 / form.chance)) < 1e-3);
  const only = asNumbers.filter((id) => id.length === 10);
  assert.ok(!judgeIds(column(only.length, (i) => only[i] ?? '')).some((entry) => entry.lost && entry.supported));
});
