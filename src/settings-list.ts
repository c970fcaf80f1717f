import { z } from 'zod';

/** One setting: what it takes (with its default), what it does, and whether it is a secret. */
export interface Setting {
  is: z.ZodType;
  does: string;
  secret?: boolean;
}

const text = (fallback: string) => z.coerce.string().trim().default(fallback);
const number = (fallback: number, least: number, most: number) =>
  z.coerce
    .number(`a number from ${least} to ${most}`)
    .min(least, `at least ${least}`)
    .max(most, `at most ${most}`)
    .default(fallback);
const yesNo = (fallback: boolean) =>
  z
    .union([z.boolean(), z.enum(['yes', 'no', 'true', 'false'])], 'yes or no')
    .transform((value) => value === true || value === 'yes' || value === 'true')
    .default(fallback);
const web = z
  .url({ protocol: /^https?$/u, error: 'a whole address, like https://passalong.example.org' })
  .transform((url) => url.replace(/\/+$/u, ''));

/** Every setting. Adding one here is all it takes for it to be read, checked and listed. */
export const settingList = {
  data: {
    is: text('data'),
    does: 'The folder for the embedded database, the files, the mail kept in development and settings.yaml.',
  },
  databaseUrl: {
    is: z.string().startsWith('postgres', 'an address that begins postgres://').optional(),
    does: 'A PostgreSQL (15 or later) of your own: postgres://user:password@host/name. Without it, one is run in the data folder. DATABASE_URL does the same.',
    secret: true,
  },
  port: { is: number(3000, 0, 65535), does: 'The port the site listens on; 0 takes any free one.' },
  host: {
    is: text('127.0.0.1'),
    does: 'The address it listens on: 127.0.0.1 for this machine alone (behind a proxy), 0.0.0.0 for all.',
  },
  address: {
    is: web.optional(),
    does: 'The address people type, such as https://passalong.example.org: for links in mail, feeds and passkeys. Without it, the host and port above.',
  },
  trustProxy: {
    is: yesNo(false),
    does: 'Whether a proxy in front is trusted to say who is asking (X-Forwarded-For, X-Forwarded-Proto).',
  },
  siteName: { is: text('Passalong'), does: 'What the site is called.' },
  siteAccent: {
    is: z
      .string()
      .regex(/^#[0-9a-f]{6}$/iu, 'a colour like #0a6047')
      .optional(),
    does: 'The colour of links and of the site’s mark. It must be readable on white and on black: it is darkened or lightened until it is.',
  },
  siteLogo: {
    is: z.string().optional(),
    does: 'The path of an SVG or PNG file that stands in place of the mark.',
  },
  contact: {
    is: z.email('an e-mail address').optional(),
    does: 'Who answers questions about the site; shown on its pages.',
  },
  languages: {
    is: z.enum(['en', 'en,cy'], 'en, or en,cy').default('en,cy'),
    does: 'The languages the site speaks.',
  },
  trial: {
    is: yesNo(true),
    does: 'Trying it out: mail is kept in the data folder and read at /mail, no second step is asked, and nothing cools off. Say no when real people use it.',
  },
  smtpUrl: {
    is: z
      .string()
      .regex(/^smtps?:\/\//u, 'an address that begins smtp:// or smtps://')
      .optional(),
    does: 'The mail server: smtps://user:password@mail.example.org. Needed when trial is no.',
    secret: true,
  },
  mailFrom: { is: text('Passalong <passalong@localhost>'), does: 'Whom mail comes from.' },
  files: {
    is: z.enum(['folder', 's3'], 'folder or s3').default('folder'),
    does: 'Where files are kept: a folder in the data folder, or any S3-compatible store.',
  },
  s3Endpoint: { is: z.string().optional(), does: 'The S3 store’s address.' },
  s3Bucket: { is: z.string().optional(), does: 'The S3 bucket.' },
  s3Region: { is: text('eu-west-2'), does: 'The S3 region.' },
  s3AccessKey: { is: z.string().optional(), does: 'The S3 access key.', secret: true },
  s3SecretKey: { is: z.string().optional(), does: 'The S3 secret key.', secret: true },
  s3Prefix: {
    is: text(''),
    does: 'What every key begins with, where the bucket is used for other things too.',
  },
  oidcIssuer: {
    is: web.optional(),
    does: 'Signing in with a work account (OpenID Connect, Entra ID for one): the issuer’s address.',
  },
  oidcClientId: { is: z.string().optional(), does: 'The client id the issuer gave.' },
  oidcClientSecret: { is: z.string().optional(), does: 'The client secret the issuer gave.', secret: true },
  oidcName: { is: text('your work account'), does: 'How that way of signing in is called on the page.' },
  coolingOffHours: {
    is: number(24, 0, 720),
    does: 'Hours between a teller’s yes and anything being shown. Nothing cools off while trial is yes.',
  },
  offRecordDays: {
    is: number(28, 1, 365),
    does: 'Days after which what was marked off the record is deleted.',
  },
  reviewMonths: {
    is: number(12, 1, 60),
    does: 'Months after which a shared story is asked about again: still true?',
  },
  uploadMegabytes: { is: number(50, 1, 2000), does: 'The largest file that may be brought, in megabytes.' },
  meaning: {
    is: yesNo(true),
    does: 'Whether search looks at meaning as well as words. It takes about 300 MB of memory while people search.',
  },
  repliesPerTenMinutes: {
    is: number(400, 1, 100000),
    does: 'Replies to rounds of listening that may be begun in ten minutes from one address: a whole office may share one.',
  },
  searchPerMinute: {
    is: number(60, 1, 100000),
    does: 'Searches a minute from one address, in each web process.',
  },
  signInPerHour: {
    is: number(20, 1, 100000),
    does: 'Sign-in codes an hour from one address; one e-mail address gets at most five.',
  },
  letterDay: {
    is: z
      .enum(
        ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        'a day of the week, like thursday',
      )
      .default('thursday'),
    does: 'The day on which those who asked to hear get the one weekly letter, where there is anything new.',
  },
  letterHour: {
    is: number(7, 0, 23).pipe(z.int('a whole hour, like 7')),
    does: 'The hour of that day, in British time.',
  },
  evidenceWeeks: {
    is: number(6, 1, 52).pipe(z.int('a whole number of weeks')),
    does: 'Weeks after which readers who asked for it are asked once whether they did what they had in mind.',
  },
  metricsToken: {
    is: z.string().min(16, 'at least 16 letters').optional(),
    does: 'What a monitoring program must send (Authorization: Bearer …) to read /metrics from another machine.',
    secret: true,
  },
  workers: { is: number(2, 1, 32), does: 'Jobs done at the same time by one worker process.' },
  logLevel: {
    is: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    does: 'How much is written to the log. There is no personal data in it at any level.',
  },
} as const satisfies Record<string, Setting>;

/** The name of a setting. */
export type SettingName = keyof typeof settingList;

/** The first thing that is wrong with a value, in words. */
export function explained(error: z.ZodError): string {
  const [issue] = error.issues;
  return `it takes ${issue?.message ?? 'something else'}`;
}
