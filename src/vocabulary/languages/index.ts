/** The languages beside the words that stand with the attributes: one line each, in the order of their codes. */
import { AR } from './ar.ts';
import { BN } from './bn.ts';
import { CS } from './cs.ts';
import { DA } from './da.ts';
import { DE } from './de.ts';
import { EL } from './el.ts';
import { ES } from './es.ts';
import { FI } from './fi.ts';
import { FR } from './fr.ts';
import { HI } from './hi.ts';
import { HU } from './hu.ts';
import { ID } from './id.ts';
import { IT } from './it.ts';
import { JA } from './ja.ts';
import { KO } from './ko.ts';
import { MR } from './mr.ts';
import { NL } from './nl.ts';
import { NO } from './no.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';
import { RO } from './ro.ts';
import { RU } from './ru.ts';
import { SV } from './sv.ts';
import { TA } from './ta.ts';
import { TH } from './th.ts';
import { TR } from './tr.ts';
import type { Language } from './types.ts';
import { UK } from './uk.ts';
import { UR } from './ur.ts';
import { VI } from './vi.ts';
import { ZH } from './zh.ts';

export const LANGUAGES: readonly Language[] = [
  AR,
  BN,
  CS,
  DA,
  DE,
  EL,
  ES,
  FI,
  FR,
  HI,
  HU,
  ID,
  IT,
  JA,
  KO,
  MR,
  NL,
  NO,
  PL,
  PT,
  RO,
  RU,
  SV,
  TA,
  TH,
  TR,
  UK,
  UR,
  VI,
  ZH,
];
