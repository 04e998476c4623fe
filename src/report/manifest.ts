/**
 * The evidence in lines. Enters: the manifest. Leaves: a line for each piece, in the order in which it was read, and what it
 * lost. Deliberately absent: anything of what stands in it.
 */
import type { EvidenceManifest } from '../evidence/types.ts';
import type { TableProfile } from '../profile/types.ts';
import { count, estimate } from '../wording.ts';
import { LOSS_WORDS } from './loss-words.ts';

/** Members of one container or directory that are shown one by one; of more, the first, those that say something, a count. */
const MOST_SHOWN = 20;
const FIRST_SHOWN = 3;
/** Layouts take blanks at the start of a line away. */
const INDENT = '· ';

/** Said by the note, or no count of anything. */
const SAID_ELSEWHERE = new Set(['interrupted', 'changedWhileRead']);

/** A piece of evidence as it is shown. */
export interface EvidenceLine {
  readonly text: string;
  /** What could not be kept, as a list in words; '' if nothing. */
  readonly losses: string;
}

/** The lines of a manifest. */
export function evidenceLines(manifest: readonly EvidenceManifest[]): EvidenceLine[] {
  const depths = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const { within } of manifest) if (within !== undefined) sizes.set(within, (sizes.get(within) ?? 0) + 1);
  const shown = new Map<string, number>();
  const rest = new Map<string, Plain>();
  const first = new Map<string, EvidenceManifest>();
  const lines: EvidenceLine[] = [];
  const flush = () => {
    for (const [within, { members, records }] of rest)
      lines.push({
        text: `${indent(1 + (depths.get(within) ?? 0))}and ${counted(members, 'more member', 'more members')}, ${counted(records, 'record', 'records')}, read whole`,
        losses: '',
      });
    rest.clear();
  };
  for (const entry of manifest) {
    const { within } = entry;
    const depth = within === undefined ? 0 : 1 + (depths.get(within) ?? 0);
    if (isWhole(entry) && !first.has(entry.sha256)) first.set(entry.sha256, entry);
    depths.set(entry.name, depth);
    if (within !== undefined && (sizes.get(within) ?? 0) > MOST_SHOWN) {
      const before = shown.get(within) ?? 0;
      if (before >= FIRST_SHOWN && isPlain(entry)) {
        const { members, records } = rest.get(within) ?? { members: 0, records: 0 };
        rest.set(within, { members: members + 1, records: records + entry.records });
        continue;
      }
      shown.set(within, before + 1);
    }
    // What was counted of a container stands before whatever follows the container.
    if (within === undefined) flush();
    lines.push({ text: `${indent(depth)}${told(entry, firstOf(entry, first))}`, losses: lossesOf(entry) });
  }
  flush();
  return lines;
}

/** "4,213 records, 4,000 distinct" of a table. */
export function sizeOf(table: Pick<TableProfile, 'records' | 'distinctRecords' | 'distinctEstimated'>): string {
  const { records, distinctRecords, distinctEstimated } = table;
  return `${count(records, 'record')}, ${estimate(distinctRecords, distinctEstimated, records)} distinct`;
}

interface Plain {
  readonly members: number;
  readonly records: number;
}

/** The name of a piece that came before with the same bytes. */
function firstOf(entry: EvidenceManifest, first: ReadonlyMap<string, EvidenceManifest>): string | undefined {
  const before = isWhole(entry) ? first.get(entry.sha256) : undefined;
  return before === entry ? undefined : before?.name;
}

/** Its hash is that of all its bytes, and it holds records. */
function isWhole({ records, sampled, complete }: EvidenceManifest): boolean {
  return records > 0 && sampled === undefined && complete;
}

/** Nothing to say of it but that it was read. */
function isPlain(entry: EvidenceManifest): boolean {
  return entry.complete && entry.note === undefined && entry.members === undefined && lossesOf(entry) === '';
}

function indent(depth: number): string {
  return INDENT.repeat(depth);
}

function told(entry: EvidenceManifest, twin: string | undefined): string {
  const parts = [`${entry.name}: ${entry.format}`];
  if (entry.members !== undefined) parts.push(counted(entry.members, 'member', 'members'));
  if (entry.encoding !== 'binary') parts.push(entry.encoding);
  parts.push(counted(entry.bytes, 'byte', 'bytes'));
  if (entry.members === undefined && entry.format !== 'unread') parts.push(counted(entry.records, 'record', 'records'));
  if (entry.sampled !== undefined) parts.push(sampledIn(entry.sampled, entry.bytes));
  if (!entry.complete) parts.push('INCOMPLETE');
  const note = entry.note === undefined ? '' : `: ${entry.note}`;
  const again = twin === undefined ? '' : `: the same bytes as ${twin}, whose records are counted again`;
  return `${parts.join(', ')}${note}${again}; ${hashOf(entry)}`;
}

/** A hash of less than everything must not pass for the hash of everything. */
function hashOf(entry: EvidenceManifest): string {
  if (entry.sampled !== undefined) return `SHA-256 of these blocks ${entry.sha256}`;
  if ((entry.losses.interrupted ?? 0) > 0 && entry.format !== 'directory' && entry.format !== 'pattern')
    return entry.bytes === 0 ? 'no SHA-256' : `SHA-256 of the first ${entry.bytes} bytes ${entry.sha256}`;
  return `SHA-256 ${entry.sha256}`;
}

/** "read 64.0 MiB in 64 blocks of 10.0 GB, seed 1". */
function sampledIn(sampled: NonNullable<EvidenceManifest['sampled']>, bytes: number): string {
  const read = (sampled.bytes / 2 ** 20).toFixed(1);
  return `read ${read} MiB in ${counted(sampled.blocks, 'block', 'blocks')} of ${size(bytes)}, seed ${sampled.seed}`;
}

function size(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function lossesOf(entry: EvidenceManifest): string {
  return Object.entries(entry.losses)
    .filter(([name, n]) => n > 0 && !SAID_ELSEWHERE.has(name))
    .map(([name, n]) => counted(n, ...(LOSS_WORDS[name] ?? [name, name])))
    .join(', ');
}

function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
