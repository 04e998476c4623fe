/** Enters: the head. Leaves: what to read it with: a format, a container, or why neither. Deliberately absent: file names. */
import { binaryKind } from './binary.ts';
import { containers } from './containers/index.ts';
import type { Container } from './containers/types.ts';
import { foreignPackage } from './foreign-package.ts';
import { foreignText } from './foreign-text.ts';
import { formats } from './index.ts';
import type { Format, Head } from './types.ts';

/** `why` is a phrase that follows the name; `harmless` if such a file holds no records. */
export type Kind =
  | { readonly format: Format }
  | { readonly container: Container }
  | { readonly why: string; readonly harmless: boolean };

/** The format or container that is surest of this head; a format where both are. */
export function kindOf(head: Head): Kind {
  const binary = binaryKind(head.bytes);
  const foreign = binary === undefined ? foreignText(head) : foreignPackage(head.bytes);
  if (foreign !== undefined) return { why: foreign, harmless: false };
  let best: Kind | undefined;
  let sure = 0;
  for (const format of formats) {
    if (binary !== undefined && format.binary !== true) continue;
    const score = format.sniff(head);
    if (score > sure) [best, sure] = [{ format }, score];
  }
  for (const container of containers) {
    const score = container.sniff(head);
    if (score > sure) [best, sure] = [{ container }, score];
  }
  if (best !== undefined) return best;
  if (binary === undefined)
    return { why: 'is in no format leakprint reads: convert it to CSV or JSON', harmless: false };
  return { why: `is binary (${binary.what}): convert or unpack it first`, harmless: binary.harmless };
}
