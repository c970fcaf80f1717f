import { parentPort, workerData } from 'node:worker_threads';
import { gather } from '../hearing/themes/gather.ts';
import type { GatherAnswer, GatherAsk } from './gather-thread.ts';

const { texts, vectors } = workerData as GatherAsk;
const tell = (answer: GatherAnswer) => parentPort!.postMessage(answer);

tell({ gathered: gather(texts, vectors, (share) => tell({ share })) });
