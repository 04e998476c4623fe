/** Which folder may import which: the stages as the design draws them, each line with its reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Source, sources } from './sources.ts';

/** Any folder may use these: failures, numbers in words, patterns and lists made late, shapes of names that are values, and the reading of YAML and JSON documents. */
const COMMON = ['web-assembly.ts', 'errors.ts', 'wording.ts', 'lazy.ts', 'by-script.ts', 'value-shape.ts', 'documents'];

/** `types`: only types may be imported. A folder may always import itself. */
interface Rule {
  readonly may: readonly string[];
  readonly types?: readonly string[];
  readonly because: string;
}

const RULES: Readonly<Record<string, Rule>> = {
  'errors.ts': { may: [], because: 'the bottom of everything' },
  'wording.ts': { may: [], because: 'numbers to words, nothing else' },
  'lazy.ts': { may: [], because: 'makes what it is given, once' },
  'by-script.ts': { may: ['lazy.ts'], because: 'patterns beside their twins for ASCII, whatever they find' },
  'value-shape.ts': { may: ['by-script.ts'], because: 'whether a name is a value, wherever it stands' },
  'web-assembly.ts': { may: [], because: 'finds and starts modules, whatever they count' },
  documents: { may: ['errors.ts'], because: 'knows files and schemas, not what is in them' },
  vocabulary: { may: [], because: 'what things mean does not depend on any leak or system' },
  kernel: { may: [], because: 'bytes to spans to counts; what it must ask, it asks its host' },
  evidence: { may: ['errors.ts', 'kernel'], because: 'bytes to cells, without a thought of their meaning' },
  profile: { may: ['evidence', 'kernel', 'vocabulary'], because: 'the only stage that sees cells' },
  compare: {
    may: ['profile', 'kernel', 'evidence'],
    because: 'fingerprints of two profiles side by side; cells only to look for those of a few records',
  },
  systems: { may: ['vocabulary'], because: 'descriptors are read whatever the evidence is' },
  match: { may: ['vocabulary'], types: ['profile', 'systems'], because: 'compares what others have read' },
  weigh: { may: ['match', 'vocabulary', 'systems'], types: ['profile'], because: 'matches to weights, by grades' },
  rank: { may: ['weigh', 'match', 'vocabulary', 'systems'], types: ['profile'], because: 'weights to an order' },
  case: { may: ['weigh', 'rank', 'match', 'vocabulary'], types: ['systems'], because: 'asks the model what if' },
  report: {
    may: [],
    types: ['evidence', 'profile', 'compare', 'systems', 'match', 'weigh', 'rank', 'case', 'validate'],
    because: 'shows what was found and computes nothing',
  },
  validate: {
    may: ['profile', 'match', 'weigh', 'rank', 'case', 'systems', 'vocabulary', 'evidence'],
    because: 'runs the whole tool on trials of known truth',
  },
  'attribute.ts': {
    may: ['case', 'match', 'profile', 'rank', 'report', 'systems', 'vocabulary', 'weigh'],
    because: 'the composition root: calls the stages in order',
  },
  cli: {
    may: ['attribute.ts', 'case', 'compare', 'evidence', 'match', 'profile', 'report', 'systems', 'validate'],
    because: 'flags in, text out; the stages that weigh are reached through the composition root',
  },
};

const all = sources();

/** A file without its comments. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/ .*$/gm, '');
}

/** What of a file breaks the rules of its folder. */
function breaches({ file, place, imports }: Source): string[] {
  const rule = RULES[place];
  if (rule === undefined) return [`${file}: no rule for ${place}`];
  return imports
    .filter((entry) => entry.own)
    .filter(({ to, typeOnly }) => {
      const there = to.split('/')[0] ?? to;
      if (there === place || rule.may.includes(there)) return false;
      if (COMMON.includes(there) && !COMMON.includes(place)) return false;
      return !(typeOnly && rule.types?.includes(there));
    })
    .map(({ to }) => `${file} imports ${to}`);
}

