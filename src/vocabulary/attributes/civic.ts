/**
 * The attributes of the family `civic`: elections.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const CIVIC: readonly Attribute[] = [
  {
    id: 'civic.precinct',
    title: 'Precinct or constituency',
    ladder: null,
    salience: 'content',
    headers: words(`
      precinct, precinct split, precinct group, precinct suffix, precinct portion, precinct code, precinct name, precinct no, precinct number, precinct id, precinct part, polling place,
      polling place name, polling station, polling station name, polling booth, booth, booth no, booth name, booth
      number, part no, part number, part name, section no, assembly constituency, assembly constituency name,
      assembly, ac no, ac name, ac number, constituency, constituency name, constituency no, parliamentary
      constituency, pc no, pc name, legislative district, congressional district, congressional, us congress, us
      congressional district, senate district, state senate, state senate district, state house, house district, state
      house district, state representative district, state rep district, state assembly district, electoral district,
      election district, congress district, us congress district, commission district, commissioner district, county commission district, county commissioner district, city school district, village district, fire district, water district, sewer district, sanitary district, library district, park district, hospital district, special district, school district, school board district,
      judicial district, court district, voting district, vtd, municipal district, council district, city council
      district, supervisor district, township, vidhan sabha, matdan kendra, wahlkreis, circunscripcion, seccion
      electoral, colegio electoral, zona eleitoral, secao eleitoral, circonscription, bureau de vote, seggio, sezione
      elettorale, stembureau, obwod, tps, daerah pemilihan, dapil`),
    kinds: ['integer', 'text', 'record-id'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'civic.party',
    title: 'Party',
    ladder: null,
    salience: 'content',
    headers: words(`
      party, party name, party code, party affiliation, party affil, party reg, party cd, party desc, party
      registration, party registered, political party, political affiliation, politics, registered party, enrolled
      party, partei, partido, partido politico, parti, parti politique, partito, partij, partia, partai, siyasi parti,
      partiya`),
    kinds: ['single-name', 'text'],
    enumerable: true,
    hibp: 'Political views',
    dpv: 'PoliticalAffiliation',
    schemaOrg: null,
  },
  {
    id: 'civic.voterStatus',
    title: 'Voter status',
    ladder: null,
    salience: 'content',
    headers: words(`
      voter status, voter status code, voter status desc, voter status reason, voter status reason code, registration
      status, voter registration status, status reason, status reason cd, reason cd, voter type, voter class, status
      cd, voter stat, absentee, absentee type, absent voter, permanent absentee, uocava status, confidential status`),
    kinds: ['single-name', 'flag', 'text'],
    enumerable: true,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'civic.voteHistory',
    title: 'Voting history',
    ladder: null,
    salience: 'content',
    headers: words(`
      vote history, voting history, voter history, history code, voted, last voted, last voted date, last vote
      date, date last voted, last date voted, last election voted, last election, election, elections, election date,
      election code, election type, election name, primary election, general election, special election, ballot,
      ballot type, ballot party, vote method, voting method, vote type, how voted, times voted, votacion,
      voto historico`),
    kinds: ['date', 'text', 'flag'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
  {
    id: 'civic.registrationDate',
    title: 'Date of voter registration',
    ladder: 'date',
    salience: 'content',
    headers: words(`
      registration date, voter registration date, date of voter registration, registration dt, registr dt, regn date,
      reg dt, eff regn date, effective date of registration, effective registration date, original registration date,
      orig registration date, orig regist date, orig reg date, date of original registration, edr, party registration date, affiliation date, date first registered, date of registration voter, last
      registration date`),
    kinds: ['date'],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
];
