/**
 * Ids and digests judged by their column. Enters: what the detectors said of each inspected value. Leaves: which schemes of
 * ids the column holds, and each value's findings with those taken out that its column doesn't bear: one random number in
 * ten passes a check digit, one digest in sixty-four is laid out as a UUID. A pure function of the looks, so a profile that
 * was merged says what the whole would have said.
 */
import { uuidLayout } from '../vocabulary/hashes/forms.ts';
import { type CheckedId, type IdJudgement, judgeIds } from '../vocabulary/ids/judge.ts';
import type { ValueKind } from '../vocabulary/index.ts';
import type { Look } from './inspect.ts';
import type { ChecksumFinding } from './types.ts';

type Finding = Look[number];

/** Kinds of value that the attributes of ids show. Numbers of companies, cards and devices are rivals only. */
const KINDS: ReadonlyMap<string, ValueKind> = new Map([
  ['id.national', 'national-id'],
  ['id.tax', 'tax-id'],
  ['id.voter', 'voter-id'],
]);
const ID_KIND = 'id-number';
/** Schemes told, with the best one even where it fails: that a column of twelve digits isn't Aadhaar is a finding. */
const TOLD = 6;
/** Values tested must be at least this share of those inspected. */
const LEAST_TESTED = 0.05;
/**
 * A column counts as at most two independent witnesses (`fit.ts`), so half of its weight is the value's; bounded, since ids
 * of another country or a copy of an algorithm would pass as well.
 */
const SPECIFICITY = { witnesses: 2, most: 500 };
/** So many digests are laid out as one version of UUID before they are UUIDs: chance 1 in 64 each. */
const UUIDS = { share: 0.9, chance: 1 / 64, log10: 3, specificity: 1000 };
const VERSIONS = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** What the column says of its ids and digests. */
export interface Numbers {
  readonly findings: readonly ChecksumFinding[];
  /** The first of them, unless what has no check digit explains the column as well. */
  readonly best: ChecksumFinding | null;
  /** A value's findings as its column bears them out. */
  read(look: Look): Look;
}

/** Judges the ids and digests of a column by the looks at its values. */
export function judgeNumbers(looks: readonly Look[]): Numbers {
  const judged = judgeIds(looks.flatMap((look) => idOf(look) ?? [])).filter(
    ({ tested }) => tested >= LEAST_TESTED * looks.length,
  );
  const supported = new Map(judged.filter((entry) => entry.supported).map((entry) => [nameIn(entry), entry]));
  const layout = uuidLayoutOf(looks);
  // Ranges and dates that bare digits keep to by themselves are no check.
  const checked = judged.filter(({ scheme, supported }) => supported || !scheme.soft);
  const [first] = checked;
  // Where they keep to them, that other schemes fail is no finding: the column may be that of the ranges.
  const told = first !== undefined && (first.log10LR > 0 || !judged.some(({ log10LR }) => log10LR > 0));
  return {
    findings: checked.filter(({ log10LR }, i) => i === 0 || (i < TOLD && log10LR > 0)).map(toFinding),
    best: told ? toFinding(first) : null,
    read: readerOf(supported, layout),
  };
}

/** A function of its own: it is kept as long as the column is, and would keep all that was found out beside it. */
function readerOf(supported: ReadonlyMap<string, IdJudgement>, layout: string | null): Numbers['read'] {
  return (look) => [
    ...ids(look, supported),
    ...look.filter(({ kind }) => kind !== ID_KIND).map((hit) => asUuid(hit, layout)),
  ];
}

function idOf(look: Look): CheckedId | null {
  const hit = look.find(({ kind }) => kind === ID_KIND);
  return hit === undefined ? null : { shape: hit.format ?? '', passed: new Set(hit.scheme?.split(' ') ?? []) };
}

function nameIn({ scheme, lost }: IdJudgement): string {
  return lost ? `${scheme.scheme}~` : scheme.scheme;
}

/** The kinds of an id that its column bears out, the best scheme first. */
function ids(look: Look, supported: ReadonlyMap<string, IdJudgement>): Finding[] {
  const id = idOf(look);
  if (id === null) return [];
  const told = new Map<ValueKind, Finding>();
  for (const [name, { scheme, lost, chance, log10LR }] of supported) {
    const kind = KINDS.get(scheme.attribute);
    if (kind === undefined || told.has(kind) || !id.passed.has(name)) continue;
    const own = Math.max(1 / chance, 10 ** (log10LR / SPECIFICITY.witnesses));
    told.set(kind, {
      kind,
      chance,
      specificity: Math.max(1, Math.min(SPECIFICITY.most, own)),
      precision: 'full',
      format: lost ? 'leading zeros lost' : id.shape,
      scheme: scheme.scheme,
    });
  }
  return [...told.values()];
}

/** The layout that nearly all digests of 32 digits share, if they are too many for chance. */
function uuidLayoutOf(looks: readonly Look[]): string | null {
  const formats = looks.flatMap((look) =>
    look.flatMap((hit) => (hit.kind === 'hash' && hit.scheme === 'hex-32' ? [hit.format] : [])),
  );
  for (const version of VERSIONS) {
    const layout = uuidLayout(version);
    const count = formats.filter((format) => format === layout).length;
    if (count >= UUIDS.share * formats.length && -count * Math.log10(UUIDS.chance) >= UUIDS.log10) return layout;
  }
  return null;
}

function asUuid(hit: Finding, layout: string | null): Finding {
  if (hit.kind !== 'hash' || layout === null || hit.format !== layout) return hit;
  return {
    ...hit,
    kind: 'uuid',
    specificity: UUIDS.specificity,
    precision: null,
    format: `${layout.slice(-2)}, no hyphens`,
    scheme: null,
  };
}

function toFinding({ scheme, lost, tested, passed, chance, log10LR }: IdJudgement): ChecksumFinding {
  return {
    scheme: scheme.scheme,
    country: scheme.country,
    tested,
    passed,
    passRate: passed / tested,
    chance,
    log10LR,
    ...(lost ? { form: 'leading zeros lost' as const } : {}),
  };
}
