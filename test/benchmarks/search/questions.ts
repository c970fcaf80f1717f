/** What people type, in their own words. */
const questions: readonly string[] = [
  'my legal team says no',
  'how do I get my director to agree',
  'what went wrong with the new system',
  'getting past procurement',
  'trust with families',
  'staff who did not want to change',
  'the board would not sign it off',
  'data protection stopped us',
  'how to keep going when everybody is tired',
  'waiting list',
  'who paid for it',
  'talking to councillors',
  'a risk assessment for a kettle',
  'what did you say to the people who were against it',
  'finding time to meet',
  'when the inspector came',
  'volunteers and safeguarding',
  'bending the rules on home visits',
  'nobody answered my emails',
  'how did you know it was working',
  'information sharing between hospital and council',
  'losing your nerve',
  'the panel meets once a month',
  'first small step',
];

/** What they add, so that hardly any two ask the same. */
const additions: readonly string[] = [
  'in housing',
  'at night',
  'in care homes',
  'when it snowed',
  'with schools',
  'in a rural county',
  'for young carers',
  'by telephone',
  'with no money',
  'after the merger',
  'at the hospital',
  'for older people',
  'with the police',
  'in a small charity',
  'before an election',
  'last winter',
  'on a ward',
  'in Wales',
  'with one afternoon',
  'for somebody new',
  'across two councils',
  'in a library',
  'during the pilot',
  'without a manager',
  'on a Sunday',
];

/** The same for questions that are asked by the first who come after a start. */
const earlyAdditions: readonly string[] = [
  'in the evenings',
  'on a tight budget',
  'with carers',
  'for night staff',
  'by post',
  'in a city',
  'after a complaint',
  'with interpreters',
  'for foster families',
  'on the estate',
  'in the first year',
  'with a broken lift',
  'for people who live alone',
  'at the surgery',
  'without computers',
  'in a seaside town',
  'over Christmas',
  'with agency workers',
  'for the whole street',
  'in a hostel',
  'after the flood',
  'with the fire service',
  'at weekends',
  'for new parents',
  'on the telephone line',
];

/** 600 questions, no two the same. */
export const asked: readonly string[] = together(additions);

/** 600 others, of the same kind. */
export const early: readonly string[] = together(earlyAdditions);

/** So many that are none of those, no two the same: there are 15,000. */
export function others(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const [question, first] = [
      questions[i % questions.length],
      additions[Math.floor(i / questions.length) % additions.length],
    ];
    return `${question} ${first} ${earlyAdditions[Math.floor(i / questions.length / additions.length + i) % earlyAdditions.length]}`;
  });
}

function together(all: readonly string[]): string[] {
  return all.flatMap((addition, a) =>
    questions.map((_, q) => `${questions[(q + a) % questions.length]} ${addition}`),
  );
}
