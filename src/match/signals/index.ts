/** The signals, in the order in which reasons are given. */
import type { Signal } from '../types.ts';
import { attributeSignal } from './attribute.ts';
import { companySignal } from './company.ts';
import { formatSignal } from './format.ts';
import { keySignal } from './key.ts';
import { kindSignal } from './kind.ts';
import { lengthSignal } from './length.ts';
import { nameSignal } from './name.ts';
import { neighboursSignal } from './neighbours.ts';
import { precisionSignal } from './precision.ts';
import { shapesSignal } from './shapes.ts';
import { valuesSignal } from './values.ts';

export const SIGNALS: readonly Signal[] = [
  attributeSignal,
  nameSignal,
  valuesSignal,
  companySignal,
  kindSignal,
  precisionSignal,
  formatSignal,
  shapesSignal,
  lengthSignal,
  keySignal,
  neighboursSignal,
];
