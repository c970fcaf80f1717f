import type { IncomingMessage } from 'node:http';
import type { ComponentChildren } from 'preact';
import type { AddressName, Params } from '../addresses.ts';
import type { Catalogue, Language, WordsOf } from '../web/words.ts';
import type { Hand } from './hand.ts';

/** What a page is made of, beside the shell that all pages wear. */
export interface PageParts {
  /** Of the page alone; the site's name is added. */
  title: string;
  main: ComponentChildren;
  /** One or two sentences for search engines and cards. */
  description?: string;
  /** 200 unless said. */
  status?: number;
  /** `reading`: for readers, may be found by search engines. `working`: for people at work, kept out of them and of caches. */
  kind?: 'reading' | 'working';
  /** Further elements of the head: feeds, cards, data about the page. */
  head?: ComponentChildren;
  /** Data about the page, as schema.org names it. */
  data?: object;
  /** Which of the main links is where the reader is. */
  current?: AddressName;
  /** Of the main part, where its words are in one language only. */
  language?: Language;
  /** Islands of script the page is better with, by name; it works without. */
  islands?: readonly string[];
}

/** The fields of a form, as sent. A field sent twice has two values. */
export interface Sent {
  /** The first value, as typed; empty where the field was not sent. */
  text(name: string): string;
  all(name: string): string[];
  /** Everything, for a page that shows a form again with all that was typed. */
  values: Readonly<Record<string, string[]>>;
}

/** One request: who is asking for what, and the ways to answer. */
export interface Visit<Name extends AddressName = AddressName> {
  readonly name: Name;
  readonly request: Request;
  readonly hand: Hand;
  readonly language: Language;
  readonly params: Params<Name>;
  readonly query: URLSearchParams;
  /** The client's network address, for rate limits alone: it is never kept or logged. */
  readonly client: string;
  /** Node's own request, for uploads that are streamed; undefined in tests without a server. */
  readonly incoming: IncomingMessage | undefined;
  /** Whether the site is reached by https: its cookies are then sent by https alone. */
  readonly isSecure: boolean;
  /** A form of at most 1 MB, or so many bytes, url-encoded or multipart without files. @throws Refused when it is larger */
  form(most?: number): Promise<Sent>;
  /** Our words in the language of the visit. */
  words<C extends Catalogue>(catalogue: C): WordsOf<C>;
  page(parts: PageParts): Response;
  /** 303 to an address of this site. */
  redirect(address: string, cookies?: readonly string[]): Response;
  json(body: unknown, status?: number): Response;
}

/** What answers an address. */
export type Action<Name extends AddressName = AddressName> = (visit: Visit<Name>) => Promise<Response>;

/** The actions of a room, by the addresses it answers. */
export type Actions<Names extends AddressName> = { [Name in Names]: Action<Name> };
