/**
 * What a column name means. Enters: a name as it stood. Leaves: attributes, best first, each with the share of the name that
 * it explains. Whole tokens only, the longest phrase wins; words around a phrase can change its meaning. Values are not
 * looked at, and misspellings are not repaired.
 */

import { byScript } from '../by-script.ts';
import { ATTRIBUTES, attribute as attributeOf } from './attributes.ts';
import { byForm } from './header-form.ts';
import { findPhrases, type PhraseHit, takeApart } from './header-index.ts';
import { isUnspaced, lexicon, readScriptsOf } from './header-lexicon.ts';
import { byMarker } from './header-markers.ts';
import { same } from './header-same.ts';
import { type Token, tokens } from './header-tokens.ts';
import {
  CARRIERS,
  FLAG_START,
  HARMLESS_HEAD,
  MOMENT_TAIL,
  NAME_ATTRIBUTES,
  NAMING_HEAD,
  PLACE_ATTRIBUTES,
  PROGRAMS_OWN,
  PROPERTY,
  QUESTION,
  SILENT,
} from './header-words.ts';
import type { HeaderMatch } from './types.ts';

/** Weight of an unmatched token that says little, beside 1 for any other. Chosen, not fitted. */
const LIGHT_WEIGHT = 0.12;
/** Weight of an unmatched token of an outer path segment, or in parentheses: context, rarely the meaning. */
const OUTER_WEIGHT = 0.12;
/** Factor when the last word of the name, which names the thing in English, is not part of the phrase. */
const HEAD_PENALTY = 0.5;
/** What such a phrase loses to another that has the last word, so that of equals that one goes first. */
const HEADLESS_LOSS = 0.01;
/** The same when that word names a property of the thing: `public_key_size`, `avatar_type`. */
const PROPERTY_PENALTY = 0.3;
/** Factors of names that had to be read without their digits, or with a word taken apart. */
const DIGITLESS_FACTOR = 0.95;
const APART_FACTOR = 0.9;
/** Less than this share explained is no match. */
const MIN_COVERAGE = 0.305;
/** A name in which some tokens were dropped or taken apart: what it explains counts a little less. */
interface Variant {
  readonly list: readonly Token[];
  readonly factor: number;
}

/** The same name in other spellings: without digits, words taken apart, and "date of birth" turned to "birth date". */
function variants(list: readonly Token[], apart: readonly Token[]): readonly Variant[] {
  const all: Variant[] = [{ list, factor: 1 }];
  if (apart.length > list.length) all.push({ list: apart, factor: list.some(isWhole) ? 1 : APART_FACTOR });
  const withoutDigits = list.filter((token) => !isDigits(token));
  if (withoutDigits.length < list.length) all.push({ list: withoutDigits, factor: DIGITLESS_FACTOR });
  return all.flatMap((variant) => {
    const at = variant.list.findIndex((token) => token.text === 'of');
    if (at < 1 || at === variant.list.length - 1) return [variant];
    const turned = [...variant.list.slice(at + 1), ...variant.list.slice(0, at)];
    return [variant, { list: turned, factor: variant.factor }];
  });
}

const isNumber = byScript(/^[0-9]+$/, () => /^\p{N}+$/u);
const isDigits = (token: Token): boolean => isNumber(token.text);

/** Scripts without spaces are always taken apart: that is how they are read, not a guess. */
const isWhole = (token: Token): boolean => isUnspaced(token.text);

/** Single Latin letters are prefixes of types and tables (`sEmail`, `c_name`); other scripts write words with one character. */
const isLight = (token: Token): boolean =>
  lexicon().light.has(token.text) ||
  /^[a-z]$/.test(token.text) ||
  lexicon().light.has(same(token.text)) ||
  isDigits(token);

function weight(token: Token): number {
  if (token.segment > 0 || token.aside === true) return OUTER_WEIGHT;
  return isLight(token) ? LIGHT_WEIGHT : 1;
}

/** With another thing named beside them these are not an account's: `token_created`, `payment_status`. */
const OF_A_THING: ReadonlySet<string> = new Set(['account.createdAt', 'account.updatedAt', 'account.status']);

type Context = 'relatives' | 'facilities' | 'companies' | 'things';

interface InContext {
  readonly attribute: string;
  readonly factor: number;
  /** What made it so: the words of this context explain themselves. */
  readonly context?: Context;
}

const speaksOf = (kind: Context, token: Token): boolean =>
  lexicon()[kind].has(token.text) || lexicon()[kind].has(same(token.text));

