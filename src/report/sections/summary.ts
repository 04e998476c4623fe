/** First: what can be said and what can't. */
import { type Block, paragraph } from '../document.ts';
import type { Report } from '../types.ts';

export function summary(report: Report): Block[] {
  const blocks: Block[] = [{ kind: 'title', text: 'leakprint: could this leak have come from these systems?' }];
  if (!report.complete) blocks.push(paragraph('INCOMPLETE: the evidence could not be read to its end.', 'warning'));
  return [
    ...blocks,
    { kind: 'heading', text: 'What can be said' },
    { kind: 'list', items: report.said },
    { kind: 'heading', text: 'What cannot' },
    { kind: 'list', items: report.unsaid },
  ];
}
