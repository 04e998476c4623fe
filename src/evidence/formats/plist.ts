/**
 * Enters: a property list in XML, as macOS and iOS write settings, contacts and calls. Leaves: batches, as of JSON: dictionaries in
 * an array are records. Deliberately absent: property lists in binary, which are refused by name.
 */

import { InputError } from '../../errors.ts';
import { MapMembers } from '../json/map-paths.ts';
import { JsonTable } from '../json/table.ts';
import { lose, loseForGood } from '../losses.ts';
import { MarkupBroken, markupEvents } from '../markup-events.ts';
import { rootAt } from '../markup-root.ts';
import { PlistValues } from '../plist/values.ts';
import type { Format } from '../types.ts';

/** Above XML of any vocabulary. */
const PLIST = 0.95;
const ROOT = /<plist(?:\s[^>]{0,200})?>/y;

export const plist: Format = {
  id: 'plist',
  title: 'property list (Apple)',
  loses: 'which parent record a nested array belongs to, types, what objects of an archive of keys refer to',

  sniff({ text }) {
    ROOT.lastIndex = rootAt(text);
    return ROOT.test(text) ? PLIST : 0;
  },

  async *read(content, reading) {
    const table = new JsonTable(reading, false, true, await mapsOf(content.head.text));
    const values = new PlistValues(table, reading);
    const events = await markupEvents('xml', values);
    try {
      for await (const piece of content.text()) {
        events.write(piece);
        yield* table.drain();
      }
      values.ending = events.depth > 0;
      events.end();
    } catch (error) {
      if (!(error instanceof MarkupBroken)) throw error;
      values.ending = true;
      lose(reading, 'brokenMarkup');
    }
    if (values.ending) {
      if (table.rows === 0)
        throw new InputError(
          `${content.head.name}: the property list breaks off before the first record: export it again`,
        );
      loseForGood(reading, 'truncated');
    }
    yield* table.end();
  },
};

/** Paths of dictionaries whose keys are data, by the head of the text. */
async function mapsOf(text: string): Promise<ReadonlySet<string>> {
  const members = new MapMembers();
  const events = await markupEvents('xml', new PlistValues(members, { complete: true, losses: Object.create(null) }));
  try {
    events.write(text);
  } catch (error) {
    if (!(error instanceof MarkupBroken)) throw error;
  }
  return members.maps();
}
