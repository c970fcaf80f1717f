import { questions } from '../questions/questions.ts';
import type { Asked, Option } from './asked.ts';
import { standardAbout } from './standard-about.ts';

/** The version of the wording below: a campaign remembers which it began with. */
export const standardVersion = '2026-11';

// Nobody who speaks Welsh has read the Welsh in this file and in standard-about.ts yet.

/** The eleven as something to hear about, in the order of questions/questions.ts. */
const elevenInWelsh = [
  'Pwy oedd yn bwysig, a sut y tyfodd ymddiriedaeth',
  'Beth roddodd yr hyder iddyn nhw',
  'Y rheolau gafodd eu plygu',
  'Mynd drwy’r fiwrocratiaeth',
  'Beth aeth o’i le, a beth ddysgwyd',
  'Sut ymatebodd eraill pan aeth o’i le',
  'Beth oedd yn eu harwain',
  'Y dulliau a ddefnyddion nhw',
  'Sut y buon nhw’n siarad am y newid',
  'Byrddau, pwyllgorau a chymeradwyo',
  'Beth oedd yn eu cadw i fynd',
] as const;

const eleven: Option[] = questions.map(({ number, heading }, index) => ({
  key: `q${number}`,
  words: { en: heading, cy: elevenInWelsh[index]! },
}));

