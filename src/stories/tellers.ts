/** How a teller is called whom neither the source nor a person has named. */
const unnamed = /^(?:the teller|teller \d+)$/u;

/**
 * "Told by Jo Bramwell and Sam Oduya"; who has no name is counted: "Told by somebody who was there".
 * @param names as readers are to see them, in any order, some perhaps twice
 */
export function toldBy(names: readonly string[]): string {
  const all = [...new Set(names)];
  const named = all.filter((name) => !unnamed.test(name));
  const others = all.length - named.length;
  if (others === 0) return `Told by ${inWords(named)}`;
  if (named.length === 0)
    return others === 1 ? 'Told by somebody who was there' : `Told by ${others} people who were there`;
  return `Told by ${inWords([...named, others === 1 ? 'one other' : `${others} others`])}`;
}

/** "a, b and c". */
export function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
