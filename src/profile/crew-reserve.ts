/**
 * Threads called before it is known what there is to count: when a large file was named they are started, and are there by the
 * time it has been opened and understood. Enters: paths. Leaves: a crew, once, for whoever counts first.
 */
import { stat } from 'node:fs/promises';
import { Kernel } from '../kernel/kernel.ts';
import type { Crew } from './crew.ts';
import { BYTES_BEFORE_THREADS, type TallyOptions } from './tally.ts';

export class Reserve {
  #crew: Crew | undefined;

  /** Calls threads if the first path is a large file; what is wrong with the path is for others to say. */
  async call(paths: readonly string[], options: TallyOptions): Promise<void> {
    const { jobs = 1, road, key, bytesBeforeThreads = BYTES_BEFORE_THREADS } = options;
    const [path] = paths;
    if (jobs === 1 || road === 'slow' || path === undefined || path === '-') return;
    const facts = await stat(path).catch(() => undefined);
    if (facts?.isFile() !== true || facts.size <= bytesBeforeThreads || Kernel.module() === null) return;
    const { Crew } = await import('./crew.ts');
    this.#crew = new Crew(jobs - 1, key);
  }

  /** The threads, if they were called and nobody has taken them. */
  take(): Crew | undefined {
    const crew = this.#crew;
    this.#crew = undefined;
    return crew;
  }

  async dismiss(): Promise<void> {
    await this.take()?.dismiss();
  }
}
