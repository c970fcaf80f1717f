import { setOf } from '../identity/words/set-of.ts';

/** Verbs with which advice begins: "Start with…", "Ask whoever…". */
export const advising = setOf(`
  start begin ask go find take tell ring write sit listen make get keep give let put try bring leave talk show check choose
  stop pick remember count walk wait work learn read visit send meet pay do use build invite treat write spend phone email
  expect trust notice avoid involve include hire buy borrow steal test plan hold watch stand turn call name say decide resist
  celebrate thank allow agree accept admit assume promise speak follow set share draw print look be have
  ban beware pretend insist budget allow open close cut count feed celebrate own
`);

/** What may stand before such a verb and leave it advice. */
export const beforeAdvice = setOf('and so but just always never please then first only also instead');

/** Phrases by which somebody says that they advise, with how surely they do. */
export const adviceMarks: readonly (readonly [RegExp, number])[] = [
  [/\b(?:my|one|the only|the best|any) (?:advice|tip)\b/i, 2.2],
  [/\b(?:what )?i(?:['’]d| would) (?:say|tell)\b(?!,? (?:i|that|it|you|he|she|they|we|was|were)\b)/i, 1.6],
  [
    /\bi(?:['’]d| would) (?:start|begin|always|never|do|get|go|ask|advise|recommend|suggest|ring|pick|put|find)(?! (?:\p{L}+ed|have|been|had|got|a|thought|known|done|said|gone|seen|meant|liked)\b)\b/iu,
    1.2,
  ],
  [
    /(?:^|[,;:.] |\band |\bso |\bbut )if (?:you|anybody|anyone|somebody|someone)(?:['’](?:re|ve|d|s))?\b[^.?!]{3,90}(?:,|\bthen) (?:just |please |always |never )?(?:don['’]t|do|start|ask|go|get|make|find|take|tell|ring|try|come|pay|put|keep|let|bring|have|give|look|leave|write|listen|you(?:['’]ll| will| can| have to| need to| must| should|['’]ve got to))\b/i,
    1.5,
  ],
  [
    /^(?:so )?(?:before (?:anything|you)[^,.]{0,50}|first(?: of all)?|whatever (?:else )?you do|to begin with), (?:just )?(?:don['’]t|start|ask|go|get|find|take|talk|tell|ring|try|write|listen|make|put|give|bring|look|keep|let)\b/i,
    1.8,
  ],
  [/\bif you try (?:nothing|only one)\b/i, 2],
  [
    /(?:^|[,;:] )(?:so |but |and |then )?you(?:['’]ve got to| have to| need to| must| should| ought to| can(?:no|['’])t just)\b/i,
    1.1,
  ],
  [/\byou(?:['’]d| had) better\b/i, 1.2],
  [
    /\b(?:the trick|the secret|the thing|the answer|the way|the best thing|the first thing|what works?|what worked|what helps?) (?:is|was|to)\b/i,
    1.1,
  ],
  [
    /\bmake sure\b|\bbe sure to\b|\bthere(?:['’]s| is) no point\b|\b(?:it['’]s|it is) no (?:good|use)\b/i,
    1.3,
  ],
  [/\bwhoever\b[^.?!]{3,60}\b(?:first|should|needs|has to|must)\b/i, 0.8],
  [
    /\bnever (?:ever )?(?:start|ask|tell|send|let|go|promise|assume|trust|write|put|leave|say|use|do|give|make|take)\b/i,
    1,
  ],
  [/\balways (?:start|ask|tell|send|go|ring|check|write|put|leave|say|take|bring|have|keep|give|make)\b/i, 1],
  [/\b(?:next time|if i did it again|if i had my time again|i should have|we should have)\b/i, 0.7],
  [/\b(?:start|begin) (?:with|small|where|by)\b/i, 0.7],
  [/\bif (?:i were|i was) you\b/i, 2.2],
  [
    /^(?:so )?you (?:don['’]t|do not|never|want to|always) (?!have|know|see|mean|get|think|need|remember|realise|feel|hear|look|really)\p{L}+/iu,
    1.2,
  ],
  [/\bif you want\b/i, 0.4],
];

/** What shows that a line tells of then, or quotes somebody, and advises nobody now. */
export const telling: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:he|she|they|him|her) (?:said|says|told|asked|went|goes|rang|was|were|had)\b|\bsays? (?:he|she)\b/i,
    1,
  ],
  [
    /\b(?:you['’]d|you had) (?:to|a|the|been|got)\b|\byou (?:were|went|got|did|came|said|asked|told|wrote|saw|heard)\b/i,
    1.2,
  ],
  [
    /\b(?:i|we) (?:said|told|asked|went|thought|did|was|were|had|got|came|took|rang|put|made|knew|wanted|felt|used|wrote|found|saw|heard|left|gave|sent)\b/i,
    0.7,
  ],
  [
    /\b(?:i|we)(?:['’]d| had) (?:\p{L}+ed|done|been|got|had|seen|wrote|written|gone|took|taken|said|told|thought|put|made)\b|\b(?:he|she|they|we)(?:['’]d|['’]ve| have| had)\b/iu,
    0.8,
  ],
  [/\byou(?:['’]ve| have) (?!got to|to)\p{L}+|\bi(?:['’]ve| have) (?!got to|to)\p{L}+|\bmy own\b/iu, 0.7],
  [/\b(?:yesterday|last (?:week|month|year)|that (?:day|night|morning))\b/i, 0.5],
  [/["“”]/, 0.5],
  [/\b(?:can you|could you|would you|do you|did you|shall (?:i|we)|let me|let['’]s)\b/i, 1],
  [
    /\b(?:this (?:interview|recording)|the transcript|leave (?:that|it|this) (?:out|in)|put (?:that|it|this) in|print|[\w.]+@[\w.]+|\d{5}|quote me|write (?:that|this) down|cut (?:that|this)|my (?:name|number|email))\b/i,
    2,
  ],
];

/** Beginnings after which the same words are no advice: "Say it was…", "Look, I…", "Mind you". */
export const falseStarts =
  /^(?:ask for|go figure|be that|come and have|look|listen|say|mind|see|go on|get away|take that|let['’]?s say|do you|do i|be fair|have you|have i|have a|have to|had|call it|never mind|tell me|ask me|thank|be honest|get this|work was|work is|show was|use was|trust me|believe me|put it (?:this|that) way|leave (?:that|it)|don['’]t (?:worry|get me|ask|tell anyone|know|think|mind|care|remember|suppose|see|want|have|need|print|put|write|even know)|do not (?:know|think|mind|care|remember))\b/i;
