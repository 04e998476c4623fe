/** A thread of the crew. Enters: messages: batches, and at last null. Leaves: messages: their memory, then an image of the kernel. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Column } from '../evidence/types.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { Answer, Start, Task } from './crew.ts';
import { KernelTables } from './kernel-tally.ts';

const { key, module } = workerData as Start;
const kernel = Kernel.create(module);
if (kernel === null) throw new Error('a thread without a kernel');
const tables = new KernelTables(kernel, key);
const columns = new Map<string, readonly Column[]>();
const NOTHING = new Uint8Array(0);

function answer(message: Answer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}

parentPort?.on('message', (task: Task | null) => {
  if (task === null) {
    const image = tables.image();
    answer(image, [image.memory]);
    parentPort?.close();
    return;
  }
  if (task.columns !== null) columns.set(task.table, task.columns);
  tables.tally({ ...task, columns: columns.get(task.table) ?? [], quoted: NOTHING });
  const free = [task.bytes.buffer, task.spans.buffer] as const;
  answer({ free }, free);
});
