/**
 * Work on trials shared among processes. Enters: a file that does one kind of work, what each of its parts is given. Leaves: what
 * was found, in the order of the trials. A new process reads the files that were written before it began.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';

const MOST = 4;

/** Splits `items` among processes of `script` and puts together what they send, item by item. */
export async function inParts<Item, Found>(script: string, items: readonly Item[]): Promise<Found[]> {
  const parts = Math.min(MOST, availableParallelism());
  const found: Found[] = [];
  await Promise.all(
    Array.from({ length: parts }, async (_, part) => {
      const own = await inProcess<Item, Found>(
        script,
        items.filter((_item, i) => i % parts === part),
      );
      own.forEach((one, i) => {
        found[i * parts + part] = one;
      });
    }),
  );
  return found;
}

function inProcess<Item, Found>(script: string, items: readonly Item[]): Promise<Found[]> {
  return new Promise((resolve, reject) => {
    // Profiles are more than JSON can say.
    const child = fork(script, { serialization: 'advanced' });
    child.on('message', (message) => resolve(message as Found[]));
    child.on('error', reject);
    // What was sent comes before this; after it a promise that was kept stays kept.
    child.on('disconnect', () => reject(new Error('a part ended without a word')));
    child.send(items);
  });
}

/** The other end: does what it is given, one item after the other, and ends. */
export function workOn<Item, Found>(work: (item: Item) => Promise<Found>): void {
  process.once('message', async (message) => {
    const found: Found[] = [];
    for (const item of message as Item[]) found.push(await work(item));
    // Megabytes take their time; who leaves before they are through has said nothing.
    process.send?.(found, () => process.disconnect());
  });
}
