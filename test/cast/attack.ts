/** A number that somebody can read off a page: the sum of some unknown sets of people is at least and at most so many. */
export interface Known {
  /** Indexes of the sets that it is the sum of. */
  sets: readonly number[];
  least: number;
  most: number;
}

/**
 * What somebody can work out who reads every page: for each unknown set of people the fewest and the most that it can be, as
 * whole numbers. Narrows until nothing more follows, each number and each difference of two of them, where one is part of
 * the other or they share sets, taken with all others.
 * @param count how many unknown sets there are, from 0
 */
export function workedOut(count: number, known: readonly Known[]): { least: number[]; most: number[] } {
  const facts = withDifferences(known);
  const least: number[] = Array.from({ length: count }, () => 0);
  const most: number[] = Array.from({ length: count }, () => 1_000_000);
  for (let moved = true; moved; ) {
    moved = false;
    for (const fact of facts) {
      const low = fact.sets.reduce((sum, set) => sum + least[set]!, 0);
      const high = fact.sets.reduce((sum, set) => sum + most[set]!, 0);
      for (const set of fact.sets) {
        const atMost = fact.most - (low - least[set]!);
        const atLeast = fact.least - (high - most[set]!);
        if (atMost < most[set]!) [most[set], moved] = [atMost, true];
        if (atLeast > least[set]!) [least[set], moved] = [atLeast, true];
      }
      if (fact.sets.some((set) => least[set]! > most[set]!))
        throw new Error('the pages contradict each other');
    }
  }
  return { least, most };
}

/** Every number with each that is part of it taken away, again and again. */
function withDifferences(known: readonly Known[]): Known[] {
  const facts = new Map<string, Known>();
  const put = (fact: Known): boolean => {
    const key = [...fact.sets].sort((a, b) => a - b).join();
    const old = facts.get(key);
    const next = old
      ? { ...old, least: Math.max(old.least, fact.least), most: Math.min(old.most, fact.most) }
      : fact;
    facts.set(key, next);
    return !old || next.least !== old.least || next.most !== old.most;
  };
  for (const fact of known) put(fact);
  for (let grown = true, rounds = 0; grown && rounds < 3 && facts.size < 400; rounds += 1) {
    grown = false;
    const all = [...facts.values()].sort((a, b) => b.sets.length - a.sets.length);
    for (const whole of all) {
      const inside = new Set(whole.sets);
      for (const part of all) {
        if (part.sets.length >= whole.sets.length || !part.sets.every((set) => inside.has(set))) continue;
        const own = new Set(part.sets);
        const sets = whole.sets.filter((set) => !own.has(set));
        grown =
          put({ sets, least: Math.max(0, whole.least - part.most), most: whole.most - part.least }) || grown;
      }
    }
  }
  return [...facts.values()];
}

/** The sets that were given away: somebody can tell that there are people in it, and that they are fewer than five. */
export function givenAway(count: number, known: readonly Known[]): number[] {
  const { least, most } = workedOut(count, known);
  return Array.from({ length: count }, (_, set) => set).filter((set) => least[set]! >= 1 && most[set]! <= 4);
}

/** The facts, each sum of which is itself of one to four people: what is given away without naming a single set. */
export function smallSums(known: readonly Known[]): Known[] {
  return withDifferences(known).filter(({ least, most }) => least >= 1 && most <= 4);
}
