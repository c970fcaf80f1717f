import pg from 'pg';
import { startEmbedded } from '../../src/database/embedded.ts';

// Writes numbers into a database until it is killed, and says each one that the database has acknowledged.
const server = await startEmbedded(process.argv[2]!);
const pool = new pg.Pool({ ...server.connection, max: 4 });
pool.on('error', () => {});
await pool.query('create table if not exists written (id bigint primary key, words text not null)');
console.log('ready');

let last = Number(process.argv[3]);
async function write(): Promise<never> {
  for (;;) {
    last += 1;
    const id = last;
    try {
      await pool.query('insert into written values ($1, $2)', [id, 'what somebody told us '.repeat(20)]);
      process.stdout.write(`${id}\n`);
    } catch {
      // The database was killed: nothing was acknowledged.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
await Promise.all([write(), write(), write(), write()]);
