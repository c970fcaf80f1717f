/**
 * The line (from 1) on which each object of a list begins in a JSON text that is known to be well formed.
 * @param key the list is the value of this key of the outermost object; null where the list itself is outermost
 */
export function objectLines(json: string, key: string | null): number[] {
  const lines: number[] = [];
  const depthOfItems = key === null ? 2 : 3;
  let depth = 0;
  let line = 1;
  let inList = key === null;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '\n' || (character === '\r' && json[at + 1] !== '\n')) line += 1;
    else if (character === '"') {
      const end = endOfString(json, at);
      if (depth === 1 && key !== null && /^\s*:/.test(json.slice(end, end + 50)))
        inList = json.slice(at + 1, end - 1) === key;
      at = end - 1;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (inList && character === '{' && depth === depthOfItems) lines.push(line);
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return lines;
}

/** The offset just past the string whose opening quote stands at `from`. */
function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
