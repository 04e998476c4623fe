/** The commands, in the order of the help. Adding one: a file here and a line in the list. */
import { attributeCommand } from './attribute.ts';
import { attributesCommand } from './attributes.ts';
import { compareCommand } from './compare.ts';
import { formatsCommand } from './formats.ts';
import { matchCommand } from './match.ts';
import { mergeCommand } from './merge.ts';
import { profileCommand } from './profile.ts';
import { systemsCommand } from './systems.ts';
import type { CliCommand } from './types.ts';
import { validateCommand } from './validate.ts';

export const COMMANDS: readonly CliCommand[] = [
  attributeCommand,
  profileCommand,
  mergeCommand,
  compareCommand,
  matchCommand,
  systemsCommand,
  attributesCommand,
  formatsCommand,
  validateCommand,
];
