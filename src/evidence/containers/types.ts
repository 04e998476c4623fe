/** The seam of containers: what holds other files, compressed or not. */
import type { Content, Head, Reading } from '../types.ts';

/** Something inside a container. Members are read one after another, each before the next is asked for. */
export interface Member {
  /** As it stands in the container: a label and nothing else, never a place to write to or to read from. */
  readonly name: string;
  /** Unpacked, or as they lie there if `unread` says so. @throws Damaged after what could be read */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Why it isn't read, as a phrase that follows its name. `harmless` if it can hold no records: a link, a device. */
  readonly unread?: { readonly why: string; readonly harmless: boolean };
}

/** What a container may use besides its content. */
export interface Opening {
  /** Of the container: what it lost as a whole is counted here. */
  readonly reading: Reading;
  /** Name for an only member: that of the container without the ending that compression added. */
  readonly inside: string;
}

/** A container leakprint opens: one file in this folder plus one line in `index.ts`. */
export interface Container {
  readonly id: string;
  readonly title: string;
  /** What opening it loses, in a phrase, or 'nothing'. */
  readonly loses: string;
  /** How sure the head looks like it, on the scale of formats: 0 (no) to 1. */
  sniff(head: Head): number;
  /**
   * Its members in their order. `content.raw()` or `content.random()` is asked for, once.
   * @throws Damaged when it can't be read further; what came before stays
   */
  open(content: Content, opening: Opening): AsyncIterable<Member>;
}

/** True if the bytes begin with these characters (one a byte). */
export function startsWith({ bytes }: Pick<Head, 'bytes'>, magic: string): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}
