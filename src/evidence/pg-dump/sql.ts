/** What is written around the rows of a dump, so that they are SQL. Deliberately absent: the rows. */
import type { Contents } from './toc.ts';

/** Bytes of characters that stand for one each. */
export function text(latin1: string): Uint8Array {
  return Buffer.from(latin1, 'latin1');
}

/** The words that its program begins with, and the tables. */
export function sqlStart({ definitions }: Contents): Uint8Array {
  return text(`-- PostgreSQL database dump\n\n${definitions.join('\n')}\n`);
}

/** Behind rows that broke off. @param statement in front of them */
export function rowsEnd(statement: string): Uint8Array {
  return text(statement === '' ? '\n' : '\n\\.\n');
}

/** The words that its program ends with. */
export const SQL_END = text('\n-- PostgreSQL database dump complete\n');
