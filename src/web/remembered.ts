/** Different headers that are remembered: more than browsers send, few enough for whoever sends nonsense to do no harm. */
const most = 500;

/** A function of a header that is worked out once for each of the few values that browsers send. */
export function remembered<T>(work: (header: string) => T): (header: string) => T {
  const known = new Map<string, T>();
  return (header) => {
    const before = known.get(header);
    if (before !== undefined) return before;
    const value = work(header);
    if (known.size >= most) known.clear();
    known.set(header, value);
    return value;
  };
}
