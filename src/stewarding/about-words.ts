import { catalogue } from '../web/words.ts';

interface Kept {
  site: string;
  offRecordDays: number;
  coolingOffHours: number;
  contact: string | null;
}

/** The pages that say what the site is and how it treats people. Each paragraph is one item. */
export const aboutWords = catalogue(
  {
    'this-site': {
      title: 'What this is',
      text: ({ site }: Kept) =>
        [
          `${site} is a place for learning about change in public service, told by the people who made it happen.`,
          'People who work in councils, social care and health do brilliant things that do not spread. What gets written down is the tidy steps, and not the human part: who they had to win over, which rules they bent, what went wrong, and what kept them going. So we ask eleven questions about just that.',
          'Each telling can be read as a long guide, as a page of tips, as a session for a team, as a small step to try, or as an invitation to talk. Pick the one that fits the minutes you have.',
          'Whoever tells a story stays in charge of every word. Nothing is shown that they did not agree to, and they can take it back at any time.',
        ].join('\n\n'),
    },
    quotations: {
      title: 'How quotations are made',
      text: (_: Kept) =>
        [
          'Everything in the book type is what somebody said, word for word. One tap takes you to where they said it.',
          'When talk is written down, the “um”s, the repeats and the half-begun sentences may be left out, as any good transcriber does. A longer cut is marked with three dots. A “not” and a number are never left out, and nothing is added.',
          'A name may be replaced by words in [square brackets], so that nobody is known who did not choose to be. If the person who told it wanted to put something differently, they approved the new words themselves.',
          'Headings, questions and the words between quotations are ours, in the plain type. A program checks every quotation in every page and file against what was agreed to, and nothing is shown that fails.',
        ].join('\n\n'),
    },
    privacy: {
      title: 'Privacy',
      text: ({ offRecordDays, coolingOffHours, contact }: Kept) =>
        [
          'If you only read: no cookie is set, nobody follows you, and no other company’s scripts, letters or pictures are loaded. We count how often a story is opened in a day, and nothing about who opened it. Numbers under five are not shown to anybody.',
          'If you sign in: we keep your e-mail address, your name if you give it, and when you signed in. One cookie keeps you signed in, and another remembers your language if you chose one.',
          'If you say what suits you (how you like to take things in, how long you have): it stands in a cookie of your browser that holds that and nothing else, or with your account if you are signed in. It changes only the order in which you are shown things, and you can have it forgotten on the same page.',
          'If you say what you want to know, or “me too”: your words are read by a person before others see them. One cookie, set then and not before, lets us count you once; it says nothing of who you are. If you ask to hear of it, your e-mail address is kept for the weekly letter until you stop it, and is then deleted.',
          'If you say whether something helped: the answer is counted and nothing about you is kept with it. What you write there is read by the person who told the story and by those who run the site. If you ask to be asked again, your address is deleted when that one mail is sent.',
          `If you tell a story: what you tell is kept, seen by the people who help to shape it, and shown to others only as far as you agree. ${coolingOffHours > 0 ? `Nothing is shown for ${coolingOffHours} hours after your yes. ` : ''}What you mark “off the record” is seen by nobody but you, and is deleted after ${offRecordDays} days.`,
          'If you answer a round of listening: your answers are kept until the day that stands on its first page, then deleted; the counts stay. You need no account, and we do not keep your address on the internet. One cookie holds the key to your answers until you have finished. What you wrote is shown to others only if you said yes, and after a person has read it.',
          'You can take back what you shared, see what is kept about you, or have it erased. A public body may be asked for what it holds under freedom of information law; names and what was told in confidence are then protected by law.',
          'Backups are kept for as long as whoever runs this site keeps them, and what you took back leaves them with their next round.',
          contact ? `Questions go to ${contact}.` : 'Questions go to whoever runs this site.',
        ].join('\n\n'),
    },
    accessibility: {
      title: 'Accessibility',
      text: ({ contact }: Kept) =>
        [
          'We want everybody to be able to use this site. Every page is made to meet WCAG 2.2 at level AA, and is checked by a program each time the site is changed: on a narrow phone and at a desk, by day and by night.',
          'Every page works without script and by keyboard alone. Nothing is said by colour only. The type can be made four times as large. Files are made with headings, alternative texts and reading order.',
          'What we know is not good enough yet: no person who uses a screen reader every day has tried all of it.',
          contact
            ? `If something stands in your way, please write to ${contact}.`
            : 'If something stands in your way, please tell whoever runs this site.',
        ].join('\n\n'),
    },
  },
  {
    'this-site': {
      title: 'Beth yw hwn',
      text: ({ site }: Kept) =>
        [
          `Lle yw ${site} ar gyfer dysgu am newid mewn gwasanaeth cyhoeddus, yng ngeiriau’r bobl a’i gwnaeth.`,
          'Mae pobl sy’n gweithio i gynghorau, gofal cymdeithasol ac iechyd yn gwneud pethau gwych nad ydynt yn lledaenu. Felly rydym yn gofyn un cwestiwn ar ddeg am y rhan ddynol.',
          'Y sawl sy’n adrodd y stori biau pob gair. Does dim yn cael ei ddangos heb iddynt gytuno, a gallant ei dynnu’n ôl unrhyw bryd.',
        ].join('\n\n'),
    },
    accessibility: {
      title: 'Hygyrchedd',
      text: (_: Kept) =>
        [
          'Rydym am i bawb allu defnyddio’r wefan hon. Mae pob tudalen wedi’i gwneud i fodloni WCAG 2.2 lefel AA.',
          'Mae pob tudalen yn gweithio heb sgript a gyda’r bysellfwrdd yn unig.',
        ].join('\n\n'),
    },
  },
);
