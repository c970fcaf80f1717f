import type { Speaker, Telling } from '../stories/passage.ts';
import { roleFrom } from './appositions.ts';
import { findRareRoles } from './rare-roles.ts';
import { plainWord, tokensOf } from './tokens.ts';

/** Labels that name nobody. */
const label =
  /^(?:q|a|me|host|guest|both|all|unknown|narrator|moderator|facilitator|chair|interviewer|interviewee|respondent|teller|the teller|the interviewer|participant|researcher|voice|speaker|person)s?[\s_-]*(?:\d{1,3}|[a-z])?$/i;
const isA =
  /\b(?:i['’]m|i am|i was|i['’]d been|i['’]ve been|i work as|i worked as|working as|my job is|my role is|i started as)[,\s]+(?:(?:er|erm|um|well|still|now|currently|actually|just|basically|like|only),?\s)*(a|an|the)\s([^.!?;]{3,70})/gi;

/** A speaker's name without what meeting software adds to it ("Priya Shah (Guest)"); null where it names nobody. */
export function speakerName(name: string): string | null {
  const bare = name.replace(/\s*[([].*$/, '').trim();
  return !bare || label.test(bare) || !/\p{L}/u.test(bare) ? null : bare;
}

/** What stands in the place of a speaker's name: what they say they are, "the interviewer", or "the teller". */
export function speakerRole(telling: Telling, speaker: Speaker): string {
  if (speaker.part === 'interviewer') return 'the interviewer';
  const said = telling.passages
    .filter((passage) => passage.speaker === speaker.name)
    .map((passage) => passage.said);
  for (const text of said) {
    const role = ownRole(text, speaker.name);
    if (role) return role;
  }
  return 'the teller';
}

function ownRole(text: string, name: string): string | null {
  if (isSenior(text)) return 'a senior leader';
  for (const match of text.matchAll(isA)) {
    const role = roleFrom('a', match[2]!, Number.POSITIVE_INFINITY);
    if (role) return senior(match[2]!) ?? role;
  }
  return besideName(text, name);
}

/** "Mo Hebblewhite. District nurse, Snaithwick": a role said right behind one's own name. */
function besideName(text: string, name: string): string | null {
  const words = tokensOf(text);
  const own = tokensOf(name).at(-1)?.plain;
  const at = words.findIndex((word) => word.plain === own);
  if (!own || at < 0) return null;
  const behind = /^[.,]\s(?:and\s)?(?:i['’]m\s)?(?:an? )?([^.,!?;]{3,50})/i.exec(text.slice(words[at]!.end));
  return behind
    ? (senior(behind[1]!) ?? roleFrom('a', plainWord(behind[1]!), Number.POSITIVE_INFINITY))
    : null;
}

const amOrWas = /\b(?:i['’]m|i am|i was|i['’]ve been)\s(?:the |a |an )?/gi;

function isSenior(text: string): boolean {
  return [...text.matchAll(amOrWas)].some(
    (match) => senior(text.slice(match.index + match[0].length).slice(0, 60)) !== null,
  );
}

function senior(phrase: string): string | null {
  return findRareRoles(phrase, tokensOf(phrase)).some((role) => role.start === 0) ? 'a senior leader' : null;
}
