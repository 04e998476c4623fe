/** How firmly a ranking stands: what the first place hangs on, what support hangs on, what one column more could do. */
import { count, factor, listed, signed } from '../../wording.ts';
import { type Block, paragraph } from '../document.ts';
import { onlyReported, systemOf } from '../summary.ts';
import type { Report } from '../types.ts';

type Hinge = Report['robustness']['hinges'][number];
type Decoy = Report['robustness']['decoys']['worst'][number];

/** Names in one line, and columns told: JSON has more. */
const NAMED = 6;
const TOLD = 3;

export function pivots(report: Report): Block[] {
  return [{ kind: 'heading', text: 'Pivots' }, ...order(report), ...support(report), ...decoys(report)];
}

function order({ pivots: found }: Report): Block[] {
  if (found.length === 0)
    return [
      paragraph('No statement, if it is wrong, and no few groups of findings, left out, change the first place.'),
    ];
  return [
    paragraph('Each of these puts another candidate first:'),
    {
      kind: 'list',
      items: found.map(
        (pivot) =>
          `${pivot.kind === 'statement' ? `if the statement ${pivot.id} is wrong` : `without ${pivot.id}`}: ${comesBefore(pivot.becomes, pivot.was, pivot.lead)}`,
      ),
    },
  ];
}

/**
 * What support hangs on, candidates of the same reasons together. That another way into a system gains support which has it
 * already is no news.
 */
function support({ supported, ranking, robustness: { hinges } }: Report): Block[] {
  const had = new Set(supported.map(systemOf));
  const items = new Map<string, string[]>();
  const firm: string[] = [];
  for (const { candidate, system } of ranking) {
    const was = supported.includes(candidate);
    if (!was && had.has(system)) continue;
    const own = hinges.filter(({ gained, lost }) => (was ? lost : gained).some((one) => one.candidate === candidate));
    if (own.length > 0) {
      const text = `${was ? 'supported no longer' : 'supported'} ${each(own)}`;
      items.set(text, [...(items.get(text) ?? []), candidate]);
    } else if (was) firm.push(candidate);
  }
  const none = firm.length === 0 ? 'any candidate' : listed(firm, 'or');
  const decides = `single group of findings or statement decides whether ${none} is supported`;
  if (items.size === 0) return [paragraph(`No ${decides}.`)];
  const told = [...items].map(
    ([text, candidates]) => `${listed(candidates, 'and')} ${candidates.length === 1 ? 'is' : 'are'} ${text}`,
  );
  return [
    paragraph('Left out one at a time, for support:'),
    { kind: 'list', items: firm.length === 0 ? told : [...told, `no ${decides}`] },
  ];
}

/** "without a, without b, if the statement c or d is wrong". */
function each(hinges: readonly Hinge[]): string {
  const told = hinges.slice(0, NAMED);
  const of = (kind: Hinge['kind']) => told.filter((hinge) => hinge.kind === kind).map(({ id }) => id);
  const [groups, statements] = [of('group'), of('statement')];
  const more = hinges.length - told.length;
  return [
    ...(groups.length === 0 ? [] : [`without ${listed(groups, 'or')}`]),
    ...(statements.length === 0 ? [] : [`if the statement ${listed(statements, 'or')} is wrong`]),
    ...(more === 0 ? [] : [`for ${count(more, 'other reason')}`]),
  ].join(', or ');
}

function decoys(report: Report): Block[] {
  const { ranking, robustness } = report;
  const found = robustness.decoys;
  const { tried, changeFirst, changeSystem, changeSupport, worst } = found;
  if (tried === 0) return [];
  const first = ranking[0]?.system ?? '';
  // Nobody plants anything in a file that nobody has.
  const added = onlyReported(report)
    ? 'been reported beyond doubt'
    : 'been planted in the file, or brought from elsewhere';
  const asked = `If one column more had ${added} (${count(tried, 'column')} tried, of each meaning that was not seen)`;
  if (worst.length === 0)
    return [paragraph(`${asked}: none would put another candidate first or change what is supported.`)];
  const system = changeSystem === 0 ? 'none' : String(changeSystem);
  const ways = changeFirst - changeSystem;
  const within = ways === 0 ? '' : `, ${ways} another way into ${first}`;
  const turned = changeSupport === 0 ? 'none' : String(changeSupport);
  return [
    paragraph(
      `${asked}: ${system} would put another system first${within}; ${turned} would change what is supported. The worst:`,
    ),
    { kind: 'list', items: worst.slice(0, TOLD).map((decoy) => told(decoy, ranking[0]?.candidate ?? '')) },
  ];
}

function told({ trait, precision, becomes, lead, gained, lost }: Decoy, first: string): string {
  const parts = becomes === null ? [] : [comesBefore(becomes, first, lead)];
  const moved = ({ candidate, log10LR, lowLog10 }: Decoy['gained'][number]) =>
    `${candidate} (${signed(log10LR)}, from ${signed(lowLog10)} on)`;
  if (lost.length > 0) parts.push(`supported no longer: ${lost.map(moved).join(', ')}`);
  if (gained.length > 0) parts.push(`supported then: ${gained.map(moved).join(', ')}`);
  return `${trait}${precision === null ? '' : ` (${precision})`}: ${parts.join('; ')}`;
}

/** log10 of two: below it neither fits better. */
const EVEN = Math.log10(2);

function comesBefore(becomes: string, was: string, lead: number): string {
  return `${becomes} comes before ${was}, ${lead < EVEN ? 'but what was seen then fits both within a factor of two' : `by a factor of ${factor(lead)}`}`;
}
