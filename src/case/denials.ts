/**
 * Denials at a glance. Enters: a weighing. Leaves: for each statement of an interested party that denies fields, which
 * fields it rests on, and what comes first if it is accepted, rejected, or if those fields are left out altogether.
 */
import { speaksOf } from '../match/holdings.ts';
import type { NotHeld } from '../systems/types.ts';
import { traitOf } from '../vocabulary/index.ts';
import { statementKey } from '../weigh/belief.ts';
import type { Weighing } from '../weigh/index.ts';
import { AS_GRADED, type Beliefs } from '../weigh/types.ts';
import { beyond } from './beyond.ts';
import { bestOf, firstOf, standings } from './standing.ts';
import type { Denial, DenialOutcome, DeniedField } from './types.ts';

/** Denials of which at least one field was seen. */
export function denialsOf(weighing: Weighing): Denial[] {
  const systems = [...new Set(weighing.candidates.map((candidate) => candidate.system))];
  return systems.flatMap((system) =>
    Object.values(system.statements)
      .filter((statement) => statement.interested)
      .flatMap((statement): Denial[] => {
        const denied = system.notHeld.filter((entry) => {
          const trait = traitOf(entry.attribute);
          return entry.statements.includes(statement.id) && trait !== undefined && speaksOf(system, trait, entry);
        });
        const fields = denied.map((entry) => fieldOf(weighing, entry));
        if (!fields.some((field) => field.seen)) return [];
        const key = statementKey(system.id, statement.id);
        const traits = denied
          .map((entry) => beyond(weighing.model.observations, entry)?.trait)
          .filter((trait) => trait !== undefined);
        const outcome = (beliefs: Partial<Beliefs>) => outcomeOf(weighing, { ...AS_GRADED, ...beliefs }, system.id);
        return [
          {
            system: system.id,
            statement: statement.id,
            by: statement.by,
            date: statement.date,
            fields,
            accepted: outcome({ statements: new Map([[key, 1]]) }),
            rejected: outcome({ statements: new Map([[key, 0]]) }),
            withoutFields: outcome({ withoutGroups: new Set(traits) }),
          },
        ];
      }),
  );
}

function fieldOf(weighing: Weighing, entry: NotHeld): DeniedField {
  const measured = beyond(weighing.model.observations, entry);
  return {
    attribute: entry.attribute,
    finerThan: entry.finerThan,
    seen: measured?.seen ?? false,
    beyond: measured?.share ?? 0,
  };
}

function outcomeOf(weighing: Weighing, beliefs: Beliefs, system: string): DenialOutcome {
  const list = standings(weighing, beliefs, new Set());
  const first = firstOf(list);
  const best = bestOf(list, (id) =>
    weighing.candidates.some((candidate) => candidate.id === id && candidate.system.id === system),
  );
  return {
    first: first?.candidate ?? '',
    firstLog10LR: first?.log10LR ?? 0,
    best: best?.candidate ?? '',
    bestLog10LR: best?.log10LR ?? 0,
  };
}
