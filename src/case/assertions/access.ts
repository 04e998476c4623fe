/** "There is no other way in than …", and "there is such a way in". */
import type { Candidate } from '../../match/types.ts';
import { moreProbable } from '../../wording.ts';
import { ifSilent, notExcluded, unlessAsked } from '../excluded.ts';
import { bestOf } from '../standing.ts';
import { unsupported } from '../support.ts';
import { type AssertionKind, type Finding, NO_CHANGE, type TestContext } from './types.ts';

/** One tenth or ten times: from here on one way in is clearly ahead of another. */
const CLEAR = 1;

function kindsOf({ claim }: Pick<TestContext, 'claim'>): readonly string[] {
  return claim.asserts?.kind === 'onlyAccess' || claim.asserts?.kind === 'hasAccess' ? claim.asserts.access : [];
}

export const onlyAccess: AssertionKind = {
  effect: (claim, own) => ({
    accepted: { beliefs: {}, excluded: own.filter((candidate) => !kindsOf({ claim }).includes(candidate.path.access)) },
    rejected: NO_CHANGE,
  }),

  test(context): Finding {
    const inside = context.own.filter((candidate) => kindsOf(context).includes(candidate.path.access));
    const outside = context.own.filter((candidate) => !inside.includes(candidate));
    const within = bestOf(context.graded, (id) => inside.some((candidate) => candidate.id === id));
    const without = bestOf(context.graded, (id) => outside.some((candidate) => candidate.id === id));
    const descriptors =
      outside.length === 0
        ? 'the descriptor knows no other way in'
        : `other ways in, by the descriptor: ${outside.map(cite).join('; ')}`;
    if (within === undefined || without === undefined) {
      const kinds = [...new Set(context.own.map((candidate) => candidate.path.access))].join(', ');
      return {
        verdict: 'untestable',
        because: `there is nothing to compare: the descriptor has ways in of ${inside.length === 0 ? `other kinds only (${kinds})` : 'this kind only'}`,
        evidence: 'fields alone do not show a way in',
        descriptors,
      };
    }
    const lead = without.findingsLog10 - within.findingsLog10;
    const evidence = moreProbable(lead, `the leak came by ${without.candidate}`, `by ${within.candidate}`);
    if (!context.supported)
      return {
        verdict: 'untestable',
        because: unsupported(context),
        evidence,
        descriptors,
      };
    if (lead >= CLEAR) {
      const open = inside
        .map((candidate) => notExcluded(context.weighing, candidate))
        .find((reason) => reason !== null);
      return {
        verdict: open === undefined ? 'contradicted' : 'untestable',
        because: `another way into ${context.claim.about} fits what was seen clearly better than any of those the claim allows${open === undefined ? unlessAsked(context.weighing, inside) : `, but ${open}`}`,
        evidence,
        descriptors,
      };
    }
    if (lead <= -CLEAR)
      return {
        verdict: 'borne out',
        because: `a way in that the claim allows fits clearly better than any other${ifSilent(
          context.weighing,
          outside.find((candidate) => candidate.id === without.candidate),
        )}`,
        evidence,
        descriptors,
      };
    return {
      verdict: 'untestable',
      because: 'fields and precision do not tell the ways in apart; access logs would',
      evidence,
      descriptors,
    };
  },
};

export const hasAccess: AssertionKind = {
  effect: (claim, own) => ({
    accepted: NO_CHANGE,
    rejected: { beliefs: {}, excluded: own.filter((candidate) => kindsOf({ claim }).includes(candidate.path.access)) },
  }),

  test(context): Finding {
    const such = context.own.filter((candidate) => kindsOf(context).includes(candidate.path.access));
    // Who describes the leak documents no way in: it is the leak that is in question.
    const documented = such.filter(({ path, system }) =>
      path.statements.some(
        (id) => system.statements[id]?.interested === false && system.statements[id]?.about !== 'leak',
      ),
    );
    const best = bestOf(context.graded, (id) => such.some((candidate) => candidate.id === id));
    const evidence =
      best === undefined
        ? 'fields alone do not show a way in'
        : moreProbable(best.log10LR, `the leak came by ${best.candidate}`, 'from another source');
    const descriptors =
      such.length === 0
        ? 'no descriptor lists such a way in'
        : `such a way in, by the descriptor: ${such.map(cite).join('; ')}`;
    if (documented.length > 0)
      return {
        verdict: 'borne out',
        because: 'documents other than the claim itself describe such a way in',
        evidence,
        descriptors,
      };
    return {
      verdict: 'untestable',
      because: 'no document other than the claim describes such a way in',
      evidence,
      descriptors,
    };
  },
};

function cite({ id, path }: Candidate): string {
  return `${id} (${path.access}${path.statements.length === 0 ? '' : `; ${path.statements.join(', ')}`})`;
}
