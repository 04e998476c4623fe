/**
 * Enters: a page of Telegram Desktop's HTML export of a chat (messages.html). Leaves: the labelled values in its messages
 * as records or, if there are none, a column of texts. Deliberately absent: senders and dates, which belong to the
 * carrier, not the leak.
 */

import { InputError } from '../../errors.ts';
import { loseForGood } from '../losses.ts';
import { MarkupBroken, markupEvents } from '../markup-events.ts';
import { Chat } from '../telegram/chat.ts';
import { TelegramPage } from '../telegram/page.ts';
import type { Format } from '../types.ts';

/** Above HTML, which such a page also is. */
const CERTAIN = 0.98;

export const telegramHtml: Format = {
  id: 'telegram-html',
  title: 'Telegram chat export (HTML)',
  loses: 'senders, dates, media, messages without labelled values',

  sniff({ text }) {
    const page = /^\s*<(?:!doctype|html)[\s>]/i.test(text) && /class="page_wrap/.test(text);
    return page && /class="(?:history|message (?:default|service))[ "]/.test(text) ? CERTAIN : 0;
  },

  async *read(content, reading) {
    const page = new TelegramPage();
    const chat = new Chat(reading);
    const events = await markupEvents('html', page);
    try {
      for await (const piece of content.text()) {
        events.write(piece);
        for (const message of page.drain()) yield* chat.push(message);
      }
      // The end tags of the page are always written.
      const cut = events.end() > 0;
      if (cut) loseForGood(reading, 'truncated');
    } catch (error) {
      if (!(error instanceof MarkupBroken)) throw error;
      loseForGood(reading, 'brokenMarkup');
    }
    for (const message of page.drain()) yield* chat.push(message);
    if (chat.messages === 0)
      throw new InputError(`${content.head.name}: no message of the page has a text: give the page that has`);
    yield* chat.end();
  },
};
