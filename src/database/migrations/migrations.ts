import * as theSite from './0001-the-site.ts';
import * as wordsThatAreFound from './0002-words-that-are-found.ts';
import * as wants from './0003-wants.ts';
import * as evidence from './0004-evidence.ts';
import * as listening from './0005-listening.ts';
import * as heard from './0006-heard.ts';
import * as whatSuits from './0007-what-suits.ts';
import * as askedNow from './0008-asked-now.ts';
import * as indexedAnew from './0009-indexed-anew.ts';
import * as formerNames from './0010-former-names.ts';

/** One step of the schema: its name, recorded for ever, and its SQL. */
export interface Migration {
  name: string;
  sql: string;
}

/** Every step in order. Steps that were released are never edited: a change is a step of its own. */
export const migrations: readonly Migration[] = [
  theSite,
  wordsThatAreFound,
  wants,
  evidence,
  listening,
  heard,
  whatSuits,
  askedNow,
  indexedAnew,
  formerNames,
];
