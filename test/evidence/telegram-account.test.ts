import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { telegram } from '../../src/evidence/formats/telegram.ts';
import { readAll } from './read.ts';
import { headOf, objects, readAs } from './read-as.ts';

const message = (text: unknown) => ({ id: 1, type: 'message', from_id: 'user1', text });
const contact = (i: number) => ({
  user_id: i,
  first_name: `Ada${i}`,
  last_name: '',
  phone_number: `+1000000${String(i).padStart(4, '0')}`,
  date: '2023-01-01T00:00:00',
});
const account = (contacts: number, ...messages: object[]) => ({
  about: 'Here is the data you requested. Remember: …',
  personal_information: { user_id: 1, first_name: 'Me', phone_number: '+1', bio: '' },
  contacts: { about: 'x', list: Array.from({ length: contacts }, (_, i) => contact(i)) },
  frequent_contacts: { about: 'y', list: [{ id: 2, category: 'people', type: 'user', name: 'Bo', rating: 1.5 }] },
  sessions: { about: 'z', list: [{ application_name: 'n' }] },
  chats: {
    about: 'w',
    list: [
      { name: 'a', type: 'bot_chat', id: 1, messages: messages.slice(0, 1) },
      { name: 'b', type: 'bot_chat', id: 2, messages: messages.slice(1) },
    ],
  },
  left_chats: { about: 'v', list: [{ name: 'c', messages: [message('Name: Cy\nPhone: 3')] }] },
});

describe('Telegram export of an account', () => {
  for (const size of [65_536, 7, 1]) {
    test(`contacts and messages, in blocks of ${size}`, async () => {
      const text = JSON.stringify(
        account(2, message('Name: Ada\nPhone: 1'), message('hi'), message('Name: Bo\nPhone: 2')),
      );
      const read = await readAs(telegram, text, size);
      assert.deepEqual(Object.keys(read.tables).sort(), ['contacts', 'frequent_contacts', 'messages']);
      assert.deepEqual(objects(read, 'messages'), [
        { Name: 'Ada', Phone: '1' },
        { Name: 'Bo', Phone: '2' },
        { Name: 'Cy', Phone: '3' },
      ]);
      assert.deepEqual(objects(read, 'contacts')[1], {
        user_id: '1',
        first_name: 'Ada1',
        last_name: '',
        phone_number: '+10000000001',
        date: '2023-01-01T00:00:00',
      });
      assert.deepEqual(objects(read, 'frequent_contacts'), [
        { id: '2', category: 'people', type: 'user', name: 'Bo', rating: '1.5' },
      ]);
      assert.deepEqual([read.losses, read.complete], [{ unlabelledMessages: 1 }, true]);
    });
  }

  test('the head is full of contacts', async () => {
    const text = JSON.stringify(account(3000, message('Name: Ada\nPhone: 1')), undefined, 1);
    assert.ok(!headOf(text).text.includes('messages'));
    const { tables, manifest } = await readAll(text);
    assert.equal(manifest.format, 'telegram-chat');
    assert.equal(tables.contacts?.rows.length, 3000);
    assert.equal(tables.messages?.rows.length, 2);
  });

  test('cut off among the contacts', async () => {
    const text = JSON.stringify(account(5));
    const read = await readAs(telegram, text.slice(0, text.indexOf('Ada3')));
    assert.deepEqual([objects(read, 'contacts').length, read.complete, read.losses], [3, false, { truncated: 1 }]);
  });

  test('another document with personal information', () => {
    assert.equal(telegram.sniff(headOf('{"personal_information":{"name":"Ada"},"orders":[]}')), 0);
  });
});
