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
      flag, flags, flag value, voided, preferred, exempt, tax exempt, confidential, unlisted, verified, confirmed, approved, active,
      inactive, enabled, disabled, deleted, removed, banned, blocked, locked, suspended, archived, published, visible, hidden,
      valid, invalid, default flag, opt in, opt out, optin, optout, consent, consent given, subscribed, unsubscribed, accepts
      marketing, do not call, dnd, terms accepted, agreed, agreement, test account, boolean, yes no, indicator, current flag, aktiv,
      activo, ativo, actif, attivo, actief, aktywny, aktif, is active, is default, default, is primary, is deleted, is public,
      external flag, anonymous, anonymized, anonymised, is anonymous, guest flag, is guest, is temp, read only, readonly, editable,
      sticky, pinned, featured, approved flag, authorized, authorised, captured, refunded flag, reversed, paid flag, is paid,
      shipped flag, completed flag, completed, is completed, finished flag, processed, is processed, processed flag, synced,
      imported, exported, printed, sent flag, is sent, is read, unread, is new, seen, answered, flagged, starred, marked, spam, is
      spam, is bot, bot, bot account, is test, test mode, testmode, test flag, is draft, draft, trash, is trash, closed flag, is
      closed, reopened flag, overdue, is overdue, is answered, expired, is expired, lost, stolen, damaged, deceased, is deceased,
      dead, alive, is alive, homeless, veteran, is veteran, taxable, is taxable, tax free, vat exempt, non deductible, deductible,
      billable, online, is online, offline, success, successful, is success, failed, failure, result ok, error flag, is valid, is
      invalid, is locked, is blocked, is banned, is hidden, is visible, is enabled, is disabled, is current, current, is latest,
      latest, is main, main, is system, protected, is protected, custom flag, all day, allday, whole day, recurring, is recurring,
      repeat, repeated, duplicate, is duplicate, merged, is merged, self registered, selfregistered, invited, invitation flag,
      invited flag, email confirmed, email bounced, needs review, needs approval, reviewed flag, must change password, force
      password change, force password reset, password force reset, password reset required, force reset, change password, change
      passwd, change pwd, must change pwd, password expired, password change required, password never expires, password
      automatically set, password auto generated, reset password flag, agreed to terms, agree terms, agree to terms, terms, tos, tos
      accepted, tos agreed, terms and conditions, accept terms, accepted terms, accepted tos, gdpr, gdpr consent, gdpr accepted,
      privacy accepted, privacy consent, privacy policy accepted, accept privacy, cookie consent flag, data consent, signed, is
      signed, has consent, informed consent, photo consent, coppa, coppa user, over 18, is adult, minor flag, is minor, migrated,
      converted, bad address, invalid address, address invalid, undeliverable, returned mail, do not email, do not mail, do not sms,
      do not contact, do not trade, do not phone, no mail, no email, no contact, dnc, optedout, opted out, opted in, opt out flag,
      email opt out, email optout, email opt in, sms opt in, sms opt out, phone opt in, phone opt out, mail opt out, is opt out,
      blacklisted, blacklist, whitelisted, whitelist, ghost, shadow banned, is fake, fake, in use, checked, is checked, selected, is
      selected, enrolled flag, self enrolled, donated, smilies off, include signature, has avatar, has photo, has picture, has
      image, has attachment, has attachments, has password, has account, autoloaded, attended, is attended, present flag, no show,
      is walk in, walkin, emergency flag, urgent, is urgent, eliminado, borrado, vigente, habilitado, bloqueado, validado,
      predeterminado, excluido, bloqueada, cancelado, ativado, inativo, inactivo, supprime, bloque, desactive, inactif, valide,
      principal flag, publie, archive flag, gesperrt, geloscht, geloescht, freigegeben, veroeffentlicht, inaktiv, gueltig, standard
      flag, bloccato, cancellato, eliminato, abilitato, valido, pubblicato, confermato flag, geblokkeerd, verwijderd, inactief,
      vital status, life status, survival status`),
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
      timestamp, time stamp, datetime, date time, date, time, dt, ts, event time, event date, log time, log date, logged at,
      recorded at, record date, entry time, entry timestamp, date of entry, data date, year, month, day, deleted at, verified at,
      email verified at, confirmed at, confirmation sent at, remember created at, reset password sent at, password changed at,
      password changed on, password last changed, processed at, synced at, sync date, imported at, import date, exported at, export
      date, expires at, expires, expiry, expiry date, expiration, expiration date, valid from, valid until, valid to, valid till,
      issue date, issued on, date of issue, date issued, approved on, approved at, start time, end time, end date, starts at, ends
      at, from date, to date, date from, date to, period start, period end, start, end, until, begin date, effective date, due date,
      due on, scan date, extract date, snapshot date, publish date, published at, post date, posted at, posted on, comment date,
      sent at, sent on, received at, received on, submission date, submitted at, submitted on, submission time, tithi, tarikh,
      dinank, samay, datum, uhrzeit, zeit, zeitstempel, fecha, hora, fecha y hora, fecha hora, data hora, data e hora, heure, date
      heure, ora, data ora, tijd, datum tijd, data i godzina, godzina, tanggal, tgl, waktu, jam, tarih, saat, zaman, vremya, तारीख,
      दिनांक, дата, время, 日期, 时间, start date, startdate, stop date, stop time, stopdate, date end, date stop, end timestamp, begin,
      beginning date, started, started at, started on, finished, finished at, finished on, finish date, finish time, ended at, ended
      on, completed at, completed on, completion date, date completed, closed at, closed on, closed date, close date, date closed,
      closing date, opened at, opened on, reopened at, cancelled at, canceled at, cancelled on, cancellation date, cancelation date,
      rejected at, rejected on, accepted at, accepted on, acceptance date, approval date, approved date, date approved, reviewed at,
      reviewed on, review date, date reviewed, requested at, requested on, request date, date requested, assigned at, assigned on,
      assignment date, validated at, validated on, validation date, activated at, activated on, activation date, date activated,
      deactivated at, deactivation date, suspended at, suspended on, suspension date, locked at, locked until, locked out until,
      lockout until, lockout end, lockout time, banned at, banned on, banned until, ban date, bandate, unban date, ban expires, ban
      time, ban start, ban end, muted at, mute date, mute time, mutedate, archived at, archived on, archive date, trashed at,
      removed at, removal date, deleted on, deletion date, date deleted, delete time, deleted time, delete date, blocked at, blocked
      on, disabled at, disabled on, enabled at, subscribed at, subscribed on, unsubscribed at, unsubscribed on, unsubscribe date,
      subscription start, subscription end, subscription expires, trial ends at, trial start, trial end, renewal date, renewed at,
      renewed on, next renewal date, last renewal date, review time, last review date, return date, returned at, returned on, date
      returned, lift date, due at, due time, duedate, est due date, estimated due date, deadline, valid upto, valid up to, valid
      through, valid thru, validity from, validity to, validity start, validity end, validity date, validity start date, valid start
      date, valid end date, valid date, validfrom, validto, not before, not after, expires on, expire, expired at, expire date,
      expired date, expiredate, expire at, expires in, exp date, expdate, account expires, session expire, token expires, token
      expiry, token expiration, token created at, password expires, password expiry, password expires at, password expiration,
      password date, password updated at, password last updated, password last set, last password change, last password changed,
      last password update, last password reset, last pwd change, pwd last set, pwd last changed, pwdlastset, date password changed,
      password set at, password reset at, password reset date, password request date, password requested at, reset at, reset
      expires, reset password expires, reset token expires, reset password token expires, reset sent at, reset expiry, verification
      sent at, verification date, verified on, verified date, date verified, email verified date, email sent at, email verified on,
      confirmation date at, confirmed on, confirmed date, activation sent at, invited at, invited on, invitation sent at, invitation
      created at, invitation accepted at, invite date, consented at, consent date, consent at, consent given at, tos accepted at,
      terms accepted at, terms accepted on, terms agreed at, policy accepted at, agreed at, agreement date, gdpr accepted at, last
      sent, last sent at, last email sent, last email at, last notified, last notified at, last reminded at, reminded at, reminder
      sent at, notified at, notification date, notification time, date notified, last contact, last contacted, last contacted at,
      contacted at, date contacted, last call, last used, last used on, last try, last attempt, last attempt at, last failed login,
      last failed login at, last failed attempt, last bad password time, bad password time, badpasswordtime, first failure, failed
      at, first login at, lockout expiry, lockout expires, lockout date, last lockout date, last logoff, last logout, last logout
      at, logout time, logout at, logged out at, session start, session end, session expired, session cutoff, session time, last
      checked, last checked at, checked at, check date, check time, checked on, last sync, last synced, last synced at, last synced
      on, synced on, sync time, last run, last run at, next run, last poll, last post, last post at, lastpost, last posted, last
      posted at, last reply, last reply at, last comment, last comment at, last message at, last message date, last message time,
      last edit, last edited, last edited at, last edited on, last read, last read at, read at, read on, read time, read date, date
      read, seen at, viewed at, view date, first seen, first seen at, opened time, clicked at, downloaded at, download date,
      uploaded at, uploaded on, upload date, upload time, date uploaded, generated at, generated on, generation date, printed at,
      print date, scanned at, loaded at, load date, load time, etl date, batch date, ingested at, extracted at, exported on,
      imported on, queued at, scheduled at, scheduled on, scheduled date, scheduled time, scheduled for, schedule date, schedule
      time, execution date, executed at, run date, run time, run at, logged on, logged time, log timestamp, recorded on, recorded
      date, recorded time, recording date, record timestamp, entered at, entered on, entered date, date recorded, observed at,
      observation date, observation time, observation datetime, occurred at, occurred on, occurrence date, incident date, incident
      time, event start, event end, event timestamp, message time, message date, msg time, post time, posted time, posting date,
      date posted, date sent, sent date, sent time, date received, received date, received time, arrived at, msgtime, publish time,
      published on, published date, publication date, date published, publish up, publish down, release date, released at, launch
      date, date released, submitted date, submit date, submit time, submission timestamp, date submitted, application date, applied
      on, applied at, applied date, date applied, application received date, effective from, effective to, effective start date,
      effective until, effective start, effective end, date effective, active from, active to, active until, active since, active
      date, inactive date, inactivation date, inactivated at, termination date, terminated at, terminated on, terminate date, date
      terminated, end of validity, issue time, issued at, issued date, issue year, dateline, datestamp, date stamp, time of day,
      timestamp utc, unix time, unix timestamp, epoch, unixtime, time sent, time received, time posted, time end, time in, time out,
      timein, timeout at, clock in, clock out, punch in, punch out, punch time, from time, to time, time from, time to, hours from,
      weekday, fiscal year, financial year, school year, syear, calendar year, tax year, year end, as of, date time stamp, card
      issued date, card expiry, card expiration, passport expiry, passport expiration date, passport expire date, passport issue
      date, licence expiry, license expiration date, licence issue date, visa expiry, document expiry date, id expiry date, id issue
      date, id expiration date, policy start date, policy end date, policy expiry date, insurance expiry date, insurance start date,
      insurance end date, coverage start, coverage end, coverage start date, contract start, contract end, contract start date,
      contract date, membership start, membership end, membership expiry, membership start date, membership expires, member exp,
      member since date, warranty end, shipped date, warranty expiry, debarred until, fecha inicio, fecha de inicio, fecha fin,
      fecha de fin, fecha final, fecha termino, fecha de vencimiento, fecha de caducidad, fecha expedicion, fecha de expedicion,
      fecha emision, fecha de emision, fecha envio, fecha de envio, fecha evento, fecha solicitud, fecha baja, fecha de baja, fecha
      aprobacion, fecha entrega, fecha proceso, fecha carga, fecha corte, hora inicio, hora fin, vencimiento, caducidad, data
      inicio, data de inicio, data fim, data de fim, data final, data termino, data validade, data de validade, validade, data
      vencimento, data de vencimento, vencimento, data emissao, data de emissao, data expedicao, data envio, data de envio, data
      exclusao, data evento, dt inicio, dt fim, dt emissao, dt digitacao, dt notificacao, data notificacao, data de notificacao,
      fecha notificacion, fecha de notificacion, dt encerramento, data encerramento, dt evolucao, dt internacao, dt saida, dt obito
      notif, hora inicial, hora final, date de debut, date fin, date de fin, date d expiration, date limite, date de validite, date
      validite, date envoi, date d envoi, date evenement, echeance, date emission, date delivrance, date suppression, date
      validation, date reception, date notification, heure fin, debut, beginn, beginndatum, startdatum, enddatum, ende, gueltig ab,
      gueltig bis, gueltig von, ablaufdatum, ablauf, faellig am, faelligkeit, faelligkeitsdatum, gesendet am, geloscht am, geloescht
      am, von datum, bis datum, startzeit, endzeit, data inizio, data di inizio, data fine, data di fine, data scadenza, data di
      scadenza, scadenza, data rilascio, data di rilascio, data invio, data emissione, data richiesta, data conferma, data
      cancellazione, data validita, ora inizio, ora fine, begindatum, einddatum, vervaldatum, geldig tot, geldig van`),
    kinds: ['date', 'integer', 'time'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
];
