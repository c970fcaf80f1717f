import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTranscript } from './read.ts';

const read = (text: string, name = 'a.txt') => readTranscript(strToU8(text), name);
const said = (text: string, name?: string) =>
  read(text, name).turns.map((turn) => `${turn.speaker}: ${turn.said}`);

describe('the ways in which programs and people write who speaks', () => {
  it.each([
    ['Name: words', 'Anna: Hi.\nBen: Hello.'],
    ['a colon and no space', 'Anna:Hi.\nBen:Hello.\nAnna:So.'],
    ['bold with the colon inside', '**Anna:** Hi.\n\n**Ben:** Hello.'],
    ['bold with the colon outside', '**Anna**: Hi.\n\n**Ben**: Hello.'],
    ['name, time, colon', 'Anna (00:00:01): Hi.\nBen (00:00:03): Hello.'],
    ['time, name, colon', '[00:00:01] Anna: Hi.\n[00:00:03] Ben: Hello.'],
    ['a stretch of time, name, colon', '[00:01 - 00:03] Anna: Hi.\n[00:03 - 00:05] Ben: Hello.'],
    ['name, colon, time', '**Anna:** [00:00:01] Hi.\n\n**Ben:** [00:00:03] Hello.'],
    ['Otter and Teams: name and time above the words', 'Anna  0:01\nHi.\n\nBen   0:03\nHello.'],
    ['Word: time and name above the words', '00:00:01 Anna\nHi.\n00:00:03 Ben\nHello.'],
    ['Rev: name, time in brackets above the words', 'Anna (00:01):\nHi.\n\nBen (00:03):\nHello.'],
    ['Zoom: name in brackets and time above the words', '[Anna] 00:00:01\nHi.\n\n[Ben] 00:00:03\nHello.'],
    ['WhisperX', '[00:01] [Anna]: Hi.\n[00:03] [Ben]: Hello.'],
    [
      'old Teams: times, name and words each on a line',
      '0:0:1.0 --> 0:0:2.210\nAnna\nHi.\n0:0:3.0 --> 0:0:4.0\nBen\nHello.\n0:0:5.0 --> 0:0:6.0\nAnna\nSo.',
    ],
    ['headings', '## Anna (00:01)\n\nHi.\n\n## Ben (00:03)\n\nHello.'],
  ])('%s', (_, text) => {
    const { turns } = read(text);
    expect(turns.slice(0, 2).map((turn) => `${turn.speaker}: ${turn.said}`)).toEqual([
      'Anna: Hi.',
      'Ben: Hello.',
    ]);
    expect(turns.slice(0, 2).flatMap((turn) => turn.cues.map((cue) => cue.startMs))).toEqual(
      /\d/.test(text) ? [1000, 3000] : [],
    );
  });
  it.each([
    'Q',
    'Interviewer',
    'interviewer',
    'Participant 3',
    'Speaker 1',
    'SPEAKER_00',
    "Dr. O'Neill-Jones",
    'Dr. Mary Anne O’Neill-Jones MBE',
    'Siân ap Rhys',
    'Ludwig van Beethoven',
    'SMITH, Anna (A COUNTY NHS FOUNDATION TRUST)',
    'Social worker',
    'Head of adult services',
    '安娜',
    'דנה',
  ])('knows %s for a speaker', (name) => {
    expect(said(`${name}: So.\n\nBen: Yes.\n\n${name}: Right.`)).toEqual([
      `${name}: So.`,
      'Ben: Yes.',
      `${name}: Right.`,
    ]);
  });
  it('a full-width colon needs no space, and right-to-left marks stay', () => {
    expect(said('安娜：你好。\n本：\u200fשלום\u200e。\n安娜：好的。')[1]).toBe('本: \u200fשלום\u200e。');
  });
  it('bare times make cues of one turn, as YouTube is pasted', () => {
    const { turns } = read('0:03\nhello and\n0:05\nwelcome');
    expect(turns).toEqual([
      {
        speaker: null,
        said: 'hello and welcome',
        cues: [
          { at: 0, startMs: 3000, endMs: null },
          { at: 10, startMs: 5000, endMs: null },
        ],
        heading: null,
        line: 2,
      },
    ]);
  });
  it('times in brackets among the words become cues; “inaudible” with its time stays words', () => {
    const { turns } = read('Anna: One [00:00:10] two [inaudible 00:12:33]\n(laughs)\nBen: Right.');
    expect(turns[0]!.said).toBe('One two [inaudible 00:12:33] (laughs)');
    expect(turns[0]!.cues).toEqual([{ at: 4, startMs: 10_000, endMs: null }]);
  });
  it('twelve speakers, each once', () => {
    const names = [...'ABCDEFGHIJKL'].map((letter) => `Person ${letter}`);
    expect(said(names.map((name) => `${name}: Present.`).join('\n'))).toEqual(
      names.map((name) => `${name}: Present.`),
    );
  });
});

