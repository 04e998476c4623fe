/** "It came by this way in." */
import { moreProbable } from '../../wording.ts';
import { ifSilent, notExcluded, unlessAsked } from '../excluded.ts';
import { bestOf } from '../standing.ts';
import { unsupported } from '../support.ts';
import { type AssertionKind, type Finding, NO_CHANGE } from './types.ts';

const CLEAR = 1;

export const path: AssertionKind = {
  effect(claim, own) {
    const wanted = claim.asserts?.kind === 'path' ? claim.asserts.path : '';
    if (!own.some((candidate) => candidate.path.id === wanted)) return { accepted: NO_CHANGE, rejected: NO_CHANGE };
    return {
      accepted: { beliefs: {}, excluded: own.filter((candidate) => candidate.path.id !== wanted) },
      rejected: { beliefs: {}, excluded: own.filter((candidate) => candidate.path.id === wanted) },
    };
  },

  test(context): Finding {
    const { claim, own, graded, supported, weighing } = context;
    const wanted = claim.asserts?.kind === 'path' ? claim.asserts.path : '';
    const mine = own.find((candidate) => candidate.path.id === wanted);
    const claimed = bestOf(graded, (id) => id === mine?.id);
    const sibling = bestOf(graded, (id) => id !== mine?.id && own.some((candidate) => candidate.id === id));
    if (mine === undefined || claimed === undefined) {
      return {
        verdict: 'untestable',
        because: `${claim.about} has no path ${wanted} among the candidates, but ${own.map((candidate) => candidate.path.id).join(', ')}`,
        evidence: 'nothing in the evidence bears on it',
        descriptors: 'no descriptor lists this way in',
      };
    }
    const descriptors = `${mine.id} is described by ${mine.path.statements.join(', ') || 'no statement'} (access: ${mine.path.access})`;
    if (sibling === undefined)
      return {
        verdict: 'untestable',
        because: 'there is no other way in to compare with',
        evidence: 'fields alone do not show a way in',
        descriptors,
      };
    const next = own.find((candidate) => candidate.id === sibling.candidate);
    const lead = claimed.findingsLog10 - sibling.findingsLog10;
    const evidence = moreProbable(lead, `the leak came by ${claimed.candidate}`, `by ${sibling.candidate}`);
    if (!supported)
      return {
        verdict: 'untestable',
        because: unsupported(context),
        evidence,
        descriptors,
      };
    if (lead >= CLEAR)
      return {
        verdict: 'borne out',
        because: `it fits clearly better than any other way into ${claim.about}${ifSilent(weighing, next)}`,
        evidence,
        descriptors,
      };
    if (lead <= -CLEAR) {
      const open = notExcluded(weighing, mine);
      return {
        verdict: open === null ? 'contradicted' : 'untestable',
        because: `another way into ${claim.about} fits clearly better${open === null ? unlessAsked(weighing, [mine]) : `, but ${open}`}`,
        evidence,
        descriptors,
      };
    }
    return {
      verdict: 'untestable',
      because: 'fields and precision do not tell it from the next best way in; access logs would',
      evidence,
      descriptors,
    };
  },
};
