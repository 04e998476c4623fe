/** The catalogue as a page: a line per system, or everything known of the ones that were asked for. */
import type { Field, System } from '../systems/types.ts';
import { count } from '../wording.ts';
import { type Block, paragraph } from './document.ts';
import { statementLine } from './statement-line.ts';

/** Blocks of a list of systems; `detailed` shows fields, denials, paths and statements. `more`: others that can be asked for. */
export function systemsPage(systems: readonly System[], detailed: boolean, more = 0): Block[] {
  const list: Block = {
    kind: 'table',
    columns: [
      { title: 'id', align: 'left' },
      { title: 'name', align: 'left', flexible: true },
      { title: 'domain', align: 'left' },
      { title: 'fields', align: 'right' },
      { title: 'paths', align: 'left' },
    ],
    rows: systems.map((system) => [
      system.id,
      system.name,
      system.domain,
      String(system.fields.length),
      system.paths.map((path) => path.id).join(' '),
    ]),
  };
  if (detailed) return systems.flatMap(detail);
  if (more === 0) return [list];
  const others = `${count(more, 'more system')} of other kinds are described: \`leakprint systems <word>\` finds them, \`-s <id>\` makes one a candidate.`;
  return [list, paragraph(others)];
}

function detail(system: System): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', text: `${system.id}: ${system.name}` },
    paragraph(
      `domain ${system.domain}; ${system.completeness} descriptor${system.region === null ? '' : `; region ${system.region}`}${system.aggregator ? '; an aggregator' : ''}`,
    ),
  ];
  if (system.note !== null) blocks.push(paragraph(system.note.trim()));
  if (system.fields.length > 0) {
    blocks.push({
      kind: 'table',
      columns: [
        { title: 'field', align: 'left', flexible: true },
        { title: 'attribute', align: 'left' },
        { title: 'precision', align: 'left' },
        { title: 'statement', align: 'left' },
      ],
      rows: system.fields.map((field) => [
        field.name,
        field.attribute,
        precision(field),
        field.statements.join(' ') || '(none: F6)',
      ]),
    });
  }
  if (system.notHeld.length > 0) {
    const items = system.notHeld.map(
      (entry) =>
        `said not to be held: ${entry.attribute}${entry.finerThan === null ? '' : ` finer than ${entry.finerThan}`} (${entry.statements.join(', ') || 'no statement'})`,
    );
    blocks.push({ kind: 'list', items });
  }
  blocks.push({
    kind: 'list',
    items: system.paths.map((path) => {
      const masks = Object.entries(path.masks).map(([field, step]) => `${field} ${step}`);
      return `path ${path.id} (${path.access}, ${path.completeness}): ${path.title ?? ''}${path.title === null ? '' : '; '}${path.asks === undefined ? '' : `asked by ${path.asks.join(', ')}; `}shows ${count(path.shows.length, 'field')}${masks.length === 0 ? '' : `, masks ${masks.join(', ')}`}`;
    }),
  });
  const statements = Object.values(system.statements).map(statementLine);
  if (statements.length > 0) blocks.push({ kind: 'list', items: statements });
  return blocks;
}

function precision(field: Field): string {
  return [field.precision, field.format, field.coverage === null ? null : `in ${Math.round(100 * field.coverage)} %`]
    .filter((part) => part !== null)
    .join(', ');
}
