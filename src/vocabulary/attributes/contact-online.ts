/**
 * The attributes of the family `contact`: pages and names on the net.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const CONTACT_ONLINE: readonly Attribute[] = [
  {
    id: 'contact.website',
    title: 'Website',
    ladder: null,
    salience: 'identity',
    headers: words(`
      website, web site, website url, web, web page, webpage, homepage, home page, url, user url, site web, site internet,
      internetseite, webseite, sitio web, pagina web, site url, blog, blog url, sito web, strona www, situs web, personal website,
      personal url, personal site, personal page, resume url, resume link, cv url, cv link, portfolio, portfolio url, labeled uri,
      labeleduri, web url, weburl, website link, homepage url, home page url, company url, company website, business website, open
      id, openid, openid url, calendar url, calendar feed, user website, user homepage, user site, user web, web address,
      webaddress, internet address, blog link, site personnel, site perso, pagina personal, pagina personale, sito, website address`),
    kinds: ['url'],
    enumerable: false,
    hibp: 'User website URLs',
    dpv: null,
    schemaOrg: 'url',
  },
  {
    id: 'contact.socialHandle',
    title: 'Social media profile',
    ladder: null,
    salience: 'identity',
    headers: words(`
      social handle, social media, social media profile, social profile, social, facebook, facebook id, facebook url, fb, fb id, fb
      link, twitter, twitter handle, twitter id, twitter username, instagram, instagram handle, insta, insta id, linkedin, linkedin
      url, linkedin profile, linkedin id, github, github username, youtube, tiktok, pinterest, vk, vkontakte, snapchat, google plus,
      mastodon, profile url, profile link, profile page, public profile, public profile url, public profile link, social url, social
      link, social profile url, facebook link, facebook profile, fb url, fb profile, twitter url, twitter link, twitter profile,
      instagram url, instagram link, instagram profile, linkedin link, github url, github link, github profile, youtube url, youtube
      link, tiktok url, tiktok link, pinterest url, vk url, vk link, snapchat url, mastodon url, social account, social accounts,
      social id, social network, social networks, social user id, social uid, social provider id, social login id, provider user id,
      provider uid, oauth uid, oauth id, facebook user id, fb user id, fb uid, fbuid, facebook uid, facebook username, facebook
      profile url, facebook handle, google id, google plus id, google profile, googleplus, gplus, google uid, twitter uid, twitter
      user, twitter screen name, twitter name, twitter account, instagram username, instagram id, linkedin username, linkedin
      handle, linked in, tiktok username, youtube channel, youtube id, xing, myspace, flickr, tumblr, vimeo, reddit, reddit
      username, orkut, badoo, odnoklassniki, lastfm, last fm, soundcloud, deviantart, goodreads, stackoverflow, stack overflow,
      gitlab username, bitbucket, github id, github uid, bluesky, bsky, mastodon handle, fediverse handle, actor url, actor uri,
      federated user id, federated username, federated id, apple id, steam id, steamid, steam, xbox live, psn, psn id, federation
      id, service user url, service user name, snapchat username, google plus url, google plus link`),
    kinds: ['url', 'username'],
    enumerable: false,
    hibp: 'Social media profiles',
    dpv: 'SocialMedia',
    schemaOrg: 'sameAs',
  },
  {
    id: 'contact.messagingId',
    title: 'Messaging id',
    ladder: null,
    salience: 'identity',
    headers: words(`
      messaging id, messenger, messenger id, im, im id, telegram, telegram id, telegram username, telegram handle, tg id, tg
      username, chat id, skype, skype id, skype name, yahoo, yahoo id, yahoo im, yim, msnm, msn id, jabber id, wechat, wechat id,
      line id, icq, aim, yahoo messenger, msn, jabber, xmpp, discord, discord id, signal id, viber, bbm, qq, qq number, google talk,
      gtalk, googletalk, hangouts, google chat, slack, slack id, slack handle, slack user id, matrix, matrix id, matrix user id,
      matrix handle, im handle, im screen name, im name, im address, whatsapp id, kik, threema, zoom id, teams id, msn messenger,
      icq number, icq uin, yahoo id number, aol, aol im, sip, sip uri, sip address, signal number, viber id, line user id, wechat
      openid, facebook messenger, user icq, user aim, user yim, user msnm, user jabber`),
    kinds: ['username', 'long-number', 'record-id'],
    enumerable: false,
    hibp: 'Instant messenger identities',
    dpv: null,
    schemaOrg: null,
  },
];
