/** Fewer repeats than this prove nothing: people do say things twice. */
const fewest = 3;
/** The share of captions that must repeat before a file counts as rolling; YouTube's are all but one. */
const share = 0.6;

/**
 * Whether captions roll, as YouTube writes them: each begins by showing again the line that the one before it ended with.
 * @param captions the lines of each, without markup; blank ones left out
 */
export function isRolling(captions: Iterable<string[]>): boolean {
  let before: string | undefined;
  let count = 0;
  let repeats = 0;
  for (const lines of captions) {
    if (lines.length === 0) continue;
    if (count > 0 && lines[0] === before) repeats += 1;
    before = lines.at(-1);
    count += 1;
  }
  return repeats >= fewest && repeats >= share * (count - 1);
}

/** What the lines of a rolling caption add to the lines of the one `before` it. */
export function addedLines(lines: string[], before: string[]): string[] {
  for (let count = Math.min(lines.length, before.length, 4); count > 0; count -= 1)
    if (before.slice(-count).every((line, index) => line === lines[index])) return lines.slice(count);
  const last = before.at(-1);
  if (last === undefined || !lines[0]?.startsWith(`${last} `)) return lines;
  return [lines[0].slice(last.length + 1), ...lines.slice(1)];
}
