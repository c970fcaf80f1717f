const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const day = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const season = '(?:spring|summer|autumn|winter|Christmas|Easter|Ramadan|New Year|Whitsun)';
const year = '(?:(?:19|20)\\d\\d)';
const count =
  '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|a few|a couple of|several|\\d{1,3}|about (?:a|two|three|four|five|six|eight|ten))';
const unit = '(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|terms?|years?|quarters?)';

/** Words that place what is told in time, with how well they do: 3 by the calendar, 2 beside another time, 1 loosely. */
export const timeWords: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `\\b(?:on |by |in |from |since |until )?(?:${day},? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?: ${year})?`,
      'gu',
    ),
    3,
  ],
  [
    new RegExp(
      `\\b(?:[Ii]n|[Bb]y|[Ff]rom|[Ss]ince|[Uu]ntil|[Tt]hat|[Tt]he (?:following|next)|[Ll]ast|[Ee]arly|[Ll]ate|[Dd]uring) (?:the )?(?:(?:end|middle|start|beginning) of )?(?:early |late |mid-)?${month}(?: (?:of )?${year})?\\b`,
      'gu',
    ),
    3,
  ],
  [
    new RegExp(
      `\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil|[Dd]uring)(?: the)?(?: (?:spring|summer|autumn|winter|end|start|middle) of)? ${year}\\b`,
      'gu',
    ),
    3,
  ],
  [
    new RegExp(
      `\\b(?:[Ii]n|[Bb]y|[Oo]ver|[Bb]efore|[Aa]fter|[Tt]hat|[Aa]t|[Uu]ntil|[Ss]ince)(?: the)?(?: (?:end of|following|next|first|second|third|last))?(?: the)? ${season}\\b`,
      'gu',
    ),
    3,
  ],
  [
    new RegExp(
      `\\b${count} (?:and a half )?${unit} (?:later|after(?:wards)?|in|on|before|earlier|ago|into it)\\b`,
      'giu',
    ),
    2,
  ],
  [new RegExp(`\\b(?:after|within|inside) (?:about |just |only |the first )?${count} ${unit}\\b`, 'giu'), 2],
  [
    new RegExp(
      `\\b(?:the|that) (?:next|following|same|very next|first|second|third|fourth|last) (?:${unit}|morning|afternoon|evening|weekend|term|${day}|meeting|session)\\b`,
      'giu',
    ),
    2,
  ],
  [
    new RegExp(
      `\\b(?:on|by|until|from) the (?:${day}|(?:first|second|third|fourth|fifth) (?:day|week|month|year|night|morning|${day}))\\b`,
      'giu',
    ),
    2,
  ],
  [new RegExp(`\\b(?:one|that|the) ${day}(?: (?:morning|afternoon|evening|night))?\\b`, 'giu'), 2],
  [
    /\b(?:week|month|day|year|cycle|phase|round) (?:one|two|three|four|five|six|seven|eight|ten|twelve|\d{1,2})\b/giu,
    2,
  ],
  [
    /\b(?:the day (?:before|after|we opened|it opened)|the night (?:before|after)|the week (?:before|after|we)|the first time)\b/giu,
    2,
  ],
  [
    /\b(?:one (?:day|morning|night|afternoon|evening)|that (?:morning|night|afternoon|evening|week|summer|winter|year)|to begin with|at first|by then|from then on|in the first (?:week|month|year))\b/giu,
    1,
  ],
  [new RegExp(`\\b(?:for|took(?: us| me)?|it was) (?:about |nearly |over )?${count} ${unit}\\b`, 'giu'), 1],
];
