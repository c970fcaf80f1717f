import { type Graph, packed } from './graph.ts';

/**
 * Which community each row belongs to, numbered from 0 in the order of their first rows. Communities are joined more
 * with themselves than chance would have it (modularity); how many there are comes out by itself. The method of Louvain:
 * Blondel, Guillaume, Lambiotte and Lefebvre (2008), "Fast unfolding of communities in large networks".
 * @param fineness weighs chance: more gives more and smaller communities (Reichardt and Bornholdt 2006); 1 is as published first
 */
export function communitiesOf(graph: Graph, fineness: number): number[] {
  let rows = graph;
  let member = Array.from({ length: graph.starts.length - 1 }, (_, i) => i);
  for (;;) {
    const found = numbered(movedOnce(rows, fineness));
    member = member.map((row) => found[row]!);
    if (new Set(found).size === found.length) return numbered(member);
    rows = joined(rows, found);
  }
}

/** Moves rows, one at a time, to the neighbouring community that gains most, until no move gains anything. */
function movedOnce(graph: Graph, fineness: number): number[] {
  const count = graph.starts.length - 1;
  const strength = Array.from({ length: count }, (_, i) => strengthOf(graph, i));
  const all = strength.reduce((sum, one) => sum + one, 0);
  const total = [...strength];
  const community = Array.from({ length: count }, (_, i) => i);
  for (let moved = all > 0, round = 0; moved && round < 100; round += 1) {
    moved = false;
    for (let row = 0; row < count; row += 1) {
      const own = community[row]!;
      total[own]! -= strength[row]!;
      const chance = (fineness * strength[row]!) / all;
      const best = bestFor(linksTo(graph, row, community), own, (id) => chance * total[id]!);
      total[best]! += strength[row]!;
      community[row] = best;
      moved ||= best !== own;
    }
  }
  return community;
}

function strengthOf({ starts, weights }: Graph, row: number): number {
  let sum = 0;
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += weights[at]!;
  return sum;
}

/** How strongly a row is joined to each community around it, itself left out. */
function linksTo({ starts, ends, weights }: Graph, row: number, community: readonly number[]) {
  const links = new Map<number, number>();
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
    if (ends[at] === row) continue;
    const id = community[ends[at]!]!;
    links.set(id, (links.get(id) ?? 0) + weights[at]!);
  }
  return links;
}

function bestFor(links: ReadonlyMap<number, number>, own: number, chance: (id: number) => number): number {
  let best = own;
  let most = (links.get(own) ?? 0) - chance(own) + 1e-12;
  for (const [id, weight] of links) {
    const gain = weight - chance(id);
    if (gain > most) [best, most] = [id, gain];
  }
  return best;
}

/** The graph whose rows are the communities; what joined two rows of one community joins it with itself. */
function joined({ starts, ends, weights }: Graph, community: readonly number[]): Graph {
  const links: Map<number, number>[] = [];
  for (const [row, id] of community.entries()) {
    links[id] ??= new Map();
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const to = community[ends[at]!]!;
      links[id].set(to, (links[id].get(to) ?? 0) + weights[at]!);
    }
  }
  return packed(links);
}

function numbered(ids: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return ids.map((id) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id)!;
  });
}
