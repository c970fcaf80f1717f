import { describe, expect, test } from 'vitest';
import { cleanVerbatim, wordsFaults } from './words.ts';

// Invented sentences, and what a good human transcriber would leave of them.
const MENDED: [said: string, words: string][] = [
  ['Um, so we went to, er, the ward.', 'So we went to the ward.'],
  ['I I went round twice.', 'I went round twice.'],
  ['W- we never asked them.', 'We never asked them.'],
  ['And th-the manager said no.', 'And the manager said no.'],
  ['We, we went to the depot on the Monday.', 'We went to the depot on the Monday.'],
  ['We went, we went to see Mrs Hartley.', 'We went to see Mrs Hartley.'],
  ['It was, um, it was pouring down.', 'It was pouring down.'],
  ['It sort of, it shudders when you start it.', 'It shudders when you start it.'],
  ["It's November, it's, you know, it's blowing a hooley.", "It's November, it's blowing a hooley."],
  ['He was, you know, dead proud of it.', 'He was dead proud of it.'],
  ['You know, I never thought of that.', 'I never thought of that.'],
  ['She had councils, you know.', 'She had councils.'],
  ['And you know, we just got on with it.', 'And we just got on with it.'],
  ['I mean, we were frightened of the panel.', 'We were frightened of the panel.'],
  ['I mean it was chaos in there.', 'It was chaos in there.'],
  ["I don't always, I mean it's fine, you can have it.", "I don't always, it's fine, you can have it."],
  ['Basically, the rota was done on graph paper.', 'The rota was done on graph paper.'],
  ['The rota was, basically, a lie.', 'The rota was a lie.'],
  ['Right, so I rang the housing office.', 'So I rang the housing office.'],
  ['They had a round, you see, with their own car.', 'They had a round, with their own car.'],
  ['It was, like, enormous, this form.', 'It was enormous, this form.'],
  ['Like, we all knew it was wrong.', 'We all knew it was wrong.'],
  ['It was dead cold in there, like.', 'It was dead cold in there.'],
  ['She was, sort of, the glue of the team.', 'She was the glue of the team.'],
  ['It were, erm, a bit of a do, really.', 'It were a bit of a do, really.'],
  ['(laughs) Well, he had a point.', 'Well, he had a point.'],
  ['He had a point (laughs) and he knew it.', 'He had a point and he knew it.'],
  ['I put it down for five months. (pause) Yeah.', 'I put it down for five months. Yeah.'],
  ['Then [inaudible 00:12:33] came round the corner.', 'Then [inaudible] came round the corner.'],
  ['We talked over [crosstalk 00:01:02] each other.', 'We talked over each other.'],
  ['The the the lift was broken.', 'The lift was broken.'],
  ['In the, in the end she rang me back.', 'In the end she rang me back.'],
  ["I've got a, I've had a letter from them.", "I've had a letter from them."],
  ['There was a, there was this lad with a van.', 'There was this lad with a van.'],
  ['I was going to, I was trying to get hold of Sandra.', 'I was trying to get hold of Sandra.'],
  ["He'd, he'd never asked anybody.", "He'd never asked anybody."],
  ['And what we do is we, we go round to the house.', 'And what we do is we go round to the house.'],
  ['They wanted the hosp- the hospital to pay.', 'They wanted the hospital to pay.'],
  ['So um you know we we rang them up.', 'So we rang them up.'],
  [
    'and um the the thing is we we had uh a meeting every week',
    'and the thing is we had a meeting every week',
  ],
  ["I'm I'm being read out every morning.", "I'm being read out every morning."],
  ['And there was this man, um, Trev.', 'And there was this man, Trev.'],
  ['Thirty-one years, um, thirty-one in, in September.', 'Thirty-one years, thirty-one in September.'],
  ["It's called, er, the Hub.", "It's called the Hub."],
  ['I went home, um, and then I rang her.', 'I went home, and then I rang her.'],
  ['Mm. That would be the March.', 'That would be the March.'],
  ['Er, er, I think, er, she was a nurse.', 'I think she was a nurse.'],
  ["Well, er, the thing is, um, they'd no budget.", "Well, the thing is, they'd no budget."],
  ['And Clive had, er, Clive had his own panel.', 'And Clive had his own panel.'],
  ['What helped, um, what helped was the list.', 'What helped was the list.'],
  ['And the, the, er, the gaffer come down.', 'And the gaffer come down.'],
  ["There's lovely, she was, you know, my Auntie Gwen, like.", "There's lovely, she was my Auntie Gwen."],
  ['I was, I was by there now, in the, in the corridor, see.', 'I was by there now, in the corridor, see.'],
  ["It'd be, er, about ha'past four, like, when they come.", "It'd be about ha'past four, when they come."],
  ['We had, I mean, we had nothing, kind of, to lose.', 'We had nothing to lose.'],
  ['He said, er, "I, I can\'t do that."', 'He said, "I can\'t do that."'],
  ['You can’t, um, you can’t do that to people.', 'You can’t, you can’t do that to people.'],
  ['So did you, did you go in the next day?', 'So did you go in the next day?'],
  ['We — um — we left.', 'We left.'],
  ['It was... um... it was grim.', 'It was grim.'],
  ['Cos, um, I were sat down.', 'Cos I were sat down.'],
  ['So, basically, what we did was ring them back, you know?', 'So what we did was ring them back.'],
  ['[a social worker], um, [a social worker] came.', '[a social worker], [a social worker] came.'],
  ['and so we you know we tried it', 'and so we tried it'],
  ['and so we we we sort of you know we tried it', 'and so … we tried it'],
  [
    "So that's, you know, I'd been cursing governance for years.",
    "So that's, I'd been cursing governance for years.",
  ],
  ["That's what, I mean I was mortified really.", "That's what, I was mortified really."],
  ['How did you, um, what kept you going?', 'How did you, what kept you going?'],
  ['Four pounds, um, no, eight ninety-nine.', 'Four pounds, no, eight ninety-nine.'],
  ['So Marlsea, right, the last bus is nine forty.', 'So Marlsea, the last bus is nine forty.'],
  ['And they, er, the members, they turned up.', 'And they, the members, they turned up.'],
  ['I rang up their, er, their foundation.', 'I rang up their foundation.'],
  ['(laughs)', '(laughs)'],
  ['We tried it and, and it worked, um.', 'We tried it and it worked.'],
];

