/**
 * The time of day behind a date. Enters: a value and where its date ended. Leaves: the checked time with its spelling, or null
 * when what follows is no time.
 */

import type { TimeOfDay } from './types.ts';

/** `T` or space (or `, `), hours and minutes, then optional seconds, fraction, AM/PM and zone. */
const TIME =
  /^(T|t|,? {1,2}|:)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?( ?[AaPp]\.?[Mm]\.?)?( ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}))?(?: ?\([A-Za-z ]{1,40}\))?$/;

/** The time that fills the rest of the value from `at` on. */
export function parseTime(value: string, at: number): TimeOfDay | null {
  if (value.length - at > 80) return null;
  const match = TIME.exec(value.slice(at));
  if (match === null) return null;
  const [, separator = ' ', hours = '', minutes = '', seconds, fraction, meridiem, zone] = match;
  const hour = Number(hours);
  const minute = Number(minutes);
  const second = seconds === undefined ? null : Number(seconds);
  // 24:00 ends a day and 60 is a leap second: ISO 8601 allows both.
  if (hour > 24 || minute > 59 || (second ?? 0) > 60 || (hour === 24 && minute > 0)) return null;
  if (meridiem !== undefined && (hour < 1 || hour > 12)) return null;
  const pattern =
    separator +
    (hours.length === 1 ? 'H' : 'HH') +
    ':MM' +
    (second === null ? '' : ':SS') +
    (fraction === undefined ? '' : `.${'S'.repeat(fraction.length)}`) +
    (meridiem === undefined ? '' : meridiem.startsWith(' ') ? ' AM' : 'AM') +
    (zone === undefined ? '' : zonePattern(zone));
  return {
    hour: onTheClock(hour, meridiem),
    minute,
    second,
    zone: zone === undefined ? null : zoneName(zone),
    pattern,
  };
}

function onTheClock(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined) return hour;
  return (hour % 12) + (meridiem.trim().toLowerCase().startsWith('p') ? 12 : 0);
}

function zoneName(zone: string): string {
  const text = zone.trim();
  if (text === 'Z' || text === 'UTC' || text === 'GMT') return 'Z';
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  return `${text.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function zonePattern(zone: string): string {
  return zone.replace(/[+-]\d{2}/, '+HH').replace(/\d{2}$/, 'MM');
}
