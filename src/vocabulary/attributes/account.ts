/**
 * The attributes of the family `account`: an account in a piece of software.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const ACCOUNT: readonly Attribute[] = [
  {
    id: 'account.username',
    title: 'User name',
    ladder: null,
    salience: 'identity',
    headers: words(`
      username, user name, user, uname, usrname, usr, user login, userlogin, login, login name, login id, loginid,
      logon, logon name, user nicename, screen name, screenname, handle, userhandle, user handle, account name, acct
      name, account, member login, samaccountname, upn, user principal name, benutzername, benutzer, anmeldename,
      nombre de usuario, nombre usuario, usuario, nome de usuario, nome do usuario, nome de utilizador, utilizador,
      nom d utilisateur, nom utilisateur, utilisateur, identifiant, nome utente, utente, gebruikersnaam, gebruiker,
      nazwa uzytkownika, uzytkownik, nama pengguna, pengguna, kullanici adi, kullanici, imya polzovatelya, polzovatel,
      логин, 用户名`),
    kinds: ['username', 'email', 'single-name'],
    enumerable: false,
    hibp: 'Usernames',
    dpv: 'Username',
    schemaOrg: null,
  },
  {
    id: 'account.password',
    title: 'Password',
    ladder: 'password',
    salience: 'content',
    headers: words(`
      password, passwd, passwrd, pass, pwd, pswd, psw, passphrase, user password, user pass, userpass, userpassword,
      login password, account password, password hash, password digest, passwordhash, passhash, pass hash, pw hash,
      pwhash, hashed password, encrypted password, crypted password, password md 5, md 5 password, password sha 1, pw,
      hash, member password, passwort, kennwort, contrasena, clave, clave de acceso, senha, palavra passe, mot de
      passe, mdp, motdepasse, parola, parola d ordine, wachtwoord, haslo, kata sandi, sandi, katasandi, sifre, parol,
      password plain, plaintext password, pin hash, пароль, 密码`),
    kinds: ['hash', 'secret'],
    enumerable: false,
    hibp: 'Passwords',
    dpv: 'Password',
    schemaOrg: null,
  },
  {
    id: 'account.salt',
    title: 'Password salt',
    ladder: null,
    salience: 'technical',
    headers: words(`
      salt, password salt, pass salt, pw salt, user salt, members pass salt, passwd salt, hash salt`),
    kinds: ['hash', 'secret'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'account.secretQuestion',
    title: 'Security question or answer',
    ladder: null,
    salience: 'content',
    headers: words(`
      secret question, security question, security questions, secret answer, security answer, password hint, hint
      question, hint answer, question answer, hint, pwd hint, challenge question, pregunta secreta, respuesta secreta,
      pregunta de seguridad, pergunta secreta, resposta secreta, question secrete, reponse secrete, sicherheitsfrage,
      geheimfrage, domanda segreta, geheime vraag`),
    kinds: ['text', 'single-name'],
    enumerable: false,
    hibp: 'Security questions and answers',
    dpv: 'SecretText',
    schemaOrg: null,
  },
  {
    id: 'account.createdAt',
    title: 'Account created',
    ladder: 'date',
    salience: 'technical',
    headers: words(`
      created at, created on, created, create date, create time, createtime, created date, created time, date created,
      creation, creation date, creation time, date of creation, createdon, creation timestamp, created timestamp, join date,
      joined, joined on, joined at, joindate, date joined, member since, registered on, registered at, registered
      date, registered, register date, register time, regdate, reg date, reg time, registration date, registration
      time, registration timestamp, date of registration, date registered, signup date, sign up date, signed up at,
      signup time, sign up time, user registered, account created, account created at, account creation date, opened
      date, account opening date, inserted at, insert date, insert time, date added, added on, added at, date entered,
      customer since, erstellt am, erstellt, angelegt am, registriert am, registrierungsdatum, anmeldedatum, fecha de
      creacion, fecha creacion, fecha de registro, fecha registro, fecha alta, fecha de alta, data de cadastro, data
      cadastro, data de criacao, data de registo, date de creation, date creation, date d inscription, date
      inscription, data creazione, data di creazione, data registrazione, data di registrazione, data iscrizione,
      aangemaakt op, registratiedatum, data rejestracji, data utworzenia, tanggal daftar, tgl daftar, tanggal
      registrasi, tanggal dibuat, tanggal pendaftaran, kayit tarihi, olusturma tarihi, data registracii, panjikaran
      tithi, дата регистрации`),
    kinds: ['date', 'integer'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: 'dateCreated',
  },
  {
    id: 'account.updatedAt',
    title: 'Account changed',
    ladder: 'date',
    salience: 'technical',
    headers: words(`
      updated at, updated on, updated, update date, update time, updatetime, updated date, updated time, date updated,
      last updated, last update, last updated at, last updated on, last updated date, last update date, lastupdate,
      modified, modified at, modified on, modified date, modified time, date modified, date last modified, last
      modified, last modified date, last change, last changed, last change date, changed at, changed on, write date,
      mtime, geandert am, aktualisiert am, fecha de actualizacion, fecha actualizacion, fecha modificacion, data de
      atualizacao, data alteracao, date de modification, date modification, date de mise a jour, date maj, data
      modifica, data aggiornamento, gewijzigd op, data modyfikacji, data aktualizacji, tanggal diubah, tanggal update,
      guncelleme tarihi`),
    kinds: ['date', 'integer'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: 'dateModified',
  },
  {
    id: 'account.lastLoginAt',
    title: 'Last login',
    ladder: 'date',
    salience: 'technical',
    headers: words(`
      last login, last login at, last login date, last login time, last login on, lastlogin, login date, login time,
      last logged in, last log in, last logon, last signin, last sign in, last sign in at, current sign in at, current
      login at, last seen, last seen at, last seen on, last visit, last visited, lastvisit, last visit date, last
      active, last active at, last activity, last activity date, last access, last accessed, lastaccess, last access
      date, last connected, first login, letzter login, letzte anmeldung, ultimo acceso, ultimo login, ultimo acesso,
      derniere connexion, date derniere connexion, ultimo accesso, laatste login, ostatnie logowanie, login terakhir,
      son giris`),
    kinds: ['date', 'integer'],
    enumerable: false,
    hibp: 'Login histories',
    dpv: 'AuthenticationHistory',
    schemaOrg: null,
  },
  {
    id: 'account.ipAddress',
    title: 'IP address',
    ladder: 'ip',
    salience: 'technical',
    headers: words(`
      ip address, ip addr, ipaddress, ipaddr, ip, ip v 4, ip v 6, user ip, client ip, remote ip, remote addr, remote
      address, last ip, last login ip, login ip, register ip, reg ip, registration ip, signup ip, sign up ip, current
      sign in ip, last sign in ip, join ip, create ip, created ip, source ip, src ip, visitor ip, ip adresse,
      direccion ip, endereco ip, adresse ip, indirizzo ip, ip adres, adres ip, alamat ip, ip adresi`),
    kinds: ['ip'],
    enumerable: false,
    hibp: 'IP addresses',
    dpv: 'IPAddress',
    schemaOrg: null,
  },
  {
    id: 'account.userAgent',
    title: 'Browser',
    ladder: null,
    salience: 'technical',
    headers: words(`
      user agent, useragent, ua, http user agent, browser, browser name, browser version, client user agent, ua string`),
    kinds: ['user-agent', 'text'],
    enumerable: false,
    hibp: 'Browser user agent details',
    dpv: 'UserAgent',
    schemaOrg: null,
  },
  {
    id: 'account.status',
    title: 'Account status',
    ladder: null,
    salience: 'technical',
    headers: words(`
      status, account status, user status, member status, customer status, acct status, status code, status name,
      current status, record status, active status, profile status, user state, account state, sthiti, zustand, estado
      cuenta, situacao, statut, stato, durum, статус`),
    kinds: ['single-name', 'integer', 'flag', 'text'],
    enumerable: true,
    hibp: 'User statuses',
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'account.role',
    title: 'Role or group',
    ladder: null,
    salience: 'technical',
    headers: words(`
      role, roles, user role, user roles, role name, group, groups, user group, usergroup, user groups, group name,
      permission, permissions, privilege, privileges, access level, user level, user type, usertype, account type,
      acct type, member type, user class, rights, rolle, benutzergruppe, perfil, tipo usuario, groupe, ruolo, rol,
      rola, peran, yetki`),
    kinds: ['single-name', 'integer', 'text'],
    enumerable: true,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'account.token',
    title: 'Token or key',
    ladder: null,
    salience: 'technical',
    headers: words(`
      token, tokens, api key, apikey, api token, access token, accesstoken, auth token, auth key, auth code, refresh
      token, session token, session key, remember token, remember me token, reset token, reset password token,
      password reset token, reset key, activation key, user activation key, activation code, activation token,
      confirmation token, confirmation code, verification token, verification code, verify token, csrf token, jwt,
      otp, otp code, totp, totp secret, two factor secret, otp secret, client secret, secret, secret key, private key,
      public key, device token, push token, fcm token, apns token, invite code, referral code, invite token, unlock
      token, cookie`),
    kinds: ['hash', 'secret', 'uuid'],
    enumerable: false,
    hibp: 'Auth tokens',
    dpv: 'Authenticating',
    schemaOrg: null,
  },
  {
    id: 'account.profileText',
    title: 'Profile text',
    ladder: null,
    salience: 'technical',
    headers: words(`
      bio, biography, about, about me, about you, profile text, profile description, self description, user
      description, signature, sig, tagline, headline, profile, summary, interests, hobbies, motto, user bio, personal
      text, quote, uber mich, sobre mi, sobre mim, a propos, minat`),
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
      locale, user locale, locale code, culture, language code, lang code, language id, language preference, preferred
      locale, ui language, interface language, user language, date format, regional settings`),
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
      timezone, time zone, tz, timezone name, user timezone, user time zone, utc offset, gmt offset, timezone offset,
      tz offset, zeitzone, zona horaria, fuso horario, fuseau horaire, fuso orario, tijdzone, strefa czasowa, zona
      waktu, saat dilimi`),
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
      counter, count, counts, login count, sign in count, logins, login attempts, failed logins, failed login
      attempts, failed attempts, failed attempt count, visits, visit count, hits, views, view count, posts, post
      count, user posts, num posts, topics, comments count, comment count, messages count, followers, follower count,
      followers count, following, following count, friends, friend count, friends count, connections, statuses,
      tweets, seguidores, seguindo, amigos, conexiones, abonnes, takipci, подписчики, likes, like count, karma,
      reputation, points, score, level, orders count, order count, number of orders, total orders, total spent count,
      warnings, upvotes, downvotes, quantity, qty`),
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
      preference, preferences, prefs, user preferences, settings, setting, user settings, options, config,
      configuration, theme, skin, style, notification, notifications, notification settings, newsletter, newsletter
      subscription, newsletter subscribed, mailing list, subscribe newsletter, marketing preference, marketing,
      contact preference, contact method, preferred contact, preferred contact method, email notifications, email
      preference, einstellungen, privacy, privacy settings, visibility`),
    kinds: ['flag', 'text', 'single-name'],
    enumerable: true,
    hibp: null,
    dpv: 'Preference',
    schemaOrg: null,
  },
];
