/** Enters: claims of columns. Leaves: how many columns of dates were seen as such, and in the spelling that the label gives. */
import { ourPattern, typeOf } from './typing-labels.ts';
import type { Claim } from './typing-score.ts';

/** Lines on dates; with `misses` every one that went wrong. */
export function datesOf(claims: readonly Claim[], misses: boolean): string {
  const dates = claims.filter((claim) => claim.present > 0 && typeOf(claim.label) === 'DATE');
  const seen = dates.filter((claim) => claim.dated);
  const spelled = dates.filter((claim) => claim.format === ourPattern(claim.label.type));
  const others = claims.filter(
    (claim) => claim.dated && typeOf(claim.label) !== 'DATE' && !claim.label.type.includes(':'),
  );
  const lines = [
    `dates: ${dates.length} columns, ${share(seen.length, dates.length)} seen as dates, ${share(spelled.length, dates.length)} in the label's spelling; ${others.length} columns without a date label seen as dates`,
  ];
  if (misses) {
    for (const claim of dates.filter((entry) => !spelled.includes(entry)))
      lines.push(
        `${claim.label.file} ${claim.label.offset} "${claim.label.field}" ${ourPattern(claim.label.type)} → ${claim.format}`,
      );
    for (const claim of others)
      lines.push(
        `${claim.label.file} ${claim.label.offset} "${claim.label.field}" "${claim.label.type}" seen as date ${claim.format}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

function share(k: number, n: number): string {
  return n === 0 ? 'none' : `${((100 * k) / n).toFixed(1)} %`;
}
