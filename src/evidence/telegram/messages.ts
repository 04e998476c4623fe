/**
 * Enters: JSON events of a Telegram export (of one chat or of all). Leaves: the text of each message that has one.
 * Deliberately absent: everything else in it.
 */
import type { JsonSink } from '../json/events.ts';

/** Messages lie at `messages[]` or `chats.list[].messages[]`; what is nested deeper than their texts is of no interest. */
const DEEPEST = 16;

/** Collects message texts. `text` is a string or a list of strings and {type, text}; `text_entities` repeats it as a list. */
export class TelegramMessages implements JsonSink {
  /** Per open container, the key read last; undefined in an array. */
  private readonly keys: (string | undefined)[] = [];
  private beyond = 0;
  /** Depth of the message being read, 0 outside. */
  private message = 0;
  private text = '';
  private entities = '';
  private ready: string[] = [];

  drain(): string[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  open(kind: 'object' | 'array'): void {
    if (this.keys.length >= DEEPEST) {
      this.beyond++;
      return;
    }
    const inMessages = this.keys.at(-1) === undefined && this.keys.at(-2) === 'messages';
    this.keys.push(kind === 'object' ? '' : undefined);
    if (kind !== 'object' || this.message > 0 || !inMessages) return;
    this.message = this.keys.length;
    this.text = '';
    this.entities = '';
  }

  close(): void {
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    if (this.message > 0 && this.keys.length === this.message) {
      const text = this.text === '' ? this.entities : this.text;
      if (text.trim() !== '') this.ready.push(text);
      this.message = 0;
    }
    this.keys.pop();
  }

  key(name: string): void {
    if (this.beyond === 0) this.keys[this.keys.length - 1] = name;
  }

  scalar(text: string, quoted: boolean): void {
    if (this.message === 0 || this.beyond > 0 || !quoted) return;
    const field = this.keys[this.message - 1];
    const below = this.keys.length - this.message;
    // The text itself, an element of the list, or the text of an entity in the list.
    const isText = below <= 1 || (below === 2 && this.keys.at(-1) === 'text');
    if (!isText) return;
    if (field === 'text') this.text += text;
    else if (field === 'text_entities') this.entities += text;
  }
}
