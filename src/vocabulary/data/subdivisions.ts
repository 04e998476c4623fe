/**
 * Codes of states and provinces (ISO 3166-2 without the country, as letters are used in addresses) and of countries (ISO
 * 3166-1, two and three letters, and the UK as it calls itself).
 */

import { lazily, once } from '../../lazy.ts';
import { words } from '../words.ts';

/** By country. */
const STATES: Readonly<Record<string, string>> = {
  US: 'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AS MP AA AE AP',
  CA: 'AB BC MB NB NL NS NT NU ON PE QC SK YT',
  AU: 'NSW VIC QLD SA WA TAS NT ACT',
  IN: 'AN AP AR AS BR CH CG CT DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UK UP UT WB',
  BR: 'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO',
  DE: 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH',
  MX: 'AGU BCN BCS CAM CHP CHH COA COL CMX DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC',
  IT: 'AG AL AN AO AP AQ AR AT AV BA BG BI BL BN BO BR BS BT BZ CA CB CE CH CL CN CO CR CS CT CZ EN FC FE FG FI FM FR GE GO GR IM IS KR LC LE LI LO LT LU MB MC ME MI MN MO MS MT NA NO NU OR PA PC PD PE PG PI PN PO PR PT PU PV PZ RA RC RE RG RI RM RN RO SA SI SO SP SR SS SU SV TA TE TN TO TP TR TS TV UD VA VB VC VE VI VR VT VV',
  CH: 'AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH',
};

const COUNTRIES = `AF AL DZ AD AO AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO CD CG CR CI HR CU CY CZ DK DO
EC EG SV EE ET FJ FI FR GA GM GE DE GH GR GT GN GY HT HN HK HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KW KG LA LV LB LR LY LI LT LU MO MK MG MW MY MV ML MT MR MU
MX MD MC MN ME MA MZ MM NA NP NL NZ NI NE NG NO OM PK PA PG PY PE PH PL PT QA RO RU RW SA SN RS SG SK SI SO ZA KR ES LK SD SE CH SY TW TJ TZ TH TG TN TR TM UG UA
AE GB UK US UY UZ VE VN YE ZM ZW XK
AFG ALB DZA AGO ARG ARM AUS AUT AZE BHR BGD BLR BEL BOL BIH BRA BGR KHM CMR CAN CHL CHN COL CRI HRV CUB CYP CZE DNK DOM ECU EGY SLV EST ETH FIN FRA GEO DEU GHA GRC
GTM HTI HND HKG HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KWT KGZ LVA LBN LBY LTU LUX MYS MDV MLT MUS MEX MDA MNG MAR MMR NAM NPL NLD NZL NIC NGA
NOR OMN PAK PAN PRY PER PHL POL PRT QAT ROU RUS RWA SAU SEN SRB SGP SVK SVN ZAF KOR ESP LKA SDN SWE CHE SYR TWN TZA THA TUN TUR UGA UKR ARE GBR USA URY UZB VEN
VNM YEM ZMB ZWE`;

/** Countries whose states have codes here. */
export const STATED: readonly string[] = Object.keys(STATES);

/** By the code of a state, the countries that have it. */
const countriesOf = once(() => {
  const made = new Map<string, string>();
  for (const [country, codes] of Object.entries(STATES)) {
    for (const state of codes.split(' ')) {
      const others = made.get(state);
      made.set(state, others === undefined ? country : `${others} ${country}`);
    }
  }
  return made;
});

/** The countries that have a state of this code, in the order of the table, separated by blanks; undefined if none has. */
export function statesOf(code: string): string | undefined {
  return countriesOf().get(code);
}

/** All codes of countries. */
export const countryCodes = lazily(() => COUNTRIES.split(/\s+/));

/** States that the short list of places doesn't have, folded. */
export const MORE_STATES: ReadonlySet<string> = new Set(
  words(`ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland and labrador, newfoundland,
prince edward island, yukon, northwest territories, nunavut, new south wales, victoria, queensland, south australia, western australia, tasmania,
australian capital territory, northern territory, puerto rico, england, scotland, wales, northern ireland, bayern, hessen, sachsen, andalucia, cataluna,
catalunya, galicia, madrid, comunidad valenciana, castilla y leon, castilla la mancha, aragon, extremadura, asturias, navarra, cantabria, la rioja, murcia,
ile de france, bretagne, normandie, occitanie, nouvelle aquitaine, auvergne rhone alpes, hauts de france, grand est, pays de la loire, lombardia, lazio,
campania, sicilia, veneto, emilia romagna, piemonte, puglia, toscana, calabria, sardegna, liguria, marche, abruzzo, umbria, basilicata, noord holland,
zuid holland, noord brabant, gelderland, limburg, overijssel, friesland, groningen, drenthe, zeeland, flevoland, mazowieckie, slaskie, wielkopolskie,
malopolskie, dolnoslaskie, lodzkie, pomorskie, podkarpackie, lubelskie, jawa barat, jawa timur, jawa tengah, dki jakarta, banten, sumatera utara, sindh,
khyber pakhtunkhwa, balochistan, jalisco, nuevo leon, veracruz, puebla, guanajuato, chihuahua, michoacan, oaxaca, sonora, sinaloa, gauteng,
western cape, eastern cape, kwazulu natal, limpopo, mpumalanga, free state, minas gerais, parana, santa catarina, rio grande do sul, goias, ceara`),
);
