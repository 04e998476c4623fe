/** The countries that invented people live in: one line each. Enters: a descriptor. Leaves: the country it tells, if any. */
import type { System } from '../../../systems/types.ts';
import { BR } from './br.ts';
import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { GB } from './gb.ts';
import { IN } from './in.ts';
import { JP } from './jp.ts';
import type { Locale } from './types.ts';
import { US } from './us.ts';

export const LOCALES: readonly Locale[] = [IN, US, GB, DE, BR, FR, ES, JP];

/** Mentions that it takes: one field for French tax numbers makes no French system. */
const ENOUGH = 3;

const TOLD = new WeakMap<System, Locale | null>();

/** The country that a system keeps records of: by its region, else by what its descriptor names; null if it tells none. */
export function localeOf(system: System): Locale | null {
  const known = TOLD.get(system);
  if (known !== undefined) return known;
  const byRegion = LOCALES.find((locale) => system.region?.toUpperCase().startsWith(locale.id) === true);
  const found = byRegion ?? mentioned(system);
  TOLD.set(system, found);
  return found;
}

function mentioned(system: System): Locale | null {
  const statements = Object.values(system.statements).map((entry) => `${entry.by} ${entry.title ?? ''}`);
  const fields = system.fields.map((field) => `${field.name} ${field.format ?? ''} ${field.values.join(' ')}`);
  const text = ` ${[system.id, system.name, ...statements, system.note ?? '', ...fields].join(' ')} `
    .toLowerCase()
    .replace(/[_\-./,;]+/g, ' ');
  let best: Locale | null = null;
  let most = ENOUGH - 1;
  for (const locale of LOCALES) {
    const count = locale.told.reduce(
      (sum, word) => sum + text.split(` ${word.replace(/[_\-./,;]+/g, ' ')} `).length - 1,
      0,
    );
    if (count > most) {
      best = locale;
      most = count;
    }
  }
  return best;
}
