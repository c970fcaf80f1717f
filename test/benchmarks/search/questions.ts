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

/** So many questions, no two the same: there are 600. */
export function asked(count: number): string[] {
  const all = additions.flatMap((addition, a) =>
    questions.map((_, q) => `${questions[(q + a) % questions.length]} ${addition}`),
  );
  if (count > all.length) throw new RangeError(`There are ${all.length} questions, not ${count}.`);
  return all.slice(0, count);
}

/** Questions that are none of those, to warm up with. */
export function others(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${questions[i % questions.length]} ${i + 2} times`);
}
