/** A thread of the crew. Enters: batches. Leaves: an image of the kernel that has counted them, as a message. */
import { parentPort, workerData } from 'node:worker_threads';
import { Kernel } from '../kernel/kernel.ts';
import type { Start } from './crew.ts';
import { batchesFrom } from './crew-lane.ts';
import { KernelTables } from './kernel-tally.ts';

const { key, module, lane } = workerData as Start;
const kernel = Kernel.create(module);
if (kernel === null) throw new Error('a thread without a kernel');
const tables = new KernelTables(kernel, key);
for (const batch of batchesFrom(lane)) tables.tally(batch);
const image = tables.image();
parentPort?.postMessage(image, [image.memory]);
