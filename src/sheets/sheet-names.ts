/** The longest name of a sheet that Excel takes. */
const longest = 31;

/**
 * Names for the sheets of one file, as near to the given ones as Excel allows: none of []:*?/\ in them, no apostrophe
 * at either end, not empty, not History, at most 31 signs, no two alike whatever their capitals.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return names.map((name, index) => {
    const clean = name
      .toWellFormed()
      .replaceAll(/[[\]:*?/\\\s\p{Cc}\ufffd-\uffff]+/gu, ' ')
      .replaceAll(/^['\s]+|['\s]+$/gu, '');
    const found = unused(clean || `Sheet ${index + 1}`, taken);
    taken.add(found.toLowerCase());
    return found;
  });
}

function unused(name: string, taken: Set<string>): string {
  for (let turn = 1; ; turn += 1) {
    const end = turn === 1 ? '' : ` ${turn}`;
    const tried = `${cut(name, longest - end.length)}${end}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

/** Cut to a length, never through the middle of a sign. */
function cut(name: string, length: number): string {
  return name.length <= length
    ? name
    : name
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/u, '')
        .trimEnd();
}
