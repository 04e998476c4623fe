/** A header row of two systems joined. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidatesOf } from '../../src/match/holdings.ts';
import { prepare, spellingWeight } from '../../src/weigh/index.ts';
import { AS_GRADED } from '../../src/weigh/types.ts';
import { ROW_CAP } from '../../src/weigh/values/bounded.ts';
import { naming, table, weightOf } from './header-make.ts';
import { FORTY } from './make.ts';

test('a row with names of two systems speaks for both together more than for either', () => {
  const clinic = naming('clinic', [
    ['contact.phone', 'mobile_num'],
    ['health.dose', 'dose_seq_x'],
  ]);
  const register = naming('register', [
    ['contact.phone', 'HandyNr'],
    ['contact.address', 'AddrLnKey'],
    ['person.birthDate', 'BirthDtKey'],
  ]);
  const together = (columns: readonly (readonly [string, string])[]) => {
    const weighing = prepare(table(columns), candidatesOf([clinic, register]), FORTY);
    const [first, second] = weighing.candidates;
    assert.ok(first !== undefined && second !== undefined);
    const own = [clinic, register].map((one) => weightOf(table(columns), one, [clinic, register], FORTY));
    const pair = spellingWeight(weighing, first, second, AS_GRADED);
    assert.equal(spellingWeight(weighing, second, first, AS_GRADED), pair);
    return { own: Math.max(...own), pair };
  };
  const both = together([
    ['contact.phone', 'mobile_num'],
    ['contact.address', 'AddrLnKey'],
    ['health.dose', 'dose_seq_x'],
  ]);
  assert.ok(both.pair !== null && both.pair > both.own && both.pair <= ROW_CAP, JSON.stringify(both));
  // Names that are neither's speak against both.
  const neither = together([
    ['contact.phone', 'tel_kunde'],
    ['contact.address', 'wohnort_zeile'],
    ['health.dose', 'impf_nummer'],
  ]);
  assert.ok(neither.pair !== null && neither.pair < 0 && neither.pair < neither.own + 0.1, JSON.stringify(neither));
  // Without a header row, and where one of them has no field for any of the names, there is nothing to put together.
  assert.equal(together([['contact.phone', 'phone']]).pair, null);
  assert.equal(together([['health.dose', 'dose_seq_x']]).pair, null);
});
