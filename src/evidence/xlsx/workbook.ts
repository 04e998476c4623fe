/**
 * Enters: the parts of a workbook by name. Leaves: its sheets in order, its strings and styles. Deliberately absent:
 * macros, external links, charts, comments: their parts are never opened.
 */

import { type Budget, Damaged } from '../budget.ts';
import { loseForGood } from '../losses.ts';
import { localName, MarkupBroken, type MarkupSink, markupEvents } from '../markup-events.ts';
import type { Reading } from '../types.ts';
import type { ZipPart } from '../zip/members.ts';
import { stringsSink, XlsxStrings } from './strings.ts';
import { XlsxStyles } from './styles.ts';

/** A sheet: its name and the part it lies in. */
interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: XlsxStrings;
  readonly styles: XlsxStyles;
}

/** A part of a workbook. `again`: another one has its name and isn't read. */
interface Part extends ZipPart {
  again: boolean;
}

/** Parts by name, in lower case: names differ in case between writers. Each can be read once, and is then gone. */
export type Parts = Map<string, Part>;

const MOST_SHEETS = 10_000;
const START = '_rels/.rels';
const USUAL = 'xl/workbook.xml';

/** Runs the markup of a part into a sink, calling back after each piece. Damage is counted, what came before it stands. */
export async function* partEvents(
  parts: Parts,
  part: string,
  sink: MarkupSink,
  reading: Reading,
): AsyncGenerator<undefined> {
  const entry = parts.get(part.toLowerCase());
  parts.delete(part.toLowerCase());
  if (entry === undefined || entry.unread !== undefined) {
    loseForGood(reading, entry?.encrypted === true ? 'encryptedParts' : 'missingParts');
    return;
  }
  if (entry.again) loseForGood(reading, 'repeatedParts');
  const events = await markupEvents('xml', sink);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let left = 1;
  try {
    for await (const bytes of entry.bytes) {
      decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
      events.write(decoder.decode(bytes, { stream: true }));
      yield;
    }
    left = events.end();
  } catch (error) {
    if (!(error instanceof Damaged || error instanceof MarkupBroken)) throw error;
    // Told by whoever asks the budget.
    if (error instanceof Damaged && error.loss === 'beyondBudget') return;
  }
  if (left === 0) return;
  loseForGood(reading, 'damagedParts');
}

/** The same for a part that isn't read piece by piece. */
async function wholePart(parts: Parts, part: string, sink: MarkupSink, reading: Reading): Promise<void> {
  for await (const _ of partEvents(parts, part, sink, reading));
}

/** @returns undefined if no part is a workbook */
export async function workbook(parts: Parts, reading: Reading, budget: Budget): Promise<Workbook | undefined> {
  const start = await relations(parts, '', START, reading);
  const main = [...start.values()].find((target) => target.type === 'officeDocument')?.part ?? USUAL;
  // Of an .xlsb the parts are binary.
  if (!parts.has(main.toLowerCase()) || /\.bin$/i.test(main)) return undefined;
  const related = await relations(parts, folderOf(main), relationsOf(main), reading);
  const styles = new XlsxStyles(reading);
  const sheets: SheetPart[] = [];
  await wholePart(parts, main, bookSink(sheets, styles, related), reading);
  const other = (type: string): string | undefined =>
    [...related.values()].find((target) => target.type === type && parts.has(target.part.toLowerCase()))?.part;
  const look = other('styles');
  if (look !== undefined) await wholePart(parts, look, styleSink(styles), reading);
  await styles.settle();
  const strings = new XlsxStrings(budget);
  const shared = other('sharedStrings');
  if (shared !== undefined) await wholePart(parts, shared, stringsSink(strings, reading), reading);
  return { sheets, strings, styles };
}

interface Target {
  readonly type: string;
  readonly part: string;
}

/** What a part refers to, by id. Targets outside the file are left out. */
async function relations(parts: Parts, folder: string, part: string, reading: Reading): Promise<Map<string, Target>> {
  const found = new Map<string, Target>();
  if (!parts.has(part.toLowerCase())) return found;
  const sink: MarkupSink = {
    open(tag, attributes) {
      if (localName(tag) !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      const type = attributes.get('Type') ?? '';
      found.set(attributes.get('Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolved(folder, target),
      });
    },
    text() {},
    close() {},
  };
  await wholePart(parts, part, sink, reading);
  return found;
}

function bookSink(sheets: SheetPart[], styles: XlsxStyles, related: ReadonlyMap<string, Target>): MarkupSink {
  return {
    open(tag, attributes) {
      const name = localName(tag);
      // Extensions have elements of that name that don't say it.
      const since = name === 'workbookPr' ? attributes.get('date1904') : undefined;
      if (since !== undefined) styles.from1904 = /^(?:1|true)$/.test(since);
      if (name !== 'sheet' || sheets.length >= MOST_SHEETS) return;
      const id = [...attributes].find(([key]) => key.includes(':') && localName(key) === 'id')?.[1] ?? '';
      const target = related.get(id);
      // Chart sheets hold no cells of their own.
      if (target === undefined || target.type === 'worksheet')
        sheets.push({ name: attributes.get('name') ?? '', part: target?.part ?? '' });
    },
    text() {},
    close() {},
  };
}

function styleSink(styles: XlsxStyles): MarkupSink {
  let cells = false;
  return {
    open(tag, attributes) {
      const name = localName(tag);
      if (name === 'cellXfs') cells = true;
      else if (name === 'xf' && cells) styles.style(Number(attributes.get('numFmtId') ?? 0));
      else if (name === 'numFmt') styles.code(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    },
    text() {},
    close(tag) {
      if (localName(tag) === 'cellXfs') cells = false;
    },
  };
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

/** A target as a name of a part. Only a key to look up among the entries; never a place in a file system. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
