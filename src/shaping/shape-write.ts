import { type Document, isMap, isSeq, parseDocument, YAMLMap, type YAMLSeq } from 'yaml';
import type { Decided } from '../identity/identifier.ts';
import { directKinds } from '../identity/identifier.ts';
import type { Passage, Speaker } from '../stories/passage.ts';
import { Said } from '../stories/said.ts';
import { begins } from './anchor.ts';
import { shapeHead } from './shape-head.ts';
import type { Suggestion } from './suggestion.ts';

/** What was worked out, to be written for a person to overrule. */
export interface Worked {
  /** Of all tellings, as heard (not replaced: the file is private). */
  speakers: readonly Speaker[];
  identifiers: readonly Decided[];
  /** Of all tellings, in order, as heard. */
  passages: readonly Passage[];
  /** By passage id; none for a passage that is kept back. */
  suggestions: ReadonlyMap<string, Suggestion>;
  /** Ids under which the file so far holds passages that are now under another id; null where there is none. */
  moved: ReadonlyMap<string, string | null>;
}

/**
 * The private file of decisions, new or brought up to date: everything a person wrote stays, with comments and order;
 * what is newly found is added; only what is ours ("suggested", "about") is refreshed. The same again changes nothing.
 * @param previous the file as it was; null for a new one
 */
export function writeShape(previous: string | null, worked: Worked): string {
  const document = parseDocument(previous?.trim() ? previous : shapeHead);
  if (!isMap(document.contents)) document.contents = document.createNode({ version: 1 }) as never;
  speakers(document, worked);
  identifiers(document, worked);
  move(document, worked.moved);
  for (const passage of worked.passages) write(document, passage, worked.suggestions.get(passage.id) ?? null);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function speakers(document: Document, { speakers: heard }: Worked): void {
  const map = mapAt(document, 'speakers');
  for (const { name, part } of heard) {
    const known = map.get(name);
    if (!isMap(known))
      map.set(document.createNode(name), document.createNode({ part, as: null }, { flow: false }));
    else if (known.get('part') !== part) known.set('part', part);
  }
}

function identifiers(document: Document, { identifiers: decided }: Worked): void {
  const list = seqAt(document, 'identifiers');
  const known = new Map<string, YAMLMap>();
  for (const item of list.items) if (isMap(item)) known.set(String(item.get('found')), item);
  const found = new Set(decided.map(({ identifier }) => identifier.found));
  for (const one of decided) {
    const { identifier } = one;
    const item = known.get(identifier.found);
    const { kind, times, suggest: instead, context: said } = identifier;
    const about = document.createNode({ kind, times, instead, said }, { flow: true });
    if (item) item.set('about', about);
    else {
      const decide = directKinds.includes(kind) ? 'replace' : 'waiting';
      const made = document.createNode({ found: identifier.found, decide }) as YAMLMap;
      made.set('about', about);
      list.add(made);
    }
  }
  list.items = list.items.filter(
    (item) => !isMap(item) || found.has(String(item.get('found'))) || isDecided(item),
  );
}

/** Whether a person wrote anything there: what is no longer found and was never decided on goes. */
function isDecided(item: YAMLMap): boolean {
  const decide = item.get('decide');
  const ours = item.has('about');
  return !ours || (decide !== 'waiting' && decide !== 'replace' && decide !== null);
}

/** Passages that now stand under another id take their decisions along; those that are gone are kept under "lost". */
function move(document: Document, moved: Worked['moved']): void {
  const map = mapAt(document, 'passages');
  const taken = [...moved].map(([from, to]) => ({ from, to, entry: map.get(from) }));
  for (const { from } of taken) map.delete(from);
  for (const { from, to, entry } of taken) {
    if (!isMap(entry) || !hasDecisions(entry)) continue;
    if (to !== null) map.set(to, entry);
    else mapAt(document, 'lost').set(`${from}: ${String(entry.get('begins') ?? '')}`, entry);
  }
}

function hasDecisions(entry: YAMLMap): boolean {
  return entry.items.some(({ key }) => !['begins', 'suggested'].includes(String(key)));
}

function write(document: Document, passage: Passage, suggestion: Suggestion | null): void {
  const map = mapAt(document, 'passages');
  const known = map.get(passage.id);
  const entry = isMap(known) ? known : new YAMLMap();
  if (entry !== known) map.set(document.createNode(passage.id), entry);
  entry.flow = false;
  if (entry.get('begins') !== begins(passage)) entry.set('begins', begins(passage));
  const shown = suggestion
    ? suggested(suggestion)
    : { 'off-record': `kept back: “${passage.offRecord ?? 'left out'}”` };
  entry.set('suggested', document.createNode(shown, { flow: true }));
}

function suggested({ questions, key, tip, part, matters, headline }: Suggestion) {
  return {
    questions,
    headline: headline instanceof Said ? headline.text : headline.ours,
    key: key.text,
    ...(tip && { tip: tip.text }),
    ...(part && { part }),
    matters: Math.round(matters * 10),
  };
}

function mapAt(document: Document, key: string): YAMLMap {
  const there = document.get(key);
  if (isMap(there)) {
    there.flow = false;
    return there;
  }
  const made = new YAMLMap();
  document.set(key, made);
  return made;
}

function seqAt(document: Document, key: string): YAMLSeq {
  const there = document.get(key);
  const list = isSeq(there) ? there : (document.createNode([]) as YAMLSeq);
  list.flow = false;
  if (list !== there) document.set(key, list);
  return list;
}
