import { setOf } from '../identity/words/set-of.ts';

/** Words that point back to something said before: a line that begins with one does not stand by itself. */
export const pointing = setOf(`
  it it's it'd it'll its that that's that'd they they're they'd they've they'll he he's he'd he'll she she's she'd she'll
  this those these them him her his their which who whose there'd one some others another both neither such
`);

/** Words that tie a line to the one before; they may be left out of a span at its start. */
export const tying = setOf(
  'and but so because then well now or yeah yes no oh right okay ok anyway also plus cos cause cuz',
);

/** Words that carry little by themselves, beside the commonest words of talk. */
export const lightWords = setOf(`
  actually anyway basically bit bloody bloke bunch couple course exactly fact i'd i'll i'm i've kinda literally loads lot lots
  obviously probably reckon reckoned sort stuff suppose supposed there's thing things totally we'd we'll we're we've weren't wasn't
  whatever you'd you'll you're you've don't didn't doesn't isn't can't couldn't wouldn't won't hadn't hasn't haven't aren't that's
  it's he's she's they're let's what's who's gonna wanna gotta having being going getting came went got gets made makes
`);

/** Words at which something turns, is felt, or comes clear; stems are not used, so that forms can be chosen. */
export const turning = setOf(`
  realised realise suddenly never nobody nothing only until cried crying tears scared frightened terrified ashamed proud angry
  furious sorry died death dead alone mistake wrong fault failed lost stopped stop changed change first last worst best hardest
  enough finally believed believe trust trusted promise promised love loved hate hated laughed silence quiet why because if
  trouble brave nerve decided refused admitted forgot missed learnt learned
`);

/** Remarks about the talk itself, which carry nothing of the story. */
export const meta =
  /\b(?:i'?ll tell you|as i (?:said|say|told)|where was i|you asked|the recording|is this (?:thing )?(?:on|recording)|put that in|take that out|leave that out|don['’]?t (?:write|put) that|if you see what i mean|you know what i mean|sorry,? go on|can you hear|bear with me|what was the question|does that make sense)\b/i;

/** What a sentence that was not finished, or not heard, ends with or holds. */
export const unfinished = /(?:[-–—]|\.\.\.|…|,)["'”’]?$|\[(?:inaudible|unclear|crosstalk|indistinct)/i;

/** Forms of verbs by which a clause is known to be one, beside words in -ed and -ing and shortened forms ("we'd"). */
export const verbs = setOf(`
  is are was were be been am has have had do does did will would can could should must might may shall ain't
  said says say told tell asked ask went go goes gone came come comes got get gets made make makes took take takes gave give gives
  knew know knows thought think thinks saw see sees seen heard hear felt feel feels found find finds kept keep keeps let lets left
  leave put puts ran run runs rang ring rings sat sit sits stood stand stands held hold holds brought bring bought buy paid pay
  sent send sends lost lose met meet meets read reads wrote write writes spoke speak speaks began begin broke break built build
  cut fell fall fought grew grow hit hurt laid lay led lead meant mean means sold sell set shook shut slept sleep spent spend
  stuck stole swore swam taught teach threw throw tore understood understand woke won win wore wear works work worked need needs
  want wants wanted like likes liked love loves loved hate hates stop stops start starts try tries show shows shown turn turns
  call calls help helps matter matters drew draw drove drive drank drink ate eat chose choose caught catch dealt dug fed flew forgot
  hid hung knelt lit rose rode sank sang shone shot sprang stank swept swung wept wound walk talk watch wait play live lives move pull
  don't didn't doesn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't hadn't haven't hasn't it's that's
  there's he's she's we're they're you're i'm i've i'd i'll we've we'd we'll they'd they've they'll you'd you've you'll he'd she'd
  he'll she'll who's what's let's
`);

/** Last words at which a span would stop in the middle of a thought. */
export const hanging = setOf(`
  a an the and but so or if of to in on at by for with from as into onto about than that which who whose when where while because
  my your his her our their its very really quite just is are was were be been am i we he she they you it's i'm i'd we'd had has have
  this these those some any no not don't didn't can't couldn't wouldn't would could should will can did do does until unless
`);