describe('what nobody said is no speaker and no words', () => {
  it('front matter becomes notes, even “Interviewer: Jo”', () => {
    const { title, notes, turns } = read(
      'The bus\n\nInterviewer: Jo Lasky\nDate: 3 May\nDuration: 45 minutes\n\nJo: So?\nSam: It came. Note: late.\nJo: And?\n\nTranscribed by Otter',
    );
    expect(title).toBe('The bus');
    expect(notes).toEqual([
      'Interviewer: Jo Lasky',
      'Date: 3 May',
      'Duration: 45 minutes',
      'Transcribed by Otter',
    ]);
    expect(turns.map((turn) => turn.said)).toEqual(['So?', 'It came. Note: late.', 'And?']);
  });
  it.each([
    'I said to her: no. Then at 12:30 we left for http://example.org/a and that was that.',
    'Note: this was before the flood.\n\nShe said: it will not work.\n\nNote: it did.\n\nShe said: told you.',
    'One thing matters: people.\n\nThe answer: trust.\n\nTrust: it takes years to build and a day to lose.\n\nSo we began.\n\nAnd went on.',
    'Monday: we rang.\n\nTuesday: nobody came.\n\nWednesday: they did.',
  ])('an account is nobody’s dialogue: %j', (text) => {
    const { turns } = read(text);
    expect(turns.map((turn) => turn.speaker)).toEqual(turns.map(() => null));
    expect(turns.map((turn) => turn.said)).toEqual(text.split('\n\n'));
  });
  it('a name that stands once is believed where a sentence may begin, and not inside one', () => {
    const lines = [
      'Anna: We went to see',
      'Trust: the charity.',
      ...Array.from({ length: 9 }, (_, at) => `Line ${at} of the tale.`),
      'Anna: So.',
    ];
    expect(said(lines.join('\n\n').replace('see\n\n', 'see\n'))[0]).toMatch(
      /^Anna: We went to see Trust: the charity\./,
    );
  });
});

describe('one person’s account', () => {
  it('has a turn for each paragraph, under its heading', () => {
    const long =
      'We had a list of a hundred and forty people, and every one of them was rung every eight weeks by somebody.';
    const { title, turns } = read(
      `The walk\n\nHow it began\n\n${long}\n\n${long}\nAnd on.\n\nWhat went wrong?\n\n${long}\n\nThe end`,
    );
    expect(title).toBe('The walk');
    expect(turns.map(({ heading, said, line }) => [heading, said.length, line])).toEqual([
      ['How it began', long.length, 5],
      ['How it began', long.length + 8, 7],
      ['What went wrong?', long.length, 12],
      ['What went wrong?', 7, 14],
    ]);
  });
  it('in Markdown loses its marks and none of its words', () => {
    const { title, notes, turns } = read(
      '# Us\n\n*This telling is invented.*\n\nSome **bold** [link](http://x.org/a) 5 * 3 * 2 a_b_c.\n\nNext\n----\n\n- one\n- *two*\n\n> three\n\n***\n\nA \\*star\\*, **unclosed and f(x)*y.',
      'a.md',
    );
    expect([title, notes]).toEqual(['Us', ['This telling is invented.']]);
    expect(turns.map(({ heading, said }) => [heading, said])).toEqual([
      [null, 'Some bold link 5 * 3 * 2 a_b_c.'],
      ['Next', 'one'],
      ['Next', 'two'],
      ['Next', 'three'],
      ['Next', 'A *star*, **unclosed and f(x)*y.'],
    ]);
  });
  it('takes several headings of one level for sections, none of them the title', () => {
    const { title, turns } = read('# One\n\nFirst.\n\n# Two\n\nSecond.', 'a.md');
    expect([title, turns.map((turn) => turn.heading)]).toEqual([null, ['One', 'Two']]);
  });
  it('reads the title out of front matter', () => {
    expect(read('---\ntitle: "Us: a tale"\ndate: 2024\n---\nWe went.', 'a.md')).toMatchObject({
      title: 'Us: a tale',
      notes: ['date: 2024'],
    });
  });
});
