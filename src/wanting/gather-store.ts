import type { Database } from '../database/database.ts';

/** The words of a want; null where it is not there any more. */
export async function wantWith(database: Database, wantId: string): Promise<string | null> {
  const row = await database.selectFrom('want').select('words').where('id', '=', wantId).executeTakeFirst();
  return row?.words ?? null;
}

/** Keeps the meaning of a want. */
export async function keepMeaning(database: Database, wantId: string, meaning: Buffer): Promise<void> {
  await database.updateTable('want').set({ meaning }).where('id', '=', wantId).execute();
}
