/** How well two sortings of the same things agree; 1 is fully. */
export interface Agreement {
  /** Adjusted Rand index: agreement on pairs, 0 where it is what chance brings (Hubert and Arabie 1985). */
  rand: number;
  /** V-measure: the harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007). */
  v: number;
  /** Adjusted mutual information: what V would be without what chance brings (Vinh, Epps and Bailey 2010; the mean of both entropies is the most it can be). */
  information: number;
}

/** @param labelled and @param found one label a thing, in one order */
export function agreement(labelled: readonly unknown[], found: readonly unknown[]): Agreement {
  const both = counts(labelled.map((label, i) => JSON.stringify([label, found[i]])));
  const [a, b] = [counts(labelled), counts(found)];
  const [pairs, pairsA, pairsB] = [pairsIn(both), pairsIn(a), pairsIn(b)];
  const byChance = (pairsA * pairsB) / ((labelled.length * (labelled.length - 1)) / 2);
  const most = (pairsA + pairsB) / 2;
  const [h, hA, hB] = [entropy(both), entropy(a), entropy(b)];
  // H(A | B) = H(A, B) − H(B); a sorting into one theme is homogeneous or complete by definition.
  const homogeneous = hA === 0 ? 1 : 1 - (h - hB) / hA;
  const complete = hB === 0 ? 1 : 1 - (h - hA) / hB;
  const byLot = expectedInformation(a, b);
  const mostInformation = (hA + hB) / 2;
  return {
    information: mostInformation === byLot ? 1 : (hA + hB - h - byLot) / (mostInformation - byLot),
    rand: most === byChance ? 1 : (pairs - byChance) / (most - byChance),
    v: homogeneous + complete === 0 ? 0 : (2 * homogeneous * complete) / (homogeneous + complete),
  };
}

function counts(labels: readonly unknown[]): number[] {
  const found = new Map<unknown, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return [...found.values()];
}

const pairsIn = (sizes: readonly number[]) => sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);

function entropy(sizes: readonly number[]): number {
  const all = sizes.reduce((sum, n) => sum + n, 0);
  return -sizes.reduce((sum, n) => sum + (n / all) * Math.log(n / all), 0);
}

/** The mutual information of two sortings of these sizes if things were dealt out by lot: Vinh, Epps and Bailey (2010), theorem 1. */
function expectedInformation(a: readonly number[], b: readonly number[]): number {
  const n = a.reduce((sum, size) => sum + size, 0);
  const logs = [0];
  for (let i = 1; i <= n; i += 1) logs.push(logs[i - 1]! + Math.log(i));
  const f = (i: number) => logs[i]!;
  let sum = 0;
  for (const x of a)
    for (const y of b)
      for (let both = Math.max(1, x + y - n); both <= Math.min(x, y); both += 1) {
        const ways = f(x) + f(y) + f(n - x) + f(n - y);
        const chance = Math.exp(ways - f(n) - f(both) - f(x - both) - f(y - both) - f(n - x - y + both));
        sum += (both / n) * Math.log((n * both) / (x * y)) * chance;
      }
  return sum;
}