/** The questions that every campaign begins with: one a page, all of them may be skipped, three minutes together. */
export const standardAsked: readonly Asked[] = [
  {
    key: 'in-the-way',
    kind: 'some',
    words: {
      en: 'What gets in the way of learning from other places?',
      cy: 'Beth sy’n ei gwneud hi’n anodd dysgu gan leoedd eraill?',
    },
    hint: { en: 'Choose all that are true for you.', cy: 'Dewiswch bob un sy’n wir i chi.' },
    options: [
      { key: 'time', words: { en: 'I do not have the time', cy: 'Does gen i ddim amser' } },
      {
        key: 'not-what-i-want',
        words: {
          en: 'I do not get to hear what I really want to understand',
          cy: 'Dydw i ddim yn cael clywed yr hyn rwyf wir eisiau ei ddeall',
        },
      },
      {
        key: 'how-it-is-shared',
        words: {
          en: 'The way it is written down and passed on',
          cy: 'Y ffordd mae’n cael ei gofnodi a’i rannu',
        },
      },
    ],
    other: true,
  },
  {
    key: 'most-want',
    kind: 'some',
    words: {
      en: 'What would you most like to hear about?',
      cy: 'Am beth hoffech chi glywed fwyaf?',
    },
    hint: {
      en: 'When people tell us about a change they made, we ask about these eleven things. Choose the ones you are most curious about.',
      cy: 'Pan fydd pobl yn dweud wrthym am newid a wnaethon nhw, rydym yn holi am yr un ar ddeg peth hyn. Dewiswch y rhai rydych fwyaf chwilfrydig amdanyn nhw.',
    },
    options: eleven,
  },
  {
    key: 'from-whom',
    kind: 'short',
    words: { en: 'Who would you most like to hear it from?', cy: 'Gan bwy hoffech chi ei glywed fwyaf?' },
    hint: {
      en: 'Such as “a team leader who has been through it”. Please do not name a person.',
      cy: 'Er enghraifft “arweinydd tîm sydd wedi bod drwyddo”. Peidiwch ag enwi neb, os gwelwch yn dda.',
    },
    most: 200,
  },
  {
    key: 'ways',
    kind: 'some',
    words: { en: 'How do you like to take things in?', cy: 'Sut rydych chi’n hoffi dysgu pethau?' },
    hint: {
      en: 'It may change from day to day. Choose all that you would really use.',
      cy: 'Gall newid o ddydd i ddydd. Dewiswch bob un y byddech chi wir yn ei ddefnyddio.',
    },
    options: [
      { key: 'read', words: { en: 'Read, and think it over', cy: 'Darllen, a meddwl drosto' } },
      { key: 'pictures', words: { en: 'Diagrams and pictures', cy: 'Diagramau a lluniau' } },
      { key: 'watch', words: { en: 'Watch somebody tell it', cy: 'Gwylio rhywun yn ei adrodd' } },
      { key: 'listen', words: { en: 'Listen', cy: 'Gwrando' } },
      {
        key: 'do',
        words: {
          en: 'Do it myself, with somebody to coach me',
          cy: 'Ei wneud fy hun, gyda rhywun i’m hyfforddi',
        },
      },
      { key: 'together', words: { en: 'Talk it through with others', cy: 'Ei drafod gydag eraill' } },
    ],
  },
  {
    key: 'situations',
    kind: 'some',
    words: { en: 'Where would you be when you do?', cy: 'Ble byddech chi ar y pryd?' },
    hint: { en: 'Choose all that are true for you.', cy: 'Dewiswch bob un sy’n wir i chi.' },
    options: [
      { key: 'desk', words: { en: 'At my desk', cy: 'Wrth fy nesg' } },
      {
        key: 'move',
        words: {
          en: 'On the move: walking, driving, on a train',
          cy: 'Ar y ffordd: yn cerdded, yn gyrru, ar drên',
        },
      },
      { key: 'break', words: { en: 'In a break, on my phone', cy: 'Mewn egwyl, ar fy ffôn' } },
      { key: 'team', words: { en: 'In a team meeting', cy: 'Mewn cyfarfod tîm' } },
      {
        key: 'supervision',
        words: { en: 'In supervision or one to one', cy: 'Mewn goruchwyliaeth neu un i un' },
      },
      { key: 'training', words: { en: 'On a training day', cy: 'Ar ddiwrnod hyfforddi' } },
      { key: 'home', words: { en: 'At home, in my own time', cy: 'Gartref, yn fy amser fy hun' } },
    ],
    other: true,
  },
  {
    key: 'take-time',
    kind: 'long',
    words: {
      en: 'What would make you take time out to learn from somebody else’s change?',
      cy: 'Beth fyddai’n gwneud i chi neilltuo amser i ddysgu o newid rhywun arall?',
    },
    hint: {
      en: 'Please leave out anything that would show who a person is.',
      cy: 'Gadewch allan unrhyw beth a fyddai’n dangos pwy yw rhywun, os gwelwch yn dda.',
    },
    most: 2_000,
  },
  {
    key: 'minutes',
    kind: 'one',
    words: {
      en: 'In a usual week, how much time do you really have for this?',
      cy: 'Mewn wythnos arferol, faint o amser sydd gennych chi go iawn ar gyfer hyn?',
    },
    options: [
      { key: 'none', words: { en: 'None', cy: 'Dim' } },
      { key: 'to-5', words: { en: 'Up to 5 minutes', cy: 'Hyd at 5 munud' } },
      { key: 'to-15', words: { en: '5 to 15 minutes', cy: '5 i 15 munud' } },
      { key: 'to-30', words: { en: '15 to 30 minutes', cy: '15 i 30 munud' } },
      { key: 'to-60', words: { en: 'Half an hour to an hour', cy: 'Hanner awr i awr' } },
      { key: 'over-60', words: { en: 'More than an hour', cy: 'Mwy nag awr' } },
    ],
  },
  {
    key: 'anything-else',
    kind: 'long',
    words: {
      en: 'Is there anything else you would like to tell us?',
      cy: 'Oes unrhyw beth arall yr hoffech ei ddweud wrthym?',
    },
    hint: {
      en: 'Please leave out anything that would show who a person is.',
      cy: 'Gadewch allan unrhyw beth a fyddai’n dangos pwy yw rhywun, os gwelwch yn dda.',
    },
    most: 2_000,
  },
  {
    key: 'quoting',
    kind: 'one',
    words: {
      en: 'May we show others some of your own words?',
      cy: 'Gawn ni ddangos rhai o’ch geiriau chi i eraill?',
    },
    hint: {
      en: 'Never with your name. Somebody reads them first, and takes out what could show who you are.',
      cy: 'Byth gyda’ch enw. Bydd rhywun yn eu darllen gyntaf, ac yn tynnu allan unrhyw beth a allai ddangos pwy ydych chi.',
    },
    options: [
      { key: 'yes', words: { en: 'Yes', cy: 'Cewch' } },
      { key: 'no', words: { en: 'No, only count them', cy: 'Na, dim ond eu cyfrif' } },
    ],
    quoting: true,
  },
  ...standardAbout,
];
