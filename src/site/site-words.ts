import { catalogue } from '../web/words.ts';

/** The words round every page, and of the pages that say why something is not done. */
export const siteWords = catalogue(
  {
    skip: 'Skip to main content',
    mainNav: 'Main',
    footNav: 'About this site',
    stories: 'Stories',
    questions: 'Questions',
    search: 'Search',
    tell: 'Tell yours',
    work: 'Your work',
    steward: 'Run the site',
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Your account',
    otherLanguage: 'Cymraeg',
    trial:
      'This is a trial site: mail is kept at /mail and not sent, and what is agreed to is shared at once. Do not put real people’s stories here yet.',
    foot: 'Every quotation is in the words of the person who said it, and is here because they agreed. Names may be replaced by words in [square brackets].',
    about: 'What this is',
    heard: 'What we heard',
    quotations: 'How quotations are made',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    feed: 'New stories as a feed',
    mail: 'Kept mail',
    refusals: {
      'not allowed': {
        title: 'This is not for your account',
        text: 'You are signed in, but this page needs another role. Ask whoever runs the site if you think that is wrong.',
      },
      'not here': {
        title: 'There is nothing here',
        text: 'The address may be misspelt, or what was here was taken back by the person who told it. You can look for something else.',
      },
      withdrawn: {
        title: 'This was taken back',
        text: 'The person who told this no longer shares it. That is their right, at any time.',
      },
      'changed meanwhile': {
        title: 'This changed while you had it open',
        text: 'Somebody, perhaps you in another window, changed it. Go back, open it again, and make your change there. What you typed is still in the page you came from.',
      },
      'too often': {
        title: 'That was too often',
        text: 'To keep the site safe and quick, this can be done only so many times in a while. Please try again a little later.',
      },
      'too large': {
        title: 'That is too large',
        text: 'What you sent is larger than the site takes. Send it in parts, or bring it as a file.',
      },
      'from another site': {
        title: 'That did not come from this site',
        text: 'For safety, only pages of this site may change things. Open the page again and send it from there.',
      },
      'sign in first': { title: 'Sign in first', text: 'This page is for people who are signed in.' },
      'second step first': { title: 'One more step', text: 'This page needs a second step of signing in.' },
    },
    mistake: 'That could not be done',
    fault: {
      title: 'Something broke, and it is our fault',
      text: 'What you did may not have been saved. Go back: what you typed is still there. If it happens again, please tell whoever runs the site.',
    },
    toHome: 'Go to the first page',
    toSearch: 'Look for something',
    back: 'Go back and try again: what you typed is still in the page you came from.',
  },
  {
    skip: 'Neidio i’r prif gynnwys',
    mainNav: 'Prif ddewislen',
    footNav: 'Am y wefan hon',
    stories: 'Straeon',
    questions: 'Cwestiynau',
    search: 'Chwilio',
    tell: 'Adroddwch eich stori',
    work: 'Eich gwaith',
    steward: 'Rhedeg y wefan',
    signIn: 'Mewngofnodi',
    signOut: 'Allgofnodi',
    account: 'Eich cyfrif',
    otherLanguage: 'English',
    foot: 'Mae pob dyfyniad yng ngeiriau’r sawl a’i dywedodd, ac yma am eu bod wedi cytuno. Gall geiriau mewn [bachau petryal] gymryd lle enwau.',
    heard: 'Yr hyn a glywsom',
    about: 'Beth yw hwn',
    privacy: 'Preifatrwydd',
    accessibility: 'Hygyrchedd',
    refusals: {
      'not here': {
        title: 'Does dim byd yma',
        text: 'Efallai bod y cyfeiriad yn anghywir, neu fod y sawl a’i hadroddodd wedi ei dynnu’n ôl.',
      },
    },
    toHome: 'Mynd i’r dudalen gyntaf',
    toSearch: 'Chwilio am rywbeth',
  },
);
