/** Whole answers that say nothing to a question asked in free words, letters and digits alone, English and Welsh. */
const nothings = new Set(
  `no|non|none|nope|nah|na|n a|nil|no no|nothing|nothing else|nothing really|nothing much|nothing to add|nothing to say
  |nothing more|nothing further|nothing further to add|nothing at the moment|nothing at present|nothing comes to mind
  |nothing i can think of|nothing springs to mind|not really|not sure|not at all|not applicable|not that i can think of
  |not at the moment|not at present|none really|none that i can think of|no comment|no comments|no further comments|no idea
  |no thanks|no thank you|no answer|no reply|no more|no opinion|nothing thanks|nothing thank you|nowt|dunno|idk|unsure
  |do not know|don t know|dont know|i don t know|i dont know|i do not know|can t think of anything|cant think of anything
  |can t think of any|that s all|thats all|that s it|see above|as above|same as above|prefer not to say|rather not say|pass
  |skip|blank|null|tbc|tba|test|yes|yep|ok|okay|fine|dim|dim byd|dim byd arall|dim sylw|dim syniad|nac oes|nag oes|nage
  |ddim yn gwybod|ddim yn siwr|ddim yn siŵr|dim diolch`
    .split('|')
    .map((one) => one.trim()),
);

/** Whether an answer, or a sentence of one, says nothing: no letters or digits, one letter, or words such as "n/a". */
export function saysNothing(words: string): boolean {
  // Nothing that says nothing is long.
  if (words.length > 200) return !/[\p{L}\p{N}]/u.test(words);
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.length < 2 || nothings.has(plain);
}
