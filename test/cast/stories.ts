import fc from 'fast-check';
import type { QuestionNumber } from '../../src/questions/questions.ts';
import { Said } from '../../src/stories/said.ts';
import type { Part, ShapedPassage, Story } from '../../src/stories/story.ts';

const someWords = fc.array(
  fc.constantFrom('keys', 'Saturday', 'caretaker', 'nobody', 'we', 'and', 'the', 'board', 'tea'),
  {
    minLength: 4,
    maxLength: 24,
  },
);

const sentence = someWords.map((words) => `So ${words.join(' ')}.`);

const talk = fc.array(sentence, { minLength: 1, maxLength: 14 }).map((all) => all.join(' '));

const shape = fc.record({
  words: talk,
  questions: fc.uniqueArray(fc.integer({ min: 1, max: 11 }), { maxLength: 2 }),
  matters: fc.double({ min: 0, max: 1, noNaN: true }),
  tip: fc.boolean(),
  step: fc.boolean(),
  part: fc.constantFrom<Part | null>('core', 'adaptable', 'context', null),
  teller: fc.constantFrom('Jo Bramwell', 'a housing officer'),
});

function shaped(index: number, made: typeof shape extends fc.Arbitrary<infer T> ? T : never): ShapedPassage {
  const passage = { id: `t1p${String(index + 1).padStart(2, '0')}`, words: made.words };
  const first = Said.of(passage, 0, passage.words.indexOf('.') + 1);
  return {
    ...passage,
    telling: 't1',
    teller: made.teller,
    startMs: null,
    endMs: null,
    questions: made.questions as QuestionNumber[],
    headline: Said.of(passage, 0, Math.min(20, passage.words.length)),
    key: first,
    matters: made.matters,
    tip: made.tip ? first : null,
    step: made.step ? { when: Said.of(passage, 0, 2), what: first } : null,
    people: [],
    methods: [],
    part: made.part,
  };
}

/** Stories of 1 to 80 passages, of every mixture that shaping can give. */
export const anyStory: fc.Arbitrary<Story> = fc.array(shape, { minLength: 1, maxLength: 80 }).map((all) => {
  const passages = all.map((made, index) => shaped(index, made));
  return {
    title: 'The keys to the day centre',
    place: 'A county in the north west',
    standfirst: passages[0]!.key,
    tellers: [...new Set(passages.map(({ teller }) => teller))].map((name) => ({ telling: 't1', name })),
    passages,
    undecided: 0,
    invented: true,
  };
});
