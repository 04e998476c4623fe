/** Same meaning: the strongest reason to pair a column with a field. */
import { sharesUnion, titleOf, traitOf } from '../../vocabulary/index.ts';
import { trusted } from '../trust.ts';
import type { Context, Item, Signal } from '../types.ts';

/** One field is typed alike on both sides; where not, the typing erred or a broader meaning was given. */
const SAME = 0.8;
const SAME_FACT = 0.12;
const KIND_OF = 0.1;
const UNLIKE = 0.08;
/** Fields that have the meaning without being the one that was met, besides those that are counted: so many a side. */
const CHANCE = 0.25;
const LEAST_ITEMS = 10;
const CHANCE_OF_FACT = 0.06;

export const attributeSignal: Signal = {
  id: 'attribute',
  speaksOf: ({ meanings }) => meanings.length > 0,
  compare(a, b, context) {
    const [mine] = a.meanings;
    const [theirs] = b.meanings;
    if (mine === undefined || theirs === undefined) return null;
    const trust = trusted(a, context.a) * trusted(b, context.b);
    const sure = trust * mine.confidence * theirs.confidence;
    const common = inCommon(a, b, trust);
    if (common !== null) {
      const pOther = chanceOf(common.attribute, context);
      const pSame = Math.max(pOther, common.sure * SAME + (1 - common.sure) * pOther);
      const title = titleOf(common.attribute);
      const sureOfBoth = mine.attribute === theirs.attribute;
      return { pSame, pOther, because: sureOfBoth ? `both are ${title}` : `both may be ${title}` };
    }
    const trait = traitOf(mine.attribute);
    if (trait !== undefined && trait === traitOf(theirs.attribute)) {
      const because = `${titleOf(mine.attribute)} and ${titleOf(theirs.attribute)} speak of the same fact`;
      return { pSame: SAME_FACT, pOther: CHANCE_OF_FACT, because };
    }
    if (sharesUnion(mine.attribute, theirs.attribute))
      return { pSame: KIND_OF, pOther: CHANCE_OF_FACT, because: 'one is a kind of the other' };
    const pSame = sure * UNLIKE + (1 - sure);
    return { pSame, pOther: 1, because: `${titleOf(mine.attribute)} is not ${titleOf(theirs.attribute)}` };
  },
};

/** The meaning that both may have and of which both together are surest. */
function inCommon(a: Item, b: Item, trust: number): { attribute: string; sure: number } | null {
  let best: { attribute: string; sure: number } | null = null;
  for (const mine of a.meanings) {
    for (const theirs of b.meanings) {
      if (mine.attribute !== theirs.attribute) continue;
      const sure = trust * mine.confidence * theirs.confidence;
      if (best === null || sure > best.sure) best = { attribute: mine.attribute, sure };
    }
  }
  return best;
}

function chanceOf(attribute: string, { words, b }: Context): number {
  return Math.min(0.5, words.attribute(attribute) + CHANCE / Math.max(LEAST_ITEMS, b.items.length));
}
