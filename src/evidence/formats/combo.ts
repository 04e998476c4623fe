/**
 * Enters: a list of logins, a line each: `email:password`, `user:password`, `https://page:login:password`, `login:password:https://page`, `user:email:password`, `ip:port`, also
 * with pairs behind (`email:password | Name = Ada`).
 * Leaves: batches of one table of two to four columns, one a password's. Deliberately absent: names for the other
 * columns that no header line gave, which their values tell, and a guess at lines of another form; they are counted.
 */

import { BatchBuilder } from '../batch.ts';
import { CaptureColumns, capturedLine, captureMark, type Mark } from '../combo/capture.ts';
import { leadLine, loginLine, pageBehind, pageLine } from '../combo/line.ts';
import { type ComboShape, comboShape, headerNames } from '../combo/shape.ts';
import { headLines, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import type { Format, Reading } from '../types.ts';

/** Lines of the head looked at. */
const LINES = 400;
/** Above delimited text, which these lines also are; below labelled text, whose labels would pass for logins. */
const COMBO = 0.75;
/** A page, a login and a password in nearly all lines: pages that come again would pass for labels. */
const PAGES = 0.82;

export const combo: Format = {
  id: 'combo',
  title: 'list of logins (`email:password` and kin)',
  loses: 'lines of another form',

  sniff({ text, whole }) {
    const { shape } = layoutOf(headLines(text, whole, LINES));
    return shape === undefined ? 0 : shape.page === 'front' || shape.page === 'behind' ? PAGES : COMBO;
  },

  async *read(content, reading) {
    const { text, whole } = content.head;
    const layout = layoutOf(headLines(text, whole, LINES));
    const { mark } = layout;
    const shape = layout.shape ?? ({ separator: ':', page: 'none', width: 2, machines: false } as const);
    const table = new BatchBuilder('', reading);
    const captures = new CaptureColumns((name) => table.addColumn(name, true));
    const { width } = shape;
    const password = shape.page === 'behind' ? 1 : width - 1;
    let first = true;
    for await (const lines of linesOf(content.text(), reading)) {
      for (const line of lines) {
        if (line.trim() === '') continue;
        if (first) {
          first = false;
          const names = headerNames(line);
          if (names?.length === width) {
            for (const name of names) table.addColumn(name, true);
            continue;
          }
          table.columnAt(password - 1);
          if (shape.machines) table.columnAt(password);
          else table.addTold('password');
          table.columnAt(width - 1);
        }
        const captured = mark === undefined ? undefined : capturedLine(line, mark);
        const login = captured === undefined || captured.pairs.length === 0 ? line : captured.login.trimEnd();
        const parts = partsOf(login, shape, reading);
        if (parts === undefined) {
          lose(reading, 'brokenLines');
          continue;
        }
        parts.forEach((part, position) => {
          table.cell(position, part, false);
        });
        for (const [column, value] of captures.cells(captured?.pairs ?? [])) table.cell(column, value, false);
        const full = table.endRow();
        if (full !== undefined) yield full;
      }
    }
    const last = table.take();
    if (last !== undefined) yield last;
  },
};

/** How the lines of a head are written, and what divides the pairs behind their logins. */
function layoutOf(lines: readonly string[]): {
  readonly shape: ComboShape | undefined;
  readonly mark: Mark | undefined;
} {
  const mark = captureMark(lines);
  const logins = mark === undefined ? undefined : lines.map((line) => capturedLine(line, mark).login.trimEnd());
  const shape = logins === undefined ? undefined : comboShape(logins);
  return shape === undefined ? { shape: comboShape(lines), mark: undefined } : { shape, mark };
}

/** A line cut as most are; a page without login stays out, and so does an account among machines. */
function partsOf(
  line: string,
  { page, separator, width }: ComboShape,
  reading: Reading,
): readonly string[] | undefined {
  if (page === 'none') return loginLine(line, separator);
  if (page === 'lead') {
    const led = leadLine(line);
    return led?.length === width ? led : undefined;
  }
  if (page === 'behind') return pageBehind(line);
  const found = pageLine(line);
  if (found?.ambiguous === true) lose(reading, 'ambiguousLines');
  return found?.parts;
}
