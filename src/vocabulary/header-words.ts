/**
 * Words of column names that carry no meaning of their own, or that change the meaning of their neighbours.
 * Enters: nothing. Leaves: sets of tokens. What an attribute is called lives with the attribute.
 */

import { words } from './words.ts';

const set = (text: string): ReadonlySet<string> => new Set(words(text));

/** Dropped before anything else: articles, question words, polite forms and notes on the date format. */
export const SILENT = set(`the, your, my, our, their, his, her, a, an, please, enter, provide, kindly, specify,
dd, mm, yyyy, yy, ddmmyyyy, mmddyyyy, yyyymmdd, ka, ki, ke, del, de, da, do, du, della, di, la, el, van, der, des`);

/** Tokens that barely count when unmatched: numbers, prefixes of tables and roles, forms in which a value is kept. */
export const LIGHT =
  set(`no, num, number, nbr, nr, id, full, current, present, primary, main, own, self, new, old, original,
orig, default, official, registered, reg, legal, personal, private, home, work, office, residential, permanent, user, usr, usuario,
patient, pat, pt, customer, cust, client, beneficiary, benef, ben, member, mem, employee, emp, staff, person, pers, people, individual,
voter, elector, candidate, applicant, subscriber, subs, passenger, pax, guest, owner, holder, contact, account, acct, profile, student,
stud, citizen, resident, consumer, buyer, shopper, recipient, recipients, participant, respondent, traveller, traveler, partner, lead, adult,
users, customers, members, patients, beneficiaries, employees, contacts, people, persons, voters, students, passengers,
billing, shipping, delivery, mailing, bill, ship, c, p, u, m, tbl, fld, col, str, txt, int, dt, val, value, values, text, field, data,
info, information, detail, details, raw, clean, cleaned, normalized, normalised, formatted, code, cd, desc, name, of, and, or, as, per, in, on,
to, for, by, at, en, hi, english, hindi, local, all, any, masked, hash, hashed, md, sha, encrypted, enc, encoded, optional, required,
mandatory, years, yrs, stored, x, first, last, e, line, part, entity, object, record, row, key,
usd, eur, gbp, inr, rub, cny, jpy, brl, aud, cad, chf, sek, nok, dkk, pln, try, idr, vnd, brutto, netto, komplett, complet, complete, completo, completa, kg, cm, nn, ind, indicator, rec, vc, dtl, dtls, prim, curr, perm, res, resi, sec, cached, cache, parts,
phonetic, kana, canonical, lower, lowercase, upper, trimmed`);

/** Names of what a program takes a record for, in one word; each entry of a directory (LDAP) has them. Read by its words one would be a class of a school. */
export const PROGRAMS_OWN = set('objectclass, structuralobjectclass, entityclass, recordclass');

/** A column name that begins so is a question. */
export const QUESTION = set('what, which, when, where, how, who, whats');

/** Light words that name another thing when they end a column name: `address_id` is a key, `person` a person. */
export const NAMING_HEAD = set('id, key, record, row, entity, object, person, user, account, profile, name, part');

/** Last words, beside the light ones, that leave the meaning of the words before them alone. */
export const HARMLESS_HEAD = set('secondary, list, business, mobile, alt, alternate, other, md, sha');

/** Last words that name a property of the thing before them, not the thing. */
export const PROPERTY =
  set(`size, length, width, type, types, kind, format, status, state, stat, source, unit, units, dimension, dimensions,
version, position, order, sort, sequence, build, provider, severity, tipo, typ, taille, groesse, statut, estado, stato, metadata, meta, mode, method, quota, limit`);

/** Words that turn any column into a yes-or-no column wherever they end or open the name. */
export const FLAG_TAIL =
  set(`verified, confirmed, voided, estimated, exempt, certified, preferred, flag, enabled, disabled, valid, validated, ind, indicator, optin, optout, opted, subscribed,
consent, allowed, visible, hidden, active, deleted, available, exists, required flag, bounced, unsubscribed, approved, yn, bool, boolean,
flg, verificado, verificada, confirmado, confirmada, activo, activa, ativo, ativa, verifie, verifiee, actif, active, verifiziert, bestatigt,
bestaetigt, aktiv, attivo, attiva, verificato, verificata, confermato, geverifieerd, actief, aktywny, zweryfikowany, dogrulandi, onaylandi,
terverifikasi, aktif, подтвержден, активен`);
export const FLAG_START = set(
  'is, has, was, can, should, must, accepts, do, did, does, will, needs, requires, no, not, ist, hat, est, tem, tiene',
);
/** First words that make a setting of whatever stands behind them: `show_birthday`, `receive_offers`. */
export const PREFERENCE_START = set(
  'show, shows, hide, hides, allow, allows, enable, enables, disable, disables, receive, receives, notify, wants, subscribe, prefer, prefers, auto, mostrar, ocultar, permitir, recibir, receber, exibir, afficher, masquer, recevoir, autoriser, zeigen, anzeigen, erlauben, empfangen, mostra, nascondi, ricevi, consenti',
);
/** Last words that make a setting of what stands before them: `sms_enabled`, `phone_visibility`. */
export const PREFERENCE_TAIL = set(
  'enabled, visibility, preference, preferences, pref, prefs, setting, settings, notification, notifications, notify, subscription, subscriptions, privacy, einstellung, einstellungen, preferencia, preferencias, ajustes, notificaciones, notificacoes, preferenze, impostazioni, notifiche, parametres',
);

