/** The signals, in the order in which reasons are given. */
import type { Signal } from '../types.ts';
import { attributeSignal } from './attribute.ts';
import { formatSignal } from './format.ts';
import { nameSignal } from './name.ts';
import { valuesSignal } from './values.ts';

export const SIGNALS: readonly Signal[] = [attributeSignal, nameSignal, formatSignal, valuesSignal];
