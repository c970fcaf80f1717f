const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What transcripts call people by their part, with or without a number after it ("participant 3"). */
export const parts = list(`
  interviewer interviewee researcher participant respondent facilitator moderator host cohost co-host guest speaker
  narrator teller storyteller gatherer q a question answer me male female man woman unknown chair reporter presenter
  audience caller translator interpreter all both everyone group panel panellist panelist voice
`);

/** Words before a colon that say something about the transcript ("Date: 3 May"). */
export const metadata = list(`
  date dates duration time times length location venue place recorded recording recordings transcribed transcription
  transcript transcripts transcriber typist title subtitle project attendees participants present apologies speakers
  interviewees interviewers language format file filename audio video source url link website email e-mail version
  status keywords tags copyright licence license published updated created episode series kind region confidence id
  uuid disclaimer
`);

/** Other words before a colon that name nobody. */
export const nobody = list(`
  summary subject topic topics note notes nb n.b. ps p.s. warning example examples page pages chapter section sections
  step tip tips update edit key legend agenda action actions reference ref re from to cc bcc tel telephone phone mobile
  fax address start end started finished meeting consent remember important conclusion background introduction context
  contents overview appendix figure table total result results reason reasons lesson lessons point points monday tuesday
  wednesday thursday friday saturday sunday january february march july september october november december http https
`);

/** Words that begin such a line when others follow ("date of interview"). */
export const metadataStarts = list(`
  date dates duration time length recorded recording transcribed transcription transcript transcriber typed file page
  section chapter figure table note notes key lessons points speakers
`);

/** Words that end a line about the transcript ("interview date", "running time"). */
export const metadataEnds = list('date duration time length location title number');

/** Words that begin a sentence or a remark and never a name. */
export const beginsSentence = list(`
  i he she we they you it this that these those there here my his her our your their its and but or so then because if
  when what who why how where which while the an one two some any no not yes yeah well now also first second third
  finally once at on in by with without of as is are was were do does did have has had be been just only even still
  maybe perhaps um er uh erm oh ah hmm mm like okay ok right look listen see think let let's don't i'm i've i'd i'll we're we've it's that's
`);

/** Words found in sentences and not in the names of people or posts. */
export const inSentence = list(`
  said says say saying asked asks ask told tell tells thought think thinks know knew replied answered wrote write was
  were is are am be been being had has have do does did done went go goes going got get came come made make will would
  can could should must may might i he she we they you it him her us them me my his our your their that this these
  those what when where why how which who whom whose not never always because if then than so but or just only really
  very to into onto about from there here as were like means meant thing things
`);

/** Small words that stand inside names and posts: "Ludwig van Beethoven", "Head of Housing", "Anna and Ben". */
export const insideNames = list(`
  of the and for in de van von der den la le les di da do dos du del della al el bin ibn bint ap ab ferch y e zu zur ten ter o &
`);

/** Shortened titles, which end in a full stop that ends no sentence. */
export const titles = list(
  'dr prof mr mrs ms miss st rev revd hon sr jr cllr capt sgt lt col gen fr supt insp ph.d',
);
