/**
 * The attributes of the family `device`: machines that people use.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const DEVICE: readonly Attribute[] = [
  {
    id: 'device.id',
    title: 'Device id',
    ladder: null,
    salience: 'technical',
    headers: words(`
      device id, deviceid, device identifier, device uuid, device name, device model, device type, device, imei, imei
      no, imei number, imei 1, imei 2, imsi, iccid, sim, sim no, sim number, sim serial number, udid, idfa, idfv,
      gaid, adid, advertising id, android id, device serial, device serial number, serial number, hardware id, hwid,
      machine id, installation id, install id, device fingerprint, browser fingerprint, client device id, phone model,
      os, os version, operating system, platform, gerate id, geratenummer, id dispositivo, id do dispositivo, id
      appareil, apparaat id`),
    kinds: ['long-number', 'record-id', 'uuid'],
    enumerable: false,
    hibp: 'Device information',
    dpv: 'DeviceBased',
    schemaOrg: null,
  },
  {
    id: 'device.mac',
    title: 'MAC address',
    ladder: null,
    salience: 'technical',
    headers: words(`
      mac, mac address, macaddress, mac addr, mac id, wifi mac, bluetooth mac, ethernet mac, device mac, bssid,
      hardware address, physical mac, direccion mac, adresse mac, indirizzo mac`),
    kinds: ['mac'],
    enumerable: false,
    hibp: 'MAC addresses',
    dpv: 'MACAddress',
    schemaOrg: null,
  },
];
