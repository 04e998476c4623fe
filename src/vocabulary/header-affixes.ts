/**
 * Run-together names of which only the first or the last part is known: `pingdate`, `gizmocount`, `showgizmos`, `idfattura`.
 * Enters: a folded word that falls into no known words. Leaves: two parts, or null. Few beginnings and endings are taken
 * off, those that tell what kind of thing a column holds, whatever stands beside them.
 */

import { lexicon } from './header-lexicon.ts';

/** Fewer letters beside an ending are an ordinary word more often than a name. */
const MIN_STEM = 2;
const MIN_REST = 3;

/** Words of five letters and more that end in these letters and name no key. */
const ORDINARY_IN_ID =
  /(?:oid|aid|quid|valid|fluid|druid|david|covid|vivid|avid|livid|rapid|vapid|stupid|cupid|lipid|tepid|sipid|trepid|solid|pallid|eyelid|bid|rigid|frigid|turgid|humid|timid|pyramid|plasmid|amid|candid|splendid|sordid|undid|hybrid|madrid|arid|torrid|horrid|florid|lurid|acrid|astrid|ingrid|orchid|aphid|acid|placid|lucid|rancid|viscid|fetid|hominid|enid|skid|grid|kid|overdid)s?$/;

/** Endings that tell the kind of a column → the ordinary words that end so. */
const ENDINGS: readonly (readonly [ending: string, ordinary: RegExp])[] = [
  ['count', /(?:ac|dis|vis|re)count$/],
  ['number', /^.?number$|slumber$/],
  ['token', /^betoken$/],
  ['hash', /^rehash$/],
  ['date', /(?:up|candi|man|vali|consoli|accommo|intimi|ante|liqui|out|eluci)date$/],
  ['time', /(?:life|over|some|any|mean|pas|mari|bed|half|full|part|run|up|down|day|night|sen)time$/],
  ['ids', ORDINARY_IN_ID],
  ['id', ORDINARY_IN_ID],
];

/** Beginnings that tell the kind of a column → the ordinary words that begin so. */
const BEGINNINGS: readonly (readonly [beginning: string, ordinary: RegExp])[] = [
  ['receive', /^receive[rd]s?$/],
  ['disable', /^disabled?$/],
  ['enable', /^enable[rd]$/],
  ['allow', /^allow(?:ed|s|ing|ances?)$/],
  ['notify', /^notifying$/],
  ['total', /^total(?:ly|ity|led|s|ling)$/],
  ['show', /^show(?:er|ers|ed|n|room|case|ing|time|down|biz|s)$/],
  ['hide', /^hide(?:out|away|ous|s)$/],
  ['last', /^last(?:ly|ing|ed)$/],
  ['id', /^id(?:e|i|ly|ol|yll|ad|x)/],
];

/** Participles after `is`; ordinary words that begin so. */
const IS = /^is(?!s|l|r|ol|om|ot|ch|n)[a-z]{3,}$/;

/** Two parts of a word, the known one told from the other; null when none is known. */
export function affixed(text: string): readonly string[] | null {
  if (!/^[a-z]+$/.test(text)) return null;
  for (const [ending, ordinary] of ENDINGS) {
    if (text.endsWith(ending) && text.length - ending.length >= MIN_STEM && !ordinary.test(text))
      return [text.slice(0, -ending.length), ending];
  }
  for (const [beginning, ordinary] of BEGINNINGS) {
    if (text.startsWith(beginning) && text.length - beginning.length >= MIN_REST && !ordinary.test(text))
      return [beginning, text.slice(beginning.length)];
  }
  const rest = text.slice(2);
  if (IS.test(text) && (/(?:ed|able|ible)$/.test(rest) || lexicon().words.has(rest))) return ['is', rest];
  return null;
}
