/**
 * The attributes of the family `record`: what only the record keeping needs.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const RECORD: readonly Attribute[] = [
  {
    id: 'record.flag',
    title: 'Flag',
    ladder: null,
    salience: 'technical',
    headers: words(`
      flag, flags, flag value, voided, preferred, exempt, tax exempt, confidential, unlisted, verified, confirmed, approved, active, inactive, enabled, disabled, deleted, removed,
      banned, blocked, locked, suspended, archived, published, visible, hidden, valid, invalid, default flag, opt in,
      opt out, optin, optout, consent, consent given, subscribed, unsubscribed, accepts marketing, do not call, dnd,
      terms accepted, agreed, agreement, test account, boolean, yes no, indicator, current flag, aktiv, activo, ativo,
      actif, attivo, actief, aktywny, aktif`),
    kinds: ['flag', 'integer'],
    enumerable: true,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'record.timestamp',
    title: 'Date or time of an event',
    ladder: 'date',
    salience: 'technical',
    headers: words(`
      timestamp, time stamp, datetime, date time, date, time, dt, ts, event time, event date, log time, log date,
      logged at, recorded at, record date, entry time, entry timestamp, date of entry, data date, year, month, day,
      deleted at, verified at, email verified at, confirmed at, confirmation sent at, remember created at, reset
      password sent at, password changed at, password changed on, password last changed, processed at, synced at, sync
      date, imported at, import date, exported at, export date, expires at, expires, expiry, expiry date, expiration,
      expiration date, valid from, valid until, valid to, valid till, issue date, issued on, date of issue, date
      issued, approved on, approved at, start time, end time, end date, starts at, ends at, from date, to date, date
      from, date to, period start, period end, start, end, until, begin date, effective date, due date, due on, scan date, extract date, snapshot date, publish date, published at, post date, posted at, posted
      on, comment date, sent at, sent on, received at, received on, submission date, submitted at, submitted on,
      submission time, tithi, tarikh, dinank, samay, datum, uhrzeit, zeit, zeitstempel, fecha, hora, fecha y hora,
      fecha hora, data hora, data e hora, heure, date heure, ora, data ora, tijd, datum tijd, data i godzina,
      godzina, tanggal, tgl, waktu, jam, tarih, saat, zaman, vremya, तारीख, दिनांक, дата, время, 日期, 时间`),
    kinds: ['date', 'integer', 'time'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
];
