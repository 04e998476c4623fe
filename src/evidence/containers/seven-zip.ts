/** Enters: 7-Zip. Leaves: its files. Deliberately absent: what `libarchive.ts` leaves out. */
import { unpacked } from './libarchive.ts';
import { type Container, startsWith } from './types.ts';

export const sevenZip: Container = {
  id: '7z',
  title: '7-Zip (.7z)',
  loses: 'encrypted members, links, all of an archive that is cut off (its directory is at the end)',
  sniff: (head) => (startsWith(head, "7z\xbc\xaf'\x1c") ? 0.95 : 0),
  async *open(content) {
    yield* unpacked(await content.random(), 'a 7-Zip archive');
  },
};
