import type { Part } from '../stories/story.ts';

/** Ways of saying that something could not be done without, could be done otherwise, or was so only there. */
const said: Record<Part, RegExp[]> = {
  core: [
    /\b(?:the|one) (?:only )?(?:thing|bit|part)s? (?:that|which) (?:made (?:it|the difference|all the difference)|worked|mattered|did it|changed (?:it|everything)|turned it)/i,
    /\bwithout (?:that|this|it|her|him|them|which|those)\b[^.?!]{0,60}\b(?:would|nothing|no |never|couldn|wouldn)/i,
    /\b(?:wouldn['’]t|would not|couldn['’]t|could not|never would) have (?:worked|happened|been possible|lasted|got anywhere|got off the ground)/i,
    /\byou (?:can['’]t|cannot) (?:skip|leave (?:that|this|it) out|do (?:it|this) without|cut|shortcut|fake|rush)/i,
    /\b(?:that|this|which) (?:was|is|['’]s) (?:the (?:key|heart|whole (?:thing|point)|making of|difference|point|secret)|what (?:did it|made (?:it|the difference)|changed|worked|shifted))/i,
    /\b(?:that|this)['’]s (?:the (?:key|heart|whole (?:thing|point)|difference|secret)|what (?:did it|made it|changed|worked|shifted))/i,
    /\b(?:the (?:key|crucial|essential|important) (?:thing|bit|part)|non-negotiable|non negotiable)\b/i,
    /\b(?:if you (?:do|try|take|keep) (?:nothing else|only one|one thing)|best thing (?:he|she|we|they|i) (?:did|does|ever did))/i,
    /\b(?:everything|all of it) (?:depend(?:s|ed)|hung|rest(?:s|ed)|turn(?:s|ed)) on\b/i,
    /\bthat was (?:the )?(?:thing that|what) (?:shifted|changed|made|broke|did)\b/i,
  ],
  adaptable: [
    /\b(?:doesn['’]t|does not|needn['’]t|didn['’]t) (?:have|need) to be (?:an?|the|like|that|fancy|perfect|big|posh|expensive|exactly|chips|tea|in)\b/i,
    /\byou could (?:do|use|have|try|start|just|as easily|swap|call|put|get|just as)\b/i,
    /\b(?:in your place|where you are|in another (?:place|town|council|county)|somewhere else|for (?:you|yours) it (?:might|could|may))\b/i,
    /\bwe (?:just )?happened to\b|\bit happened to be\b/i,
    /\b(?:any|whatever) [\p{L}]+ (?:would|will) do\b|\bit (?:could|might) (?:as well )?(?:have been|be) (?:any|a |an )/iu,
    /\b(?:doesn['’]t|does not|didn['’]t) (?:really )?matter (?:what|which|where|who|how|if|whether)\b/i,
    /\b(?:you might|you may|others might) (?:do|use|find|need|want|call|prefer)\b/i,
    /\b(?:change|adapt|tweak|swap) (?:it|that|the|this)\b[^.?!]{0,40}\b(?:suit|fit|own)/i,
    /\bmade (?:\w+ )?(?:up|it up)\b[^.?!]{0,30}\b(?:number|as we went|twenty|ten)/i,
  ],
  context: [
    /\b(?:because|since|as) (?:we|we['’]re|we were|it|it['’]s|it was)\b[^.?!]{0,30}\b(?:small|tiny|rural|big|city|county|unitary|island|only one|in-house|coastal|poor|rich|new)\b/i,
    /\bwe (?:were|got|['’]d been|had been) (?:very |just |dead |so )?(?:lucky|fortunate|blessed)\b|\bluck(?:y|ily)\b[^.?!]{0,30}\b(?:we|because|that|for us)\b|\bas luck would\b/i,
    /\b(?:at the time|at that time|in those days|back then)\b[^.?!]{0,60}\b(?:was|were|had|there|we|council|government|money)\b/i,
    /\b(?:we had|there was) (?:a|an|some|the) (?:[\p{L}-]+ )?(?:underspend|majority|grant|new (?:director|chief|leader|manager)|election|merger)\b/iu,
    /\b(?:won['’]t|will not|may not|might not|wouldn['’]t) (?:be (?:the same|like that)|work|happen) (?:everywhere|elsewhere|in (?:a|your|every|other))/i,
    /\b(?:only (?:works?|worked)|it helped that|it helps that|what helped was that)\b/i,
  ],
};

/** The part a passage plays by the way it is told; null when nothing or more than one thing says so. */
export function suggestPart(words: string): Part | null {
  const found = (Object.keys(said) as Part[]).map((part) => ({
    part,
    times: said[part].filter((pattern) => pattern.test(words)).length,
  }));
  const [first, second] = found.sort((a, b) => b.times - a.times);
  return first!.times > second!.times ? first!.part : null;
}
