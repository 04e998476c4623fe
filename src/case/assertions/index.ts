/** The kinds of assertion; the compiler names the one that was forgotten. */
import type { Assertion } from '../types.ts';
import { hasAccess, onlyAccess } from './access.ts';
import { fabricated } from './fabricated.ts';
import { notHeld, notTaken } from './not-held.ts';
import { isSource, moreDetailed, notDirect, notSource } from './origin.ts';
import { path } from './path.ts';
import { period } from './period.ts';
import type { AssertionKind } from './types.ts';

export const ASSERTIONS: Readonly<Record<Assertion['kind'], AssertionKind>> = {
  notHeld,
  notTaken,
  period,
  onlyAccess,
  hasAccess,
  path,
  notDirect,
  isSource,
  notSource,
  moreDetailed,
  fabricated,
};
