/** Why a request is not done: each has its own status and its own page in plain words. */
export type Refusal =
  | 'sign in first'
  | 'second step first'
  | 'not allowed'
  | 'not here'
  | 'withdrawn'
  | 'changed meanwhile'
  | 'too often'
  | 'too busy'
  | 'too large'
  | 'from another site';

const statuses: Record<Refusal, 303 | 403 | 404 | 409 | 410 | 413 | 429 | 503> = {
  'sign in first': 303,
  'second step first': 303,
  'not allowed': 403,
  'not here': 404,
  withdrawn: 410,
  'changed meanwhile': 409,
  'too often': 429,
  'too busy': 503,
  'too large': 413,
  'from another site': 403,
};

/** Thrown by rules and policies when somebody may not do what they asked, or it is not there. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** Seconds after which it may be tried again; null where that makes no difference. */
  readonly retryAfter: number | null;

  constructor(refusal: Refusal, { retryAfter = null }: { retryAfter?: number | null } = {}) {
    super(refusal);
    this.name = 'Refused';
    this.refusal = refusal;
    this.retryAfter = retryAfter;
  }

  /** The HTTP status it is answered with. */
  get status() {
    return statuses[this.refusal];
  }
}

/** The thing that was looked for. @throws Refused ('not here') when there is none */
export function found<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new Refused('not here');
  return thing;
}
