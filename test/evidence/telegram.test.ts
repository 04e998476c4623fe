import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOne } from './read.ts';

const message = (text: unknown, more: object = {}) => ({
  id: 1,
  type: 'message',
  date: '2023-06-12T10:00:00',
  from: 'a bot',
  from_id: 'user1',
  text,
  ...more,
});
const chat = (...messages: object[]) => JSON.stringify({ name: 'a bot', type: 'bot_chat', id: 1, messages });
const u = undefined;

describe('Telegram export', () => {
  const cases: {
    name: string;
    text: string;
    columns: string[];
    rows: (string | undefined)[][];
    losses?: Record<string, number>;
  }[] = [
    {
      name: 'strings',
      text: chat(message('9000000001'), message('Name: Ada\nPhone: 9000000001'), message('bye')),
      columns: ['Name', 'Phone'],
      rows: [['Ada', '9000000001']],
      losses: { unlabelledMessages: 2 },
    },
    {
      name: 'entities in the text',
      text: chat(
        message([{ type: 'bold', text: 'Name' }, ': Ada\nPhone: ', { type: 'phone', text: '9000000001' }], {
          text_entities: [{ type: 'plain', text: 'Name: Ada' }],
        }),
      ),
      columns: ['Name', 'Phone'],
      rows: [['Ada', '9000000001']],
    },
    {
      name: 'entities alone',
      text: chat(
        message('', {
          text_entities: [
            { type: 'bold', text: 'Name: ' },
            { type: 'plain', text: 'Ada' },
          ],
        }),
      ),
      columns: ['Name'],
      rows: [['Ada']],
    },
    {
      name: 'several records a message',
      text: chat(message('Name: Ada\nDose: 1\n\nName: Bo\nDose: 2\n-----\nName: Cy\nDose: 1\nName: Di\nCity: Rome')),
      columns: ['Name', 'Dose', 'City'],
      rows: [
        ['Ada', '1', u],
        ['Bo', '2', u],
        ['Cy', '1', u],
        ['Di', u, 'Rome'],
      ],
    },
    {
      name: 'no labels',
      text: chat(message('hello'), message(''), message('see you')),
      columns: ['text'],
      rows: [['hello'], ['see you']],
    },
    {
      name: 'all chats',
      text: JSON.stringify({
        about: 'x',
        chats: { list: [{ name: 'n', messages: [message('Name: Ada\nCity: Rome')] }] },
      }),
      columns: ['Name', 'City'],
      rows: [['Ada', 'Rome']],
    },
  ];
  for (const { name, text, columns, rows, losses = {} } of cases) {
    for (const size of [65_536, 1, 5]) {
      test(`${name}, in pieces of ${size}`, async () => {
        const read = await readOne(text, size);
        assert.deepEqual([read.manifest.format, read.columns, read.rows], ['telegram-chat', columns, rows]);
        assert.deepEqual([{ ...read.manifest.losses }, read.manifest.complete], [losses, true]);
      });
    }
  }

  test('cut off', async () => {
    const { rows, manifest } = await readOne(
      chat(message('Name: Ada\nDose: 1'), message('Name: Bo\nDose: 2')).slice(0, -40),
    );
    assert.deepEqual(rows, [['Ada', '1']]);
    assert.deepEqual([manifest.complete, manifest.losses.truncated], [false, 1]);
  });
});
