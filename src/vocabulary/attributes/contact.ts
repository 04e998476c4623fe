/**
 * The attributes of the family `contact`: how somebody is reached and where they live (on the net: contact-online.ts).
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
      contact, telecom, phone, phone number, phone no, phone num, phonenumber, ph, ph no, ph number, phn, phn no, mobile, mobile
      number, mobile no, mobile num, mobile phone, mobileno, mob, mob no, mob number, mobno, mobile nbr, cell, cell phone,
      cellphone, cell number, cellular, telephone, telephone number, telephone no, telephone nr, tel, tel no, tel number, telno,
      tele, telephones, msisdn, contact number, contact no, contact num, contact phone, contact mobile, contactno, registered
      mobile, registered mobile number, primary phone, alternate mobile, alternate phone, alternate number, alt mobile, alt phone,
      home phone, work phone, office phone, daytime phone, landline, landline number, land line, whatsapp, whatsapp number, whatsapp
      no, wa number, fax, fax number, fax no, subscriber number, caller number, mobile 1, phone 1, contact 1, doorbhash, durbhash,
      sampark number, sampark, mobail, dooradhvani, telefon, telefonnummer, telefon nr, tel nr, handy, handynummer, mobilnummer,
      mobiltelefon, mobil, rufnummer, festnetz, telefono, telefono movil, numero de telefono, num telefono, movil, celular, telefono
      celular, tel movil, telefone, telemovel, numero de telefone, fone, telephone portable, tel portable, portable, numero de
      telephone, numero telephone, num tel, gsm, telefono cellulare, cellulare, numero di telefono, recapito telefonico,
      telefoonnummer, telefoon, tel nummer, mobiel, mobiele nummer, gsm nummer, numer telefonu, nr telefonu, telefon komorkowy,
      komorka, telp, telepon, no telp, no telepon, nomor telepon, nomor hp, no hp, hp, nohp, handphone, no handphone, nomor
      handphone, nomor ponsel, no wa, telefon numarasi, tel numarasi, cep tel, cep telefonu, cep no, gsm no, nomer telefona,
      telefona, मोबाइल, मोबाइल नंबर, फोन, फोन नंबर, телефон, номер телефона, мобильный, 电话, 手机, 手机号, 手机号码, 电话号码, pager, pager
      number, beeper, telex, telex number, isdn, isdn number, international isdn number, voip, voip number, sip number, phone ext,
      phone extension, ext no, tel ext, telephone ext, telephone extension, direct line, direct dial, direct phone, direct number,
      switchboard, main phone, main number, business phone, business telephone, company phone, day phone, evening phone, night
      phone, day telephone, evening telephone, phone day, phone evening, phone home, phone work, phone mobile, phone office, phone
      biz, phone business, phone pro, phone other, other phone, mobile phone pro, phone alt, second phone, secondary phone, second
      mobile, sms, sms number, sms alert number, notification phone, emergency phone, emergency number, emergency telephone,
      emergency contact phone, emergency contact number, emergency contact mobile, emergency contact no, emergency mobile, parent
      phone, parent mobile, guardian phone, guardian mobile, father phone, mother phone, father mobile, mother mobile, kin phone,
      next of kin phone, spouse phone, ice phone, area code, home number, work number, home tel, work tel, home mobile, office
      number, office tel, office telephone, home telephone, work telephone, home no, office no, work no, work mobile, personal
      phone, personal mobile, cell no, cellno, cellphone number, cell phone number, phones, phone numbers, mobiles, phone full,
      normalized phone, formatted phone, phone e 164, phoneno, phonenum, phonehome, phonework, phonemobile, phone verified number,
      hotline, tlf, telf, fon, telephonenumber, telephone fixe, tel fixe, tel fijo, tel domicile, tel bureau, telephone domicile,
      telephone travail, telefono fijo, telefono casa, telefono oficina, telefono trabajo, telefono contacto, tel casa, tel oficina,
      telefone residencial, telefone comercial, telefone contato, fone residencial, fone comercial, telefon privat, telefon
      dienstlich, telefon geschaeftlich, mobilfunk, notfallnummer, telefono ufficio, telefono fisso`),
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
      email, e mail, email address, email addr, email id, mail id, mail, mail address, emailaddress, email 1, primary email, contact
      email, work email, personal email, email work, email home, alternate email, recovery email, user email, user mail, emails,
      eml, electronic mail, e post, e posta, eposta, correo, correo electronico, correo e, direccion de correo, direccion de correo
      electronico, endereco de email, endereco eletronico, courriel, adresse email, adresse e mail, adresse mail, adresse courriel,
      mel, e mail adresse, mailadresse, emailadresse, mail adresse, indirizzo email, indirizzo e mail, posta elettronica, e
      mailadres, mailadres, emailadres, adres e mail, adres email, poczta, surel, alamat email, e posta adresi, eposta adresi,
      elektronnaya pochta, pochta, adres pochty, ईमेल, почта, электронная почта, 邮箱, 电子邮件, 电子邮箱, email pro, email perso, email
      private, email business, business email, company email, corporate email, office email, school email, university email, student
      email, parent email, guardian email, father email, mother email, other email, email other, second email, secondary email, alt
      email, alternative email, backup email, rescue email, new email, old email, unconfirmed email, pending email, temp email,
      public email, commit email, notification email, notify email, billing email, invoice email, paypal, paypal address, contact
      mail, login email, email login, registered email, account email, email constraint, email canonical, email normalized,
      normalized email, email lower, email lowercase, canonical email, email domain, user email address, customer email, client
      email, patient email, member email, employee email, staff email, donor email, attendee email, sender email, sender address
      email, from email, to email, from address email, reply to, reply to email, recipient email, recipients email, email from,
      email to, mail from, mail to, from mail, proxy addresses, mailaddress, smtp address, smtp, primary mail, mail personal, mail
      pro, mail perso, mail professionnel, mail personnel, email personnel, email professionnel, correo personal, correo
      institucional, correo alterno, correo trabajo, email pessoal, email corporativo, email institucional, email alternativo, e
      mail privat, email privat, email personale, email aziendale, pec, posta certificata, subscriber email, init email, initial
      email, hashed email, email hash, email md 5, email sha 256`),
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
      address, full address, complete address, addr, adr, postal address, mailing address, home address, residential address,
      residence address, residence, permanent address, present address, current address, correspondence address, communication
      address, billing address, shipping address, delivery address, registered address, street address full, physical address, local
      address, house address, address full, resi address, perm address, pata, pura pata, poora pata, niwas, nivas, sthayi pata,
      vartaman pata, anschrift, adresse, wohnadresse, postanschrift, direccion, direccion completa, direccion postal, domicilio,
      direccion domicilio, endereco, endereco completo, endereco residencial, morada, adresse postale, adresse complete, adresse
      domicile, indirizzo, indirizzo completo, indirizzo residenza, residenza, adres, woonadres, postadres, adres zamieszkania,
      adres korespondencyjny, adres zameldowania, alamat, alamat lengkap, alamat rumah, alamat domisili, adresi, ev adresi, acik
      adres, adres prozhivaniya, adres registracii, पता, адрес, 地址, 住址, adresses, address text, address full text, formatted
      address, fulladdress, work address, business address, office address, address home, address work, adress, location address,
      temporary address, temp address, mail to address, invoice address, contact address, emergency address, place of residence,
      residing at, direccion casa, direccion particular, direccion trabajo, domicilio particular, endereco comercial, adresse
      personnelle, adresse professionnelle, adresse privee, adresse livraison, adresse facturation, lieferadresse, rechnungsadresse,
      heimatadresse, indirizzo casa, indirizzo spedizione, indirizzo fatturazione, recapito, domicile, city state zip`),
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
      address line, mail address 1, mail address 2, mail address 3, mail address 4, mailing address 1, mailing address 2, address 4,
      address line 1, address line 2, address line 3, address 1, address 2, address 3, addr 1, addr 2, addr 3, addr line, addr line
      1, addr line 2, add 1, add 2, add 3, addressline, addressline 1, street, street address, street name, street line, street line
      1, street number, street no, street addr, house, house no, house number, house num, hno, h no, house name, house name number,
      house suffix, street type, street suffix, street prefix, street direction, street pre direction, street post direction,
      predirectional, postdirectional, pre directional, post directional, directional prefix, directional suffix, direction prefix,
      direction suffix, secondary designator, unit designator, unit type, pre dir, post dir, pre direction, post direction, flat,
      flat no, flat number, door no, door number, plot no, building, building no, building name, building number, apartment,
      apartment number, apt, apt no, unit number, unit no, landmark, road, road name, lane, premise, premises, po box, residence
      street, residential street, makan number, makan sankhya, makaan no, gali, strasse, str, hausnummer, hausnr, strasse
      hausnummer, strasse nr, calle, calle y numero, numero exterior, rua, logradouro, numero da casa, complemento, rue, voie,
      numero de rue, numero voie, complement adresse, adresse ligne 1, indirizzo via, numero civico, straat, straatnaam, huisnummer,
      huisnr, ulica, nr domu, numer domu, nr mieszkania, jalan, nama jalan, rt rw, rt, rw, sokak, cadde, bina no, kapi no, ulitsa,
      kvartira, улица, address street, street a, street b, streetaddress, street full, address extra, address extended, address
      additional, address addition, addition to address, additional address, extra address, address supplement, address complement,
      address line one, address line two, add line 1, add line 2, address first line, address second line, line 1, line 2, line 3,
      post office box, postoffice box, postbox, post box, po box number, pobox, p o box, box number, suite, suite number, suite no,
      floor, floor number, room number, room no, staircase, block no, tower, cross street, nearest landmark, thoroughfare,
      housenumber, housename, house num ext, house number addition, house number suffix, streetname, streetnumber, streetnr, rue
      numero, adresse ligne 2, adresse suite, batiment, appartement, etage, escalier, boite postale, bp postal, lieu dit, direccion
      linea 1, piso, depto, departamento numero, numero interior, colonia calle, endereco numero, numero endereco, endereco
      complemento, complemento endereco, nro casa, numero casa, bloco, apto, adresszusatz, adresszeile 1, adresszeile 2,
      hausnummernzusatz, postfach, etagennummer, civico, n civico, scala, interno civico, huisnummer toevoeging, postbus, address
      continued, address cont, address contd`),
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
      locality, city, city name, town, village, village name, village town, city town, city town village, vill, place, location,
      area, ward, ward no, ward number, ward name, municipality, neighbourhood, neighborhood, suburb, colony, hamlet, mohalla,
      residential city, residence city, gaon, gram, gaanv, shahar, nagar, ville, commune, localite, ort, stadt, wohnort, ortschaft,
      gemeinde, ciudad, localidad, poblacion, municipio, colonia, cidade, localidade, bairro, citta, comune, localita, woonplaats,
      plaats, stad, gemeente, miasto, miejscowosc, gmina, kota, kelurahan, desa, kel, sehir, semt, mahalle, gorod, गांव, शहर, город,
      城市, localityname, locality name, localities, town name, townname, cityname, town or city, post town, posttown, settlement,
      place name, placename, parish name, residence place, residence town, home city, work city, business city, home location, user
      location, current city, current location, village of residence, municipality name, municipality code, city code, town code,
      village code, village id, city id, town id, ward code, local body, local body name, suburb name, county town, delivery city,
      billing city, shipping city, mailing city, barangay, barrio, parroquia, vereda, corregimiento, codigo municipio, cod
      municipio, nombre municipio, municipio residencia, ciudad residencia, cidade residencia, bairro nome, nome municipio, codigo
      ibge, ville residence, code commune, nom commune, code insee commune, ort name, wohnort name, comune residenza, citta
      residenza, frazione, localita residenza, plaatsnaam, woonplaatsnaam`),
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
      district, district name, dist, distt, district code, dist name, county, county name, county code, block, block name, block
      code, sub district, subdistrict, tehsil, tahsil, taluk, taluka, mandal, sub division, borough, zila, jila, zilla, jilla,
      prakhand, landkreis, kreis, bezirk, comarca, distrito, departement, arrondissement, distretto, wijk, powiat, kabupaten, kab,
      kecamatan, kec, ilce, raion, rayon, जिला, район, district id, district of residence, suburb district, county id, county fips,
      fips county, county of residence, sub county, subcounty, health district, city district, city area, city part, prefecture
      district, region district, lga, local government area, quarter, upazila, thana, ward district, woreda, kommun, landkreis name,
      distrito residencia, regional de saude, quartier, canton name, provincia sigla`),
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
      state, state name, state code, state province, state or province, province, province name, province code, region, region name,
      state ut, state or ut, st, residential state, residence state, rajya, rajy, pradesh, bundesland, kanton, estado, provincia,
      uf, provincie, wojewodztwo, provinsi, prov, oblast, eyalet, राज्य, область, 省份, state id, region id, region code, region code
      iso, province id, provincecode, provincename, statecode, statename, state abbr, state abbreviation, territory, territory code,
      home state, work state, business state, mail state, mailing state, billing state, shipping state, delivery state, address
      state, stateprovince, state or province code, prefecture, governorate, administrative area, admin area, admin level 1, country
      area, zone id, emirate, federal state, us state, canton, region of residence, uf residencia, uf codigo, sigla uf, sg uf,
      codigo uf, estado residencia, codigo departamento, departamento residencia, nombre departamento, provincia residencia,
      provincia residenza, regione, regione residenza, bundeslandcode`),
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
      postal code, postcode, post code, postalcode, zip, zip code, zipcode, zip 4, zip 5, zip plus 4, zip plus four, zip plus, zip
      ext, zip extension, postal zip, zip postal code, zip postal, pin, pin code, pincode, postal pin, pin no, plz, postleitzahl,
      codigo postal, cod postal, cp, cep, code postal, codepostal, cap, codice postale, codice avviamento postale, kod pocztowy,
      kode pos, kodepos, posta kodu, postkod, pochtovyj indeks, dak code, पिन कोड, पिनकोड, индекс, 邮编, 邮政编码, postal, zippostal code,
      post zip, post code zip, zip or postal code, zip postcode, zip first 3, home zip, work zip, business zip, mail zip, mailing
      zip, address zip, billing zip, billing postcode, shipping zip, shipping postcode, delivery postcode, home postcode, zip
      address, eircode, pincode residence, postindex, post index, postnummer, postnr, cap residenza, cp postal, cod post, codpostal,
      codigo zip, zipcd`),
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
      country, country name, country code, country iso, iso country, country of residence, residence country, residential country,
      nation, country region, desh, land, lander, pais, pays, paese, kraj, panstwo, negara, ulke, strana, देश, страна, 国家, ctry,
      cntry, country id, countryid, countryname, countrycode, country code iso, country alpha 2, country abbreviation, country long
      name, home country, work country, business country, billing country, shipping country, delivery country, mailing country,
      address country, country address, country of birth residence, landcode, land code, landesname, laendercode, pais residencia,
      pais de residencia, codigo pais, cod pais, nombre pais, nome pais, pays residence, pays de residence, code pays, paese
      residenza, nazione, nazione residenza, codice paese, codice nazione, resident country, geo country, ip country`),
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
      geolocation, geo location, coordinates, coordinate, coords, gps, gps location, gps coordinates, lat long, lat lon, lat lng,
      latlong, latlng, latitude, longitude, lat, lon, lng, long, latitude longitude, geo, geo point, geopoint, geohash, geo lat, geo
      long, latitud, longitud, breitengrad, langengrad, lat deg, long deg, latitude deg, longitude deg, map coordinates, geo
      coordinates, latlon, lon lat, lng lat, x coordinate, y coordinate, easting, northing, utm x, utm y, gps lat, gps long, gps
      latitude, gps longitude, home lat, home lon, home latitude, home longitude, geo latitude, geo longitude, location lat,
      location lng, coordenadas`),
    kinds: ['geolocation', 'decimal'],
    enumerable: false,
    hibp: 'Geographic locations',
    dpv: 'GPSCoordinate',
    schemaOrg: 'geo',
  },
];
