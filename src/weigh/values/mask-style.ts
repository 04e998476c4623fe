/** How masked values are masked (last 4, first 2 + last 4), against what the descriptor says the path shows. */
import { type SpellingKind, spellingFinding } from './spelling.ts';
import type { ValueSignal } from './types.ts';

const MASKS: SpellingKind = {
  finding: 'mask',
  read: maskStyle,
  inUse: 6,
  comparable: (field) => maskStyle(field.format) !== null,
};

export const maskStyleSignal: ValueSignal = {
  id: 'mask',
  weigh: (context) =>
    context.matches.flatMap(({ column, field, trait, relation }) => {
      if (field === null || trait === null || relation !== 'held' || (column.precision.masked ?? 0) < 0.9) return [];
      const stated = maskStyle(field.format);
      const seen = maskStyle(column.format);
      return stated === null || seen === null
        ? []
        : [spellingFinding(MASKS, context, { group: trait, column: column.name, field, seen, stated })];
    }),
};

/** "last 4 digits (******NNNN)" → "last 4"; null when the text names no style. */
function maskStyle(format: string | null): string | null {
  const parts = (format ?? '').toLowerCase().match(/(?:first|last) \d{1,2}/g);
  return parts === null ? null : [...new Set(parts)].sort().join(' + ');
}
