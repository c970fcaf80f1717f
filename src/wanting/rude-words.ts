/**
 * Words that somebody should look at before others read them. It is short on purpose: a person looks at every want before it is
 * shown, and this only says where to look first.
 */
const rude =
  `arsehole bastard bitch bollock bugger bullshit cock coon cunt dickhead fag faggot fuck gyppo idiot moron
  motherfuck nigger nigga nonce paki piss poof prick pussy retard scum shit slag slut spastic tosser twat wank whore wog`
    .split(/\s+/u)
    .join('|');

const isRude = new RegExp(`^(?:${rude})(?:s|es|ed|er|ers|in|ing|y|head|heads)?$`, 'u');

/** Where rude words stand in a text, in UTF-16 units. */
export function rudeIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) =>
    isRude.test(word.toLowerCase()) ? [{ start: index, end: index + word.length }] : [],
  );
}
