/** Claims and denials: verdict, reasons, and the first places with and without them. */

import { signed } from '../../wording.ts';
import { type Block, paragraph } from '../document.ts';
import type { Report } from '../types.ts';

const SHOWN = 3;

export function claims(report: Report): Block[] {
  if (report.claims.length === 0 && report.denials.length === 0) return [];
  return [...denials(report), ...tested(report)];
}

function denials(report: Report): Block[] {
  if (report.denials.length === 0) return [];
  return [
    { kind: 'heading', text: 'What the denials rest on' },
    {
      kind: 'table',
      columns: [
        { title: 'denial', align: 'left' },
        { title: 'if', align: 'left' },
        { title: 'what comes first', align: 'left', flexible: true },
      ],
      rows: report.denials.flatMap((denial) =>
        (
          [
            ['accepted', denial.accepted],
            ['rejected', denial.rejected],
            ['fields left out', denial.withoutFields],
          ] as const
        ).map(([state, outcome], i) => [
          i === 0 ? `${denial.system}: ${denial.statement}` : '',
          state,
          `${outcome.first} ${signed(outcome.firstLog10LR)}${outcome.best === outcome.first ? '' : `; best of ${denial.system}: ${outcome.best} ${signed(outcome.bestLog10LR)}`}`,
        ]),
      ),
    },
  ];
}

function tested(report: Report): Block[] {
  if (report.claims.length === 0) return [];
  const blocks: Block[] = [{ kind: 'heading', text: 'Claims' }];
  for (const claim of report.claims) {
    const scope = claim.scope.length === 0 ? '' : ` Scope: ${claim.scope.join(', ')}.`;
    blocks.push(
      paragraph(`${claim.id}  ${claim.verdict}${claim.decides ? '; decides the first place' : ''}`, 'strong'),
    );
    blocks.push(paragraph(`${claim.by}${claim.date === null ? '' : `, ${claim.date}`}: ${claim.says}${scope}`));
    blocks.push({
      kind: 'list',
      items: [
        `because ${claim.because}`,
        ...(claim.asserts === null ? [] : tests(claim)),
        ...(claim.note === null ? [] : [`note: ${claim.note.trim()}`]),
      ],
    });
  }
  return blocks;
}

/** What was tested; what asserts nothing was not. */
function tests(claim: Report['claims'][number]): string[] {
  const [accepted, rejected] = [places(claim.ifAccepted), places(claim.ifRejected)];
  return [
    `evidence: ${claim.evidence}`,
    `descriptors: ${claim.descriptors}`,
    ...(accepted === rejected
      ? [`accepted or rejected, the ranking begins the same: ${accepted}`]
      : [`if accepted: ${accepted}`, `if rejected: ${rejected}`]),
  ];
}

function places(list: Report['claims'][number]['ifAccepted']): string {
  const excluded = list.filter((entry) => entry.excluded).length;
  const leading = list
    .filter((entry) => !entry.excluded)
    .slice(0, SHOWN)
    .map((entry) => `${entry.candidate} ${signed(entry.log10LR)}`);
  return `${leading.join(', ') || 'nobody who is listed'}${excluded === 0 ? '' : ` (${excluded} ruled out)`}`;
}
