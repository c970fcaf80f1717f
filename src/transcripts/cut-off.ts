/** The warning for a file that stops in the middle of a caption, or none. */
export function cutOffWarning(line: number | null): string[] {
  return line === null ? [] : [`The file is cut off at line ${line}; everything before it is kept.`];
}
