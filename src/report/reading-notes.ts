/** What to bear in mind of evidence that was not read whole. Enters: how it was read. Leaves: paragraphs, none if it was. */
import type { Profile } from '../profile/types.ts';
import { type Block, paragraph } from './document.ts';

/** How much of something was read. */
export interface ReadingState {
  readonly complete: boolean;
  /** True if only blocks of some of it were asked for. */
  readonly sampled: boolean;
}

/** How much of its evidence a profile is of. */
export function readingOf({ complete, evidence }: Pick<Profile, 'complete' | 'evidence'>): ReadingState {
  return { complete, sampled: evidence.some(({ sampled }) => sampled !== undefined) };
}

/** The warnings; `of` names the side where there are two. */
export function readingNotes({ complete, sampled }: ReadingState, of = ''): Block[] {
  const where = of === '' ? '' : ` of ${of}`;
  const notes: Block[] = [];
  if (!complete) notes.push(paragraph(`INCOMPLETE: the evidence${where} could not be read to its end.`, 'warning'));
  if (sampled)
    notes.push(
      paragraph(
        `SAMPLED: only blocks of the evidence${where} were read. Counts, distinct values and records per value are those of the sample.`,
        'warning',
      ),
    );
  return notes;
}
