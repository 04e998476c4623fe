/**
 * The attributes of the family `account`: access to a piece of software (what is done with it: account-use.ts).
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
      username, user name, user, uname, usrname, usr, user login, userlogin, login, login name, login id, loginid, logon, logon
      name, user nicename, screen name, screenname, handle, userhandle, user handle, account name, acct name, account, member login,
      samaccountname, upn, user principal name, benutzername, benutzer, anmeldename, nombre de usuario, nombre usuario, usuario,
      nome de usuario, nome do usuario, nome de utilizador, utilizador, nom d utilisateur, nom utilisateur, utilisateur,
      identifiant, nome utente, utente, gebruikersnaam, gebruiker, nazwa uzytkownika, uzytkownik, nama pengguna, pengguna, kullanici
      adi, kullanici, imya polzovatelya, polzovatel, логин, 用户名, accountname, username canonical, username clean, canonical
      username, username lower, username normalized, normalized username, login user, loginuser, login email or username, log in
      name, logon id, logonid, user nick, user nickname, usernick, usercode, userlogon, user logon name, sign in name, signin name,
      sign in id, auth name, authname, auth user, auth username, auth id, admin name, admin user, admin login, admin username,
      member login name, member username, web username, portal username, portal login, system user name, net id, netid, ldap, ldap
      dn, ldap path, ldap uid, unix username, windows login, windows user, ad username, domain user, domain username, remote user,
      openid user, stored by, sso id, sso username, user principal, userprincipalname, game name, identificador usuario, nom de
      connexion, identifiant connexion, nom de compte, kontoname, loginname, nutzername, nutzerkennung, benutzerkennung, anmeldung
      name, nome login, nome usuario, nome de login, nick usuario`),
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
      password, passwd, passwrd, pass, pwd, pswd, psw, passphrase, user password, user pass, userpass, userpassword, login password,
      account password, password hash, password digest, passwordhash, passhash, pass hash, pw hash, pwhash, hashed password,
      encrypted password, crypted password, password md 5, md 5 password, password sha 1, pw, hash, member password, passwort,
      kennwort, contrasena, clave, clave de acceso, senha, palavra passe, mot de passe, mdp, motdepasse, parola, parola d ordine,
      wachtwoord, haslo, kata sandi, sandi, katasandi, sifre, parol, password plain, plaintext password, pin hash, пароль, 密码, pass
      word, passcode, pass code, userpwd, user pwd, user passwd, userpasswd, login pwd, loginpwd, login pass, login passwd, web
      password, portal password, admin password, admin pass, member pass, new password, old password, temp password, temporary
      password, initial password, default password, plain password, clear password, cleartext password, password clear, password
      encrypted, encrypted pass, encrypted pwd, enc password, enc pwd, encpass, password enc, password crypted, password strong,
      strong password, hashed pass, hashed pwd, passwordhashed, password bcrypt, bcrypt hash, bcrypt password, crypt password,
      digest password, password sha, password sha 512, sha pass hash, sha 1 pass, sha 1 password, ssha, md 5 pass, md 5 hash
      password, ntlm hash, nt hash, lm hash, nt password, lm password, sambantpassword, unicodepwd, secret data, srp verifier,
      crypted pass, shadow password, ftp password, email password, smtp password, wifi password, pin code hash, login pin, access
      pin, contrasenia, pass usuario, clave usuario, senha usuario, mot passe, passe, passwort md 5, password utente, credential
      password, legacy password`),
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
      salt, password salt, pass salt, pw salt, user salt, members pass salt, passwd salt, hash salt, pwd salt, salt hash, salt
      value, passwordsalt, hash seed`),
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
      secret question, security question, security questions, secret answer, security answer, password hint, hint question, hint
      answer, question answer, hint, pwd hint, challenge question, pregunta secreta, respuesta secreta, pregunta de seguridad,
      pergunta secreta, resposta secreta, question secrete, reponse secrete, sicherheitsfrage, geheimfrage, domanda segreta, geheime
      vraag, answer to security question, recovery question, recovery answer, reset question, reset answer, password question,
      password answer, password reset question, hint text, verification question, pregunta seguridad, respuesta seguridad, respuesta
      de seguridad, pergunta de seguranca, resposta de seguranca, sicherheitsantwort, question de securite, reponse de securite,
      risposta segreta, domanda di sicurezza, memorable word, memorable answer`),
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
      created at, created on, created, create date, create time, createtime, created date, created time, date created, creation,
      creation date, creation time, date of creation, createdon, creation timestamp, created timestamp, join date, joined, joined
      on, joined at, joindate, date joined, member since, registered on, registered at, registered date, registered, register date,
      register time, regdate, reg date, reg time, registration date, registration time, registration timestamp, date of
      registration, date registered, signup date, sign up date, signed up at, signup time, sign up time, user registered, account
      created, account created at, account creation date, opened date, account opening date, inserted at, insert date, insert time,
      date added, added on, added at, date entered, customer since, erstellt am, erstellt, angelegt am, registriert am,
      registrierungsdatum, anmeldedatum, fecha de creacion, fecha creacion, fecha de registro, fecha registro, fecha alta, fecha de
      alta, data de cadastro, data cadastro, data de criacao, data de registo, date de creation, date creation, date d inscription,
      date inscription, data creazione, data di creazione, data registrazione, data di registrazione, data iscrizione, aangemaakt
      op, registratiedatum, data rejestracji, data utworzenia, tanggal daftar, tgl daftar, tanggal registrasi, tanggal dibuat,
      tanggal pendaftaran, kayit tarihi, olusturma tarihi, data registracii, panjikaran tithi, дата регистрации, created utc,
      created ts, created date time, creation date time, datecreated, createddate, timecreated, time created, when created,
      whencreated, added, entered, entry created, inserted, inserted on, insert timestamp, record created, record created at, record
      creation date, user created, user created at, user creation date, user since, usersince, register timestamp, registered since,
      reg timestamp, registerdate, registertime, registration at, regtime, signup, signup at, signed up, signed up on, sign up at,
      sign up timestamp, join time, join timestamp, jointime, date join, subscribed since, date of joining site, membership date,
      client since, active since date, account open date, account opened, account created date, account created on, profile created,
      profile created at, since date, date crea, date ins, dateadded, date add, addtime, add time, add date, ctime, crtime, cdate,
      created stamp, fecha ingreso sistema, fecha incorporacion, fecha afiliacion, fecha de afiliacion, creado, registrado, data
      inscricao, data de inscricao, data inclusao, data de inclusao, criado em, criado, cadastrado em, cadastro, date d ajout, date
      ajout, date enregistrement, date d enregistrement, date d adhesion, date adhesion, cree le, inscrit le, anlagedatum, angelegt,
      erfasst am, erstellungsdatum, beitrittsdatum, mitglied seit, kunde seit, data inserimento, data di inserimento, data iscr,
      data registr, registrato il, creato il, iscritto il, data aggiunta, aangemaakt, lid sinds, insert ts, ins date, insertion date`),
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
      updated at, updated on, updated, update date, update time, updatetime, updated date, updated time, date updated, last updated,
      last update, last updated at, last updated on, last updated date, last update date, lastupdate, modified, modified at,
      modified on, modified date, modified time, date modified, date last modified, last modified, last modified date, last change,
      last changed, last change date, changed at, changed on, write date, mtime, geandert am, aktualisiert am, fecha de
      actualizacion, fecha actualizacion, fecha modificacion, data de atualizacao, data alteracao, date de modification, date
      modification, date de mise a jour, date maj, data modifica, data aggiornamento, gewijzigd op, data modyfikacji, data
      aktualizacji, tanggal diubah, tanggal update, guncelleme tarihi, updated utc, updated ts, updated timestamp, update timestamp,
      update ts, modified timestamp, modified ts, modification date, modification time, modification timestamp, last modification,
      last modify, last modified at, last modified on, lastmodified, last update on, last update at, lastupdated, lastupdatedate,
      updatedat, dateupdated, datemodified, date update, date upd, date modif, time modified, timemodified, whenchanged, last edit
      date, edited at, edited on, edit date, edit time, profile updated at, profile updated, user updated, record updated, record
      updated at, record modified, revised at, revision date, last revised, mdate, utime, udate, actualizado, fecha actualiza,
      ultima actualizacion, ultima modificacion, atualizado em, data ultima atualizacao, data ultima alteracao, alterado em, ultima
      alteracao, modifie le, derniere modification, mis a jour, mise a jour, aenderungsdatum, letzte aenderung, aktualisiert,
      geaendert, zuletzt geaendert, data ultima modifica, ultima modifica, modificato il, aggiornato il, data di modifica, laatst
      gewijzigd, fecha ult modificacion, fecha ult actualizacion, fec ult modificacion, data ult alteracao, date derniere maj`),
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
      last login, last login at, last login date, last login time, last login on, lastlogin, login date, login time, last logged in,
      last log in, last logon, last signin, last sign in, last sign in at, current sign in at, current login at, last seen, last
      seen at, last seen on, last visit, last visited, lastvisit, last visit date, last active, last active at, last activity, last
      activity date, last access, last accessed, lastaccess, last access date, last connected, first login, letzter login, letzte
      anmeldung, ultimo acceso, ultimo login, ultimo acesso, derniere connexion, date derniere connexion, ultimo accesso, laatste
      login, ostatnie logowanie, login terakhir, son giris, last login ts, last signed in, last signed in at, last signin at, last
      logged in at, last log in time, last log in date, last logon timestamp, lastlogon, lastlogontimestamp, last online, last
      online at, online at, last used at, last access at, last accessed at, last accessed on, last access on, last visit time, last
      visited at, last visit at, last visit on, last active on, last active date, last activity at, last activity on, last
      connection, last connection at, last connect, last session, last session at, last authenticated, last authenticated at, last
      auth, last request, last request at, previous login, previous login at, prev login, current login, most recent login, latest
      login, latest activity, logged in at, logged in on, login timestamp, login at, signed in at, last ping, lastping, lastactive,
      lastactivity, lastseen, ultima conexion, ultimo ingreso, ultima sesion, ultima visita, data ultimo acesso, ultima visita em,
      derniere visite, dernier login, dernier acces, derniere activite, data ultimo accesso, data ultimo login, letzter zugriff,
      letzter besuch, zuletzt online, zuletzt aktiv, zuletzt angemeldet, laatst ingelogd, previous visit, previous visit at, prev
      visit, last visit previous, first access, first visit, last access on site`),
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
      ip address, ip addr, ipaddress, ipaddr, ip, ip v 4, ip v 6, user ip, client ip, remote ip, remote addr, remote address, last
      ip, last login ip, login ip, register ip, reg ip, registration ip, signup ip, sign up ip, current sign in ip, last sign in ip,
      join ip, create ip, created ip, source ip, src ip, visitor ip, ip adresse, direccion ip, endereco ip, adresse ip, indirizzo
      ip, ip adres, adres ip, alamat ip, ip adresi, ip adr, ip log, ip num, ip long, ipv 4 address, ipv 6 address, reg ip address,
      ip reg, ip registration, ip register, registered ip, registered ip address, registration ip address, created ip address,
      signup ip address, created from ip, create ip address, login ip address, ip login, ip last, last ip address, last known ip,
      last used ip, lastip, last login ip address, current ip, current login ip, current ip address, user ip address, customer ip,
      customer ip address, client ip address, clientip, remote ip address, ip host, remote host, poster ip, posted ip, post ip,
      posting ip, sender ip, author ip, vote ip, member ip, signin ip, sign in ip address, last sign in ip address, session ip,
      session ip address, regip, loginip, userip, public ip, forwarded for, x forwarded for, order ip, confirmation ip, opt in ip,
      optin ip, user host, user hostname`),
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
      user agent, useragent, ua, http user agent, browser, browser name, browser version, client user agent, ua string, user
      browser, browser agent, agent string, browser info, browser type, browser string, client browser, device user agent, session
      user agent, last user agent, user agent string, http agent, browserinfo, navigateur, navegador, os name browser`),
    kinds: ['user-agent', 'text'],
    enumerable: false,
    hibp: 'Browser user agent details',
    dpv: 'UserAgent',
    schemaOrg: null,
  },
];
