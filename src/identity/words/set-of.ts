/** The words of a list typed as running text: separated by white space, or by commas where `,` is given. */
export function setOf(list: string, separator: RegExp = /\s+/): ReadonlySet<string> {
  return new Set(
    list
      .split(separator)
      .map((word) => word.trim())
      .filter(Boolean),
  );
}