test('the parser of imports sees them', () => {
  assert.ok(all.length > 100);
  const root = all.find((source) => source.file === 'attribute.ts');
  assert.ok((root?.imports.length ?? 0) > 10);
  const dynamic = all.find((source) => source.file === 'documents/parse.ts');
  assert.ok(dynamic?.imports.some((entry) => entry.to === 'documents/yaml.ts'));
  for (const { file, text, imports } of all) {
    assert.equal(imports.length, text.match(/\bfrom '|^import '|\bimport\('/gm)?.length ?? 0, file);
  }
});

test('the rules can say no', () => {
  const breaking = (file: string, to: string, typeOnly = false) =>
    breaches({ file, place: file.split('/')[0] ?? '', text: '', imports: [{ to, typeOnly, own: true }] }).length;
  assert.equal(breaking('match/index.ts', 'rank/index.ts', true), 1);
  assert.equal(breaking('match/index.ts', 'profile/load.ts'), 1);
  assert.equal(breaking('match/index.ts', 'profile/types.ts', true), 0);
  assert.equal(breaking('report/build.ts', 'weigh/index.ts'), 1);
  assert.equal(breaking('vocabulary/traits.ts', 'documents/nearest.ts'), 0);
  assert.equal(breaking('documents/yaml.ts', 'wording.ts'), 1);
  assert.equal(breaking('nowhere/x.ts', 'errors.ts'), 1);
});

test('folders import only what their rule allows', () => {
  assert.deepEqual(all.flatMap(breaches), []);
  assert.deepEqual(Object.keys(RULES).sort(), [...new Set(all.map((source) => source.place))].sort());
});

test('renderers, layouts and sections never reach outside report/', () => {
  const inside = all.filter(({ file }) => /^report\/(?:renderers|layouts|sections)\//.test(file));
  assert.ok(inside.length > 10);
  for (const { file, imports } of inside) {
    for (const { to, own } of imports) assert.ok(!own || /^report\/|^wording\.ts$/.test(to), `${file} imports ${to}`);
  }
});

test('every import of our own names a file, with its extension', () => {
  const known = new Set(all.map((source) => source.file));
  for (const { file, imports } of all) {
    for (const { to, own } of imports) assert.ok(!own || known.has(to), `${file} imports ${to}`);
  }
});

test('no circle of imports', () => {
  const next = new Map(
    all.map((source) => [source.file, source.imports.filter((entry) => entry.own && !entry.typeOnly)]),
  );
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): void => {
    assert.ok(!above.includes(file), [...above, file].join(' → '));
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...above, file]);
    done.add(file);
  };
  for (const { file } of all) visit(file, []);
});

test('a third-party package is imported by one file; its types may be used beside it', () => {
  const importers = new Map<string, Set<string>>();
  for (const { file, imports } of all) {
    for (const { to, own, typeOnly } of imports) {
      if (own || typeOnly || to.startsWith('node:')) continue;
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;
      importers.set(name, (importers.get(name) ?? new Set()).add(file));
    }
  }
  assert.ok(importers.size >= 8);
  for (const [name, files] of importers) assert.equal(files.size, 1, `${name}: ${[...files].join(', ')}`);
});

test('only the command line touches clock, environment, streams and exit codes', () => {
  const touching = all.filter(({ text }) =>
    /\bprocess\.(?!stdin\b)\w|\bnew Date\(\)|\bDate\.now|\bconsole\./.test(code(text)),
  );
  assert.deepEqual(
    touching.filter(({ place }) => place !== 'cli').map(({ file }) => file),
    [],
  );
});

test('nothing but the command line writes files, and nothing runs other programs or opens connections', () => {
  for (const { file, place, text, imports } of all) {
    const modules = imports.filter((entry) => !entry.own && !entry.typeOnly).map((entry) => entry.to);
    for (const name of modules) assert.ok(!/^node:(?:child_process|https?|dns|tls|vm)/.test(name), file);
    // Threads run this program and no other.
    if (modules.includes('node:worker_threads')) assert.match(file, /^profile\/crew/);
    // `isIP` lives there; a pure function.
    if (modules.includes('node:net')) assert.match(text, /import \{ isIPv4, isIPv6 \} from 'node:net'/, file);
    if (place !== 'cli') assert.ok(!/\b(?:write|append|rename|copy|unlink|rm|mkdir|link)\w*Sync?\(/.test(text), file);
    assert.ok(!/\beval\(|new Function\(/.test(text), file);
  }
});
