/**
 * What the build does to modules on their way into the program. Deliberately absent: how the program is put together and
 * started, which is the build's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import type { SchemaName } from '../src/documents/schema-name.ts';
import { compilerFor, schemaOf } from '../src/documents/validator.ts';
import { building } from '../src/vocabulary/header-lexicon.ts';
import { packed } from '../src/vocabulary/header-ready.ts';
import { idSchemes } from '../src/vocabulary/ids/index.ts';
import { ATTRIBUTES } from '../src/vocabulary/index.ts';
import { wordsOf } from '../src/weigh/values/headings.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A package that is imported by name is taken in; one that is loaded by `import()` when it is needed stays outside. */
export const packages: Plugin = {
  name: 'packages',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'dynamic-import' && !path.startsWith('node:')) return { path, external: true };
      return undefined;
    });
  },
};

/** Modules of Node that most runs never touch, though what was taken in asks for them as it is loaded. */
const SELDOM = [
  'node:child_process',
  'node:crypto',
  'node:fs/promises',
  'node:net',
  'node:os',
  'node:worker_threads',
  'node:zlib',
];

/** Each of them is loaded when something in it is first used: together they are a tenth of the shortest run. */
export const lazily: Plugin = {
  name: 'lazily',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      SELDOM.includes(path) && namespace !== 'lazily' ? { path, namespace: 'lazily' } : { path, external: true },
    );
    onLoad({ filter: /.*/, namespace: 'lazily' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default');
      return {
        contents: `for (const name of ${JSON.stringify(names)})
  Object.defineProperty(exports, name, { enumerable: true, get: () => require(${JSON.stringify(path)})[name] });`,
        loader: 'js',
      };
    });
  },
};

/** Where a package spends a start on what nobody here needs. A package that no longer reads so stops the build. */
const PATCHES = [
  {
    // A collator, for an option that is never set: 10 ms.
    file: 'fast-levenshtein/levenshtein.js',
    from: 'Intl.Collator("generic", { sensitivity: "base" })',
    to: 'null',
    more: '',
  },
  {
    // The same few patterns of phone numbers, made anew for every value.
    file: 'libphonenumber-js/es6/helpers/matchesEntirely.js',
    from: "new RegExp('^(?:' + regularExpressionText + ')$')",
    to: 'patternOf(regularExpressionText)',
    more: `const patterns = new Map();
const patternOf = (text) => {
  if (!patterns.has(text)) patterns.set(text, new RegExp('^(?:' + text + ')$'));
  return patterns.get(text);
};`,
  },
] as const;

export const patches: Plugin = {
  name: 'patches',
  setup({ onLoad }) {
    for (const { file, from, to, more } of PATCHES) {
      const name = file.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]');
      onLoad({ filter: new RegExp(`[\\\\/]${name}$`) }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes(from)) throw new Error(`${path} has changed: look at its patch again`);
        return { contents: `${text.replace(from, to)}\n${more}`, loader: 'js' };
      });
    }
  },
};

/** How the validators of the long tables of ids are loaded, each by its name; from the bundle, they are found in it. */
const BY_NAME = /\bload\(\s*`(stdnum\/[^`]*)\$\{module\}\.js`,?\s*\)/;

/** A validator of ids that stays a package is read, compiled and given its helpers anew: a tenth of a short run. */
export const ids: Plugin = {
  name: 'ids',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]vocabulary[\\/]checksums\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const folder = BY_NAME.exec(text)?.[1];
      if (folder === undefined) throw new Error(`${path} has changed: look again at how it loads validators`);
      const rules = [...new Set(idSchemes().map(({ rule }) => rule))].filter((rule) =>
        existsSync(join(ROOT, 'node_modules', folder, `${rule}.js`)),
      );
      const table = rules.map((rule) => `'${rule}': () => require('${folder}${rule}.js')`);
      const found = `(VALIDATORS[module] ?? (() => load(\`${folder}\${module}.js\`)))()`;
      return {
        contents: `${text.replace(BY_NAME, () => found)}\nconst VALIDATORS = {${table.join(',\n')}};`,
        loader: 'ts',
      };
    });
  },
};

/** From where the words of all names of attributes are taken apart at every start. */
const ALL_WORDS = "ATTRIBUTES.flatMap(({ headers }) => headers).flatMap((phrase) => phrase.split(' '))";

/** The words themselves instead: they are a third of those that are found there, one after another. */
export const words: Plugin = {
  name: 'words',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]match[\\/]words[\\/]apart\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(ALL_WORDS))
        throw new Error(`${path} has changed: look again at where it takes its words from`);
      const all = new Set(ATTRIBUTES.flatMap(({ headers }) => headers).flatMap((phrase) => phrase.split(' ')));
      const list = `${JSON.stringify([...all].join(' '))}.split(' ')`;
      return { contents: text.replace(ALL_WORDS, () => list), loader: 'ts' };
    });
  },
};

/** Where a run from the sources has no words of column names ready. */
const NOT_READY = 'return null;';

/** The words of column names as they lie after all lists were read, but for other scripts than Latin. */
export const lexicon: Plugin = {
  name: 'lexicon',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]vocabulary[\\/]header-ready\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(NOT_READY)) throw new Error(`${path} has changed: look again at where it takes its text from`);
      return { contents: text.replace(NOT_READY, () => `return ${JSON.stringify(packed(building()))};`), loader: 'ts' };
    });
  },
};

/** From where the wordings of one attribute are read, in all languages. */
const WORDINGS = '(attribute(id)?.headers ?? []).map(wordsOf)';

/** The wordings themselves instead: reading one in another script takes patterns of all scripts, which a short run waits for. */
export const wordings: Plugin = {
  name: 'wordings',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]weigh[\\/]values[\\/]naming\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes(WORDINGS)) throw new Error(`${path} has changed: look again at where it takes wordings from`);
      const table = ATTRIBUTES.map(({ id, headers }) => [id, [...new Set(headers.map(wordsOf))].join(' ')]);
      const list = "(KNOWN_WORDINGS.get(id)?.split(' ') ?? [])";
      return {
        contents: `${text.replace(WORDINGS, () => list)}\nconst KNOWN_WORDINGS = new Map(${JSON.stringify(table)});`,
        loader: 'ts',
      };
    });
  },
};

/** The schema compiler is replaced by what it makes, in a file that is read when something has to be checked. */
export const validators: Plugin = {
  name: 'validators',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/validators\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /[\\/]src[\\/]documents[\\/]validator\.ts$/ }, () => ({
      contents: "export const validatorOf = (name) => require('./validators.js')[name]();",
      loader: 'js',
    }));
  },
};

/** The validator of a schema as code, made when it is first asked for. */
export function validatorText(name: SchemaName): string {
  const compiler = compilerFor(name, { source: true });
  const code = standalone.default(compiler, compiler.compile(schemaOf(name)));
  return `let ${name}Made;
exports.${name} = () => (${name}Made ??= (() => { const module = { exports: {} }; let exports = module.exports;
${code}
return module.exports; })());`;
}
