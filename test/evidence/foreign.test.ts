import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kindOf } from '../../src/evidence/kind.ts';
import { packageOf } from './containers-make.ts';
import { headOf } from './read-as.ts';

const MAIL =
  'Return-Path: <ada@example.org>\nReceived: from a.example.org\n\tby b.example.org; 1 Jan 2024 10:00:00 +0000\nFrom: Ada <ada@example.org>\nTo: bo@example.org\nSubject: list\nMIME-Version: 1.0\n';

const refused: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['HL7 v2', 'MSH|^~\\&|A|B|C|D|20240101||ADT^A01|0|P|2.3\rPID|1||1001^^^H||Lovelace^Ada||19630715|F\r', /^is in HL7/],
  ['HL7 v2 in a block', '\v MSH|^~\\&|A|B\rPID|1\r', /^is in HL7/],
  ['GEDCOM', '0 HEAD\r\n1 CHAR UTF-8\r\n0 @I0@ INDI\r\n1 NAME Ada /Lovelace/\r\n', /GEDCOM/],
  ['iCalendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Ada\r\nEND:VEVENT\r\n', /iCalendar/],
  ['EDIFACT', "UNA:+.? 'UNB+UNOA:1+A+B+1'UNH+1+X'", /EDIFACT/],
  ['X12', 'ISA*00*          *00*          *ZZ*A~GS*HC*A~', /X12/],
  ['RTF', '{\\rtf1\\ansi\\deff0 id, name\\par 1, Ada\\par }', /RTF/],
  ['commands for Redis', 'HMSET user:1 name "Ada" email "ada@example.org"\nHMSET user:2 name "Bo"\n', /for Redis/],
  ['a mail', `${MAIL}\nName: Ada\nPhone: 9000000001\n`, /^is mail/],
  [
    'a mailbox',
    `From ada@example.org Mon Jan 01 10:00:00 2024\nSubject: list\nFrom: ada@example.org\n\nHello\n`,
    /^is mail/,
  ],
  [
    'a Word document',
    packageOf([
      ['[Content_Types].xml', '<a/>'],
      ['word/document.xml', '<b/>'],
    ]),
    /^is a Word document: save/,
  ],
  [
    'a presentation',
    packageOf([
      ['[Content_Types].xml', '<a/>'],
      ['ppt/slide1.xml', '<b/>'],
    ]),
    /PowerPoint/,
  ],
  [
    'an OpenDocument text',
    packageOf([
      ['mimetype', 'application/vnd.oasis.opendocument.text', { method: 0 }],
      ['content.xml', '<b/>'],
    ]),
    /OpenDocument text/,
  ],
];

const taken: readonly (readonly [string, string | Uint8Array, string])[] = [
  [
    'an archive that holds a document',
    packageOf([
      ['a.csv', 'x'],
      ['word/document.xml', '<b/>'],
    ]),
    'zip',
  ],
  ['headers of mails, one record each', `${MAIL}\n${MAIL}\n${MAIL}`, 'labelled'],
  ['what was noted of mails', 'From: ada\nSubject: x\n\nFrom: bo\nSubject: y\n\n', 'labelled'],
  ['names of segments in a table', 'MSH|name|phone\n1|Ada|9000000001\n2|Bo|9000000002\n', 'csv'],
  ['a table whose first cell is a zero', '0 HEAD,name\n1,Ada\n2,Bo\n', 'csv'],
];

describe('what is refused by its beginning', () => {
  for (const [name, content, why] of refused)
    test(name, () => {
      const kind = kindOf(headOf(content));
      assert.match('why' in kind ? kind.why : '', why);
    });
  for (const [name, content, id] of taken)
    test(`not refused: ${name}`, () => {
      const kind = kindOf(headOf(content));
      assert.equal('format' in kind ? kind.format.id : 'container' in kind ? kind.container.id : kind.why, id);
    });
});
