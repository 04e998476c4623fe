/**
 * Enters: zip. Leaves: its files, as the directory at its end names them; without a directory, as their own headers do,
 * one after another. Deliberately absent: passwords, disks that aren't there, and Deflate64, which nothing here unpacks.
 */

import { Damaged } from '../budget.ts';
import { inflate } from '../inflate.ts';
import { lose } from '../losses.ts';
import type { RandomAccess } from '../types.ts';
import { type Archive, archives } from '../zip/archives.ts';
import type { ZipMember } from '../zip/directory.ts';
import { gaps } from '../zip/gaps.ts';
import { exactly, zipPart, zipParts } from '../zip/members.ts';
import { sequence } from '../zip/sequence.ts';
import { type Container, type Member, type Opening, startsWith } from './types.ts';

export const zip: Container = {
  id: 'zip',
  title: 'zip',
  loses: 'encrypted members and links; owners, times and modes',
  // Below the formats that are zip archives themselves and know it.
  sniff: (head) => (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06') ? 0.5 : 0),
  async *open(content, opening) {
    const random = await content.random();
    const layers = await archives(random, opening.reading, content.budget.limits.members);
    for (const layer of layers) yield* membersOf(layer, opening);
    if (layers.some(({ directory }) => directory === undefined))
      throw new Damaged('truncated', 'has no directory at its end: its members were read one after another');
    if (layers.some(({ directory }) => directory?.whole === false))
      throw new Damaged('corrupt', 'is damaged: its directory ends before it should');
  },
};

async function* membersOf({ random, directory }: Archive, opening: Opening): AsyncGenerator<Member> {
  if (directory === undefined) {
    lose(opening.reading, 'missingDirectory');
    yield* inSequence(random, opening);
    return;
  }
  const document = isOpenDocument(directory.members);
  for (const part of zipParts(random, directory, opening))
    yield document && NO_CELLS.test(part.name) ? { unread: WITHOUT_CELLS, ...part } : part;
  for await (const gap of gaps(random, directory)) {
    for await (const member of inSequence(gap, opening)) {
      lose(opening.reading, 'unlistedMembers');
      yield member;
    }
  }
}

/** The members as their own headers tell. */
async function* inSequence(random: RandomAccess, opening: Opening): AsyncGenerator<Member> {
  for await (const { member: found, packed, noted } of sequence(random)) {
    if (found.name.endsWith('/') && noted && found.packed === 0) continue;
    yield noted ? zipPart(found, exactly(packed, found.packed), opening) : { name: found.name, bytes: inflate(packed) };
  }
}

/** The part of an OpenDocument file that holds what it shows. */
const CONTENT = 'content.xml';
/** What else office programs put there; anything else may be evidence. */
const NO_CELLS =
  /^(?:mimetype|(?:meta|settings|styles)\.xml|manifest\.rdf|(?:META-INF|Configurations2|Thumbnails)\/.*)$/;
const WITHOUT_CELLS = { why: 'is a part that holds no cells', harmless: true };

/** What such a file begins with, if nobody packed it again, and what lists its parts. */
const TYPE = 'mimetype';
const LISTED = 'META-INF/manifest.xml';

/** Whether these are the parts of a document. */
function isOpenDocument(members: readonly ZipMember[]): boolean {
  const has = (part: string): boolean => members.some(({ name }) => name === part);
  return (members[0]?.name === TYPE || (has(TYPE) && has(LISTED))) && has(CONTENT);
}