/** Of these, the words that also end the code of a thing with few values. */
export const CODED_TAIL = set('ind, indicator');

/** Last words that say how often something happened. */
export const COUNT_TAIL = set(
  'count, counts, counter, cnt, cnts, attempts, total, quantity, qty, anzahl, cantidad, quantidade, quantita, aantal, liczba, pocet, antal, sayisi, jumlah',
);
export const COUNT_START = set('count, num, total, nb, qty');

/** Last words that make a moment of whatever stands before them. */
export const MOMENT_TAIL = set('at, on, time, date, timestamp, datetime, ts, dt, when, dtime, dtimes, tstamp');

/** Words that in a table of accounts tell an account's state, not a row's. */
export const ACCOUNT_STATES = set(
  'is, account, user, active, inactive, activated, deactivated, enabled, disabled, disable, enable, banned, blocked, locked, suspended, verified, activo, ativo, actif, aktiv, attivo, actief, approved, validated, blacklisted',
);
/** First words that do the same where nothing else is known: `dt_x`. */
export const MOMENT_START = set('dt, date, year, month, fecha, fec, fch, data, dat, datum, tgl, tanggal, heure, hora');
/** Last words that bound a time. */
export const PERIOD_TAIL = set(
  'from, until, since, upto, till, start, end, begin, validity, expire, expires, expired, expiry, deadline',
);

/** Nouns that take a name without being a person: `file_name`, `event.title`. */
export const THINGS =
  set(`file, files, filename, folder, path, host, hostname, server, domain, event, events, app, application, table, column,
field, form, page, pages, template, module, plugin, package, class, type, database, db, schema, network, channel, category, categories, tag,
tags, label, brand, theme, font, project, team, album, track, song, movie, film, book, show, game, level, rule, action, task, job, queue,
bank, branch, product, products, item, items, variant, sku, course, subject, event, campaign, list, menu, option, attribute, property,
parameter, setting, config, key, function, method, group, role, permission, plan, service, device, model, vehicle, car, ship, vessel, station,
route, airport, airline, train, currency, language, country, state, city, district, block, village, street, school, college, university,
department, division, disease, drug, medicine, vaccine, test, lab, policy, scheme, account, log, image, photo, document, doc, attachment,
report, version, status, party, election, precinct, county, species, dataset, source, program, programme, exam, event, place, hobby`);

/** Words of a place of care: they turn a name or address next to them into that of a facility. */
export const FACILITY_CONTEXT =
  set(`appointment, appointments, centre, centres, center, centers, hospital, hospitals, facility, facilities, clinic,
clinics, lab, labs, laboratory, session, sessions, site, dispensary, phc, chc, cvc, kendra, aspatal`);

/** Relatives: they turn a name next to them into a relative's name. */
export const RELATIVE_CONTEXT =
  set(`father, fathers, mother, mothers, husband, husbands, wife, wifes, spouse, spouses, guardian, guardians,
parent, parents, nominee, kin, emergency, relative, relation, pita, mata, pati, patni, padre, madre, pai, mae, pere, mere, vater, mutter,
ayah, ibu, baba, anne`);

/** Companies and shops: they turn a name or address next to them into a company's. */
export const COMPANY_CONTEXT =
  set(`company, companies, organisation, organization, org, employer, vendor, supplier, merchant, seller, store, shop,
business, firm, agency, firma, empresa, entreprise, azienda, bedrijf, perusahaan`);

/** Attributes of a person that a facility's or company's context takes over. */
export const PLACE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'contact.address',
  'contact.addressLine',
  'contact.locality',
  'contact.district',
  'contact.state',
  'contact.postalCode',
  'contact.country',
  'contact.geolocation',
]);
export const NAME_ATTRIBUTES: ReadonlySet<string> = new Set([
  'person.name',
  'person.givenName',
  'person.middleName',
  'person.familyName',
]);

/** Own names that only carry the value of the path above them: `maritalStatus.text`, `telecom.value`. */
export const CARRIERS = set('text, value, values, code, coding, display, data, label, content, string, raw, v');

/** First words that make a key of another table's record. */
export const KEY_START = set('fk, id, ids');

/** Last words of keys and of "who did it" columns, which hold keys. */
export const KEY_TAIL = set('id, ids, by, fk, pk');
