import type { Wording } from '../hearing/asked.ts';
import { cleanLine, cleanText, lengthOf } from '../hearing/clean-text.ts';
import type { Sent } from '../people/visit.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import type { WordsOf } from '../web/words.ts';
import { linkHref } from './did-pages.tsx';
import type { DidLink, SaidDid, SaidDidFields } from './did-store.ts';
import type { didWords } from './did-words.ts';

/** What is typed, field by field, to be shown again. */
export interface TypedDid {
  said: string;
  saidCy: string;
  did: string;
  didCy: string;
  links: string;
}

const longest = { said: 300, did: 4000 };
const mostLinks = 10;

/** Reads the form. @returns what stands in it, or what is wrong field by field; what was typed is kept either way */
export function readDid(
  form: Sent,
  { wrong }: WordsOf<typeof didWords>,
): { fields: SaidDidFields | null; typed: TypedDid; faults: Faults } {
  const typed: TypedDid = {
    said: form.text('said'),
    saidCy: form.text('saidCy'),
    did: form.text('did'),
    didCy: form.text('didCy'),
    links: form.text('links'),
  };
  const said = wordingOf(cleanLine(typed.said), cleanLine(typed.saidCy));
  const did = wordingOf(cleanText(typed.did), cleanText(typed.didCy));
  const lines = typed.links
    .split(/\r?\n/u)
    .map(cleanLine)
    .filter((line) => line !== '');
  const links = lines.map(linkOf);
  const faults: Record<string, string> = {};
  if (!said.en) faults.said = wrong.said;
  else if (lengthOf(said.en) > longest.said) faults.said = wrong.saidLong;
  if (lengthOf(said.cy ?? '') > longest.said) faults.saidCy = wrong.saidLong;
  if (!did.en) faults.did = wrong.did;
  else if (lengthOf(did.en) > longest.did) faults.did = wrong.didLong;
  if (lengthOf(did.cy ?? '') > longest.did) faults.didCy = wrong.didLong;
  const bad = links.findIndex(({ to }) => linkHref(to) === '#');
  if (bad >= 0) faults.links = wrong.links(lines[bad]!);
  else if (links.length > mostLinks) faults.links = wrong.linksMany;
  const isFine = Object.keys(faults).length === 0;
  return { fields: isFine ? { said, did, links } : null, typed, faults };
}

function wordingOf(en: string, cy: string): Wording {
  return cy ? { en, cy } : { en };
}

/** A line: words, and an address at its end. */
function linkOf(line: string): DidLink {
  const at = line.lastIndexOf(' ');
  return { words: line.slice(0, Math.max(0, at)).trim(), to: line.slice(at + 1) };
}

/** What is kept, as it would be typed. */
export function typedOf({ said, did, links }: Pick<SaidDid, 'said' | 'did' | 'links'>): TypedDid {
  const lines = links.map(({ words, to }) => `${words} ${to}`.trim());
  return { said: said.en, saidCy: said.cy ?? '', did: did.en, didCy: did.cy ?? '', links: lines.join('\n') };
}

/** Nothing typed yet. */
export const nothingTyped: TypedDid = { said: '', saidCy: '', did: '', didCy: '', links: '' };
