/** The value signals, in the order in which they are weighed. A habit of the export that shows in several columns counts once. */
import { columnOrderSignal } from './column-order.ts';
import { dateFormatSignal } from './date-format.ts';
import { hashSchemeSignal } from './hash-scheme.ts';
import { headerSpellingSignal } from './header-spelling.ts';
import { makeUpSignal } from './make-up.ts';
import { maskStyleSignal } from './mask-style.ts';
import { mixingSignal } from './mixing.ts';
import { paddingSignal } from './padding.ts';
import { periodSignal } from './period.ts';
import { rowsPerKeySignal } from './rows-per-key.ts';
import { tablesSignal } from './tables.ts';
import type { ValueSignal } from './types.ts';
import { vocabularySignal } from './vocabulary.ts';

export const VALUE_SIGNALS: readonly ValueSignal[] = [
  dateFormatSignal,
  vocabularySignal,
  maskStyleSignal,
  hashSchemeSignal,
  paddingSignal,
  rowsPerKeySignal,
  mixingSignal,
  headerSpellingSignal,
  makeUpSignal,
  columnOrderSignal,
  periodSignal,
  tablesSignal,
];
