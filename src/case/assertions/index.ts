/** The kinds of assertion; the compiler names the one that was forgotten. */
import type { Assertion } from '../types.ts';
import { hasAccess, onlyAccess } from './access.ts';
import { notHeld } from './not-held.ts';
import { moreDetailed, notDirect, notSource } from './origin.ts';
import { path } from './path.ts';
import type { AssertionKind } from './types.ts';

export const ASSERTIONS: Readonly<Record<Assertion['kind'], AssertionKind>> = {
  notHeld,
  onlyAccess,
  hasAccess,
  path,
  notDirect,
  notSource,
  moreDetailed,
};
