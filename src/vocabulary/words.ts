/**
 * Word lists are written as comma-separated text, so that a list of a hundred spellings stays a few readable lines.
 * Enters: such text. Leaves: the phrases, in order, without duplicates. No folding of accents or case happens here.
 */

/** `words('dob, date of birth')` → `['dob', 'date of birth']`. White space, line breaks included, counts as one space. */
export function words(text: string): readonly string[] {
  const phrases = text
    .replace(/\s+/g, ' ')
    .split(',')
    .map((phrase) => phrase.trim());
  return [...new Set(phrases.filter((phrase) => phrase !== ''))];
}
