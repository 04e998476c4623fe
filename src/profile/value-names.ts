/**
 * Names that are values: of people, logins, where evidence uses values as keys. Enters: the columns of a table, with the
 * records that have them; the tables of a profile. Leaves: for such names what may be shown of them, their shapes. Inside
 * a run the names stay as they are: matching and merging need them.
 */
import { isValue, valueShape } from '../value-shape.ts';
import { FAMILY_NAME } from '../vocabulary/detectors/family-name.ts';
import { FULL_NAME } from '../vocabulary/detectors/full-name.ts';
import { GIVEN_NAME } from '../vocabulary/detectors/given-name.ts';
import { isWord, matchHeader, tokens } from '../vocabulary/index.ts';
import type { Detector } from '../vocabulary/types.ts';
import type { TableProfile } from './types.ts';

/** So many names that nothing reads, each in a few records only, are no fields. */
const LEAST_ODD = 10;
/** A few records: so many, or this share of all; half of them at most. Guesses: rare fields of a catalogue are commoner. */
const FEW = 3;
const FEW_SHARE = 0.001;
/** Of the names beside them that few records have, so many must be unread; of these, so many may share a stem. Guesses. */
const MOSTLY = 0.5;
const STEM = 0.1;
const LEAST_STEM = 5;
const SPACED_STEM = 0.25;
/** So many names of people, and this share of what nothing reads, are enough, whatever the records. */
const LEAST_PEOPLE = 3;
const PEOPLE = 1 / 3;
/** Letters and digits of a shape: fewer are a name of their own (`a`, `aa`), and another column than `b`. */
const LEAST_SHAPE = 3;
/** The vocabulary reads a name if it says something of so much of it. */
const READ = 0.5;

const PERSON: readonly Detector[] = [FULL_NAME];
const GIVEN: readonly Detector[] = [FULL_NAME, GIVEN_NAME];
const PERSON_OR_PART: readonly Detector[] = [FULL_NAME, GIVEN_NAME, FAMILY_NAME];

