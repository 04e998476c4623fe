/** Statements: what bounds the cost of a denial, and what agreeing and better ones add. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statementKey } from '../../src/weigh/belief.ts';
import { AS_GRADED, type Beliefs } from '../../src/weigh/types.ts';
import { base, day, name, phone, total, vaccine } from './clinic.ts';
import { column, profile, statement, system } from './make.ts';

test('an interested denial can cost no more than log10(1 - r), accepted it costs more, rejected nothing', () => {
  const party = statement('party', { reliability: 'B', credibility: 3, interested: true });
  const deny = [{ attribute: 'person.birthDate', finerThan: 'year', statements: ['party'] }];
  const one = system('h', {
    fields: base,
    statements: [statement('doc'), party],
    notHeld: deny,
    more: { completeness: 'open' },
  });
  const seen = profile([name, phone, vaccine, day]);
  const r = 0.5 + 0.3 * 0.45;
  const believing = (value: number): Beliefs => ({
    ...AS_GRADED,
    statements: new Map([[statementKey('h', 'party'), value]]),
  });
  const graded = total(seen, one);
  const rejected = total(seen, one, believing(0));
  const accepted = total(seen, one, believing(1));
  assert.ok(rejected >= graded && graded > accepted);
  assert.ok(rejected - graded <= -Math.log10(1 - r) + 1e-9, 'bounded by log10(1 - r)');
});

test('two denials of one party are one event', () => {
  const party = statement('party', { reliability: 'A', credibility: 1, interested: true });
  const deny = (attributes: readonly string[]) =>
    attributes.map((attribute) => ({ attribute, finerThan: null, statements: ['party'] }));
  const seen = profile([name, phone, vaccine, day, column('contact.address', { precision: { line: 1 } })]);
  const make = (attributes: readonly string[]) =>
    system('h', {
      fields: base,
      statements: [statement('doc'), party],
      notHeld: deny(attributes),
      more: { completeness: 'open' },
    });
  const none = total(seen, make([]));
  const both = total(seen, make(['person.birthDate', 'contact.address']));
  const r = 0.5 + 0.49 * 0.5;
  assert.ok(none - both <= -Math.log10(1 - r) + 0.35, `${none} - ${both}`);
});

test('statements that agree multiply odds; a better source weighs more', () => {
  const seen = profile([name, phone, vaccine]);
  const by = (grades: Parameters<typeof statement>[1]) =>
    total(seen, system('h', { fields: base, statements: [statement('doc', grades)] }));
  assert.ok(by({ reliability: 'A', credibility: 1 }) > by({ reliability: 'C', credibility: 3 }));
  assert.ok(by({ reliability: 'C', credibility: 3 }) > by({ reliability: 'F', credibility: 6 }));
  const agreeing = system('h', {
    fields: base.map((entry) => ({ ...entry, statements: ['a', 'b'] })),
    statements: [
      statement('a', { reliability: 'C', credibility: 3 }),
      statement('b', { reliability: 'C', credibility: 3 }),
    ],
  });
  assert.ok(total(seen, agreeing) > by({ reliability: 'C', credibility: 3 }));
});

test('a denial does not speak for a system that is silent otherwise', () => {
  const party = statement('party', { interested: true });
  const seen = profile([name, phone, vaccine, day]);
  for (const completeness of ['open', 'closed'] as const) {
    for (const finerThan of ['year', null]) {
      const notHeld = [{ attribute: 'person.birthDate', finerThan, statements: ['party'] }];
      const denied = system('h', {
        fields: base,
        statements: [statement('doc'), party],
        notHeld,
        more: { completeness },
      });
      assert.ok(
        total(seen, denied) <= total(seen, system('h', { fields: base, more: { completeness } })) + 1e-9,
        `${completeness} ${finerThan}`,
      );
    }
  }
});
