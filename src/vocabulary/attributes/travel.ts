/**
 * The attributes of the family `travel`: tickets, journeys and miles.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const TRAVEL: readonly Attribute[] = [
  {
    id: 'travel.ticket',
    title: 'Ticket or booking',
    ladder: null,
    salience: 'content',
    headers: words(`
      ticket, ticket no, ticket number, ticket id, eticket, e ticket, e ticket number, eticket number, pnr, pnr no,
      pnr number, pnr code, booking reference, booking ref, booking id, booking no, booking number, booking code,
      booking, record locator, reservation, reservation id, reservation no, reservation number, reservation code,
      confirmation number, confirmation no, itinerary, itinerary id, seat, seat no, seat number, coach, berth, flight,
      flight no, flight number, train no, train number, boarding pass, class of travel, cabin class, travel class,
      buchungsnummer, numero de reserva, reserva, localizador, numero de billete, bilhete, numero de reservation,
      numero billet, billet, prenotazione, biglietto, numero biglietto, boekingsnummer, numer rezerwacji, nr biletu,
      kode booking, nomor tiket, no tiket, rezervasyon no, bilet no, nomer bileta`),
    kinds: ['record-id', 'long-number'],
    enumerable: false,
    hibp: 'Travel plans',
    dpv: 'TravelHistory',
    schemaOrg: 'ticketNumber',
  },
  {
    id: 'travel.date',
    title: 'Date of travel',
    ladder: 'date',
    salience: 'content',
    headers: words(`
      travel date, date of travel, journey date, date of journey, departure date, departure time, departure, departs
      at, date of departure, arrival date, arrival time, arrival, date of arrival, flight date, trip date, check in,
      check in date, checkin, checkin date, check out, check out date, checkout time, boarding date, stay date, entry
      date, exit date, pickup date, pickup time, dropoff date, yatra tithi, reisedatum, abreise, abflug, anreise,
      fecha de viaje, fecha viaje, fecha de salida, fecha salida, fecha de llegada, data da viagem, data viagem, data
      de partida, date de voyage, date voyage, date de depart, date depart, date arrivee, data viaggio, data partenza,
      data arrivo, vertrekdatum, aankomstdatum, data podrozy, data wyjazdu, tanggal berangkat, tanggal keberangkatan,
      seyahat tarihi, gidis tarihi, data poezdki`),
    kinds: ['date'],
    enumerable: false,
    hibp: 'Travel plans',
    dpv: 'TravelHistory',
    schemaOrg: null,
  },
  {
    id: 'travel.frequentFlyer',
    title: 'Frequent-flyer number',
    ladder: null,
    salience: 'content',
    headers: words(`
      frequent flyer, frequent flyer number, frequent flyer no, frequent flyer id, frequent flier, frequent flier
      number, ffn, ff no, ff number, ffp, ffp number, mileage number, miles number, mileage plus number, airline
      loyalty number, vielfliegernummer, viajero frecuente, numero viajero frecuente, passageiro frequente, grand
      voyageur`),
    kinds: ['record-id', 'long-number'],
    enumerable: false,
    hibp: 'Loyalty program details',
    dpv: null,
    schemaOrg: null,
  },
];
