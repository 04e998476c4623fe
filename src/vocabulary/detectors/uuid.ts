/** UUIDs and GUIDs. Enters: a value. Leaves: kind `uuid`, format `v4` and the like. */

import { detection } from '../detection.ts';
import { DIGIT, HYPHEN, LETTER, SIGN } from '../signs.ts';
import type { Detector } from '../types.ts';

const SHAPE = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;

export const UUID: Detector = {
  id: 'uuid',
  kind: 'uuid',
  chance: 0,
  specificity: 1000,
  form: { least: 36, most: 38, has: [HYPHEN], only: DIGIT | LETTER | HYPHEN | SIGN },
  detect(value) {
    if (value.length !== 36 && value.length !== 38) return null;
    const match = SHAPE.exec(value);
    return match === null ? null : detection('uuid', null, `v${(match[1] ?? '').toLowerCase()}`);
  },
  examples: {
    yes: ['6f1c2e4a-8b3d-4c5e-9f70-123456789abc', '{6F1C2E4A-8B3D-1C5E-9F70-123456789ABC}'],
    no: ['6f1c2e4a8b3d4c5e9f70123456789abc', '6f1c2e4a-8b3d-4c5e-9f70', 'hello'],
  },
};
