/**
 * Enters: an opened piece and what it is. Leaves: its line, and if it is a container the pieces inside it, down to the
 * limit of depth, each read before the next is begun. Deliberately absent: copies on disk.
 */

import { InputError, Interrupted } from '../errors.ts';
import { type Budget, Damaged } from './budget.ts';
import { ChunkSource } from './chunk-source.ts';
import type { Container, Member } from './containers/types.ts';
import { decodeHead } from './encoding/decode.ts';
import { type Kind, kindOf } from './kind.ts';
import { lose } from './losses.ts';
import { insideName, isJunk, joined } from './member-name.ts';
import { quote } from './message.ts';
import { Piece } from './piece.ts';
import type { EvidenceFile, Head } from './types.ts';

interface Layer {
  readonly budget: Budget;
  /** 1 for what lies on the disk. */
  readonly depth: number;
}

/** A line of the manifest with what may be asked of it once it has been read. */
export interface Unpacked {
  readonly file: EvidenceFile;
  read(): { readonly records: number; readonly note: string | undefined };
}

const UNREAD = { id: 'unread', binary: true } as const;

/** The piece, and what is in it. */
export async function* unpack(piece: Piece, kind: Kind, layer: Layer): AsyncGenerator<Unpacked> {
  const read = () => ({ records: piece.records, note: piece.note });
  if ('format' in kind) yield { file: piece.evidence(kind.format), read };
  else if ('why' in kind) {
    piece.note ??= kind.why;
    if (!kind.harmless) piece.reading.complete = false;
    yield { file: piece.file(UNREAD), read };
  } else {
    piece.members = 0;
    yield { file: piece.file({ id: kind.container.id, binary: true }), read };
    yield* membersOf(piece, kind.container, layer);
  }
  await piece.finish();
}

async function* membersOf(piece: Piece, container: Container, layer: Layer): AsyncGenerator<Unpacked> {
  const { budget } = layer;
  try {
    const opening = { reading: piece.reading, inside: insideName(piece.name) };
    for await (const member of container.open(piece.content(), opening)) {
      budget.member();
      piece.members = (piece.members ?? 0) + 1;
      yield* memberOf(piece, member, layer);
      if (budget.spent !== undefined) throw budget.spent;
      if (piece.signal?.aborted === true) throw new Interrupted();
    }
  } catch (error) {
    // Whatever a decoder makes of bytes that stop coming, that is why.
    if (piece.signal?.aborted === true) piece.interrupt();
    else if (error instanceof Damaged) piece.damage(error);
    else if (error instanceof InputError)
      piece.damage({ loss: 'unreadMembers', message: error.message.replace(`${quote(piece.name)} `, '') });
    else throw error;
  }
}

async function* memberOf(parent: Piece, member: Member, layer: Layer): AsyncGenerator<Unpacked> {
  const { budget, depth } = layer;
  let held = 0;
  let failure: Damaged | undefined;
  const mayHold = (bytes: number) => {
    held += bytes;
    return budget.hold(bytes);
  };
  /** Ends where the member can't be read further; a source knows nothing of archives. */
  async function* bytes(): AsyncGenerator<Uint8Array> {
    try {
      yield* budget.counted(member.bytes);
    } catch (error) {
      if (parent.signal?.aborted === true) throw new Interrupted();
      if (!(error instanceof Damaged)) throw error;
      failure = error;
    }
  }
  const source = new ChunkSource(bytes(), joined(parent.name, member.name), { mayHold, signal: parent.signal });
  const { bytes: start, whole } = await source.head();
  if (start.length === 0 && failure === undefined && member.unread === undefined) {
    lose(parent.reading, 'emptyMembers');
    await source.finish();
    return;
  }
  const head: Head = { bytes: start, whole, name: quote(source.name), text: decodeHead(start, whole) };
  const piece = new Piece(source, head, { budget, seized: false, within: parent.name });
  const kind = memberKind(member, head, failure, depth, budget);
  for await (const line of unpack(piece, kind, { budget, depth: depth + 1 })) {
    yield line;
    // The line of a member that has been read to its end has to say what happened to it by then.
    if (line.file.name === piece.name) settle();
  }
  await piece.finish();
  settle();
  budget.release(held);
  if ('why' in kind) lose(parent.reading, 'unreadMembers');
  else if (piece.reading.losses.unreadMembers !== undefined && piece.members === undefined)
    lose(parent.reading, 'unreadMembers');
  if (!piece.reading.complete) parent.reading.complete = false;

  function settle(): void {
    if (failure === undefined) return;
    if (piece.reading.losses[failure.loss] === undefined) piece.damage(failure);
    if (!('why' in kind) && failure !== budget.spent) parent.damage(failure);
    failure = undefined;
  }
}

function memberKind(member: Member, head: Head, failure: Damaged | undefined, depth: number, budget: Budget): Kind {
  if (isJunk(member.name)) return { why: 'is what macOS notes beside files', harmless: true };
  if (member.unread !== undefined) return member.unread;
  if (head.bytes.length === 0) return { why: failure?.message ?? 'is empty', harmless: false };
  const kind = kindOf(head);
  if ('container' in kind && depth >= budget.limits.depth)
    return { why: `lies deeper than ${budget.limits.depth} containers inside each other: unpack it`, harmless: false };
  return kind;
}
