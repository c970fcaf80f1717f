/**
 * Text like that of tellings, made from parts: nobody said it, and it is alike enough in length, in words and in how it is
 * spread over questions for benchmarks of pages and of search.
 */

/** What stands in the gaps of the sentences. */
const parts: Record<string, readonly string[]> = {
  who: [
    'the caretaker',
    'my director',
    'the ward sister',
    'a planning officer',
    'the housing team',
    'our finance lead',
    'the school nurse',
    'a parish clerk',
    'the night staff',
    'two of the families',
    'the union rep',
    'a retired postman',
    'the legal team',
    'the bus company',
    'the library manager',
    'a district nurse',
    'the youth workers',
    'our data analyst',
    'the cabinet member',
    'the reception staff',
  ],
  thing: [
    'the referral form',
    'the waiting list',
    'the duty rota',
    'the boiler',
    'the consent policy',
    'the keys',
    'the minibus',
    'the risk register',
    'the procurement rules',
    'the shared spreadsheet',
    'the visiting hours',
    'the panel',
    'the training budget',
    'the car park',
    'the front door',
    'the discharge letter',
    'the complaints process',
    'the allotment',
    'the kitchen',
    'the phone line',
  ],
  place: [
    'the day centre',
    'the depot',
    'the village hall',
    'ward seven',
    'the children’s home',
    'the civic centre',
    'the food bank',
    'the clinic',
    'the old fire station',
    'the sheltered flats',
    'the primary school',
    'the market',
    'the job centre',
    'the leisure centre',
  ],
  when: [
    'By the March',
    'Six months later',
    'On the second Tuesday',
    'In the first winter',
    'After the election',
    'The week before Christmas',
    'A year on',
    'That summer',
    'In the end',
    'By Easter',
    'On the Friday',
    'Before the audit',
  ],
  number: [
    'three',
    'eleven',
    'forty',
    'two hundred',
    'six',
    'nineteen',
    'four',
    'seventy',
    'a dozen',
    'twenty-five',
  ],
  feeling: [
    'worn out',
    'cross',
    'proud',
    'frightened',
    'relieved',
    'stubborn',
    'on my own',
    'listened to',
    'foolish',
    'sure of it',
  ],
};

/** Sentences by the question they answer, 1 to 11. */
const sentences: Record<number, readonly string[]> = {
  1: [
    'It was {who} who mattered most, because nobody at {place} would move without them.',
    'I took {who} a cup of tea every week for {number} weeks before I asked for anything.',
    'Trust came slowly, and it came from turning up at {place} when I had said that I would.',
    'Once {who} knew me, {thing} was never a problem again.',
    'We argued about {thing}, and that is how I got to know {who}.',
  ],
  2: [
    'I thought, if {number} families can live with this, I can live with being told off.',
    'What made me stick my neck out was seeing {who} crying over {thing}.',
    'I was {feeling}, but I had stopped being able to look at {thing} and say nothing.',
    '{when} I had nothing left to lose, so I wrote to {who} myself.',
  ],
  3: [
    'The rule said that only {who} could touch {thing}, so we changed who counted as {who}.',
    'We bent the rule about {thing} until it fitted the people at {place}.',
    'I asked where it was written down, and nobody could find it.',
    'Strictly, we should have asked {who} first, and we told them the day after.',
  ],
  4: [
    'There were {number} signatures on {thing}, and not one of them had read it.',
    'Every form came back from {who} with a different box ringed in red.',
    '{when} the panel met without us, because the date was in somebody else’s diary.',
    'In the end I walked {thing} round {place} by hand until it was signed.',
  ],
  5: [
    '{when} it went wrong: {number} people turned up and {thing} was locked.',
    'We had not asked {who}, and that was my mistake, nobody else’s.',
    'The first version of {thing} made things worse for the people it was for.',
    'We lost {number} people in the first month, and we never found out why.',
    'What I learnt is to ask {who} before you touch {thing}, not after.',
  ],
  6: [
    '{who} rang me at home and did not say a word about blame.',
    'There was pressure to put it right by the Friday and no time to ask what had happened.',
    'Somebody from {place} said, well, what did we learn, and the room breathed out.',
    'I was asked for a lessons learnt report of {number} pages by {who}.',
  ],
  7: [
    'My rule was simple: would I want this for my own mother at {place}?',
    'We kept asking what a good day looks like for {who}, and went from there.',
    'The guiding idea was to do it with people, and never to them.',
  ],
  8: [
    'We used appreciative inquiry without ever calling it that.',
    'Somebody gave me a page on systems thinking, and {thing} suddenly made sense.',
    'We did small tests of change on {thing}, one a week, and wrote down what happened.',
    'The community development workers taught us to start with what is strong.',
  ],
  9: [
    'I never said transformation, I said we would fix {thing}.',
    'I told the story of {who} and {thing} so often that others began to tell it.',
    'With {who} I talked about money, and at {place} I talked about people.',
  ],
  10: [
    'We reported to the board every quarter, and {who} asked the one question that helped.',
    'Governance meant {number} meetings about {thing}, and one of them mattered.',
    'The scrutiny committee came to {place}, and after that they stood up for us.',
  ],
  11: [
    'What kept me going was Thursdays at {place}, when {who} made soup.',
    'I was {feeling} most of that winter, and I rang {who} and said so.',
    'You need {number} people that you can be honest with, and I had them.',
    'I kept a list of every small thing that worked, and read it when I was {feeling}.',
  ],
};

const titles = [
  '{thing} at {place}',
  'How {who} opened {place}',
  'What {who} did about {thing}',
  '{place}, {number} years on',
  '{thing} and {who}',
];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const one = <T>(roll: () => number, all: readonly T[]): T => all[Math.floor(roll() * all.length)]!;

function filled(roll: () => number, template: string): string {
  const text = template.replace(/\{(\w+)\}/gu, (_, name: string) => one(roll, parts[name]!));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title. */
export function aTitle(roll: () => number): string {
  return filled(roll, one(roll, titles));
}

/** What somebody says in answer to a question: a few sentences, most of them about it. */
export function aPassage(roll: () => number, question: number): string[] {
  return Array.from({ length: 3 + Math.floor(roll() * 5) }, () => {
    const about = roll() < 0.7 ? question : 1 + Math.floor(roll() * 11);
    return filled(roll, one(roll, sentences[about]!));
  });
}
