/**
 * Enters: events of markup. Leaves: the same events, held back until there are enough of them to learn from. Deliberately
 * absent: any idea of what is learned.
 */
import type { MarkupSink } from '../markup-events.ts';

/** Events held back, */
const ENOUGH_EVENTS = 20_000;
/** and characters in them. */
const ENOUGH_CHARACTERS = 1 << 20;

/** Holds events back until `enough`; then they pass through to the sink given to `release`. */
export class Preview implements MarkupSink {
  private held: ((sink: MarkupSink) => void)[] = [];
  private characters = 0;
  private sink: MarkupSink | undefined;

  get enough(): boolean {
    return this.held.length >= ENOUGH_EVENTS || this.characters >= ENOUGH_CHARACTERS;
  }

  /** Whether nothing has been released yet. */
  get holding(): boolean {
    return this.sink === undefined;
  }

  /** Tells what is held to `sink`, without letting go of it. */
  show(sink: MarkupSink): void {
    for (const step of this.held) step(sink);
  }

  /** Tells what is held, and everything from now on, to `sink`. */
  release(sink: MarkupSink): void {
    const { held } = this;
    this.held = [];
    this.sink = sink;
    for (const step of held) step(sink);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.sink !== undefined) {
      this.sink.open(name, attributes);
      return;
    }
    for (const value of attributes.values()) this.characters += value.length;
    this.held.push((sink) => sink.open(name, attributes));
  }

  text(text: string): void {
    if (this.sink !== undefined) {
      this.sink.text(text);
      return;
    }
    this.characters += text.length;
    this.held.push((sink) => sink.text(text));
  }

  close(name: string, implied: boolean): void {
    if (this.sink !== undefined) {
      this.sink.close(name, implied);
      return;
    }
    this.held.push((sink) => sink.close(name, implied));
  }
}
