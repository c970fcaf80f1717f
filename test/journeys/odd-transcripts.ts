import fc from 'fast-check';

const sayings = [
  'We began with a walk and it rained.',
  'So, um, I I went, I went up to his office and I said no.',
  'You know, it was — well, it was not what we had been told at all.',
  'Nobody had asked them, not once, in fourteen years!',
  'Is that off the record? No, keep it in.',
  'This bit is off the record.',
  'Right, back on. In March 2021 we tried it with three people.',
  'Er, what did he say? He said "go on then".',
  'We used plan, do, study, act; two weeks at a time...',
  'Dr. Who? No. 7, St. Mary’s, e.g. on the 3rd.',
  '[inaudible] and then (laughs) the bus came.',
  'مرحبا، كيف بدأت؟',
  '我们开始了。然后下雨了。',
  'It costs 3.50 & <b>that</b> was *it* _really_ `so` | we # > stopped.',
  '👩‍👩‍👧 fine 🔥',
  'i mean i mean i mean it was like like like that',
  '…',
];

/** What somebody says: of the above, and letters at random. */
const said = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...sayings) },
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

const speakers = fc.constantFrom(
  'Jo',
  'Ann Pell',
  'Q',
  'A',
  'SPEAKER_01',
  'Renée d’Arc',
  'سامر',
  'Interviewer',
);
const turns = fc.array(fc.record({ speaker: speakers, said }), { minLength: 1, maxLength: 12 });

const clock = (at: number) =>
  `00:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** Transcripts as people have them, in several formats, and texts that are none. */
export const transcripts: fc.Arbitrary<{ name: string; text: string }> = fc.oneof(
  turns.map((all) => ({
    name: 'told.txt',
    text: all.map(({ speaker, said }) => `${speaker}: ${said}`).join('\n\n'),
  })),
  turns.map((all) => ({
    name: 'told.md',
    text: all.map(({ speaker, said }) => `**${speaker}:** ${said}`).join('\n\n'),
  })),
  turns.map((all) => ({
    name: 'told.vtt',
    text: `WEBVTT\n\n${all.map(({ speaker, said }, at) => `${clock(at)}.000 --> ${clock(at + 1)}.000\n<v ${speaker}>${said}</v>`).join('\n\n')}`,
  })),
  turns.map((all) => ({
    name: 'told.srt',
    text: all
      .map(
        ({ speaker, said }, at) =>
          `${at + 1}\n${clock(at)},000 --> ${clock(at + 1)},000\n${speaker}: ${said}`,
      )
      .join('\n\n'),
  })),
  turns.map((all) => ({
    name: 'told.json',
    text: JSON.stringify({
      segments: all.map(({ speaker, said }, at) => ({ start: at, end: at + 1, text: ` ${said}`, speaker })),
    }),
  })),
  said.map((text) => ({ name: 'account.txt', text })),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => ({ name: 'any.txt', text })),
);

/** Syllables that no other word in these texts has, so that a name is found wherever it stands. */
const syllables = ['Zhqu', 'Qvøx', 'Łûzk', 'Ñorq', 'Xvjel', 'Ümlqa', 'Ẁyqx', 'Ћуџ'];
const part = fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 3 }).map((all) => {
  const word = all.join('').toLowerCase();
  return word[0]!.toUpperCase() + word.slice(1);
});
const surname = fc.oneof(
  part,
  fc.tuple(part, part).map((two) => two.join('-')),
  part.map((one) => `O’${one}`),
  part.map((one) => `d’${one}`),
  part.map((one) => `Mac ${one}`),
);

const sentences: ((name: string) => string)[] = [
  (name) => `I told ${name} about it in the spring, and nobody else.`,
  (name) => `It was ${name}’s idea, not mine, and ${name} knew it.`,
  (name) => `We waited. ${name} came, with a bucket.`,
  (name) => `"${name}," I said, "go home."`,
  (name) => `Um, ${name}, ${name}, you know, wrote it down.`,
  (name) => `There was (${name}) and there was a gull.`,
];

/** A name, ways in which it is written, and a telling in which it stands in all of them. */
export const oddNames = fc
  .record({
    name: fc.tuple(part, surname).map((both) => both.join(' ')),
    order: fc.shuffledSubarray(sentences, { minLength: 2 }),
    asks: fc.boolean(),
  })
  .map(({ name, order, asks }) => {
    const ways = [
      name,
      name.toUpperCase(),
      name.toLowerCase(),
      name.normalize('NFD'),
      name.replaceAll('’', "'"),
    ];
    const told = order.map((sentence, at) => sentence(ways[at % ways.length]!)).join(' ');
    const opening = asks ? `Jo: And what did ${name} say to you about the garden on the roof?\n\n` : '';
    return {
      name,
      ways,
      text: `${opening}Sam: ${told}\n\nJo: And then?\n\n${asks ? name : 'Sam'}: Then we went home, all of us.`,
    };
  });
