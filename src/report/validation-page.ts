/**
 * How well the tool does on trials of known truth, as a page. Enters: a validation. Leaves: blocks. Nothing is computed
 * here but words and digits; a figure without trials is a dash, never a 0.
 */
import type { CostFigures, Explained, Group, Measured, OrderFigures, Place, Validation } from '../validate/types.ts';
import { count, signed, thousands } from '../wording.ts';
import { type Block, paragraph } from './document.ts';

const NONE = '–';
const SIDES: Readonly<Record<Validation['side'], string>> = {
  fit: 'families of systems that constants were fitted on',
  test: 'families of systems that no constant was fitted on',
};
const KINDS: Readonly<Record<string, string>> = { open: 'not listed', merged: 'rows merged', aggregator: 'gathered' };
const DIMENSIONS: readonly (readonly [keyof Validation['by'], string])[] = [
  ['kind', 'kind'],
  ['headerStyle', 'headers'],
  ['rows', 'records'],
  ['domain', 'domain'],
];

/** Blocks of a validation. */
export function validationPage(of: Validation): Block[] {
  const { overall } = of;
  return [
    { kind: 'title', text: 'leakprint validate' },
    paragraph(
      `${count(of.trials, 'invented leak')} of known truth (seed ${of.seed}, side ${of.side}: ${SIDES[of.side]}), each with up to a dozen other systems listed. ${thousands(overall.trials)} ${overall.trials === 1 ? 'is' : 'are'} of one source, of ${count(overall.families, 'family', 'families')}: the figures are of these unless it says otherwise. In brackets: 95 % intervals over families.`,
    ),
    ...(of.complete ? [] : [paragraph(`Stopped: ${of.trials} of ${of.asked} trials were done.`, 'warning')]),
    ...(of.abstained === 0
      ? []
      : [paragraph(`${count(of.abstained, 'trial')} could not be read, which counts as ratios of 1.`, 'warning')]),
    paragraph(
      'Rows come from the same descriptors that leaks are compared with: a descriptor that is wrong about its system costs nothing here, and much in a case.',
      'weak',
    ),
    { kind: 'heading', text: 'The order' },
    paragraph(
      'The spreadsheet counts equal spellings of headers and attributes in common, and is given the attributes that leakprint recognised.',
    ),
    orderTable(overall.order, of.baseline.order),
    { kind: 'heading', text: 'The ratios' },
    costTable(overall.cost, of.findingsAlone, of.baseline.cllrMin),
    { kind: 'heading', text: 'Errors' },
    errorTable(of),
    { kind: 'heading', text: 'Several sources' },
    severalTable(of),
    { kind: 'heading', text: 'Where it does well, and where not' },
    paragraph(
      'First, by class and by system; of the spreadsheet by system; Cllr and Cllr_min in bits; missing: listed, and no candidate of its system is supported; none: not listed, and nothing is supported.',
    ),
    ...DIMENSIONS.flatMap(([key, title]) => groupTable(title, of.by[key])),
    ...(of.worst.length === 0 ? [] : [{ kind: 'heading', text: 'What went most wrong' } as const]),
    ...of.worst.flatMap(explained),
  ];
}

function orderTable(model: OrderFigures, sheet: OrderFigures): Block {
  const rows: [string, keyof OrderFigures, (value: Measured) => string][] = [
    ['first: a candidate that the rows were made from', 'top1', share],
    ['first: it, or one that no columns of the leak tell from it', 'top1ByClass', share],
    ['first: any candidate of its system', 'top1BySystem', share],
    ['mean of 1 / place of the candidate', 'mrr', number],
    ['mean of 1 / place of the system', 'mrrBySystem', number],
  ];
  return table(
    ['what', 'leakprint', 'spreadsheet', 'n'],
    rows.map(([what, key, text]) => [what, text(model[key]), text(sheet[key]), String(model[key].n)]),
  );
}

function costTable(model: CostFigures, findings: CostFigures, sheetMin: Measured): Block {
  return table(
    ['bits: 0 perfect, 1 says nothing', 'leakprint', 'findings alone', 'spreadsheet'],
    [
      ['Cllr', number(model.cllr), number(findings.cllr), NONE],
      ['lost by the order (Cllr_min)', number(model.cllrMin), number(findings.cllrMin), number(sheetMin)],
      ['lost by the scale (Cllr_cal)', number(model.cllrCal), number(findings.cllrCal), NONE],
    ],
  );
}

