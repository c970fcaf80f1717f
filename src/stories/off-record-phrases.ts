const THAT =
  '(?:this|that|it|any of this|any of that|this bit|that bit|this part|that part|that last bit|all that)';
const MACHINE = '(?:this|that|it|this thing|that thing|the tape|the recorder|the recording|the thing)';
const ASKED =
  "(?:can|could|will|would|shall|should|please|let's|let us|want me to|do you want me to|better|maybe|i'll|we'll|i can|we can|just)(?: (?:you|we|i|please|just))*";
const pattern = (...parts: string[]): RegExp => new RegExp(`(?<= )(?:${parts.join('|')})(?= )`, 'g');

/**
 * How people ask for something to be kept back, over words in lower case with one space between them and at either
 * end. "Confidence" alone is not among them: people tell of what gave them confidence.
 */
export const OFF_RECORD = pattern(
  'off (?:the )?record',
  'not (?:for|on) (?:the )?(?:record|tape|recording)',
  "(?:is not|isn't|isnt|not) for (?:the |this )?(?:tape|recording|record|publication|quotation|sharing|attribution|transcript)",
  `(?:don't|dont|do not|not to|never) (?:you )?(?:put|write|print|publish|quote|repeat|include|record|use|share) ${THAT}(?: (?:in|down|anywhere|on))?`,
  "(?:don't|dont|do not|not to|never) quote me(?: on (?:this|that|it))?",
  "(?:don't|dont|do not) (?:tell|say) (?:to )?(?:anyone|anybody|them) (?:i|it was me|that i) ?(?:said|told)?",
  'between (?:you and me|you and i|me and you|ourselves|these (?:four )?walls|you me and)',
  'just between us',
  'within these (?:four )?walls',
  "(?:goes|go|going) no further|(?:doesn't|don't|won't|mustn't|not) (?:go any further|leave (?:this|the) room|to leave (?:this|the) room)",
  'stays? (?:in|between) (?:this room|these (?:four )?walls|us)',
  '(?:strictly|completely|totally|absolutely|highly) confidential',
  "(?:this|that|it) is confidential|(?:this|that|it)'s confidential",
  'in (?:the )?strict(?:est)? confidence|tell(?:ing)? you (?:this |that )?in confidence',
  `${ASKED} (?:turn|switch) ${MACHINE} off|${ASKED} (?:turn|switch) off ${MACHINE}|(?:turn|switch) (?:the tape|the recorder|the recording) off`,
  '(?:stop|pause) (?:the |this )?(?:tape|recording|recorder)',
  `cut (?:this|that) (?:bit|part)(?: out)?|${ASKED} (?:cut|edit|bleep|take|leave|delete|scrub|strike) ${THAT}(?: (?:bit|part))?(?: out)?`,
  `(?:edit|bleep) ${THAT} out|leave (?:this|that) (?:bit |part )?out|strike that from the record`,
  `keep ${THAT} (?:to yourself|quiet|out|between us|under your hat|off)`,
  "(?:didn't|didnt|never) hear (?:this|that|it) from me",
  "shouldn't (?:really )?be telling you (?:this|that)",
  `rather (?:this|that|it|you) (?:wasn't|weren't|didn't|not) (?:in|go in|put|use|included|recorded|write|quoted)`,
  'for your ears only|chatham house|not to be quoted|unattributabl[ey]',
);

/** How people say that what comes may be shared again. */
export const ON_RECORD = pattern(
  'back on (?:the )?record|on the record again|(?:this|that) (?:bit )?(?:is|can be|can go) on the record',
  `(?:you|we) (?:can|could|may) (?:put|use|quote|include|print|share) ${THAT}(?: in)?(?! (?:the|a|an|to|as|with|for|my|our|your))|you (?:can|may) quote me(?: on (?:this|that))?`,
  'put (?:it|that|this) in(?! (?:the|a|an|my|our|your|his|her|their|with|to|there|for|place|writing))',
  "(?:turn|switch) (?:it|that|the tape|the recorder) (?:back )?on(?: again)?|recording again|tape(?: is|'s) (?:back )?on(?: again)?",
);

/** Words by which whoever asks shows that the question is about keeping it back. */
export const ABOUT_IT =
  / (?:record|recorder|recording|tape|transcript|pause|stop|quote|quoted|confidential|anonymous|off|out) /;
