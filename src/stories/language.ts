const ENGLISH = new Set(
  `the and to of i you it was that in is we they he she for on but so with at this be have had not what there were
   do did if my me him her them our your just because cos when then which who about got get going would could it's
   that's i'm don't didn't i've we'd they're well yeah know said right like up out all from been are as an or by how`.split(
    /\s+/,
  ),
);
const ELSEWHERE = new Set(
  `der die das und ich nicht ist ein eine zu den mit auf für wir sie es auch
   le la les des et je une est pas nous vous que qui dans pour avec mais c'est
   el los las y que no una con por pero como muy yo
   o os uma não com mais foi eu ele ela
   y yr yn mae ac ond roedd oedd wedi fod dw i'r o'r a'r gan am mwyn hwn hynny ydy
   ja nie tak jest się w z na to`.split(/\s+/),
);
const ALSO_ENGLISH = new Set([
  'no',
  'die',
  'am',
  'to',
  'as',
  'in',
  'an',
  'o',
  'a',
  'w',
  'z',
  'y',
  'en',
  'fod',
  'los',
]);

/**
 * Whether a sentence, given as token keys, reads as English: it has at least as many of English's commonest words
 * as of other languages' (or letters that English has not). In other languages "um" and "er" are words.
 */
export function readsAsEnglish(keys: readonly string[]): boolean {
  let english = 0;
  let other = 0;
  for (const key of keys) {
    if (ENGLISH.has(key)) english++;
    else if ((ELSEWHERE.has(key) && !ALSO_ENGLISH.has(key)) || /(?=[^a-z])\p{L}/u.test(key)) other++;
  }
  return other === 0 || english > other;
}
