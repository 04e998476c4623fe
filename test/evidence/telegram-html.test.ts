import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { html } from '../../src/evidence/formats/html.ts';
import { telegramHtml } from '../../src/evidence/formats/telegram-html.ts';
import { headOf, objects, readAs } from './read-as.ts';

const message = (text: string, kind = 'default', more = '') => `
     <div class="message ${kind} clearfix" id="message1">
      <div class="pull_left userpic_wrap"><div class="userpic userpic5"><div class="initials">A</div></div></div>
      <div class="body">
       <div class="pull_right date details" title="12.06.2023 10:00:00 UTC+05:30">10:00</div>
       <div class="from_name">A Bot: the </div>
       ${more}
       <div class="text">
${text}
       </div>
      </div>
     </div>
`;
const page = (...messages: string[]) => `<!DOCTYPE html>
<html>
 <head><meta charset="utf-8"/><title>Exported Data</title></head>
 <body onload="CheckLocation();">
  <div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">A Bot: chat</div></div></div>
   <div class="page_body chat_page"><div class="history">${messages.join('')}</div></div>
  </div>
 </body>
</html>
`;

describe('Telegram export as HTML', () => {
  for (const size of [65_536, 7, 1]) {
    test(`labelled messages, in blocks of ${size}`, async () => {
      const text = page(
        message('<strong>Name</strong>: Zo&euml;<br>Phone: <a href="tel:1">+1 000</a><br><br>Name: Bo<br>Phone: 2'),
        message('Name: service', 'service'),
        message('hello'),
        message(
          'Name: Cy<br>Phone: 3',
          'default joined',
          '<div class="forwarded body"><div class="from_name">X</div><div class="text">Name: Di<br>Phone: 4</div></div>',
        ),
      );
      const read = await readAs(telegramHtml, text, size);
      assert.deepEqual(objects(read), [
        { Name: 'Zoë', Phone: '+1 000' },
        { Name: 'Bo', Phone: '2' },
        { Name: 'Di', Phone: '4' },
        { Name: 'Cy', Phone: '3' },
      ]);
      assert.deepEqual([read.losses, read.complete], [{ unlabelledMessages: 1 }, true]);
      assert.ok(read.sniff > html.sniff(headOf(text)));
    });
  }

  test('no labels', async () => {
    const read = await readAs(telegramHtml, page(message('hello<br>you'), message('')));
    assert.deepEqual(objects(read), [{ text: 'hello\nyou' }]);
  });

  test('cut off', async () => {
    const text = page(message('Name: Ada<br>Phone: 1'), message('Name: Bo<br>Phone: 2'));
    const read = await readAs(telegramHtml, text.slice(0, text.indexOf('Phone: 2') + 7));
    assert.deepEqual([objects(read).length, read.complete, read.losses], [2, false, { truncated: 1 }]);
    for (let end = 200; end < text.length; end += 5) {
      try {
        await readAs(telegramHtml, text.slice(0, end));
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
      }
    }
  });

  test('is no other page', () => {
    assert.equal(telegramHtml.sniff(headOf('<html><div class="message default">x</div></html>')), 0);
  });
});
