/** The plain rival: the share of trigrams that two names have in common (Dice), letter case and punctuation aside. */

/** Similarity of two names by their trigrams, 0 to 1. */
export function trigramSimilarity(a: string, b: string): number {
  const mine = trigrams(a);
  const theirs = trigrams(b);
  if (mine.size + theirs.size === 0) return 0;
  let shared = 0;
  for (const gram of mine) if (theirs.has(gram)) shared++;
  return (2 * shared) / (mine.size + theirs.size);
}

const KNOWN = new Map<string, ReadonlySet<string>>();

function trigrams(name: string): ReadonlySet<string> {
  let known = KNOWN.get(name);
  if (known === undefined) {
    const text = `  ${name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
    known = new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
    KNOWN.set(name, known);
  }
  return known;
}
