const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Subjects: a clause begins with one, and so does the clause that replaces it. */
export const SUBJECTS = words(
  `i we you he she it they there this that these those who everybody everyone somebody someone people
   i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
   they're they've they'd they'll there's there'd there'll that's that'd that'll who's who'd what's here's let's`,
);

/** Words that join a clause to the one before it, or begin a question. */
export const JOINERS = words(
  `and but so because cos cause or if when while where which who whose what why how then that than as until till
   although though since before after well yeah yes okay ok oh`,
);

/** Words after which something must come: a clause that stops at one was given up. */
export const OPEN_ENDED = words(
  `a an the my our your their its his and but or because cos if than as very gonna whose into
   i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he'd he'll she'd she'll
   it's it'd it'll they're they've they'd they'll there's there'd that's that'd who's what's every`,
);

/** Words that lean on the next one, so that no comma belongs between the two. */
export const LEANING = words(
  `to of in at with for from by on about into through over under between during after before like than as
   is was were are am be been being has have had do does did can could will would shall should may might must
   just really very quite so such called i we you he she they who what which when where how why that this these those
   some any all more most met saw told gave made took brought found left rang needed came put saying said got get go going went say says think thought know feel felt want wanted were're`,
);

/** Small words that people stammer over: said twice with nothing between them, the first is noise. */
export const STAMMERED = words(
  `i we he she they the a an and but so because cos if when what who how why where which my our your their its his
   it's that's he's she's we're they're i'm i've i'd i'll we've we'd we'll they've they'd you're you've you'd there's what's who's someone's somebody's everyone's everybody's
   to of with from at for into about were are can could would should will has have as or than let's`,
);

/** Small words that are stammered over only where a pause or the beginning of a clause shows it. */
export const STAMMERED_AT_A_PAUSE = words(
  `it you that this these those there was is did do does had been be am some then while just even only
   he'd he'll she'd she'll it'd it'll that'd there'd everybody somebody people`,
);

/** Also the ends of verbs ("came in, in March"): stammered over only after a number or at the beginning of a clause. */
export const PARTICLES = words('in on by');

/** Twice said is meant: "had had", "very very", "yeah, yeah". */
export const MEANT_TWICE = words(
  `had very really so too yes yeah yep well now there right okay ok bye hello hiya hey ha hee ho oh ooh ah aye please sorry
   far much many more long big old new good great same never ever thank thanks come go hear knock chop night wow
   gosh god dear look listen wait stop quick quickly slowly over again round up down away back`,
);

/** Verbs that bring in what somebody said: the "right" after one was spoken by somebody. */
export const SAYING = words(
  'said say says saying goes go went going like thought think asked told replied shouted shouts was were',
);

/** Prefixes that English joins with a hyphen: "re-read" and "co-opted" are words, not stammers. */
export const PREFIXES = words('re co de un ex bi pre pro sub non anti mid semi e x no in on up');

/** Words that begin the naming of something: after a noun and a pause, the same thing named again. */
export const NAMING = words('the a an my our your their his its this that these those some one');

/** Subjects that nothing but a clause begins with, contractions aside. */
export const PRONOUNS = words('i we you he she it they there');

/** Words that stand before the subject in a question and after it in an answer. */
export const AUXILIARIES = words('was were is are had has have did do does would could can will should just');
