/** IP addresses. Enters: v4 or v6, or a network. Leaves: kind `ip`, precision `full` or `network`. */

import { isIPv4, isIPv6 } from 'node:net';
import { detection } from '../detection.ts';
import { COLON, DIGIT, DOT, LETTER } from '../signs.ts';
import type { Detector } from '../types.ts';

const WILD = /^(\d{1,3}\.\d{1,3})\.(?:\d{1,3}\.)?(?:x|xxx|\*|0\/\d{1,2})(?:\.(?:x|xxx|\*))?$/i;

/** Two colons side by side, or all seven: Node's own pattern is the largest of all, and times of day have colons too. */
const MAY_BE_V6 = /::|^(?:[^:]*:){6}/;

export const IP: Detector = {
  id: 'ip',
  kind: 'ip',
  chance: 0,
  specificity: 800,
  form: { least: 3, most: 45, has: [DOT | COLON, DIGIT | LETTER] },
  detect(value) {
    if (value.length < 3 || value.length > 45 || !/[.:]/.test(value)) return null;
    const [address = '', bits] = value.split('/');
    const prefix = bits === undefined ? null : Number(bits);
    if (prefix !== null && !/^\d{1,3}$/.test(bits ?? '')) return null;
    if (/^\d[\d.]+$/.test(address) && isIPv4(address))
      return detection('ip', prefix === null || prefix === 32 ? 'full' : 'network', null, 'ipv4');
    if (MAY_BE_V6.test(address) && isIPv6(address))
      return detection('ip', prefix === null || prefix === 128 ? 'full' : 'network', null, 'ipv6');
    return WILD.test(value) ? detection('ip', 'network', null, 'ipv4') : null;
  },
  examples: {
    yes: ['192.0.2.17', '2001:db8::1', '192.0.2.0/24', '192.0.2.x'],
    no: ['192.0.2', '999.1.1.1', '12:30', '1.2.3', '::g'],
  },
};
