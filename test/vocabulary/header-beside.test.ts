/** Names that mean another thing beside the other names of their table, and names read by their form. All are invented. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { matchHeader } from '../../src/vocabulary/header.ts';
import { matchHeaders } from '../../src/vocabulary/header-table.ts';

const first = (names: string): readonly string[] =>
  matchHeaders(names.split(' ')).map((matches) => matches[0]?.attribute ?? '');
const alone = (name: string): string => matchHeader(name)[0]?.attribute ?? '';

test('rows of tables without accounts are created, accounts elsewhere', () => {
  assert.deepEqual(first('email passwd created_at changed_on').slice(2), ['account.createdAt', 'account.updatedAt']);
  assert.deepEqual(first('invoice_no amount created_at changed_on').slice(2), ['record.timestamp', 'record.timestamp']);
  assert.equal(first('invoice_no amount member_since')[2], 'account.createdAt', 'joining is an account anywhere');
  assert.equal(first('created_at')[0], 'account.createdAt', 'few columns tell nothing');
  const [best, second] = matchHeaders(['invoice_no', 'amount', 'created_at'])[2] ?? [];
  assert.ok(best !== undefined && second?.attribute === 'account.createdAt' && second.coverage < best.coverage);
});

test('states, languages and titles hang on the table', () => {
  assert.deepEqual(first('login passwd is_active lang').slice(2), ['account.status', 'account.locale']);
  assert.deepEqual(first('dob first_name is_active lang').slice(2), ['record.flag', 'person.language']);
  assert.deepEqual(first('title first_name dob')[0], 'person.namePrefix');
  assert.deepEqual(first('title message sent_at')[0], 'communication.subject');
  assert.equal(first('sku price status')[2], '');
  assert.equal(first('sku price payment_status')[2], '');
});

test('keys of other tables stand beside an own key', () => {
  assert.equal(first('id order_id qty')[1], 'id.record');
  assert.equal(first('order_id qty price')[0], 'commerce.order');
});

test('a short name behind most columns falls off', () => {
  assert.deepEqual(first('nom_qzk email_qzk tel_qzk'), ['person.familyName', 'contact.email', 'contact.phone']);
  assert.deepEqual(first('nomQzk emailQzk telQzk'), ['person.familyName', 'contact.email', 'contact.phone']);
});

test('run-together names of which one part is known', () => {
  assert.equal(alone('pingdate'), 'record.timestamp');
  assert.equal(alone('boopcount'), 'account.counter');
  assert.equal(alone('showgizmos'), 'account.preference');
  assert.equal(alone('isverified'), 'record.flag');
  assert.equal(alone('gizmoid'), '', 'words in -oid are words');
  for (const word of ['mandate', 'candidate', 'viscount', 'lifetime', 'island', 'showroom', 'madrid', 'idiomatic'])
    assert.equal(alone(word), '', word);
});

test('keys, settings and moments of things nobody knows', () => {
  assert.equal(alone('id_gizmo'), 'id.record');
  assert.equal(alone('id_cliente'), 'id.customer');
  assert.equal(alone('country_id'), 'contact.country');
  assert.equal(alone('gender_id'), 'person.gender');
  assert.equal(alone('hide_gizmos'), 'account.preference');
  assert.equal(alone('gizmo_visibility'), 'account.preference');
  assert.equal(alone('gizmo_mailed_on'), 'record.timestamp');
  assert.equal(alone('dt_gizmo'), 'record.timestamp');
  assert.equal(alone('gizmo_until'), 'record.timestamp');
  assert.equal(alone('gizmo_shipped'), 'record.flag');
  assert.equal(alone('gizmos_shipped'), '', 'things or their number');
});

test('what is created beside a thing is no account', () => {
  assert.equal(alone('gizmo_created'), 'record.timestamp');
  assert.equal(alone('account_created'), 'account.createdAt');
});

test('light words together and words of a context explain themselves', () => {
  assert.equal(alone('gizmo_full_name'), 'person.name');
  assert.equal(alone('gizmo_name'), '');
  assert.equal(alone('emergency2Name'), 'person.relativeName');
});
