/**
 * Enters: events of a page of Telegram Desktop's HTML export. Leaves: the text of each message that has one. Deliberately
 * absent: names, dates, service messages, replies and media.
 */
import type { MarkupSink } from '../markup-events.ts';

/** Collects `div.message > … > div.text`; a `<br>` ends a line, other white space is one blank. */
export class TelegramPage implements MarkupSink {
  /** Messages so far, with or without text. */
  messages = 0;
  private readonly classes: string[] = [];
  /** Depth of the message and of its text, 0 outside. */
  private message = 0;
  private inside = 0;
  private parts: string[] = [];
  private ready: string[] = [];

  drain(): string[] {
    const { ready } = this;
    this.ready = [];
    return ready;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const classes = ` ${attributes.get('class') ?? ''} `;
    this.classes.push(name);
    if (this.inside > 0) {
      if (name === 'br') this.parts.push('\n');
      return;
    }
    if (name !== 'div') return;
    if (this.message === 0 && classes.includes(' message ') && !classes.includes(' service ')) {
      this.messages++;
      this.message = this.classes.length;
    } else if (this.message > 0 && classes.includes(' text ')) this.inside = this.classes.length;
  }

  text(text: string): void {
    if (this.inside > 0) this.parts.push(text.replace(/\s/g, ' '));
  }

  close(): void {
    const depth = this.classes.length;
    this.classes.pop();
    if (depth === this.inside) {
      this.inside = 0;
      // A message may hold two: the one it forwards and its own.
      this.parts.push('\n');
    } else if (depth === this.message) this.endMessage();
  }

  private endMessage(): void {
    this.message = 0;
    const lines = this.parts.join('').split('\n');
    this.parts = [];
    const text = lines
      .map((line) => line.replace(/ +/g, ' ').trim())
      .join('\n')
      .trim();
    if (text !== '') this.ready.push(text);
  }
}
