/** Which systems stand for a source that nobody listed, and with what weight. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { System } from '../../src/systems/types.ts';
import { populationFor } from '../../src/weigh/population.ts';
import { field, system } from './make.ts';

const of = (id: string, domain: string, family = id): System =>
  system(id, { fields: [field('person.name'), field('contact.phone')], more: { domain, family } });

const UNLISTED = ['h9', 't9', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8'].map((id) =>
  of(id, id.startsWith('h') ? 'health' : id.startsWith('t') ? 'travel' : id),
);

test('a domain weighs more the more of its families are listed, and forks of one family count once', () => {
  const listed = [of('h1', 'health'), of('h2', 'health'), of('h3', 'health'), of('t1', 'travel')];
  const { domains, systems } = populationFor(UNLISTED, listed);
  const weight = (id: string) => systems.find((entry) => entry.system.id === id)?.weight ?? 0;
  assert.ok(Math.abs(systems.reduce((sum, entry) => sum + entry.weight, 0) - 1) < 1e-12);
  // Three families and one, and two beside each.
  assert.ok(Math.abs(weight('h9') / weight('t9') - 5 / 3) < 1e-9);
  const forks = [of('h1', 'health', 'h'), of('h2', 'health', 'h'), of('h3', 'health', 'h'), of('t1', 'travel')];
  const forked = populationFor(UNLISTED, forks);
  const other = (id: string) => forked.systems.find((entry) => entry.system.id === id)?.weight ?? 0;
  assert.ok(Math.abs(other('h9') / other('t9') - 1) < 1e-9);
  assert.ok((domains.health ?? 0) > (domains.travel ?? 0));
});

test('at least half of the weight goes to the domains of the candidates', () => {
  const { domains } = populationFor(UNLISTED, [of('m1', 'music')]);
  assert.ok(Math.abs((domains.music ?? 0) - 0.5) < 1e-9);
});

test('a domain may be called as something that every object has', () => {
  for (const domain of ['constructor', '__proto__']) {
    const { domains } = populationFor(UNLISTED, [of('m1', domain)]);
    const [, weight] = Object.entries(domains).find(([name]) => name === domain) ?? [];
    assert.equal(weight, 0.5, domain);
  }
});
