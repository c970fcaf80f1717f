import { z } from 'zod';

/** The file that says what a backup holds; it is written last, so a backup without it is not whole. */
export const manifestFile = 'manifest.json';

const shape = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.int(),
  sha256: z.string(),
});

/** What a backup holds: tables with their rows counted, files with their sums, and the schema they belong to. */
export const manifestSchema = z.object({
  madeBy: z.literal('passalong'),
  version: z.literal(1),
  at: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(shape),
  files: z.array(z.object({ key: z.string(), bytes: z.int(), sha256: z.string() })),
});

/** What a backup holds. */
export type Manifest = z.output<typeof manifestSchema>;
