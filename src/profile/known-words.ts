/**
 * Words that anybody would guess: answers, statuses, vaccines, documents. Enters: a tally that was saved, without texts.
 * Leaves: the same with the texts of known words, found by their fingerprints, so that a word that is rare in every shard
 * and common in the whole can be shown. A profile tells nothing by it that whoever holds the key can't ask for himself.
 */
import { fingerprint, type HashKey } from '../kernel/hash.ts';
import { fingerprintsOf } from './key.ts';
import type { TableTally } from './table-tally.ts';

/** Separated by commas; each is tried in lower and upper case, with a first and with all first letters large. */
const WORDS = `
0, 1, 2, 3, 4, 5, 6, 7, 8, 9, y, n, t, f, yes, no, true, false, on, off, enabled, disabled, ja, nein, oui, non, si, sí, sim, não,
m, w, o, x, male, female, other, others, transgender, trans, undisclosed, non-binary, nonbinary, man, woman, not specified,
prefer not to say, masculino, feminino, femenino, männlich, weiblich, divers, homme, femme, hombre, mujer, purush, mahila,
covaxin, covishield, sputnik, sputnik v, sputnik light, pfizer, pfizer-biontech, biontech, comirnaty, moderna, spikevax, astrazeneca,
janssen, johnson & johnson, novavax, covovax, corbevax, zycov-d, sinovac, coronavac, sinopharm, bcg, mmr, opv, ipv, dpt, dtap, tdap,
pentavalent, hepatitis b, rotavirus, pcv, hpv, varicella, measles, rubella, influenza, tetanus, typhoid, rabies, yellow fever, cholera,
dose 1, dose 2, dose 3, 1st dose, 2nd dose, 3rd dose, first dose, second dose, first, second, third, booster, booster dose,
precaution dose, fully vaccinated, partially vaccinated, not vaccinated, vaccinated, unvaccinated, 1/2, 2/2,
positive, negative, pos, neg, detected, not detected, inconclusive, indeterminate, invalid, reactive, non-reactive, pending, awaited,
rejected, sample rejected, normal, abnormal, equivocal, borderline,
rt-pcr, rtpcr, pcr, rat, antigen, rapid antigen, rapid antigen test, truenat, cbnaat, naat, elisa, igg, igm, antibody, serology, swab,
nasal swab, nasopharyngeal, oropharyngeal, saliva, blood, urine, x-ray, mri, ct scan, ultrasound,
aadhaar, aadhaar card, aadhar, aadhar card, pan, pan card, passport, indian passport, voter id, voter card, epic, driving license,
driving licence, driver license, driver's license, ration card, pension passbook, npr smart card, student id, employee id, national id,
national id card, identity card, id card, birth certificate, residence permit, visa, social security card, ssn, dni, cpf, rg, job card,
a+, a-, b+, b-, ab+, ab-, o+, o-, a, b, ab, c, d, e, g, h,
active, inactive, activated, deactivated, suspended, blocked, banned, deleted, verified, unverified, confirmed, unconfirmed, approved,
new, open, closed, done, completed, complete, incomplete, failed, success, successful, cancelled, canceled, expired, draft, archived,
processing, processed, shipped, delivered, returned, refunded, paid, unpaid, due, overdue, free, basic, premium, pro, gold, silver,
low, medium, high, critical, none given, user, admin, administrator, guest, member, moderator, owner, editor, customer, client, staff,
employee, manager, patient, doctor, nurse, student, teacher, citizen, resident, individual, company, government, private, public,
single, married, divorced, widowed, separated, unmarried, registered, migrated, retired, resigned, terminated, full-time, part-time,
contract, permanent, temporary, mobile, home, work, office, email, sms, phone, web, app, ios, android, windows, linux, mac, cash, card,
credit, debit, upi, online, offline, visa card, mastercard, amex, rupay, paypal,
mr, mrs, ms, miss, dr, prof, sir, shri, smt, kumari, jr, sr, ii, iii, father, mother, son, daughter, husband, wife, brother, sister,
hindu, muslim, christian, sikh, buddhist, jain, jewish, general, obc, sc, st, ews, democrat, republican, independent,
en, de, fr, es, it, pt, nl, pl, ru, zh, ja, ko, ar, hi, en-us, en-gb, en_us, en_gb, de-de, fr-fr, es-es, pt-br, hi-in, english, hindi,
german, french, spanish, portuguese, italian, russian, chinese, arabic, japanese, bengali, tamil, telugu, marathi, urdu,
usd, eur, gbp, inr, jpy, cny, brl, rub, chf, aud, cad, mxn, zar, sek, nok, dkk, pln, try, aed, sar, ngn, idr,
in, us, gb, uk, ca, au, br, mx, cn, jp, za, ng, id, pk, bd, ae, sg, my, ph, india, united states, usa, united kingdom, canada,
australia, brazil, mexico, germany, france, spain, italy, portugal, netherlands, poland, russia, china, japan, south africa, nigeria,
indonesia, pakistan, bangladesh, nepal, sri lanka, indian, american, british, german, french,
utc, gmt, asia/kolkata, europe/london, europe/berlin, america/new_york, primary, secondary, graduate, postgraduate, bachelor, master,
diploma, illiterate, pass, fail, passed, mon, tue, wed, thu, fri, sat, sun, monday, tuesday, wednesday, thursday, friday, saturday, sunday
`;

/** A column of more distinct values shows none. */
const MOST_VALUES = 40;

const known = new Map<string, ReadonlyMap<number, string>>();

/**
 * Gives known words in small vocabularies their texts back.
 *
 * @param fingerprints how the sketch calls its fingerprints
 * @param key if it is the one of these fingerprints; without it keyed fingerprints tell nothing
 */
export function recognise(tally: TableTally, fingerprints: string, key?: HashKey): void {
  const own = key !== undefined && fingerprintsOf(key) === fingerprints ? key : undefined;
  if (fingerprintsOf(own) !== fingerprints) return;
  let words = known.get(fingerprints);
  if (words === undefined) {
    words = hashedWords(own);
    known.set(fingerprints, words);
  }
  for (const { values } of tally.columns) {
    if (values.distinct() > MOST_VALUES) continue;
    for (const { hash, item } of values.entries()) item.value ??= words.get(hash) ?? null;
  }
}

function hashedWords(key: HashKey | undefined): Map<number, string> {
  const words = new Map<number, string>();
  for (const entry of WORDS.split(',')) {
    const word = entry.trim();
    const title = word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    const sentence = word.charAt(0).toUpperCase() + word.slice(1);
    for (const text of [word, word.toUpperCase(), sentence, title]) words.set(fingerprint(text, key), text);
  }
  return words;
}
