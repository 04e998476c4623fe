/**
 * What fits no attribute. It has no header words of its own: columns of this kind match by their names alone.
 */

import type { Attribute } from '../types.ts';

export const OTHER: readonly Attribute[] = [
  {
    id: 'other',
    title: 'Other',
    ladder: null,
    salience: 'technical',
    headers: [],
    kinds: [],
    enumerable: false,
    hibp: null,
    dpv: null,
    schemaOrg: null,
  },
];
