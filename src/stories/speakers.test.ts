import { describe, expect, it } from 'vitest';
import { Mistake } from '../mistake.ts';
import type { Turn } from '../transcripts/transcript.ts';
import { whoSpeaks } from './speakers.ts';

const LONG =
  'Well we went round to the house on the Monday and she had her coat on and nobody had told her anything at all, so I sat down.';

const turnsOf = (...said: [speaker: string | null, said: string][]): Turn[] =>
  said.map(([speaker, words], i) => ({ speaker, said: words, cues: [], heading: null, line: i + 1 }));

const asking = (turns: Turn[], names: string[] = []): string[] =>
  whoSpeaks(turns, names)
    .filter(({ part }) => part === 'interviewer')
    .map(({ name }) => name);

const interview = (asks: string, tells: string) =>
  turnsOf(
    [asks, 'So where did it start?'],
    [tells, LONG],
    [asks, 'And what did you do?'],
    [tells, LONG],
    [asks, 'Right.'],
    [tells, LONG],
  );

describe('who asks and who tells', () => {
  it.each([
    ['Q', 'A'],
    ['Interviewer', 'Meryl Tudge'],
    ['SPEAKER_00', 'SPEAKER_01'],
    ['Ros Tremlett', 'Lorraine Tattersall'],
    ['Host', 'Guest 1'],
  ])('%s asks and %s tells', (asks, tells) => {
    expect(asking(interview(asks, tells))).toEqual([asks]);
  });

  it('is found where whoever tells comes first and speech recognition set no question marks', () => {
    const turns = turnsOf(
      ['SPEAKER_1', LONG.replace(/[,.]/g, '')],
      ['SPEAKER_0', 'so what did you do then'],
      ['SPEAKER_1', LONG.replace(/[,.]/g, '')],
      ['SPEAKER_0', 'and how did she take that'],
      ['SPEAKER_1', LONG.replace(/[,.]/g, '')],
    );
    expect(asking(turns)).toEqual(['SPEAKER_0']);
  });

  it('several may ask', () => {
    const turns = turnsOf(
      ['Interviewer 1', 'Why?'],
      ['Bo', LONG],
      ['Interviewer 2', 'And then?'],
      ['Bo', LONG],
    );
    expect(asking(turns)).toEqual(['Interviewer 1', 'Interviewer 2']);
  });

  it('nobody asks where two people tell together, so that neither is lost', () => {
    const turns = turnsOf(
      ['Folake', LONG],
      ['Gareth', LONG],
      ['Folake', LONG],
      ['Gareth', 'It was the eighth, was it?'],
    );
    expect(asking(turns)).toEqual([]);
  });

  it('one voice alone tells, even when it asks', () => {
    expect(asking(turnsOf(['Bo', 'Why did I do it? Who knows?']))).toEqual([]);
  });

  it('where everybody asks, the one who says most tells, since somebody must', () => {
    const turns = turnsOf(['Q', 'Why?'], ['Interviewer', `${LONG} Or did you?`]);
    expect(asking(turns)).toEqual(['Q']);
  });

  it('one who asks is found among twelve', () => {
    const group = Array.from({ length: 11 }, (_, i): [string, string][] => [
      ['Jo', 'And what do you think about that, then?'],
      [`P ${String.fromCharCode(65 + i)}`, LONG],
    ]);
    const turns = turnsOf(...group.flat());
    expect(whoSpeaks(turns, [])).toHaveLength(12);
    expect(asking(turns)).toEqual(['Jo']);
  });

  it('somebody whom the source does not name is the teller', () => {
    expect(whoSpeaks(turnsOf([null, LONG]), [])).toEqual([
      { name: 'Teller', part: 'teller', turns: 1, words: 28 },
    ]);
  });
});

describe('a person has the last word on who asks', () => {
  it.each(['Ros Tremlett', 'ros tremlett', 'ROS', ' Ros '])('named as "%s"', (name) => {
    expect(asking(interview('Lorraine', 'Ros Tremlett'), [name])).toEqual(['Ros Tremlett']);
  });

  it('is told who is there when a name is nobody’s', () => {
    const wrong = () => whoSpeaks(interview('Ros', 'Lorraine'), ['Anna']);
    expect(wrong).toThrow(Mistake);
    expect(wrong).toThrow('Nobody called “Anna” speaks here.');
    try {
      wrong();
    } catch (mistake) {
      expect((mistake as Mistake).remedy).toContain('Ros, Lorraine');
    }
  });

  it('is asked for the whole name when two share the first', () => {
    expect(() => whoSpeaks(interview('Jo Lasky', 'Jo Bramwell'), ['jo'])).toThrow('More than one');
  });
});
