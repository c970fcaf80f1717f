import { catalogue, counted, plural } from '../web/words.ts';

/** The mails to a teller about what she shares. Text alone: it reads the same everywhere. */
export const releaseMailWords = catalogue(
  {
    hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
    ask: {
      subject: 'What you told is ready for you to read',
      text: (title: string) =>
        `What you told us is ready to share: “${title}”.\n\nNothing is shared until you say yes. You can read it all, see it as others would, and say yes or no to each part:`,
    },
    agreed: {
      subject: 'You agreed to share what you told',
      text: (title: string, passages: number) =>
        `Thank you. You agreed to share ${counted(passages, 'part', 'parts')} of “${title}”.`,
      later: (when: string) =>
        `Nothing new is shared before ${when}. Until then you can still change your mind.`,
      now: 'It is shared as soon as it has been made, in a few minutes.',
      see: 'See what is shared, with whom and since when:',
    },
    'taken back': {
      subject: 'What you shared was taken back',
      text: (title: string, passages: number) =>
        `${counted(passages, 'part', 'parts')} of “${title}” ${passages === 1 ? 'was' : 'were'} taken back, and cannot be seen on this site any more. Copies that somebody saved or printed before are out of our reach.`,
      others: 'It was done by those who look after the story or the site, not by you.',
      see: 'See what is still shared, or share it again:',
    },
    withdraw: 'You can take back what you share at any time, in two taps:',
    private: 'Keep this mail to yourself. Whoever has these links can answer for you.',
  },
  {
    hello: (name) => (name ? `Helo ${name},` : 'Helo,'),
    ask: {
      subject: 'Mae’r hyn a ddywedoch yn barod i chi ei ddarllen',
      text: (title) =>
        `Mae’r hyn a ddywedoch wrthym yn barod i’w rannu: “${title}”.\n\nDoes dim yn cael ei rannu nes i chi gytuno. Gallwch ddarllen y cyfan, ei weld fel y byddai eraill yn ei weld, a dweud ie neu na wrth bob rhan:`,
    },
    agreed: {
      subject: 'Rydych wedi cytuno i rannu’r hyn a ddywedoch',
      text: (title, passages) =>
        `Diolch. Rydych wedi cytuno i rannu ${plural('cy', passages, { other: '# rhan' })} o “${title}”.`,
      later: (when) => `Ni chaiff dim byd newydd ei rannu cyn ${when}. Tan hynny gallwch newid eich meddwl.`,
      now: 'Caiff ei rannu cyn gynted ag y bydd yn barod, ymhen ychydig funudau.',
      see: 'Gweld beth sy’n cael ei rannu, gyda phwy ac ers pryd:',
    },
    'taken back': {
      subject: 'Tynnwyd yn ôl yr hyn yr oeddech yn ei rannu',
      text: (title, passages) =>
        `Tynnwyd ${plural('cy', passages, { other: '# rhan' })} o “${title}” yn ôl, ac ni ellir eu gweld ar y safle hwn mwyach. Mae copïau a gadwyd neu a argraffwyd cyn hynny y tu hwnt i’n cyrraedd.`,
      others: 'Gwnaed hyn gan y rhai sy’n gofalu am y stori neu’r safle, nid gennych chi.',
      see: 'Gweld beth sy’n dal i gael ei rannu, neu ei rannu eto:',
    },
    withdraw: 'Gallwch dynnu’n ôl yr hyn yr ydych yn ei rannu unrhyw bryd, gyda dau dap:',
    private: 'Cadwch yr e-bost hwn i chi’ch hun. Gall pwy bynnag sydd â’r dolenni hyn ateb drosoch.',
  },
);
