/**
 * What can be made again at some cost, held only as long as there is room: the samples and findings of the columns that were
 * looked at last. Enters: things and how large they are. Leaves: the ones that were used longest ago are told to rest.
 * Memory is then bounded by the room and not by how many columns a file has; narrow tables never meet the bound.
 */

/** Something that can let go of what it can make again. */
export interface Restable {
  rest(): void;
}

export class Shelf {
  readonly #room: number;
  /** Sizes, the one used longest ago first. */
  readonly #held = new Map<Restable, number>();
  #full = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /** Notes that a thing of this size was used just now; others may rest for it. */
  hold(thing: Restable, size: number): void {
    this.#full += size - (this.#held.get(thing) ?? 0);
    this.#held.delete(thing);
    this.#held.set(thing, size);
    if (this.#full <= this.#room) return;
    for (const [other, its] of this.#held) {
      if (other === thing) continue;
      this.#held.delete(other);
      this.#full -= its;
      other.rest();
      if (this.#full <= this.#room) return;
    }
  }

  /** Forgets all; what is held elsewhere stays as it is. */
  clear(): void {
    this.#held.clear();
    this.#full = 0;
  }
}

/** Sampled values and shapes of all tables that are held as objects: as many as a table of 64 columns keeps. */
const ROOM = 1 << 16;

/** The one shelf of a thread. */
export const shelf = new Shelf(ROOM);
