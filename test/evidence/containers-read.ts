/** What was read of a container, short enough to compare. For tests only. */
import type { ReadMember } from './read.ts';

/** "name format records" of each line, with "!" where it is incomplete. */
export const lines = (read: readonly ReadMember[]) =>
  read.map(({ manifest: m }) => `${m.name} ${m.format} ${m.records}${m.complete ? '' : '!'}`);

/** What was lost of the container, or of one of its members. */
export const losses = (read: readonly ReadMember[], at = 0) => ({ ...read[at]?.manifest.losses });