/** What the phrase means among its neighbours, and a factor on its coverage. */
function inContext(attribute: string, outside: readonly Token[]): InContext {
  const near = (kind: Context): boolean => outside.some((token) => speaksOf(kind, token));
  const isName = NAME_ATTRIBUTES.has(attribute);
  if (isName && near('relatives')) return { attribute: 'person.relativeName', factor: 1.25, context: 'relatives' };
  if (isName || PLACE_ATTRIBUTES.has(attribute)) {
    if (near('facilities')) return { attribute: 'health.facility', factor: 1.25, context: 'facilities' };
    if (near('companies')) return { attribute: 'commerce.company', factor: 1.25, context: 'companies' };
  }
  if (isName && near('things')) return { attribute, factor: 0.3 };
  return { attribute, factor: 1 };
}

/** What is no account's since another thing stands beside it; null for all else. */
function ofAThing(hit: PhraseHit, hits: readonly PhraseHit[], list: readonly Token[]): InContext | null {
  const { attribute, foreign } = hit;
  if (foreign || !OF_A_THING.has(attribute)) return null;
  const same = hits.filter((other) => other.attribute === attribute);
  const isBeside = list.some(
    (token, at) =>
      token.segment === 0 &&
      weight(token) === 1 &&
      !MOMENT_TAIL.has(token.text) &&
      !same.some(({ from, to }) => from <= at && at < to),
  );
  if (!isBeside) return null;
  return attribute === 'account.status' ? { attribute, factor: 0.5 } : { attribute: MOMENT, factor: 1 };
}

function matchVariant({ list, factor: ofVariant }: Variant): readonly HeaderMatch[] {
  const hits = withoutMoments(findPhrases(list));
  const weights = weighed(list, hits);
  const total = weights.reduce((sum, own) => sum + own, 0);
  const head = list.findLastIndex((token) => token.aside !== true);
  const covered = new Map<string, Set<number>>();
  const phrases = new Map<string, PhraseHit>();
  const factors = new Map<string, number>();
  for (const hit of hits) {
    const outside = list.filter((_, position) => position < hit.from || position >= hit.to);
    const { attribute, factor, context } = ofAThing(hit, hits, list) ?? inContext(hit.attribute, outside);
    const positions = covered.get(attribute) ?? new Set<number>();
    for (let position = 0; position < list.length; position++) {
      const token = list[position];
      const inside = hit.from <= position && position < hit.to;
      if (inside || (context !== undefined && token?.segment === 0 && speaksOf(context, token)))
        positions.add(position);
    }
    covered.set(attribute, positions);
    factors.set(attribute, Math.max(factors.get(attribute) ?? 0, factor));
    const known = phrases.get(attribute);
    if (known === undefined || hit.to - hit.from > known.to - known.from) phrases.set(attribute, hit);
  }
  // `сумма заказа`: in many languages the thing is named first; a last word that we know is taken for English.
  const isTailUnknown = !hits.some((hit) => hit.from <= head && head < hit.to);
  const isHeadHeld = [...covered.values()].some((positions) => positions.has(head));
  const matches: HeaderMatch[] = [];
  for (const [attribute, positions] of covered) {
    // A phrase that lies wholly in the outer path tells where the column stands, not what it holds.
    if (![...positions].some((position) => list[position]?.segment === 0)) continue;
    const matched = [...positions].reduce((sum, position) => sum + weightAt(list, weights, position), 0);
    const tail = list[head];
    const headless =
      tail !== undefined &&
      !positions.has(head) &&
      !isHarmless(tail, attribute) &&
      !leads(list, positions) &&
      !(isTailUnknown && phrases.get(attribute)?.headFirst === true && positions.has(0));
    const penalty = PROPERTY.has(tail?.text ?? '') ? PROPERTY_PENALTY : HEAD_PENALTY;
    const factor = ofVariant * (headless ? penalty : 1) * (factors.get(attribute) ?? 1);
    const coverage = Math.min(1, (matched / total) * factor) - (headless && isHeadHeld ? HEADLESS_LOSS : 0);
    matches.push({ attribute, coverage, phrase: phrases.get(attribute)?.phrase ?? '' });
  }
  return matches;
}

/** `birth_dt`, `created_ts`: a bare word for a moment beside what has a date of its own is part of it. */
function withoutMoments(hits: readonly PhraseHit[]): readonly PhraseHit[] {
  const dated = hits.filter((hit) => hit.attribute !== MOMENT && isDated(hit.attribute));
  if (dated.length === 0) return hits;
  return hits.map((hit) => {
    const of = dated.find((other) => other.to === hit.from || other.from === hit.to);
    return of !== undefined && hit.attribute === MOMENT && hit.to - hit.from === 1
      ? { ...hit, attribute: of.attribute, phrase: of.phrase }
      : hit;
  });
}

const MOMENT = 'record.timestamp';
const isDated = (id: string): boolean => attributeOf(id)?.ladder === 'date' && id !== 'person.age';