// Nothing in these is filler, whatever it looks like.
const LEFT: string[] = [
  'Do you know Janet?',
  'You know Janet from the depot.',
  'I mean it.',
  'I mean it kindly.',
  'That is not what I mean.',
  'It was a kind of trust.',
  "It's like a family.",
  'It took me like two minutes.',
  'There was a sort of shelter by the wall.',
  'What sort of help did they want?',
  'He had had enough.',
  'I knew that that was wrong.',
  'It was very very slow.',
  'I really really wanted it.',
  'No, no, no, not that one.',
  'I rang, I waited, I rang again.',
  'It was cold, it was wet, it was dark.',
  'We had two, two of them.',
  "I'm not, I'm not saying that's good.",
  'Bye bye, love.',
  'I know, I know.',
  'Come on, come on, we said.',
  'Year after year after year.',
  'It went on and on and on.',
  'Is that all right?',
  'Turn right, then left.',
  'He goes, right, come on.',
  'You can come in whenever you like.',
  'At the end of the day we washed the cups.',
  'The parcel weighed 5 mm less, he said.',
  'She works in the ER on nights.',
  'It was cold — it was January.',
  'Er ist um die Ecke gegangen, und ich auch.',
  "Mae hi'n mynd, mynd i'r ysbyty ac yn y blaen.",
  'Pero, pero no sé, um, qué hacer con eso.',
  'وقلت له جدا جدا',
  '我们 我们 去 了 医院。',
  '[a social worker] rang [phone number].',
  'Um.',
  '(laughs)',
  '…!?',
  'Tuesday, I mean, Wednesday.',
  'I came, I saw, I went home.',
  "You can read it while you're, you know.",
  "I'm reading it through the, and there's a poster next to it.",
  'I went and did the commode and the, I did all of it.',
  "It's just the one of her, her and a Jack Russell.",
  "He's got the darts on, on a little radio.",
  'And I do, I send it.',
  'I took it down, it was the, I think it was the August.',
  'Re-read the co-op letter.',
];

describe('a good transcriber would leave it so', () => {
  test.each(MENDED)('%s', (said, words) => {
    expect(cleanVerbatim(said)).toBe(words);
    expect(wordsFaults(said, words)).toEqual([]);
  });
});

describe('words that carry meaning stay, because losing meaning is worse than keeping noise', () => {
  test.each(LEFT.map((said) => [said]))('%s', (said) => {
    expect(cleanVerbatim(said)).toBe(said);
  });
});

test('a cut of more than four words is marked, so that a reader knows that something went', () => {
  expect(cleanVerbatim('What we were trying to do, what we were trying to do was help.')).toBe(
    '… What we were trying to do was help.',
  );
  expect(cleanVerbatim('It was late. I had it, you know, I had it in my head.')).toBe(
    'It was late. … I had it in my head.',
  );
});
