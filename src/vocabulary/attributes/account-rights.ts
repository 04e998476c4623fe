/**
 * The attributes of the family `account`: what an account may do, and the secrets that stand for it.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const ACCOUNT_RIGHTS: readonly Attribute[] = [
  {
    id: 'account.status',
    title: 'Account status',
    ladder: null,
    salience: 'technical',
    headers: words(`
      status, account status, user status, member status, customer status, acct status, status code, status name, current status,
      record status, active status, profile status, user state, account state, sthiti, zustand, estado cuenta, situacao, statut,
      stato, durum, статус, acc status, account flag, account disabled, account enabled, account locked, account blocked, account
      active, account activated, account verified, account suspended, account closed, user active, user enabled, user disabled, user
      locked, user blocked, user banned, user suspended, user control, user account control, user status code, userstatus,
      memberstatus, membership status, activation state, activation status, workflow state, lifecycle state, online status, ban
      status, banned status, suspension, blocked status, lock status, locked status, moderated, moderation status, pending approval,
      on vacation, away, disabled account, estado usuario, estado de cuenta, estado cliente, estatus, situacao cadastral, situacao
      cliente, etat compte, statut compte, statut utilisateur, statut client, kontostatus, benutzerstatus, kundenstatus, stato
      utente, stato account, stato cliente, status konta`),
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
      role, roles, user role, user roles, role name, group, groups, user group, usergroup, user groups, group name, permission,
      permissions, privilege, privileges, access level, user level, user type, usertype, account type, acct type, member type, user
      class, rights, rolle, benutzergruppe, perfil, tipo usuario, groupe, ruolo, rol, rola, peran, yetki, role id, role ids, role
      code, role type, rolename, roleid, user role id, userrole, system role, application role, app role, security role, security
      level, security group, member role, staff role, access role, access group, access rights, accesslevel, access type user, auth
      level, authorization, authorization level, authorisation, acl, acls, privs, priv, capabilities, capability, permission id,
      permission level, permissions mask, clearance level, user rank, user class id, usergroup id, user group id, usergroups,
      usergroupid, group ids, groupids, membergroup, member group, member group id, membergroup id, additional groups, secondary
      group, primary group, primary group id, display group, display group id, member of, memberof, is member of, user level id,
      userlevel, user type id, usertypeid, user category, borrower category, patron category, patron type, member
      category, profile role, admin, administrator, is admin, isadmin, is administrator, is superuser, is super admin,
      is super user, is superadmin, is staff, is staff member, is moderator, is manager, is root, is owner, is editor, is sysadmin,
      is agent, superuser, super user, superadmin, super admin, sysadmin, moderator, staff status, admin level, admin flag, user
      admin, can create group, operator level, perfil usuario, rol usuario, rol id, id rol, tipo de usuario, nivel de acceso, nivel
      acceso, grupo usuario, perfil de acesso, nivel acesso, tipo utilizador, grupo utilizador, profil utilisateur, role
      utilisateur, type utilisateur, groupe utilisateur, niveau acces, administrateur, administrador, benutzerrolle, benutzertyp,
      berechtigung, ruolo utente, livello accesso, tipo utente, gruppo utente, permessi, amministratore, gebruikersrol`),
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
      token, tokens, api key, apikey, api token, access token, accesstoken, auth token, auth key, auth code, refresh token, session
      token, session key, remember token, remember me token, reset token, reset password token, password reset token, reset key,
      activation key, user activation key, activation code, activation token, confirmation token, confirmation code, verification
      token, verification code, verify token, csrf token, jwt, otp, otp code, totp, totp secret, two factor secret, otp secret,
      client secret, secret, secret key, private key, public key, device token, push token, fcm token, apns token, invite code,
      referral code, invite token, unlock token, cookie, token hash, token key, token value, token id, login token, login key,
      loginkey, auth hash, auth secret, access key, access keys, access key id, access code, access hash, api secret, api keys,
      apisecret, api access token, api hash, app token, app key, app secret, app password, application token, bearer token, id
      token, oauth token, oauth secret, oauth access token, oauth refresh token, refreshtoken, session, sessions, sessionid, session
      id, session identifier, session uid, session hash, session code, session auth key, sess id, sessid, sess key, sess token, php
      sess id, phpsessid, sid, jsessionid, cookie id, cookie hash, cookie value, remember, remember key, remember hash, remember me,
      remember me key, rememberme, persistent token, persist code, persistence token, single access token, perishable token,
      personal access token, password token, password reset code, password reset key, password reset hash, passwordresettoken,
      password recovery key, password recovery token, recovery token, recovery key, recovery code, reset code, reset hash, reset pwd
      token, resetkey, restore token, restore code, forgot password token, forgot token, forgot key, forgotten password code,
      forgotten password token, lost password token, lost password key, change password key, activate code, activate key, activate
      token, activation, activation hash, activation id, activationkey, active code, email token, email verification token, email
      verification code, email verification key, email confirmation token, email confirm token, email confirmation key, email code,
      email hash token, confirm code, confirm key, confirm token, confirm hash, confirmation, confirmation key, confirmation hash,
      confirmkey, validation code, validation key, validation hash, validation token, verification key, verification hash,
      verification id, verify code, verify hash, verify key, registration code, registration key, registration token, unlock code,
      unlock key, unsubscribe token, unsubscribe key, unsubscribe hash, feed token, rss token, rss key, incoming email token, static
      object token, calendar token, ical token, ics token, csrf, xsrf token, nonce, random hash, random key, random string, random
      token, unique hash, unique key hash, secure key, security key, security token, security code hash, security hash, security
      stamp, concurrency stamp, secret hash, secret code, user key, user token, user hash, user secret, userkey, usertoken, user
      certificate, client certificate, smime certificate, pkcs 12, ssh key, ssh keys, ssh public key, sshpublickey, pgp key, pgp
      public key, pgp id, pgp fingerprint, gpg key, gpg id, gpg key id, gpgkey, key fingerprint, public key fingerprint, encryption
      key, encrypted key, signing key, master key, key hash, two factor, two factor key, two factor code, two factor auth secret,
      two factor recovery codes, 2 fa, 2 fa secret, 2 fa key, 2 fa code, twofa secret, tfa secret, tfa backup, tfa code, mfa secret,
      mfa key, mfa token, otp key, otp seed, otp auth key, otp backup codes, backup code, totp key, google auth secret, google
      authenticator secret, authenticator key, authenticator secret, u 2 f key, magic token, magic link token, one time token, one
      time code, one time password, otep, invitation token, invitation code, invitation key, invitation hash, invite key, invite
      hash, inviter code, affiliate code, referral token, promo token, fcm, fcm id, gcm id, gcm token, registration id push, apns
      device token, device push token, onesignal id, player token, expo token, facebook token, facebook access token, google token,
      google access token, twitter token, twitter access token, linkedin token, github token, stripe token, paypal token, payment
      token, card token, clave de activacion, codigo de activacion, codigo activacion, codigo verificacion, codigo de verificacao,
      jeton, cle activation, cle api, aktivierungscode, aktivierungsschluessel, bestaetigungscode, codice attivazione, codice
      conferma, chiave attivazione`),
    kinds: ['hash', 'secret', 'uuid'],
    enumerable: false,
    hibp: 'Auth tokens',
    dpv: 'Authenticating',
    schemaOrg: null,
  },
];
