import type { LineIndex } from '../../src/finding/line-index.ts';

/** An index that holds no line, for tests in which nobody searches. */
export const noLines: LineIndex = {
  find: async () => ({ releases: [], shares: [] }),
  forget: () => {},
  refresh: async () => {},
  isFilled: () => true,
  close: async () => {},
};
