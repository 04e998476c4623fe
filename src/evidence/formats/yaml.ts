/**
 * Enters: records in YAML: lists of maps, maps of maps, documents. Leaves: batches, as of JSON. Deliberately absent: what aliases of
 * lists and maps would expand to (they are counted, and bombs stay small), tags, and types other than numbers, true, false and null.
 */

import { mapPaths } from '../json/map-paths.ts';
import { readJson } from '../json/read.ts';
import { headLines, linesOf } from '../lines.ts';
import { lose } from '../losses.ts';
import type { Format, Head, Reading } from '../types.ts';
import { plainItem } from '../yaml/plain.ts';
import { areYamlRecords, LEAST_ALIKE } from '../yaml/shape.ts';
import { type ReadUnit, YamlUnits } from '../yaml/units.ts';

/** Lines of the head looked at, to know the format and to know its maps. */
const LINES = 400;
const HEAD_LINES = 1 << 16;
/** Above labelled text and pairs, which such lines also are. */
const YAML = 0.93;

export const yaml: Format = {
  id: 'yaml',
  title: 'records in YAML',
  loses: 'aliases of lists and maps, tags; which parent record a nested list belongs to',

  sniff({ text, whole }) {
    const lines = headLines(text, whole, LINES);
    return areYamlRecords(lines, whole && lines.length < LINES) ? YAML : 0;
  },

  async *read(content, reading) {
    const { head } = content;
    const reader = await unitReader();
    async function* blocks(): AsyncGenerator<Uint8Array> {
      const units = new YamlUnits(reading, reader(reading));
      for await (const lines of linesOf(content.text(), reading)) {
        let json = '';
        for (const line of lines) json += units.line(line);
        if (json !== '') yield Buffer.from(json);
      }
      yield Buffer.from(units.end());
    }
    const json = headAsJson(head, reader);
    yield* readJson(blocks(), json, head.name, reading, mapPaths(json, LEAST_ALIKE));
  },
};

/** The library takes what is not plain; it is loaded once somebody reads YAML. */
async function unitReader(): Promise<(reading: Reading) => ReadUnit> {
  const { yamlAsJson } = await import('../../documents/yaml.ts');
  return (reading) => {
    const anchors = new Map<string, string>();
    return (lines) =>
      plainItem(lines) ?? yamlAsJson(lines.join('\n'), anchors, () => lose(reading, 'unresolvedAliases'));
  };
}

function headAsJson({ text, whole }: Head, reader: (reading: Reading) => ReadUnit): string {
  const none: Reading = { complete: true, losses: Object.create(null) };
  const units = new YamlUnits(none, reader(none));
  const lines = headLines(text, whole, HEAD_LINES);
  return lines.map((line) => units.line(line)).join('') + (whole ? units.end() : '');
}