function errorTable({ overall, turing }: Validation): Block {
  return table(
    ['what', 'share', 'n'],
    [
      line('source not listed: nothing supported, as it should be', overall.nothingSupported),
      line('source listed: not among the supported', overall.missing),
      line('source listed: no candidate of its system supported', overall.missingSystem),
      line('right system with a ratio below 1/1,000', overall.strongAgainstRight),
      line('wrong system with a ratio above 1,000', overall.strongForWrong),
      ...turing.map(({ x, share: found, bound, verdict }) =>
        line(`wrong system above ${thousands(x)} (${digits(bound)} % allowed: ${verdict})`, found),
      ),
    ],
  );
}

function severalTable({ joined, merged }: Validation): Block {
  return table(
    ['what', 'share', 'n'],
    [
      line('two joined: the pair is told', joined.told),
      line('two joined: the pair is the first told', joined.first),
      line('one source: a join is told', joined.toldOfOne),
      line('rows of two: a mixture is told', merged.flagged),
      line('rows of two: both supported', merged.bothSupported),
      line('rows of two: both are the first two systems', merged.bothFirst),
      line('rows of two: taken apart, groups of records lead to both', merged.bothApart),
      line('one source: a mixture is told', merged.flaggedOfOne),
    ],
  );
}

function groupTable(title: string, groups: readonly Group[]): Block[] {
  if (groups.length === 0) return [];
  const row = ({ name, figures: { trials, order, cost, missingSystem, nothingSupported }, baselineTop1 }: Group) => [
    KINDS[name] ?? name,
    String(trials),
    plain(order.top1ByClass),
    share(order.top1BySystem),
    plain(baselineTop1),
    point(cost.cllr),
    point(cost.cllrMin),
    plain(missingSystem),
    plain(nothingSupported),
  ];
  return [table([title, 'n', 'class', 'system', 'sheet', 'Cllr', 'min', 'missing', 'none'], groups.map(row))];
}

function explained({ bits, says, first, truth }: Explained): Block[] {
  const [what = '', ...rest] = says;
  return [
    paragraph(`${what} It costs ${bits.toFixed(1)} bits.`, 'strong'),
    { kind: 'list', items: rest.map((entry) => entry.replace(/^- /, '')) },
    ...(first === null ? [] : place('First', first)),
    ...(truth === null ? [] : place('Best of the truth', truth)),
  ];
}

function place(title: string, { candidate, log10LR, lines }: Place): Block[] {
  return [
    paragraph(`${title}: ${candidate}, ${signed(log10LR)}, mostly by`),
    { kind: 'list', items: lines.map(({ log10, group, because }) => `${signed(log10)} ${group}: ${because}`) },
  ];
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    columns: titles.map((title, i) => ({ title, align: i === 0 ? 'left' : 'right', flexible: i === 0 })),
    rows,
  };
}

function line(what: string, measured: Measured): string[] {
  return [what, share(measured), thousands(measured.n)];
}

/** "62 % (48 to 75)". */
function share(measured: Measured): string {
  return `${plain(measured)}${ends(measured, digits)}`;
}

function plain({ value }: Measured): string {
  return value === null ? NONE : `${digits(value)} %`;
}

/** In percent: tenths only near nothing and near all. */
function digits(value: number): string {
  const all = 100 * value;
  const fine = (all > 0 && all < 10) || (all > 99 && all < 100);
  return fine ? all.toFixed(1).replace(/\.0$/, '') : String(Math.round(all));
}

/** "0.52 (0.41 to 0.63)". */
function number(measured: Measured): string {
  return `${point(measured)}${ends(measured, (value) => value.toFixed(2))}`;
}

function point({ value }: Measured): string {
  return value === null ? NONE : value.toFixed(2);
}

/** Where every draw gave the same, as none of few always does, an interval would be a boast. */
function ends({ value, low, high }: Measured, text: (value: number) => string): string {
  const idle = low === null || high === null || (low === value && high === value);
  return idle ? '' : ` (${text(low)} to ${text(high)})`;
}