/** No word of a small vocabulary is longer. Guess. */
const LONGEST_WORD = 120;
/** JSON, XML, PHP's serialised arrays. */
const DOCUMENT = /^\s*(?:[{[<]|[aO]:\d+:)/;
/** A letter, a digit and a sign that codes and phrases don't have, and no blank. */
const PASSWORD = /^(?=.*\p{L})(?=.*\p{Nd})(?=.*[!?$#%^*~])\S{6,}$/u;

/** A name and the records that have something under it. */
export interface Held {
  readonly name: string;
  readonly cells: number;
}

/** On the way down the dotted steps of a name. */
interface Entry {
  readonly place: number;
  readonly steps: readonly string[];
  readonly cells: number;
  /** What was passed on the way: names of people have the same steps below them. */
  readonly way: string;
}

/** One step, and all that goes through it. */
interface Step {
  readonly text: string;
  readonly entries: Entry[];
  records: number;
}

/**
 * What is shown in place of names that are values.
 *
 * @param held names of columns, each a path of dotted steps
 * @param records of the table
 * @returns by place in `held`; names that may be shown as they are have no entry
 */
export function shownNames(held: readonly Held[], records: number): ReadonlyMap<number, string> {
  const shapes = new Map<number, Set<number>>();
  const steps = held.map(({ name }) => name.split('.'));
  const entries = held.map(({ cells }, place): Entry => ({ place, steps: steps[place] ?? [], cells, way: '' }));
  mark(entries, 0, false, records, shapes);
  return new Map(
    [...shapes].map(([place, at]): [number, string] => {
      const own = steps[place] ?? [];
      return [place, own.map((step, i) => (at.has(i) ? valueShape(step) : step)).join('.')];
    }),
  );
}

/**
 * The tables of a profile, with what is shown of names that are values: of people, and of many tables with the same columns.
 * Columns that are called like their table are shown like it.
 */
export function shownTables(tables: readonly TableProfile[]): TableProfile[] {
  const alike = new Map<string, TableProfile[]>();
  for (const table of tables) {
    const own = lastStep(table.name);
    const key = JSON.stringify(table.columns.map(({ name }) => (name === own ? null : name)));
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [table]);
    else group.push(table);
  }
  const shapes = new Map<TableProfile, string>();
  for (const group of alike.values()) {
    const shown = shownNames(
      group.map(({ name }) => ({ name, cells: 1 })),
      group.length,
    );
    group.forEach((table, i) => {
      const shape = shown.get(i) ?? table.name.split('.').map(withoutPerson).join('.');
      if (shape !== table.name) shapes.set(table, shape);
    });
  }
  return tables.map((table) => {
    const shown = shapes.get(table);
    if (shown === undefined) return table;
    const [own, shape] = [lastStep(table.name), lastStep(shown)];
    const columns = table.columns.map((column) => (column.name === own ? { ...column, shown: shape } : column));
    return { ...table, shown, columns };
  });
}

function lastStep(name: string): string {
  return name.split('.').at(-1) ?? name;
}

function withoutPerson(step: string): string {
  return isPerson(step) ? valueShape(step) : step;
}

/** The name of what is shown; that of a profile's own is its name. */
export function shownName({ name, shown }: { readonly name: string; readonly shown?: string }): string {
  return shown ?? name;
}

/** Its shape, step by step: names that have one in common with another have the same. */
export function shapeOf(name: string): string {
  return name.split('.').map(valueShape).join('.');
}

/** Whether a step of a name is long enough to stand for others of its shape, and a shape itself. */
export function isShape(name: string): boolean {
  return name.split('.').some((step) => isLong(step) && valueShape(step) === step);
}

function isLong(step: string): boolean {
  return step.replace(/[^\p{L}\p{Nd}]/gu, '').length >= LEAST_SHAPE;
}

/** The name of both, if they are one as it stood and as it was shown: then what may be shown of it. Else null. */
export function commonName(a: string, b: string): string | null {
  if (a === b) return a;
  if (a.length !== b.length) return null;
  const [mine, theirs] = [a.split('.'), b.split('.')];
  const steps = mine.map((step, i) => {
    const other = theirs[i] ?? '';
    if (step === other) return step;
    if (!isLong(step)) return null;
    const shape = valueShape(step);
    return shape === other || shape === step ? (valueShape(other) === shape ? shape : null) : null;
  });
  return mine.length !== theirs.length || steps.includes(null) ? null : steps.join('.');
}

/** Marks the steps at one depth, and those below. `below`: what lies above is a value. */
function mark(
  entries: readonly Entry[],
  depth: number,
  below: boolean,
  records: number,
  shapes: Map<number, Set<number>>,
): void {
  const steps = stepsOf(entries, depth);
  const values = valuesAmong(steps, depth, records, below);
  const merged: Entry[] = [];
  for (const step of steps) {
    const isOne = values.has(step);
    const deeper = step.entries.filter((entry) => entry.steps.length > depth + 1);
    if (isOne) {
      for (const { place } of step.entries) shapes.set(place, (shapes.get(place) ?? new Set()).add(depth));
      for (const entry of deeper) merged.push({ ...entry, way: `${entry.way}.${step.text}` });
    } else if (deeper.length > 0) mark(deeper, depth + 1, below, records, shapes);
  }
  if (merged.length > 0) mark(merged, depth + 1, true, records, shapes);
}

function stepsOf(entries: readonly Entry[], depth: number): Step[] {
  const steps = new Map<string, Step>();
  const most = new Map<string, number>();
  for (const entry of entries) {
    const text = entry.steps[depth] ?? '';
    const step = steps.get(text) ?? { text, entries: [], records: 0 };
    steps.set(text, step);
    step.entries.push(entry);
    // What lies beside each other is filled together; what other ways lead to is filled in other records.
    const way = `${entry.way}\0${text}`;
    const before = most.get(way) ?? 0;
    if (entry.cells <= before) continue;
    step.records += entry.cells - before;
    most.set(way, entry.cells);
  }
  return [...steps.values()];
}

function valuesAmong(steps: readonly Step[], depth: number, records: number, below: boolean): ReadonlySet<Step> {
  const few = Math.min(Math.max(FEW, FEW_SHARE * records), records / 2);
  const rare = steps.filter((step) => step.records <= few);
  const people = steps.filter(({ text }) => isPerson(text) || (below && names(text, PERSON_OR_PART) && !isRead(text)));
  if (rare.length >= LEAST_ODD) {
    const odd = withoutStems(rare.filter(({ text }) => !isRead(text)));
    if (odd.length >= LEAST_ODD && odd.length >= MOSTLY * rare.length)
      return new Set([...odd, ...people, ...rare.filter(({ text }) => names(text, GIVEN))]);
  }
  if (people.length >= LEAST_PEOPLE) {
    const unread = steps.filter(({ text }) => !isRead(text));
    if (people.length >= PEOPLE * unread.length) return new Set(unread);
  }
  if (below) return new Set(people);
  // Where one key is a value, so are the names of people beside it.
  return new Set(
    depth > 0 && steps.some(({ text }) => isValue(text)) ? people.filter(({ text }) => isPerson(text)) : [],
  );
}

const WORDS = /\p{L}{2}[\s_,]+\p{L}{2}/u;

function isRead(text: string): boolean {
  if (isPerson(text)) return false;
  if (matchHeader(text).some(({ coverage }) => coverage >= READ)) return true;
  const parts = tokens(text);
  return parts.length > 0 && parts.every((part) => isWord(part.text));
}

/**
 * Whether a value is nobody else's business, however many records share it: by itself where it is somebody's name, address or
 * number, has the look of a password, or is a whole document in a cell; only among others where it is a given name (MAS is a
 * station, too).
 */
export function secrecyOf(text: string): 'alone' | 'among others' | 'none' {
  if (text.length > LONGEST_WORD || DOCUMENT.test(text) || isValue(text) || PASSWORD.test(text)) return 'alone';
  if (isPerson(text)) return 'alone';
  return names(text, GIVEN) && !isRead(text) ? 'among others' : 'none';
}

function isPerson(text: string): boolean {
  return WORDS.test(text) && names(text, PERSON);
}

function names(text: string, kinds: readonly Detector[]): boolean {
  const spoken = text.replace(/[_\s]+/g, ' ').trim();
  return kinds.some((kind) => kind.detect(spoken) !== null);
}

/** Names in series (`color_red`, `color_blue`, `q1`, `valve 7`) are fields, unless they or what they share is somebody's name. */
function withoutStems(odd: readonly Step[]): Step[] {
  const sharing = new Map<string, number>();
  const stems = odd.map(({ text }) => stemsOf(text));
  for (const own of stems) for (const { stem } of own) sharing.set(stem, (sharing.get(stem) ?? 0) + 1);
  const isShared = ({ stem, word, share, kinds }: Stem): boolean =>
    (sharing.get(stem) ?? 0) >= Math.max(LEAST_STEM, share * odd.length) && !names(word, kinds);
  return odd.filter(({ text }, i) => isPerson(text) || !(stems[i] ?? []).some(isShared));
}

interface Stem {
  /** Told apart: one in front, one at the end. */
  readonly stem: string;
  readonly word: string;
  /** Share of the names that must have it. */
  readonly share: number;
  /** What it must not be: people have one given name in front (brand, price and green are families, too). */
  readonly kinds: readonly Detector[];
}

/** Of longer names only the ends are looked at: evidence may have names of any length. */
const LONGEST_STEM = 120;

/** The first word and the last, where a digit, a sign or a capital divides them from others. */
function stemsOf(text: string): Stem[] {
  const share = /\s/.test(text) ? SPACED_STEM : STEM;
  const first = /^\p{L}+?(?=[\d_:/\s-]|(?<=\p{Ll})\p{Lu})/u.exec(text.slice(0, LONGEST_STEM))?.[0];
  const last = /(?:[\d_:/\s-]|(?<=\p{Ll})(?=\p{Lu}))(\p{L}+)$/u.exec(text.slice(-LONGEST_STEM))?.[1];
  return [
    ...(first === undefined ? [] : [{ stem: `${first} *`, word: first, share, kinds: GIVEN }]),
    ...(last === undefined ? [] : [{ stem: `* ${last}`, word: last, share, kinds: PERSON_OR_PART }]),
  ];
}
