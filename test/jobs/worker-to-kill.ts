/** A program of its own with a worker, for a test to kill: the first try never ends. Its connection is given as JSON. */
import { z } from 'zod';
import { type Connection, connect } from '../../src/database/database.ts';
import { defineJob } from '../../src/jobs/job.ts';
import { startWorker } from '../../src/jobs/worker.ts';

const connection = JSON.parse(process.argv[2]!) as Connection;
const stuck = defineJob<{ text: string }, null>({
  name: 'stuck',
  payload: z.object({ text: z.string() }),
  async run(_, __, { progress }) {
    await progress(1, 3, 'begun');
    process.stdout.write('begun\n');
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  },
});
await startWorker({
  connection,
  database: connect(connection, { max: 2 }).database,
  jobs: [stuck],
  deps: null,
  concurrency: 1,
  schedules: [],
  ended() {},
});
