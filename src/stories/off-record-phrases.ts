const THIS = '(?:this|that|any of this|any of that|all that|(?:this|that|that last) (?:bit|part)|my name)';
const IT = `(?:it|${THIS})`;
const MACHINE = '(?:it|this|that|(?:this|that|the) (?:thing|tape|recorder|recording))';
const DONT = "(?:don't|dont|do not|not to)(?: you| ever| please)?";
const ASKED =
  "(?:can|could|will|would|shall|should|please|let's|let us|want me to|better|maybe|i'll|we'll|just)(?: (?:you|we|i|please|just)){0,3}";
const WALLS = '(?:this room|these (?:four )?walls|us)';
const ELSEWHERE = '(?! (?:the|a|an|my|our|your|his|her|their|with|to|there|for|place|writing|as))';

const pattern = (...parts: string[]): RegExp => new RegExp(`(?<= )(?:${parts.join('|')})(?= )`, 'g');

/**
 * How people ask for something to be kept back, over words in lower case with one space between them and at either
 * end. "Confidence" alone is not among them: people tell of what gave them confidence.
 */
export const OFF_RECORD = pattern(
  'off (?:the )?record',
  "(?:not|isn't|isnt) (?:for|on) (?:the |this )?(?:record|tape|recording|publication|quotation|sharing|attribution|transcript)",
  `${DONT} (?:put|write|include) ${IT} (?:in${ELSEWHERE}|down|anywhere)`,
  `${DONT} (?:print|publish|quote|repeat|record|include|use|share) (?:this|that|(?:this|that) (?:bit|part)|my name)(?: anywhere)?`,
  `${DONT} quote me(?: on (?:this|that|it))?`,
  "(?:don't|dont|do not) (?:tell|say to) (?:anyone|anybody|them) (?:that )?(?:i (?:said|told)|it was me)",
  'between (?:you and me|you and i|me and you|ourselves|you me and)|just between us',
  `(?:between|within) these (?:four )?walls|stays? (?:in|between) ${WALLS}`,
  `(?:goes|go|going) no further|(?:doesn't|don't|won't|mustn't|not) (?:go any further|(?:to )?leave ${WALLS})`,
  "(?:strictly|completely|totally|absolutely|highly) confidential|(?:this|that|it) is confidential|(?:that|it)'s confidential",
  'in (?:the )?strict(?:est)? confidence|tell(?:ing)? you (?:this |that )?in confidence',
  `${ASKED} (?:turn|switch) (?:${MACHINE} off|off ${MACHINE})|(?:turn|switch) the (?:tape|recorder|recording) off`,
  '(?:stop|pause) (?:the |this )?(?:tape|recording|recorder)',
  `cut (?:this|that) (?:bit|part)(?: out)?|${ASKED} (?:cut|edit|bleep|take|leave|delete|scrub|strike) ${IT}(?: out)?`,
  `(?:edit|bleep) ${IT} out|leave (?:this|that) (?:bit |part )?out|strike that from the record`,
  `keep ${IT} (?:to yourself|quiet|between us|under your hat|out of (?:it|this))`,
  "(?:didn't|didnt|never) hear (?:this|that|it) from me|shouldn't (?:really )?be telling you (?:this|that)",
  "rather (?:this|that|it|you) (?:wasn't|weren't|didn't|not) (?:in|go in|put|use|included|recorded|write|quoted)",
  'for your ears only|chatham house|not to be quoted|unattributabl[ey]',
);

/** How people say that what comes may be shared again. */
export const ON_RECORD = pattern(
  'back on (?:the )?record|on the record again|(?:this|that) (?:bit )?(?:is|can be|can go) on the record',
  `(?:you|we) (?:can|could|may) (?:put|use|quote|include|print|share) ${IT}(?: in)?${ELSEWHERE}`,
  'you (?:can|may) quote me(?: on (?:this|that))?',
  `put (?:it|that|this) in${ELSEWHERE}`,
  '(?:right|okay|ok|so|and) back on(?! (?:the|a|an|my|our|his|her|their|to|it|that|this|duty|shift|track))',
  'put me back on|back on (?:now|again|sorry)',
  "(?:turn|switch) (?:it|that|the tape|the recorder) (?:back )?on(?: again)?|recording again|tape(?: is|'s) (?:back )?on(?: again)?",
);

/** Words by which whoever asks shows that the question is about keeping it back. */
export const ABOUT_IT =
  / (?:record|recorder|recording|tape|transcript|quote|quoted|confidential|anonymous|(?:pause|stop) (?:it|this|that)|(?:leave|take|cut|keep) (?:it|this|that) out) /;
