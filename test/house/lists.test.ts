/** Explicit lists equal their directories: whoever adds a file and forgets the line is told. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ASSERTIONS } from '../../src/case/assertions/index.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { containers } from '../../src/evidence/containers/index.ts';
import { formats } from '../../src/evidence/index.ts';
import { SIGNALS } from '../../src/match/signals/index.ts';
import { LOSS_WORDS } from '../../src/report/loss-words.ts';
import { RENDERERS } from '../../src/report/renderers/index.ts';
import { FAMILIES } from '../../src/vocabulary/attributes.ts';
import { DETECTORS } from '../../src/vocabulary/detectors/index.ts';
import { VALUE_SIGNALS } from '../../src/weigh/values/index.ts';
import { entriesIn, sources } from './sources.ts';

/** Folder, its list, the file that holds the list, and whether entries are called as their files are. */
const LISTS: readonly (readonly [string, readonly { readonly id: string }[], string, 'same' | 'other'])[] = [
  ['evidence/formats', formats, 'evidence/index.ts', 'other'],
  ['evidence/containers', containers, 'evidence/containers/index.ts', 'other'],
  ['match/signals', SIGNALS, 'match/signals/index.ts', 'same'],
  ['weigh/values', VALUE_SIGNALS, 'weigh/values/index.ts', 'other'],
  ['report/renderers', RENDERERS, 'report/renderers/index.ts', 'same'],
  ['cli/commands', COMMANDS, 'cli/commands/index.ts', 'same'],
];

for (const [folder, list, holder, names] of LISTS) {
  test(`${folder}: a file per entry, an entry per file`, () => {
    const files = entriesIn(folder).filter((name) => /^ {2}id: '/m.test(textOf(`${folder}/${name}.ts`)));
    const imported = importsOf(holder);
    for (const name of files) assert.ok(imported.includes(`${folder}/${name}.ts`), `${name}.ts is not in the list`);
    const ids = list.map((entry) => entry.id).sort();
    assert.equal(ids.length, files.length);
    assert.equal(new Set(ids).size, ids.length);
    if (names === 'same') assert.deepEqual(ids, files);
  });
}

test('every loss has words', () => {
  const lost = sources()
    .filter(({ place }) => place === 'evidence')
    .flatMap(({ text }) => [...text.matchAll(/\blose(?:ForGood)?\(([^;]*)\);/g)])
    .flatMap(([, named = '']) => [...named.matchAll(/'([a-z]\w+)'/g)].map(([, name = '']) => name));
  assert.ok(lost.length > 80, `${lost.length} were found`);
  // The note of the piece says that.
  const told = [...Object.keys(LOSS_WORDS), 'changedWhileRead'];
  assert.deepEqual(
    [...new Set(lost)].filter((name) => !told.includes(name)),
    [],
  );
});

function textOf(file: string): string {
  return sources().find((source) => source.file === file)?.text ?? '';
}

function importsOf(file: string): string[] {
  return (sources().find((source) => source.file === file)?.imports ?? []).map((entry) => entry.to);
}

/** Lists whose entries have other names than their files: every file of the folder is imported by the list. */
const BY_IMPORT = [
  ['vocabulary/detectors', 'vocabulary/detectors/index.ts', ['index']],
  ['vocabulary/attributes', 'vocabulary/attributes.ts', []],
  ['case/assertions', 'case/assertions/index.ts', ['index', 'types']],
  ['report/sections', 'report/sections/index.ts', ['index']],
] as const;

for (const [folder, list, except] of BY_IMPORT) {
  test(`${folder}: every file is in the list`, () => {
    const imported = importsOf(list);
    for (const name of entriesIn(folder, except)) {
      assert.ok(imported.includes(`${folder}/${name}.ts`), `${folder}/${name}.ts is not in ${list}`);
    }
  });
}

test('detectors: what is imported is in the list', () => {
  assert.equal(DETECTORS.length, entriesIn('vocabulary/detectors', ['index']).length);
  assert.equal(new Set(DETECTORS).size, DETECTORS.length);
});

test('families: ids begin with the name of their family, and every family has a file', () => {
  const files = entriesIn('vocabulary/attributes', []);
  for (const { id, attributes } of FAMILIES) {
    assert.ok(files.includes(id), id);
    for (const entry of attributes) assert.equal(entry.id.split('.')[0], id);
  }
});

test('assertions: every kind that a claim can have is tested by something', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'schemas/claims.schema.json'), 'utf8'));
  const kinds = Object.keys(schema.definitions.asserts.properties);
  assert.deepEqual(Object.keys(ASSERTIONS).sort(), kinds.sort());
});