/** Words that say little alone say much together: `full name`, `user id`. */
function weighed(list: readonly Token[], hits: readonly PhraseHit[]): readonly number[] {
  const own = list.map(weight);
  for (const { from, to } of hits) {
    if (to - from < 2 || list.slice(from, to).some((token) => token.segment > 0 || token.aside === true)) continue;
    for (let position = from; position < to; position++) own[position] = 1;
  }
  return own;
}

function weightAt(list: readonly Token[], weights: readonly number[], position: number): number {
  const token = list[position];
  if (token === undefined) return 0;
  // A digit that a phrase explains ("address 2") tells it from its neighbours.
  return isDigits(token) ? 1 : (weights[position] ?? 0);
}

/** `Address 5`, `addr12`: one of several lines; a long number is no line. */
function numbered(attribute: string, list: readonly Token[]): string {
  const isLine = attribute === 'contact.address' && list.some((token) => /^[0-9]{1,2}$/.test(token.text));
  return isLine ? 'contact.addressLine' : attribute;
}

/** `date_changed`: a moment may name itself first. */
function leads(list: readonly Token[], positions: ReadonlySet<number>): boolean {
  return positions.has(0) && MOMENT_TAIL.has(list[0]?.text ?? '');
}

/** Things that are known by their names: `district_name` and `vaccine name` are the thing itself, `phone_name` is not. */
const isNamed = (attribute: string): boolean =>
  PLACE_ATTRIBUTES.has(attribute) || /^(?:civic|health|commerce|education|employment)\./.test(attribute);

function isHarmless(token: Token, attribute: string): boolean {
  if (same(token.text) === 'name' && isNamed(attribute)) return true;
  // `house suffix`, `street number prefix`: what is put before or after a part of an address belongs to it.
  if (attribute === 'contact.addressLine' && /^(?:prefix|suffix)$/.test(token.text)) return true;
  return HARMLESS_HEAD.has(token.text) || (isLight(token) && !NAMING_HEAD.has(same(token.text)));
}

/** Without trailing path segments that only carry a value, so that the segment above speaks. */
function withoutCarriers(list: readonly Token[]): readonly Token[] {
  const own = list.filter((token) => token.segment === 0);
  const outer = list.filter((token) => token.segment > 0);
  if (outer.length === 0 || own.some((token) => !CARRIERS.has(token.text))) return list;
  return withoutCarriers(outer.map(({ text, segment }) => ({ text, segment: segment - 1 })));
}

/** Outer segments name collections: `orders.date` is read as `order date`. */
function singular(token: Token): Token {
  const plural = token.segment > 0 && token.text.length > 4 && /[^su]s$/.test(token.text);
  return plural ? { ...token, text: token.text.slice(0, -1) } : token;
}

/** Tokens without silent words; in a question ("What is your age?") the verb is one of them. */
function significant(name: string): readonly Token[] {
  const all = withoutCarriers(tokens(name)).map(singular);
  const asks = QUESTION.has(all[0]?.text ?? '');
  const kept = all.filter(
    (token) => !SILENT.has(token.text) && !(asks && (FLAG_START.has(token.text) || QUESTION.has(token.text))),
  );
  return kept.length === 0 ? all : kept;
}

const ORDER: ReadonlyMap<string, number> = new Map(ATTRIBUTES.map((entry, position) => [entry.id, position]));

/**
 * Attributes that a column name can mean, best first; [] when it says nothing. Coverage is between 0.3 and 1; ties go to the
 * longer phrase, then to vocabulary order.
 */
export function matchHeader(name: string): HeaderMatch[] {
  readScriptsOf(name);
  const list = significant(name);
  const letters = list.filter((token) => !isDigits(token));
  if (PROGRAMS_OWN.has(letters.map(({ text }) => text).join(''))) return [];
  const best = new Map<string, HeaderMatch>();
  const apart = list.flatMap((token) => takeApart(token) ?? [token]);
  const marker =
    byMarker(list, findPhrases(list)) ?? (apart.length > list.length ? byMarker(apart, findPhrases(apart)) : null);
  for (const found of variants(list, apart).flatMap((variant) => matchVariant(variant))) {
    const match = { ...found, attribute: numbered(found.attribute, list) };
    const known = best.get(match.attribute);
    if (known === undefined || match.coverage > known.coverage) best.set(match.attribute, match);
  }
  const ranked = [...best.values()]
    .filter((match) => match.coverage >= MIN_COVERAGE)
    .sort(
      (a, b) =>
        b.coverage - a.coverage ||
        b.phrase.length - a.phrase.length ||
        (ORDER.get(a.attribute) ?? 0) - (ORDER.get(b.attribute) ?? 0),
    );
  // What carries a marker is no longer the thing itself: an `email_verified` of 0 and 1 must not be read as an address.
  if (marker !== null) return [marker];
  return ranked.length > 0 ? ranked : byForm(apart);
}
