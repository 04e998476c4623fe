/**
 * Enters: a Telegram Desktop export of a chat or of a whole account (result.json). Leaves: the labelled values in its
 * messages as records or, if there are none, a column of texts; of an account also its lists of contacts. Deliberately
 * absent: senders and dates, which belong to the carrier, not the leak.
 */

import { InputError } from '../../errors.ts';
import { JsonBroken, JsonEvents } from '../json/events.ts';
import { loseForGood } from '../losses.ts';
import { Chat } from '../telegram/chat.ts';
import { Both, TelegramLists } from '../telegram/lists.ts';
import { TelegramMessages } from '../telegram/messages.ts';
import type { Batch, Format } from '../types.ts';

const CERTAIN = 0.98;
/** The messages' table, where there are others. */
const MESSAGES = 'messages';

export const telegram: Format = {
  id: 'telegram-chat',
  title: 'Telegram chat export',
  loses: 'senders, dates, messages without labelled values',

  sniff({ text }) {
    if (!/^\s*\{/.test(text)) return 0;
    const hasMessages = /"messages"\s*:\s*\[/.test(text);
    if (hasMessages && /"(?:from_id|text_entities|date_unixtime)"\s*:|"type"\s*:\s*"message"/.test(text))
      return CERTAIN;
    // Of a whole account, whose first chat may lie far behind its lists.
    const account =
      /"personal_information"\s*:\s*\{/.test(text) || /"about"\s*:\s*"Here is the data you requested/.test(text);
    return account && /"(?:contacts|frequent_contacts|chats|sessions|profile_pictures)"\s*:\s*\{/.test(text)
      ? CERTAIN
      : 0;
  },

  async *read(content, reading) {
    const messages = new TelegramMessages();
    const lists = new TelegramLists(reading);
    const chat = new Chat(reading);
    const events = new JsonEvents(new Both(messages, lists));
    const named = (batch: Batch): Batch => (lists.rows === 0 ? batch : { ...batch, table: MESSAGES });
    function* take(): Generator<Batch> {
      yield* lists.drain();
      for (const message of messages.drain()) for (const batch of chat.push(message)) yield named(batch);
    }
    try {
      for await (const piece of content.text()) {
        events.write(piece);
        yield* take();
      }
      events.end();
    } catch (error) {
      if (!(error instanceof JsonBroken)) throw error;
      yield* take();
      if (chat.messages === 0 && lists.rows === 0)
        throw new InputError(`${content.head.name}: the export breaks off before the first message: export it again`);
      loseForGood(reading, 'truncated');
    }
    yield* lists.end();
    for (const batch of chat.end()) yield named(batch);
  },
};
