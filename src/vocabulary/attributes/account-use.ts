/**
 * The attributes of the family `account`: what its owner writes, sets and does (access: account.ts).
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const ACCOUNT_USE: readonly Attribute[] = [
  {
    id: 'account.profileText',
    title: 'Profile text',
    ladder: null,
    salience: 'technical',
    headers: words(`
      bio, biography, about, about me, about you, profile text, profile description, self description, user description, signature,
      sig, tagline, headline, profile, interests, hobbies, motto, user bio, personal text, quote, uber mich, sobre mi, sobre mim, a
      propos, minat, about user, about text, about myself, about us profile, user about, user profile text, user details, user info,
      member profile, self introduction, introduction, intro, self intro, introduce, description personal, personal description,
      personal statement, personal info text, personal bio, short bio, long bio, full bio, bio text, bio html, biography text,
      biographical info, biographical information, author bio, artist bio, profile bio, profile summary, professional summary,
      career summary, career objective, objective, info public, public info, user signature, usersig, user sig, sig text, forum
      signature, signature text, signature html, user title, usertitle, custom title, custom user title, member title, personal
      title, profile title, title text, away message, away reason, status message, status text, user status text, mood, current
      mood, catchphrase, slogan, tag line, byline, blurb, interest, user interests, user hobbies, hobby, likes and dislikes, looking
      for, favorite quote, favourite quote, quotes, favourite music, favorite music, favorite books, favorite movies, favorite
      movie, teaching, achievements, awards, strengths, personality, lebenslauf kurz, ueber mich, ueber dich, steckbrief,
      interessen, hobbys, selbstbeschreibung, signatur, intereses, aficiones, biografia, biografie, firma del foro, acerca de mi,
      descripcion personal, interesses, sobre o autor, centres d interet, loisirs, biographie, interessi, presentazione, descrizione
      personale, over mij`),
    kinds: ['text', 'prose'],
    enumerable: false,
    hibp: 'Personal descriptions',
    dpv: 'IndividualProfile',
    schemaOrg: 'description',
  },
  {
    id: 'account.locale',
    title: 'Locale',
    ladder: null,
    salience: 'technical',
    headers: words(`
      locale, user locale, locale code, culture, language code, lang code, language preference, preferred locale, ui language,
      interface language, user language, regional settings, pref lang, preflang, preferred lang, default language, default locale,
      user lang, userlang, lang id, langid, language file, lang file, interface lang, site language, display language, system
      language, app language, ui lang, ui locale, i 18 n, i18n, browser language, browser locale, accept language, email language,
      correspondence language, notification language, account language, customer language, language iso, language tag, idioma
      preferido, idioma usuario, langue preferee, langue utilisateur, langue interface, sprachcode, benutzersprache, lingua
      preferita, lingua utente`),
    kinds: ['locale', 'country-code'],
    enumerable: true,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'account.timezone',
    title: 'Time zone',
    ladder: null,
    salience: 'technical',
    headers: words(`
      timezone, time zone, tz, timezone name, user timezone, user time zone, utc offset, gmt offset, timezone offset, tz offset,
      zeitzone, zona horaria, fuso horario, fuseau horaire, fuso orario, tijdzone, strefa czasowa, zona waktu, saat dilimi, tzid, tz
      name, tzone, timezone id, timezone code, timezoneoffset, time zone id, time offset, timeoffset, utcoffset, gmtoffset, default
      timezone, preferred timezone, user tz, iana timezone, olson timezone, local timezone, home timezone, zeitzonen id`),
    kinds: ['single-name', 'text', 'integer', 'decimal'],
    enumerable: true,
    hibp: 'Time zones',
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'account.counter',
    title: 'Counter',
    ladder: null,
    salience: 'technical',
    headers: words(`
      counter, count, counts, login count, sign in count, logins, login attempts, failed logins, failed login attempts, failed
      attempts, failed attempt count, visits, visit count, hits, views, view count, posts, post count, user posts, num posts,
      topics, comments count, comment count, messages count, followers, follower count, followers count, following, following count,
      friends, friend count, friends count, connections, statuses, tweets, seguidores, seguindo, amigos, conexiones, abonnes,
      takipci, подписчики, likes, like count, karma, reputation, points, score, level, orders count, order count, number of orders,
      total orders, total spent count, warnings, upvotes, downvotes, quantity, qty, tries, attempts, login tries, login attempt,
      failed tries, num tries, failure count, failures, failures num, failed logon count, number of logons, number of logins, bad
      password count, bad pwd count, badpwdcount, bad logon count, logon count, logoncount, total logins, num visits, visit counter,
      hit count, total visits, number of visits, total posts, max posts count, postcount, numposts, nposts, posts number, num
      comments, number of comments, threads, thread count, thread num, threadnum, postnum, num threads, total threads, num topics,
      topic count, replies, reply count, num replies, num messages, message count, total messages, messages number, instant
      messages, unread messages, unread message count, unread count, unread pms, total pms, pm count, pm total, pm unread, new
      messages, new pm count, num views, number of views, profile views, total views, page views, pageviews, total likes, num likes,
      number of likes, shares count, favourites count, favorite count, favourites, favorites, num followers, number of followers,
      num following, friends total, num friends, number of friends, friend request count, group count, listed count, statuses count,
      tweets count, followings, subscribers count, subscriber count, subscriptions count, experience points, xp, exp points, user
      points, total points, total score, post score, comment score, credits earned, gems, badges count, rep, rep power, user level
      count, warn level, warning count, warning, infractions, infraction points, infraction count, violations, alerts, alert count,
      notification count, unread notifications, unread notification count, report count, referrals, referral count, referred count,
      number of referrals, invites, invites left, invite count, invitations count, invitation limit, uploads, upload count, download
      count, downloads, files count, photos count, photo count, albums count, videos count, reviews count, review count, votes, vote
      count, num votes, total votes, votes up, votes down, up votes, down votes, rating count, orders total count, num orders, total
      order count, purchase count, num purchases, num items, item count, total items, number of items, total quantity, qty ordered,
      usage count, use count, times used, used count, retry count, retries, number of attempts, attempt count, num attempts, error
      count, errors count, send count, sent count, open count, click count, clicks, opens, impressions, play count, plays, games
      played, wins, losses, kills, total time, totaltime, time online, timeonline, online time, time spent, total time logged in,
      total time spent, time played, play time, playtime, session count, num sessions, days active, revision count, revision number,
      version count, num days, number of days, number of guests, num guests, num people, party size, number of people, max uses,
      remaining uses, num personas, nro personas, num pessoas, numero de visitas, visitas, nb visites, nombre de visites, nb
      connexions, nb messages, nombre de messages, nb posts, anzahl beitraege, beitraege, anzahl besuche, anzahl logins, anzahl
      bestellungen, num visite, num accessi, punteggio, puntaje, puntuacion, pontuacao, aantal berichten, conversations unread,
      alerts unread, alerts unviewed, messages unread, notifications unread, unviewed alerts, unread conversations, unread alerts,
      unread posts, failed login, bad logins, invalid logins, invalid login count, invalid attempts, wrong attempts, trophy points,
      activity points, activity score, reaction score, reaction count, answers count, answer count, questions count, solution count,
      visit days, days visited, times visited, login counter`),
    kinds: ['integer'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'account.preference',
    title: 'Preference or setting',
    ladder: null,
    salience: 'technical',
    headers: words(`
      preference, preferences, prefs, user preferences, settings, setting, user settings, theme, skin, notification, notifications,
      notification settings, newsletter, newsletter subscription, newsletter subscribed, mailing list, subscribe newsletter,
      marketing preference, marketing, contact preference, contact method, preferred contact, preferred contact method, email
      notifications, email preference, einstellungen, privacy, privacy settings, visibility, default language preference, preferred
      delivery method, delivery method preference, preferred contact time, best time to call, best time to contact, preferred time,
      preferred payment method, preferred store, preferred method, preferred communication, communication preference, communication
      method, preferred channel, contact method preference, prefered contact, prefered contact email, preferred contact email,
      privacy level, privacy setting, privacy level setting, profile privacy, profile visibility, visibility level, show email, show
      phone, show birthday, show age, show online, show online status, show profile, show avatar, show signatures, show sigs, show
      images, show videos, show nsfw, show adult, show real name, hide email, hide online, hide profile, hide phone, hide birthday,
      hide from search, view email, email visible, email public, email privacy, public profile flag, searchable, invisible, is
      invisible, invisible mode, stealth, receive email, receive newsletter, receive notifications, receive sms, receive pms,
      receive mail, receive updates, receive offers, receive promotions, receive marketing, allow pm, allow pms, allow email, allow
      sms, allow contact, allow messages, allow notices, allow mass mail, allow comments, allow friend requests, accept pm, accept
      messages, email notify, email notification, email on reply, email on comment, email on message, email on pm, email alert,
      email digest, email digests, email format, email updates, email subscription, email frequency, send email, send newsletter,
      send notifications, send notifications to email, send sms, subscribe to emails, subscribe, subscribe digest, subscription
      method, subscription preference, subscription mode, subscription type preference, digest, digest type, digest frequency, mail
      digest, mail format, mail format preference, mail subscription, mailing, mailings, mailinglist, mailing list subscription,
      newsletter opt in, newsletter flag, newsletter optin, newsletters, notify, notify type, notify by email, notify on comment,
      notify on reply, notify on message, notify me, notify pm, notify on pm, notification level, notification method, notification
      type, notification preference, notification sound, notification frequency, notifications enabled, push notifications, push
      enabled, push notification enabled, sms alerts, sms enabled, sms notification, phone notifications, pm notify, pm notice, pm
      popup, pop pm, popup pm, popup notifications, alerts enabled, reminder preference, reminder time, auto subscribe,
      autosubscribe, auto login, autologin, auto refresh, auto refresh rate, auto renew, autorenew, auto renewal, auto save, auto
      play, autoplay, auto expand, auto collapse, auto watch, track topics, mark read, marketing opt in, marketing email, marketing
      allowed, marketing permission, marketing sms, mkt opt in, promotional emails, promo emails, ads enabled, personalized ads,
      third party offers, partner offers, data sharing, share data, share location, share profile, location sharing, two factor
      enabled, two factor auth enabled, two factor authentication, two factor authentication enabled, two factor required, two
      factor method, tfa enabled, totp enabled, 2 fa enabled, mfa enabled, mfa method, otp enabled, otp required for login, login
      alerts, login notification, require two factor authentication, user settings json, user options, user prefs, user params, user
      preference, user properties, user setting, params, extra settings, custom settings, profile settings, admin options, account
      settings, personal settings, ui settings, ui preferences, site preferences, display settings, display mode, display options,
      display order preference, view mode, view options, default view, calendar view, default page, home page preference, landing
      page, start page, start week on, first day of week, week start, week starts on, week starts on monday, weekstart, dashboard,
      dashboard layout, layout id, color scheme, colour scheme, color scheme id, color theme, color mode, colour theme, dark mode,
      night mode, syntax theme, template set, template preference, interface theme, site theme, theme id, theme name, theme name
      preference, user theme, user style, user template, style id, styleid, user skin, skin id, skin name, personal background,
      background image, background color, font size, text size, text direction, editor mode, wysiwyg, wysiwyg enabled, use editor,
      keyboard shortcuts, enable keyboard navigation, tab width, page size, pagesize, max page size, items per page, rows per page,
      results per page, records per page, per page, perpage, posts per page, topics per page, threads per page, messages per page,
      max rows, sort order preference, default sort, default sort type, default listing type, post order, comment order, comment
      sort, sort preference, thread mode, threaded mode, threadedmode, thread view, smiley set, smilies, emoticons, emoji, attach
      signature, attachsig, attach sig, view signatures, view avatars, view images, favorite topics, hide nsfw, nsfw, blur nsfw,
      content filter, adult content, safe search, mature content, infinite scroll, infinite scroll enabled, open links in new tab,
      new window, sound enabled, quota preference, default privacy, default visibility, default signature, default signature type,
      default paper size, paper size, currency preference, preferred currency, measurement system, unit system, unit preference,
      date format, time format, dateformat, timeformat, datetime format, number format, decimal separator, time format preference,
      clock format, dst correction, daylight saving, summer time, use dst, sync calendar, google sync, google calendar preference,
      working hours preference, preferred name display, name display, display name format, name order, screen reader, high contrast,
      accessibility, accessibility mode, diet preference, meal preference, dietary preference, dietary requirements, seat
      preference, room preference, smoking preference, patron privacy, pm privacy, auth method, auth type, authentication method,
      login method, newsletter abonnieren, benachrichtigung, benachrichtigungen, preferencias, preferencia, configuracion, ajustes,
      notificaciones, notificar, boletin, suscripcion boletin, recibir correos, recibir noticias, acepta publicidad, acepta
      marketing, configuracoes, preferencias usuario, notificacoes, receber newsletter, receber email, receber sms, aceita email,
      aceita newsletter, aceita marketing, preferences utilisateur, parametres, reglages, abonnement newsletter, inscription
      newsletter, recevoir newsletter, recevoir mail, accepte newsletter, offres partenaires, werbung, werbeeinwilligung,
      voreinstellungen, impostazioni, preferenze, notifiche, iscrizione newsletter, ricevi newsletter, consenso marketing, consenso
      newsletter, voorkeuren, instellingen, nieuwsbrief, options, auth mode, notify owner, receive system emails, show on employees`),
    kinds: ['flag', 'text', 'single-name'],
    enumerable: true,
    hibp: null,
    dpv: 'Preference',
    schemaOrg: null,
  },
];
