import type { ZodError } from 'zod';
import type { Faults } from './field-frame.tsx';

/** What a check of Zod's found, as faults of fields: the first of each field, in the order in which they were found. */
export function faultsOf(error: Pick<ZodError, 'issues'>): Faults {
  const faults: Record<string, string> = {};
  for (const { path, message } of error.issues) faults[path.map(String).join('-') || 'form'] ??= message;
  return faults;
}
