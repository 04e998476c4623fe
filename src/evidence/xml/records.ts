/**
 * Enters: events of XML. Leaves: events as of a JSON document in which an element that comes again in its parent is an
 * array, so that records, nested records and several tables are what they are in JSON. Deliberately absent: a tree; what
 * comes again is learned from the beginning of the file, later only for what follows.
 */

import type { JsonSink } from '../json/events.ts';
import { TEXT_KEY } from '../json/keys.ts';
import { LONGEST_RECORD } from '../limits.ts';
import { lose, loseForGood } from '../losses.ts';
import type { MarkupSink } from '../markup-events.ts';
import type { Reading } from '../types.ts';
import { isRecordName, isSchema, type XmlName, xmlName } from './names.ts';

/** What is known of all elements at one path. */
interface Place {
  readonly below: Map<string, Place>;
  /** Comes again in its parent. */
  repeats: boolean;
  /** Holds something that comes again. */
  lists: boolean;
  /** Has attributes or elements in it. */
  object: boolean;
  /** Has text beside attributes. */
  text: boolean;
}
/** An open element. */
interface Element extends XmlName {
  readonly name: string;
  readonly place: Place;
  /** Keys of the elements in it so far. */
  seen: Set<string> | undefined;
  text: string;
  /** Its text was too long to be held. */
  long: boolean;
  /** Its attributes have been told, and that it is an object: */
  opened: boolean;
  /** or the document itself, which the only root element is. */
  flat: boolean;
  /** Key of the array in it that has been told last and may go on; undefined if none does. */
  array: string | undefined;
}

/** Paths told apart; a file with more has data for names of elements. */
const MOST_PLACES = 50_000;
/** Elements open where arrays are left open; deeper, each that is too deep for the tables is to be counted. */
const SHALLOW = 8;
/** Text between the elements of one element that is kept. */
const LONGEST_MIXED = 1 << 20;

/** Turns elements into objects, arrays and scalars. Use one to learn, then another with what it learned. */
export class XmlRecords implements MarkupSink {
  readonly root: Place;
  private readonly sink: JsonSink;
  private readonly reading: Reading;
  private readonly stack: Element[] = [];
  private readonly learned: boolean;
  private places = 0;
  private schema = 0;
  private skipped = 0;

  constructor(sink: JsonSink, reading: Reading, learned?: Place) {
    this.sink = sink;
    this.reading = reading;
    this.root = learned ?? place();
    this.learned = learned !== undefined;
    const outside = element('', { key: '', attributes: [], named: false }, this.root);
    outside.opened = true;
    this.stack.push(outside);
  }

  /** Tells of elements that were left out. */
  finish(): void {
    if (this.stack.length === 1) this.endArray(this.stack[0]);
    if (this.skipped > 0) lose(this.reading, 'schemaElements', this.skipped);
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.schema > 0 || isSchema(name)) {
      if (this.schema++ === 0) this.skipped++;
      return;
    }
    const parent = this.stack.at(-1);
    if (parent === undefined) return;
    if (!parent.opened) this.openObject(parent);
    const named = xmlName(name, attributes, parent.name, parent.named);
    const isNew = !parent.place.below.has(named.key);
    const known = this.below(parent.place, named.key);
    // Of what is known to repeat there is nothing to learn; the only root may have millions of such.
    if (!known.repeats) {
      parent.seen ??= new Set();
      // What comes first beside whole tables, behind all that was learned from, begins another.
      const begins = isNew && this.learned && parent.place.lists && this.stack.every(({ place }) => !place.repeats);
      if (parent.seen.has(named.key) || isRecordName(name) || begins) {
        known.repeats = true;
        parent.place.lists = true;
      }
      if (parent.seen.size < MOST_PLACES) parent.seen.add(named.key);
    }
    if (named.attributes.length > 0) known.object = true;
    this.stack.push(element(name, named, known));
  }

  text(text: string): void {
    const top = this.stack.at(-1);
    if (top === undefined || this.schema > 0) return;
    if (!top.opened) this.addText(top, text);
    else if (text.trim() !== '' || /\S$/.test(top.text)) {
      if (top.text.length + text.length <= LONGEST_MIXED) top.text += text;
      else lose(this.reading, 'mixedText');
    }
  }

  private addText(top: Element, text: string): void {
    if (top.long) return;
    top.long = top.text.length + text.length > LONGEST_RECORD;
    if (top.long) loseForGood(this.reading, 'oversizedCells');
    top.text = top.long ? '' : top.text + text;
  }

  close(): void {
    if (this.schema > 0) {
      this.schema--;
      return;
    }
    const top = this.stack.at(-1);
    if (top === undefined || this.stack.length === 1) return;
    if (top.opened) {
      this.endArray(top);
      this.mixed(top.text.trim().replace(/\s+/g, ' '));
    } else if (!top.place.object) {
      this.stack.pop();
      this.leaf(top);
      return;
    } else {
      this.openObject(top);
      if (top.text !== '') top.place.text = true;
      if (top.text !== '' || top.place.text) this.scalar(TEXT_KEY, top.text);
    }
    this.stack.pop();
    this.closeObject(top);
  }

  /** @param top taken off the stack */
  private leaf(top: Element): void {
    const around = this.stack.at(-1);
    this.member(top, around);
    this.sink.scalar(top.text, false);
    if (this.stack.length > SHALLOW) this.endArray(around);
  }

  /** Tells by its key what comes next, or as an element of the array it repeats in, which goes on if it was told last. */
  private member({ key, place: { repeats } }: Element, around: Element | undefined): void {
    if (repeats && around?.array === key) return;
    this.endArray(around);
    this.sink.key(key);
    if (!repeats || around === undefined) return;
    around.array = key;
    this.sink.open('array');
  }

  private endArray(element: Element | undefined): void {
    if (element?.array === undefined) return;
    element.array = undefined;
    this.sink.close();
  }

  private mixed(text: string): void {
    if (text !== '') this.scalar(TEXT_KEY, text);
  }

  private scalar(key: string, text: string): void {
    this.sink.key(key);
    this.sink.scalar(text, false);
  }

  private openObject(top: Element): void {
    top.opened = true;
    top.place.object = true;
    top.flat = this.stack[1] === top && !top.place.repeats && this.root.below.size === 1;
    if (!top.flat) {
      this.member(top, this.stack.at(-2));
      this.sink.open('object');
    }
    // An attribute is called as it is, but where an element is called so, too.
    for (const [name, value] of top.attributes) this.scalar(top.place.below.has(name) ? `@${name}` : name, value);
    // What stood before the first child.
    if (top.text.trim() === '') top.text = '';
  }

  private closeObject(top: Element): void {
    if (top.flat) return;
    this.sink.close();
    if (this.stack.length > SHALLOW) this.endArray(this.stack.at(-1));
  }

  private below(parent: Place, key: string): Place {
    const known = parent.below.get(key);
    if (known !== undefined) return known;
    const made = place();
    if (this.places++ < MOST_PLACES) parent.below.set(key, made);
    return made;
  }
}

function place(): Place {
  return { below: new Map(), repeats: false, lists: false, object: false, text: false };
}

function element(name: string, { key, attributes, named }: XmlName, at: Place): Element {
  return {
    key,
    attributes,
    named,
    name,
    place: at,
    seen: undefined,
    text: '',
    long: false,
    opened: false,
    flat: false,
    array: undefined,
  };
}
