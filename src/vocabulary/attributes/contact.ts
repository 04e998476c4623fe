/**
 * The attributes of the family `contact`: how somebody is reached and where they live.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const CONTACT: readonly Attribute[] = [
  {
    id: 'contact.phone',
    title: 'Phone number',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      contact, telecom, phone, phone number, phone no, phone num, phonenumber, ph, ph no, ph number, phn, phn no, mobile, mobile number,
      mobile no, mobile num, mobile phone, mobileno, mob, mob no, mob number, mobno, mobile nbr, cell, cell phone,
      cellphone, cell number, cellular, telephone, telephone number, telephone no, telephone nr, tel, tel no, tel
      number, telno, tele, telephones, msisdn, contact number, contact no, contact num, contact phone, contact mobile,
      contactno, registered mobile, registered mobile number, primary phone, alternate mobile, alternate phone,
      alternate number, alt mobile, alt phone, home phone, work phone, office phone, daytime phone, landline, landline
      number, land line, whatsapp, whatsapp number, whatsapp no, wa number, fax, fax number, fax no, subscriber
      number, caller number, mobile 1, phone 1, contact 1, doorbhash, durbhash, sampark number, sampark, mobail,
      dooradhvani, telefon, telefonnummer, telefon nr, tel nr, handy, handynummer, mobilnummer, mobiltelefon, mobil,
      rufnummer, festnetz, telefono, telefono movil, numero de telefono, num telefono, movil, celular, telefono
      celular, tel movil, telefone, telemovel, numero de telefone, fone, telephone portable, tel portable, portable,
      numero de telephone, numero telephone, num tel, gsm, telefono cellulare, cellulare, numero di telefono, recapito
      telefonico, telefoonnummer, telefoon, tel nummer, mobiel, mobiele nummer, gsm nummer, numer telefonu, nr
      telefonu, telefon komorkowy, komorka, telp, telepon, no telp, no telepon, nomor telepon, nomor hp, no hp, hp,
      nohp, handphone, no handphone, nomor handphone, nomor ponsel, no wa, telefon numarasi, tel numarasi, cep
      tel, cep telefonu, cep no, gsm no, nomer telefona, telefona, मोबाइल, मोबाइल नंबर, फोन, फोन नंबर, телефон, номер
      телефона, мобильный, 电话, 手机, 手机号, 手机号码, 电话号码`),
    kinds: ['phone', 'masked', 'long-number'],
    enumerable: false,
    hibp: 'Phone numbers',
    dpv: 'TelephoneNumber',
    schemaOrg: 'telephone',
  },
  {
    id: 'contact.email',
    title: 'E-mail address',
    ladder: 'identifier',
    salience: 'identity',
    headers: words(`
      email, e mail, email address, email addr, email id, mail id, mail, mail address, emailaddress, email 1, primary
      email, contact email, work email, personal email, email work, email home, alternate email, recovery email, user
      email, user mail, emails, eml, electronic mail, e post, e posta, eposta, correo, correo electronico, correo e,
      direccion de correo, direccion de correo electronico, endereco de email, endereco eletronico, courriel, adresse
      email, adresse e mail, adresse mail, adresse courriel, mel, e mail adresse, mailadresse, emailadresse, mail
      adresse, indirizzo email, indirizzo e mail, posta elettronica, e mailadres, mailadres, emailadres, adres e mail,
      adres email, poczta, surel, alamat email, e posta adresi, eposta adresi, elektronnaya pochta, pochta, adres
      pochty, ईमेल, почта, электронная почта, 邮箱, 电子邮件, 电子邮箱`),
    kinds: ['email', 'masked'],
    enumerable: false,
    hibp: 'Email addresses',
    dpv: 'EmailAddress',
    schemaOrg: 'email',
  },
  {
    id: 'contact.address',
    title: 'Postal address',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      address, full address, complete address, addr, adr, postal address, mailing address, home address, residential
      address, residence address, residence, permanent address, present address, current address, correspondence
      address, communication address, billing address, shipping address, delivery address, registered address, street
      address full, physical address, local address, house address, address full, resi address, perm address, pata,
      pura pata, poora pata, niwas, nivas, sthayi pata, vartaman pata, anschrift, adresse, wohnadresse, postanschrift,
      direccion, direccion completa, direccion postal, domicilio, direccion domicilio, endereco, endereco completo,
      endereco residencial, morada, adresse postale, adresse complete, adresse domicile, indirizzo, indirizzo
      completo, indirizzo residenza, residenza, adres, woonadres, postadres, adres zamieszkania, adres
      korespondencyjny, adres zameldowania, alamat, alamat lengkap, alamat rumah, alamat domisili, adresi, ev adresi,
      acik adres, adres prozhivaniya, adres registracii, पता, адрес, 地址, 住址`),
    kinds: ['address', 'text', 'address-unit'],
    enumerable: false,
    hibp: 'Physical addresses',
    dpv: 'PhysicalAddress',
    schemaOrg: 'address',
  },
  {
    id: 'contact.addressLine',
    title: 'Address line',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      address line, mail address 1, mail address 2, mail address 3, mail address 4, mailing address 1, mailing address 2, address 4, address line 1, address line 2, address line 3, address 1, address 2, address 3, addr 1, addr 2,
      addr 3, addr line, addr line 1, addr line 2, add 1, add 2, add 3, addressline, addressline 1, street, street
      address, street name, street line, street line 1, street number, street no, street addr, house, house no, house
      number, house num, hno, h no, house name, house name number, house suffix, street type, street suffix, street prefix, street direction, street pre direction, street post direction, predirectional, postdirectional, pre directional, post directional, directional prefix, directional suffix, direction prefix, direction suffix, secondary designator, unit designator, unit type, pre dir, post dir, pre direction, post direction, flat, flat no, flat number, door no, door number,
      plot no, building, building no, building name, building number, apartment, apartment number, apt, apt no, unit
      number, unit no, landmark, road, road name, lane, premise, premises, po box, residence street, residential
      street, makan number, makan sankhya, makaan no, gali, strasse, str, hausnummer, hausnr, strasse hausnummer,
      strasse nr, calle, calle y numero, numero exterior, rua, logradouro, numero da casa, complemento, rue, voie,
      numero de rue, numero voie, complement adresse, adresse ligne 1, indirizzo via, numero civico, straat,
      straatnaam, huisnummer, huisnr, ulica, nr domu, numer domu, nr mieszkania, jalan, nama jalan, rt rw, rt, rw,
      sokak, cadde, bina no, kapi no, ulitsa, kvartira, улица`),
    kinds: ['address', 'text', 'address-unit'],
    enumerable: false,
    hibp: 'Physical addresses',
    dpv: 'Street',
    schemaOrg: 'streetAddress',
  },
  {
    id: 'contact.locality',
    title: 'Locality, town or village',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      locality, city, city name, town, village, village name, village town, city town, city town village, vill, place,
      location, area, ward, ward no, ward number, ward name, municipality, neighbourhood, neighborhood, suburb,
      colony, hamlet, mohalla, residential city, residence city, gaon, gram, gaanv, shahar, nagar, ville, commune,
      localite, ort, stadt, wohnort, ortschaft, gemeinde, ciudad, localidad, poblacion, municipio, colonia, cidade,
      localidade, bairro, citta, comune, localita, woonplaats, plaats, stad, gemeente, miasto, miejscowosc, gmina,
      kota, kelurahan, desa, kel, sehir, semt, mahalle, gorod, गांव, शहर, город, 城市`),
    kinds: ['place-name', 'text', 'single-name'],
    enumerable: false,
    hibp: 'Physical addresses',
    dpv: 'Locality',
    schemaOrg: 'addressLocality',
  },
  {
    id: 'contact.district',
    title: 'District or county',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      district, district name, dist, distt, district code, dist name, county, county name, county code, block, block
      name, block code, sub district, subdistrict, tehsil, tahsil, taluk, taluka, mandal, sub division, borough, zila,
      jila, zilla, jilla, prakhand, landkreis, kreis, bezirk, comarca, distrito, departement, arrondissement,
      distretto, wijk, powiat, kabupaten, kab, kecamatan, kec, ilce, raion, rayon, जिला, район`),
    kinds: ['place-name', 'text', 'single-name'],
    enumerable: false,
    hibp: 'Physical addresses',
    dpv: 'Region',
    schemaOrg: null,
  },
  {
    id: 'contact.state',
    title: 'State, province or region',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      state, state name, state code, state province, state or province, province, province name, province code,
      region, region name, state ut, state or ut, st, residential state, residence state, rajya, rajy, pradesh,
      bundesland, kanton, estado, provincia, uf, provincie, wojewodztwo, provinsi, prov, oblast, eyalet, राज्य,
      область, 省份`),
    kinds: ['place-name', 'text', 'single-name', 'state-code'],
    enumerable: false,
    hibp: 'Physical addresses',
    dpv: 'Region',
    schemaOrg: 'addressRegion',
  },
  {
    id: 'contact.postalCode',
    title: 'Postal code',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      postal code, postcode, post code, postalcode, zip, zip code, zipcode, zip 4, zip 5, zip plus 4, zip plus four, zip plus, zip ext, zip extension, postal zip, zip
      postal code, zip postal, pin, pin code, pincode, postal pin, pin no, plz, postleitzahl, codigo postal, cod
      postal, cp, cep, code postal, codepostal, cap, codice postale, codice avviamento postale, kod pocztowy, kode
      pos, kodepos, posta kodu, postkod, pochtovyj indeks, dak code, पिन कोड, पिनकोड, индекс, 邮编, 邮政编码`),
    kinds: ['postal-code', 'integer'],
    enumerable: false,
    hibp: 'Physical addresses',
    dpv: 'PostalCode',
    schemaOrg: 'postalCode',
  },
  {
    id: 'contact.country',
    title: 'Country',
    ladder: 'place',
    salience: 'identity',
    headers: words(`
      country, country name, country code, country iso, iso country, country of residence, residence country,
      residential country, nation, country region, desh, land, lander, pais, pays, paese, kraj, panstwo, negara, ulke,
      strana, देश, страна, 国家`),
    kinds: ['place-name', 'single-name', 'locale', 'country-code'],
    enumerable: true,
    hibp: 'Geographic locations',
    dpv: 'Country',
    schemaOrg: 'addressCountry',
  },
  {
    id: 'contact.geolocation',
    title: 'Coordinates',
    ladder: 'geolocation',
    salience: 'identity',
    headers: words(`
      geolocation, geo location, coordinates, coordinate, coords, gps, gps location, gps coordinates, lat long, lat
      lon, lat lng, latlong, latlng, latitude, longitude, lat, lon, lng, long, latitude longitude, geo, geo point,
      geopoint, geohash, geo lat, geo long, latitud, longitud, breitengrad, langengrad`),
    kinds: ['geolocation', 'decimal'],
    enumerable: false,
    hibp: 'Geographic locations',
    dpv: 'GPSCoordinate',
    schemaOrg: 'geo',
  },
  {
    id: 'contact.website',
    title: 'Website',
    ladder: null,
    salience: 'identity',
    headers: words(`
      website, web site, website url, web, web page, webpage, homepage, home page, url, user url, site web, site
      internet, internetseite, webseite, sitio web, pagina web, site url, blog, blog url, sito web, strona www, situs
      web, personal website`),
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
      social handle, social media, social media profile, social profile, social, facebook, facebook id, facebook url,
      fb, fb id, fb link, twitter, twitter handle, twitter id, twitter username, instagram, instagram handle, insta,
      insta id, linkedin, linkedin url, linkedin profile, linkedin id, github, github username, youtube, tiktok,
      pinterest, vk, vkontakte, snapchat, google plus, mastodon, profile url, profile link, profile page, public profile,
      public profile url, public profile link, social url, social link, social profile url, facebook link, facebook
      profile, fb url, fb profile, twitter url, twitter link, twitter profile, instagram url, instagram link, instagram
      profile, linkedin link, github url, github link, github profile, youtube url, youtube link, tiktok url, tiktok
      link, pinterest url, vk url, vk link, snapchat url, mastodon url`),
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
      messaging id, messenger, messenger id, im, im id, telegram, telegram id, telegram username, telegram handle, tg
      id, tg username, chat id, skype, skype id, skype name, yahoo, yahoo id, yahoo im, yim, msnm, msn id, jabber id, wechat, wechat id, line id, icq, aim, yahoo messenger,
      msn, jabber, xmpp, discord, discord id, signal id, viber, bbm, qq, qq number`),
    kinds: ['username', 'long-number', 'record-id'],
    enumerable: false,
    hibp: 'Instant messenger identities',
    dpv: null,
    schemaOrg: null,
  },
];
