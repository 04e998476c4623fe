/**
 * Enters: what `pg_dump -Fc` and `-Ft` write (pgAdmin's "custom" and "tar"). Leaves: the same as SQL, as `pg_restore -f -` would write
 * its tables. Deliberately absent: large objects, which are counted; checksums; dumps in a directory, whose files come one by one.
 */
import { ByteReader } from '../byte-reader.ts';
import { blocksOf } from '../pg-dump/blocks.ts';
import { filesOf } from '../pg-dump/files.ts';
import { dumpKind } from '../pg-dump/toc.ts';
import { TAR_BLOCK, tarHeader } from '../tar-header.ts';
import type { Container } from './types.ts';

/** Above that of any archive of tar. */
const SURE = 0.97;

export const pgDump: Container = {
  id: 'pg-dump',
  title: 'PostgreSQL dump (pg_dump -Fc, -Ft)',
  loses: 'large objects, which are counted; checksums are not verified',
  sniff: ({ bytes }) => (dumpKind(bytes) === 'file' || isTar(bytes) ? SURE : 0),
  async *open(content, { reading }) {
    const { bytes } = content.head;
    const reader = new ByteReader(content.raw());
    yield { name: 'dump.sql', bytes: isTar(bytes) ? filesOf(reader, reading) : blocksOf(reader, reading) };
  },
};

function isTar(bytes: Uint8Array): boolean {
  const header = tarHeader(bytes.subarray(0, TAR_BLOCK));
  return typeof header === 'object' && header.name === 'toc.dat' && dumpKind(bytes.subarray(TAR_BLOCK)) === 'list';
}
