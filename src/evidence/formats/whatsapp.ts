/**
 * Enters: a chat that WhatsApp has exported as text. Leaves: a record of each message: date, time, author, text; what the program itself
 * tells has no author. Deliberately absent: attached files, which the text only names.
 */

import { BatchBuilder } from '../batch.ts';
import { LONGEST_RECORD } from '../limits.ts';
import { headLines, linesOf } from '../lines.ts';
import { lose, loseForGood } from '../losses.ts';
import type { Batch, Format, Reading } from '../types.ts';
import { type ChatLine, chatLine } from '../whatsapp/line.ts';

const LINES = 200;
/** Share of the lines that begin a message; others go on with one. */
const LEAST_SHARE = 0.3;
/** Messages without which only WhatsApp's own words tell that it is a chat. */
const LEAST_MESSAGES = 3;
const CERTAIN = 0.96;
/** What stands before a colon in logs: a level, a module, a place. */
const LOG =
  /^(?:[\w.-]{0,40}\.)?(?:trace|debug|verbose|info|information|notice|warn|warning|error|err|fatal|critical|crit|alert|emerg|severe|panic|exception)\b|[[\](){}<>=/\\]|^[\w-]+(?:[._:][\w-]+)+$|#\d/i;
const MOST_LOGGED = 0.1;

export const whatsapp: Format = {
  id: 'whatsapp-chat',
  title: 'WhatsApp chat export (text)',
  loses: 'lines in front of the first message',

  sniff({ text, whole }) {
    const lines = headLines(text, whole, LINES).filter((line) => line.trim() !== '');
    const found = lines.map(chatLine).filter((line) => line !== undefined);
    if (found.length === 0 || chatLine(lines[0] ?? '') === undefined || found.length < lines.length * LEAST_SHARE)
      return 0;
    const authors = found.flatMap(({ author }) => author ?? []);
    if (authors.filter((author) => LOG.test(author)).length > authors.length * MOST_LOGGED) return 0;
    const told = found.some(({ author, text: own }) => author === undefined && /whatsapp/i.test(own));
    return told || (authors.length >= LEAST_MESSAGES && authors.length * 2 > found.length) ? CERTAIN : 0;
  },

  async *read(content, reading) {
    const chat = new Messages(reading);
    for await (const lines of linesOf(content.text(), reading)) for (const line of lines) yield* chat.line(line);
    yield* chat.end();
  },
};

/** Puts messages of several lines together. */
class Messages {
  readonly #reading: Reading;
  readonly #table: BatchBuilder;
  readonly #columns: readonly number[];
  #open: ChatLine | undefined;
  #more: string[] = [];
  #length = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#table = new BatchBuilder('', reading);
    this.#columns = ['date', 'time', 'author', 'text'].map((name) => this.#table.addTold(name));
  }

  *line(line: string): Generator<Batch> {
    const begun = chatLine(line);
    if (begun !== undefined) {
      yield* this.#endMessage();
      this.#open = begun;
    } else if (this.#open === undefined) {
      if (line.trim() !== '') lose(this.#reading, 'linesBeforeHeader');
    } else {
      this.#length += line.length + 1;
      if (this.#length > LONGEST_RECORD) this.#more = [];
      else this.#more.push(line);
    }
  }

  *end(): Generator<Batch> {
    yield* this.#endMessage();
    const last = this.#table.take();
    if (last !== undefined) yield last;
  }

  *#endMessage(): Generator<Batch> {
    if (this.#open === undefined) return;
    const { date, time, author, text } = this.#open;
    if (this.#length > LONGEST_RECORD) loseForGood(this.#reading, 'oversizedRecords');
    [date, time, author, [text, ...this.#more].join('\n')].forEach((cell, at) => {
      if (cell !== undefined) this.#table.cell(this.#columns[at] ?? -1, cell, at === 3);
    });
    this.#open = undefined;
    this.#more = [];
    this.#length = 0;
    const full = this.#table.endRow();
    if (full !== undefined) yield full;
  }
}
