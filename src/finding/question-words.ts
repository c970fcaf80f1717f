/** Words of a question that say nothing of what it is about. */
const idle = new Set(
  `a about all am an and any anybody anyone are as at be because been being but by can could did do does doing done for from get
  gets getting give go going got had has have having he help her here him his how i if in into is it its just know let like
  make me might more much my need no not of off on one or our out over people please say says she should so some somebody
  someone tell than that the their them then there these they thing things this those through to too up us use want was way
  we were what when where which who whom whose why will with would you your
  aren arent cant couldn couldnt didn didnt doesn doesnt don dont hadn hadnt hasn hasnt haven havent im isn isnt ive shouldn
  shouldnt wasn wasnt weren werent won wont wouldn wouldnt`.split(/\s+/u),
);

/** The most words of a question that are looked for. */
const most = 12;

/**
 * What a question in plain words is about: its words in lower case, idle ones left out, each once. A question of idle
 * words alone keeps them all, so that it finds something. "my legal team says no" gives legal, team.
 */
export function questionWords(question: string): string[] {
  const words =
    question
      .toLowerCase()
      .replace(/[’ʼ]/gu, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
  const plain = words.map((word) => word.replace(/'s?$|'(?:s|d|m|re|ve|ll|t)$/u, ''));
  const telling = plain.filter((word) => word.length > 1 && !idle.has(word));
  return [...new Set(telling.length > 0 ? telling : plain)].slice(0, most);
}
