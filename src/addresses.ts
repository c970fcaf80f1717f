/**
 * Who may use an address, checked at the door before anything else:
 * `everyone`; `member` (signed in); `gatherer` (or steward, with a second step where the site asks for one);
 * `story` (a gatherer of that story, or a steward; the action loads it through what they may see);
 * `teller` (whoever holds the telling's key, which is in the address); `steward`; `operator` (this machine, or the
 * bearer of the metrics token); `trial` (only while the site is being tried out).
 */
export type Who = 'everyone' | 'member' | 'gatherer' | 'story' | 'teller' | 'steward' | 'operator' | 'trial';

interface Address<Path extends string = string> {
  method: 'GET' | 'POST';
  path: Path;
  who: Who;
}

const get = <const Path extends string>(path: Path, who: Who): Address<Path> => ({
  method: 'GET',
  path,
  who,
});
const post = <const Path extends string>(path: Path, who: Who): Address<Path> => ({
  method: 'POST',
  path,
  who,
});

/** Every address of the site. Links, forms, the door and the tests are all made from this one list. */
export const addresses = {
  // Find
  home: get('/', 'everyone'),
  search: get('/search', 'everyone'),
  stories: get('/stories', 'everyone'),
  questions: get('/questions', 'everyone'),
  question: get('/questions/:question', 'everyone'),
  places: get('/places', 'everyone'),
  place: get('/places/:place', 'everyone'),
  topics: get('/topics', 'everyone'),
  topic: get('/topics/:topic', 'everyone'),
  // Want
  wants: get('/wants', 'everyone'),
  want: post('/wants', 'everyone'),
  wantSay: get('/wants/say', 'everyone'),
  wantThanks: get('/wants/thanks', 'everyone'),
  commonWant: get('/wants/:want', 'everyone'),
  wantToo: post('/wants/:want/me-too', 'everyone'),
  wantHear: post('/wants/:want/hear', 'everyone'),
  letterConfirm: get('/letters/:token/confirm', 'everyone'),
  letterConfirmGive: post('/letters/:token/confirm', 'everyone'),
  letterStop: get('/letters/:token/stop', 'everyone'),
  letterStopGive: post('/letters/:token/stop', 'everyone'),
  // Share
  feed: get('/stories.atom', 'everyone'),
  oembed: get('/oembed', 'everyone'),
  sitemap: get('/sitemap.xml', 'everyone'),
  story: get('/stories/:story', 'everyone'),
  storyCard: get('/stories/:story/card.png', 'everyone'),
  storyFile: get('/stories/:story/files/:file', 'everyone'),
  passage: get('/stories/:story/passages/:passage', 'everyone'),
  form: get('/stories/:story/:form', 'everyone'),
  helped: post('/stories/:story/:form/helped', 'everyone'),
  helpedSay: get('/helped/:token', 'everyone'),
  helpedAdd: post('/helped/:token', 'everyone'),
  didAsk: get('/did/:token', 'everyone'),
  didGive: post('/did/:token', 'everyone'),
  // The site itself
  about: get('/about/:page', 'everyone'),
  language: post('/language', 'everyone'),
  suits: get('/what-suits-me', 'everyone'),
  suitsKeep: post('/what-suits-me', 'everyone'),
  siteStyle: get('/site/style.css', 'everyone'),
  siteLogo: get('/site/logo', 'everyone'),
  health: get('/health', 'everyone'),
  ready: get('/ready', 'everyone'),
  metrics: get('/metrics', 'operator'),
  mailbox: get('/mail', 'trial'),
  mail: get('/mail/:mail', 'trial'),
  patterns: get('/patterns', 'trial'),
  // People
  signIn: get('/sign-in', 'everyone'),
  signInSend: post('/sign-in', 'everyone'),
  signInCode: get('/sign-in/code', 'everyone'),
  signInEnter: post('/sign-in/code', 'everyone'),
  secondStep: get('/sign-in/second-step', 'member'),
  secondStepEnter: post('/sign-in/second-step', 'member'),
  passkeySignInOptions: post('/sign-in/passkey/options', 'everyone'),
  passkeySignIn: post('/sign-in/passkey', 'everyone'),
  workSignIn: post('/sign-in/work', 'everyone'),
  workSignInReturn: get('/sign-in/work/return', 'everyone'),
  signOut: post('/sign-out', 'member'),
  account: get('/account', 'member'),
  accountSave: post('/account', 'member'),
  sessionsEnd: post('/account/sessions/end', 'member'),
  passkeyOptions: post('/account/passkeys/options', 'member'),
  passkeyAdd: post('/account/passkeys', 'member'),
  passkeyRemove: post('/account/passkeys/:passkey/remove', 'member'),
  authenticator: get('/account/authenticator', 'member'),
  authenticatorConfirm: post('/account/authenticator', 'member'),
  invitation: get('/invitations/:token', 'everyone'),
  invitationAccept: post('/invitations/:token', 'everyone'),
  myTellings: get('/my/tellings', 'member'),
  myTellingOpen: post('/my/tellings/:telling', 'member'),
  // Tell
  tellAsk: get('/tell', 'everyone'),
  tellStart: post('/tell', 'everyone'),
  tell: get('/tell/:key', 'teller'),
  tellBegin: post('/tell/:key', 'teller'),
  tellQuestion: get('/tell/:key/questions/:question', 'teller'),
  tellSave: post('/tell/:key/questions/:question', 'teller'),
  tellAutosave: post('/tell/:key/questions/:question/autosave', 'teller'),
  tellTranscript: get('/tell/:key/transcript', 'teller'),
  tellTranscriptBring: post('/tell/:key/transcript', 'teller'),
  tellSpeakers: get('/tell/:key/transcript/:transcript', 'teller'),
  tellSpeakersSay: post('/tell/:key/transcript/:transcript', 'teller'),
  tellOffRecord: post('/tell/:key/off-the-record', 'teller'),
  tellReview: get('/tell/:key/review', 'teller'),
  tellFinish: post('/tell/:key/finish', 'teller'),
  tellDone: get('/tell/:key/done', 'teller'),
  // Ask
  openRounds: get('/ask', 'everyone'),
  ask: get('/ask/:campaign', 'everyone'),
  askBegin: post('/ask/:campaign', 'everyone'),
  askReply: get('/ask/:campaign/:key', 'everyone'),
  askFinish: post('/ask/:campaign/:key', 'everyone'),
  askUse: post('/ask/:campaign/:key/answers/use', 'everyone'),
  askQuestion: get('/ask/:campaign/:key/:question', 'everyone'),
  askSave: post('/ask/:campaign/:key/:question', 'everyone'),
  askAutosave: post('/ask/:campaign/:key/:question/autosave', 'everyone'),
  // Gather
  work: get('/work', 'gatherer'),
  workWants: get('/work/wants', 'gatherer'),
  workWant: get('/work/wants/:want', 'gatherer'),
  workWantAsk: post('/work/wants/:want', 'gatherer'),
  storyNew: get('/work/new', 'gatherer'),
  storyMake: post('/work/new', 'gatherer'),
  storyWork: get('/work/stories/:story', 'story'),
  storySave: post('/work/stories/:story', 'story'),
  gathererAdd: post('/work/stories/:story/gatherers', 'story'),
  tellerInvite: post('/work/stories/:story/tellings', 'story'),
  tellingLink: post('/work/stories/:story/tellings/:telling/link', 'story'),
  interview: get('/work/stories/:story/tellings/:telling/questions/:question', 'story'),
  interviewSave: post('/work/stories/:story/tellings/:telling/questions/:question', 'story'),
  interviewAutosave: post('/work/stories/:story/tellings/:telling/questions/:question/autosave', 'story'),
  interviewFinish: post('/work/stories/:story/tellings/:telling/finish', 'story'),
  transcript: get('/work/stories/:story/transcript', 'story'),
  transcriptBring: post('/work/stories/:story/transcript', 'story'),
  transcriptSpeakers: get('/work/stories/:story/transcript/:transcript', 'story'),
  transcriptSpeakersSay: post('/work/stories/:story/transcript/:transcript', 'story'),
  // Shape
  workbench: get('/work/stories/:story/passages', 'story'),
  passageWork: get('/work/stories/:story/passages/:passage', 'story'),
  passageSave: post('/work/stories/:story/passages/:passage', 'story'),
  passageSplit: post('/work/stories/:story/passages/:passage/split', 'story'),
  passageMerge: post('/work/stories/:story/passages/:passage/merge', 'story'),
  passageUndo: post('/work/stories/:story/passages/:passage/undo', 'story'),
  names: get('/work/stories/:story/names', 'story'),
  nameDecide: post('/work/stories/:story/names', 'story'),
  nameUndo: post('/work/stories/:story/names/undo', 'story'),
  preview: get('/work/stories/:story/preview/:form', 'story'),
  previewDraft: post('/work/stories/:story/preview/:form/passages/:passage', 'story'),
  editions: get('/work/stories/:story/editions', 'story'),
  editionsAsk: post('/work/stories/:story/editions', 'story'),
  // Release
  releaseWork: get('/work/stories/:story/tellings/:telling/release', 'story'),
  releaseAsk: post('/work/stories/:story/tellings/:telling/ask', 'story'),
  releaseTakeBack: post('/work/stories/:story/tellings/:telling/take-back', 'story'),
  release: get('/release/:key', 'teller'),
  releaseGive: post('/release/:key', 'teller'),
  releaseAnswers: post('/release/:key/answers', 'teller'),
  releaseAutosave: post('/release/:key/autosave', 'teller'),
  releaseHow: get('/release/:key/how', 'teller'),
  releaseHowSave: post('/release/:key/how', 'teller'),
  releaseCheck: get('/release/:key/check', 'teller'),
  releasePassage: get('/release/:key/passages/:passage', 'teller'),
  releaseForm: get('/release/:key/forms/:form', 'teller'),
  released: get('/release/:key/shared', 'teller'),
  releaseHelped: get('/release/:key/helped', 'teller'),
  withdraw: get('/release/:key/withdraw', 'teller'),
  withdrawGive: post('/release/:key/withdraw', 'teller'),
  circles: get('/work/circles', 'gatherer'),
  circleMake: post('/work/circles', 'gatherer'),
  circle: get('/work/circles/:circle', 'gatherer'),
  circleChange: post('/work/circles/:circle', 'gatherer'),
  // Steward
  steward: get('/steward', 'steward'),
  stewardStories: get('/steward/stories', 'steward'),
  stewardReview: post('/steward/stories/:story/review', 'steward'),
  wantsCheck: get('/steward/wants', 'steward'),
  wantDecide: post('/steward/wants', 'steward'),
  wantKeep: get('/steward/wants/:want', 'steward'),
  wantChange: post('/steward/wants/:want', 'steward'),
  evidenceCheck: get('/steward/evidence', 'steward'),
  evidenceDecide: post('/steward/evidence', 'steward'),
  jobs: get('/steward/jobs', 'steward'),
  jobRetry: post('/steward/jobs/:job/retry', 'steward'),
  jobStop: post('/steward/jobs/:job/stop', 'steward'),
  members: get('/steward/people', 'steward'),
  memberInvite: post('/steward/people', 'steward'),
  memberSave: post('/steward/people/:person', 'steward'),
  memberErase: get('/steward/people/:person/erase', 'steward'),
  memberEraseDo: post('/steward/people/:person/erase', 'steward'),
  everything: get('/steward/everything', 'steward'),
  reading: get('/steward/reading', 'steward'),
  events: get('/steward/events', 'steward'),
  announcements: get('/steward/announcements', 'steward'),
  announcementMake: post('/steward/announcements', 'steward'),
  announcementEnd: post('/steward/announcements/:announcement/end', 'steward'),
  placesEdit: get('/steward/places', 'steward'),
  placeSave: post('/steward/places', 'steward'),
  topicSave: post('/steward/topics', 'steward'),
  placeMerge: get('/steward/places/:place', 'steward'),
  placeMergeDo: post('/steward/places/:place', 'steward'),
  topicMerge: get('/steward/topics/:topic', 'steward'),
  topicMergeDo: post('/steward/topics/:topic', 'steward'),
  exports: get('/steward/exports', 'steward'),
  exportAsk: post('/steward/exports', 'steward'),
  exportFile: get('/steward/exports/:export/file', 'steward'),
  doctor: get('/steward/doctor', 'steward'),
  // Listening
  listening: get('/steward/listening', 'steward'),
  listeningMake: post('/steward/listening', 'steward'),
  campaign: get('/steward/listening/:campaign', 'steward'),
  campaignDo: post('/steward/listening/:campaign', 'steward'),
  campaignEdit: get('/steward/listening/:campaign/edit', 'steward'),
  campaignSave: post('/steward/listening/:campaign/edit', 'steward'),
  campaignQuestions: post('/steward/listening/:campaign/questions', 'steward'),
  askedNew: get('/steward/listening/:campaign/questions', 'steward'),
  askedEdit: get('/steward/listening/:campaign/questions/:question', 'steward'),
  askedSave: post('/steward/listening/:campaign/questions/:question', 'steward'),
  campaignPreview: get('/steward/listening/:campaign/preview', 'steward'),
  campaignSheet: get('/steward/listening/:campaign/sheet', 'steward'),
  campaignCode: get('/steward/listening/:campaign/code.svg', 'steward'),
  replies: get('/steward/listening/:campaign/replies', 'steward'),
  repliesBring: post('/steward/listening/:campaign/replies', 'steward'),
  repliesFile: get('/steward/listening/:campaign/replies/:file', 'steward'),
  repliesCheck: get('/steward/listening/:campaign/replies/brought/:brought', 'steward'),
  repliesTake: post('/steward/listening/:campaign/replies/brought/:brought', 'steward'),
  freeWords: get('/steward/listening/:campaign/words', 'steward'),
  freeWordDecide: post('/steward/listening/:campaign/words', 'steward'),
  // Heard
  heardRounds: get('/heard', 'everyone'),
  heard: get('/heard/:campaign', 'everyone'),
  heardDid: get('/heard/:campaign/you-said-we-did', 'everyone'),
  heardFile: get('/heard/:campaign/files/:file', 'everyone'),
  heardCount: post('/steward/listening/:campaign/count', 'steward'),
  didEdit: get('/steward/listening/:campaign/did', 'steward'),
  didChange: post('/steward/listening/:campaign/did', 'steward'),
  themeQuestions: get('/steward/listening/:campaign/themes', 'steward'),
  themes: get('/steward/listening/:campaign/themes/:question', 'steward'),
  themesChange: post('/steward/listening/:campaign/themes/:question', 'steward'),
  replyOf: get('/steward/listening/:campaign/reply/:reply', 'steward'),
  demand: get('/steward/demand', 'steward'),
} as const satisfies Record<string, Address>;

/**
 * Changes that no page of ours need send: a mail program posts to it by itself when its reader presses “unsubscribe” (RFC 8058). The
 * secret in the address alone decides, and all it can do is end something for its holder.
 */
export const sentByMailPrograms: readonly string[] = ['letterStopGive'] satisfies AddressName[];

/** The name of an address. */
export type AddressName = keyof typeof addresses;

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What an address must be told: `{ story: string; form: string }` for `form`. */
export type Params<Name extends AddressName> = {
  [Key in ParamNames<(typeof addresses)[Name]['path']>]: string;
};

type Query = Record<string, string | number | readonly string[] | undefined>;

/**
 * The address, from the root of the site, escaped: `to('form', { story: 'the-leg-club', form: 'tips' })`.
 * @param params what stands in the path; `{}` where nothing does
 * @param query what stands after the question mark; what is undefined or empty is left out
 */
export function to<Name extends AddressName>(name: Name, params: Params<Name>, query: Query = {}): string {
  const path = addresses[name].path.replace(/:([a-z]+)/giu, (_, key: string) =>
    encodeURIComponent((params as Record<string, string>)[key] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== '') search.append(key, String(one));
  return search.size > 0 ? `${path}?${search}` : path;
}
