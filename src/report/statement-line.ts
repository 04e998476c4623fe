/** A statement in a line: who says what, with grades. Enters: a statement. Leaves: text. */
import type { Statement } from '../systems/types.ts';

type Told = Omit<Statement, 'about'> & { readonly about?: Statement['about'] };

/** "ministry (B3, interested): Union Health Ministry, Press note, 2023-06-12". */
export function statementLine({ id, reliability, credibility, interested, about, ...source }: Told): string {
  const grades = [`${reliability}${credibility}`];
  if (interested) grades.push('interested');
  if (about === 'leak') grades.push('about the leak');
  const parts = [source.by, source.title, source.date, source.url].filter((part) => part !== null);
  return `${id} (${grades.join(', ')}): ${parts.join(', ')}`;
}
