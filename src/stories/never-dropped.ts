const NEGATIONS = new Set(
  `no not never none nobody nothing nowhere nor neither without cannot hardly barely scarcely rarely seldom
   nope nah nay non nowt nobbut nae nane noone ain't innit naught
   aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shant shouldnt wasnt werent
   wont wouldnt cannae couldnae didnae dinnae disnae doesnae isnae wasnae widnae wouldnae hasnae havenae
   mayn't oughtn't`.split(/\s+/),
);

const NUMBERS = new Set(
  `zero nought nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
   seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million
   billion trillion ones twos threes fours fives sixes sevens eights nines tens hundreds thousands millions billions
   twenties thirties forties fifties sixties seventies eighties nineties
   first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
   sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
   ninetieth hundredth thousandth millionth firstly secondly thirdly
   thirds fifths tenths half halves quarter quarters dozen dozens once twice thrice double triple
   percent cent percentage pound pounds quid pence penny pennies euro euros dollar dollars`.split(/\s+/),
);

/** Whether a token's key denies something: "not", "didn't", "never", "nobody", "without", "hardly", "nowt". */
export const isNegation = (key: string): boolean => key.endsWith("n't") || NEGATIONS.has(key);

/** Whether a token's key counts or measures: digits, number words, ordinals, "half", "dozen", per cent, money. */
export const isNumber = (key: string): boolean => NUMBERS.has(key) || /[\p{N}%\p{Sc}]/u.test(key);

/** What no cleaning may ever drop, even where it is repeated (DESIGN.md, section 3). */
export const isNeverDropped = (key: string): boolean => isNegation(key) || isNumber(key);
