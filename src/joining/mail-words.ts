import { catalogue } from '../web/words.ts';

/** The mails of coming in. Short, and in plain words: the code stands in the subject as well. */
export const mailWords = catalogue(
  {
    code: {
      subject: (code: string, site: string) => `${code} is your code for ${site}`,
      text: (about: { code: string; site: string; minutes: number; address: string }) =>
        `Your code for ${about.site} is:

${about.code}

Type it in the window where you asked for it. It works once, for ${about.minutes} minutes.

If you did not ask for it, do nothing: nobody can sign in without it. Never tell it to anybody, whoever they say they are.

${about.address}
`,
    },
    invitation: {
      subject: (site: string) => `You are invited to ${site}`,
      text: (about: { site: string; role: string; link: string; days: number }) =>
        `You are invited to ${about.site}, ${about.role}.

Open this page and press “Join”:
${about.link}

The link is for you alone. It works for ${about.days} days. If you did not expect it, you can forget it: there is no account until you press the button.
`,
      roles: {
        member: 'to read what is shared with its members',
        gatherer: 'to interview people and shape what they tell',
        steward: 'to help run it',
      },
    },
  },
  {
    code: {
      subject: (code: string, site: string) => `${code} yw eich cod ar gyfer ${site}`,
      text: (about: { code: string; site: string; minutes: number; address: string }) =>
        `Eich cod ar gyfer ${about.site} yw:

${about.code}

Teipiwch ef yn y ffenestr lle gofynnoch amdano. Mae’n gweithio unwaith, am ${about.minutes} munud.

Os na ofynnoch amdano, does dim angen gwneud dim. Peidiwch â’i roi i neb.

${about.address}
`,
    },
  },
);
