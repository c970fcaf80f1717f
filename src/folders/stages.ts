/** The stages of making a folder, in order, as they are told to whoever waits. */
export const stages = {
  read: 'Reading what was told',
  guard: 'Looking for names and other identifiers',
  shape: 'Suggesting what answers what',
  compose: 'Composing the forms',
  write: 'Writing the files',
  check: 'Checking that no replaced word is left',
  place: 'Putting the folder in place',
} as const;

/** The name of a stage. */
export type Stage = keyof typeof stages;

/** Hears of each stage as it begins, and of files as they are written. */
export type Progress = (stage: Stage, detail?: string) => void;
