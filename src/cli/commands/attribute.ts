/** `leakprint attribute`: the main job. The stages are loaded when there is work for them, not for `--help`. */
import type { Command } from 'commander';
import { parseExpression } from '../../case/expression.ts';
import { nearest } from '../../documents/nearest.ts';
import { shippedPath } from '../../documents/shipped.ts';
import { UsageError } from '../../errors.ts';
import { visible } from '../../report/escape.ts';
import { RENDERERS } from '../../report/renderers/index.ts';
import type { Report } from '../../report/types.ts';
import { header, useColor, warn, width } from '../environment.ts';
import { EXIT } from '../exit.ts';
import { checkTarget, deliver, filesOf, targetOf } from '../output.ts';
import { type ReadingOptions, whileReading, withReading } from '../reading.ts';
import { askedColor, cutShort, wholeNumberFrom, withShared } from '../shared.ts';
import { sortOut } from '../swallowed.ts';
import type { CliCommand } from './types.ts';

interface Options extends ReadingOptions {
  readonly systems?: string[];
  readonly case?: string;
  readonly claims?: string[];
  readonly explain?: string;
  readonly reasons: number;
  readonly failIf?: string;
}

export const attributeCommand: CliCommand = {
  id: 'attribute',
  add(program, finish) {
    const command = program
      .command('attribute')
      .description('rank the candidate sources of a leak and explain why')
      .argument('[evidence...]', 'leaked files, saved profiles or reported evidence; - is standard input')
      .option(
        '-s, --systems <path...>',
        'descriptors of candidates: files, folders or ids of shipped systems (default: the shipped catalogue)',
      )
      .option('--case <file>', 'a case file with evidence, systems and claims')
      .option('--claims <file...>', 'public claims to test')
      .option('--explain <system/path>', 'print the full chain of one candidate')
      .option('--reasons <n>', 'print the reasons of the first n candidates', wholeNumberFrom(0, 9999), 3)
      .option('--fail-if <expression>', 'exit 1 if it holds: "supported(cowin/*)", "first != icmr-testing/*"');
    const formats = RENDERERS.map((renderer) => renderer.id);
    withShared(withReading(command), formats).action(async (evidence: string[], options: Options) => {
      finish(await run(evidence, options, command));
    });
  },
};

async function run(given: readonly string[], options: Options, command: Command): Promise<number> {
  const failIf = options.failIf === undefined ? null : parseExpression(options.failIf);
  const question = { ...(await sources(given, options)), header: header() };
  if (question.evidence.length === 0) {
    throw new UsageError('no evidence given: leakprint attribute <evidence...>, or --case <file>');
  }
  const { evidence, systems, claims } = question;
  const read = [...evidence, ...(systems.length > 0 ? systems : [shippedPath('systems')]), ...claims];
  read.push(...(await filesOf(evidence, options)), ...(options.case === undefined ? [] : [options.case]));
  const target = targetOf(options, read);
  checkTarget(target);

  const report = await whileReading(options, async (reading) => {
    const { attribute } = await import('../../attribute.ts');
    return attribute({ ...question, reading });
  });
  checkExplain(report, options.explain);
  const holds = failIf?.(report) === true;
  const color = target.file === null && useColor(askedColor(command, options));
  const view = { explain: options.explain ?? null, reasons: options.reasons, width: width(), color };
  const renderer = RENDERERS.find((entry) => entry.id === options.format);
  if (renderer === undefined) throw new UsageError(`no such format: ${options.format}`);
  await deliver(renderer.render(report, view), target);
  return verdict(report, options.failIf, holds);
}

async function sources(given: readonly string[], options: Options) {
  const { loadCase } = await import('../../case/load.ts');
  const file = options.case === undefined ? null : await loadCase(options.case);
  const evidence = [...given, ...(file?.evidence ?? [])];
  // With no evidence named, it may stand behind an option that takes several paths.
  const split = evidence.length > 0 ? asGiven : sortOut;
  const systems = split(options.systems ?? []);
  const claims = split(options.claims ?? []);
  return {
    evidence: [...evidence, ...systems.evidence, ...claims.evidence],
    systems: options.systems === undefined ? (file?.systems ?? []) : systems.kept,
    claims: [...claims.kept, ...(file?.claims ?? [])],
  };
}

function asGiven(paths: readonly string[]): { kept: readonly string[]; evidence: readonly string[] } {
  return { kept: paths, evidence: [] };
}

function checkExplain(report: Report, wanted: string | undefined): void {
  const ids = report.ranking.map((entry) => entry.candidate);
  if (wanted === undefined || ids.includes(wanted)) return;
  const meant = nearest(wanted, ids);
  const hint = meant === null ? `: there are ${ids.slice(0, 20).join(', ')}` : ` (did you mean ${meant}?)`;
  throw new UsageError(`--explain ${wanted}: no such candidate${hint}`);
}

/** Exit code, with its line. A condition that was asked for outranks incompleteness, which `complete` can ask about. */
function verdict(report: Report, expression: string | undefined, holds: boolean): number {
  const cut = cutShort(report);
  if (holds) {
    const more = cut === null ? '' : `; and ${cut} (see losses in the report)`;
    warn(`leakprint: --fail-if holds: ${visible(expression ?? '')}${more}`);
    return EXIT.expectation;
  }
  if (cut === null) return EXIT.done;
  warn(`leakprint: incomplete: ${cut} (see losses in the report)`);
  return EXIT.incomplete;
}
