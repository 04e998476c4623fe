/**
 * The public face of the vocabulary: attributes, ladders, traits, the meaning of column names, dates, lists made on use. The detectors are not
 * re-exported, since they load heavy libraries: import `detectors/index.ts` where values are profiled.
 */

export { ATTRIBUTES, attribute } from './attributes.ts';
export { isLeap, isLostYear } from './dates/calendar.ts';
export { MONTH_STARTS } from './dates/named.ts';
export { parseDate, patternFor } from './dates/parse.ts';
export { digitRun, numberAt } from './dates/scan.ts';
export type { DateReading, ParsedDate } from './dates/types.ts';
export { hashScheme } from './hashes/schemes.ts';
export { matchHeader } from './header.ts';
export { isWord } from './header-lexicon.ts';
export { isAnyAccount, isAnyCompany, speaksOfBanks } from './header-open.ts';
export { matchHeaders } from './header-table.ts';
export { tokens } from './header-tokens.ts';
export { canonicalStep } from './ladders.ts';
export { AT, BEYOND, DIGIT, DOT, HYPHEN, LETTER, PLUS, SIGN, SLASH, signsOf } from './signs.ts';
export { sharesUnion, TRAITS, type Trait, titleOf, traitOf, traitStep } from './traits.ts';
export type { Attribute, HeaderMatch, Salience, ValueKind } from './types.ts';
