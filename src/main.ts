import { run } from './cli.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Somebody piped us into `head`: nobody is left to tell.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
