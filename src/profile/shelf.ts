/**
 * What can be made again at some cost, held only as long as there is room: the samples and findings of the columns that were
 * looked at last. Enters: things and how large they are. Leaves: the ones that were used longest ago are told to rest.
 * Memory is then bounded by the room and not by how many columns a file has; narrow tables never meet the bound.
 */
import { beThrifty } from './thrift.ts';

/** Something that can let go of what it can make again. */
export interface Restable {
  rest(): void;
}

export class Shelf {
  #room: number;
  readonly #full: () => void;
  /** Sizes, the one used longest ago first. */
  readonly #held = new Map<Restable, number>();
  #used = 0;

  /** @param full is called each time something has to rest */
  constructor(room: number, full: () => void = () => {}) {
    this.#room = room;
    this.#full = full;
  }

  /** Notes that a thing of this size was used just now; others may rest for it. */
  hold(thing: Restable, size: number): void {
    this.#used += size - (this.#held.get(thing) ?? 0);
    this.#held.delete(thing);
    this.#held.set(thing, size);
    if (this.#used <= this.#room) return;
    this.#full();
    for (const [other, its] of this.#held) {
      if (other === thing) continue;
      this.#held.delete(other);
      this.#used -= its;
      other.rest();
      if (this.#used <= this.#room) return;
    }
  }

  /** Has less room from now on. */
  narrow(room: number): void {
    this.#room = Math.min(this.#room, room);
  }

  /** Forgets a thing that nobody will ask again: it need not rest. */
  drop(thing: Restable): void {
    this.#used -= this.#held.get(thing) ?? 0;
    this.#held.delete(thing);
  }
}

/** Sampled values and shapes of all tables that are held as objects: those of a table of any width that has few shapes, */
const ROOM = 3 << 16;
/** and, once there were more, so many. */
const NARROW = 1 << 15;

/** The one shelf of a thread. */
export const shelf: Shelf = new Shelf(ROOM, beScarce);

/** Called where memory counts: from then on little is held, and garbage is collected sooner. */
export function beScarce(): void {
  shelf.narrow(NARROW);
  beThrifty();
}
