import { type AddressName, to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import { isGatherer, isSteward } from '../people/hand.ts';
import type { PageParts, Visit } from '../people/visit.ts';
import { shell } from '../web/shell.tsx';
import { wordsIn } from '../web/words.ts';
import { siteWords } from './site-words.ts';

/** A page in the shell of this site, as whoever is asking sees it. */
export function framed(site: Machinery, visit: Visit, parts: PageParts): string {
  const words = visit.words(siteWords);
  const { settings } = site;
  const address = new URL(visit.request.url);
  const link = (name: AddressName, text: string) => ({
    href: to(name, {} as never),
    text,
    isHere: parts.current === name,
  });
  const isReading = parts.kind === 'reading';
  return shell({
    language: visit.language,
    mainLanguage: parts.language ?? visit.language,
    title: parts.title,
    siteName: settings.siteName,
    description: parts.description,
    isFound: isReading,
    canonical: isReading ? site.address + address.pathname : undefined,
    head: (
      <>
        <link rel="alternate" type="application/atom+xml" href={to('feed', {})} title={words.feed} />
        {parts.head}
      </>
    ),
    data: parts.data,
    links: [
      link('stories', words.stories),
      link('questions', words.questions),
      link('search', words.search),
      link('tellAsk', words.tell),
      ...(isGatherer(visit.hand) ? [link('work', words.work)] : []),
      ...(isSteward(visit.hand) ? [link('steward', words.steward)] : []),
      ...(visit.hand.kind === 'person' ? [link('account', words.account)] : []),
    ],
    own: <Own visit={visit} />,
    footLinks: [
      { href: to('wants', {}), text: words.wants },
      { href: to('openRounds', {}), text: words.asking },
      { href: to('suits', {}), text: words.suits },
      { href: to('about', { page: 'this-site' }), text: words.about },
      { href: to('heardRounds', {}), text: words.heard },
      { href: to('about', { page: 'quotations' }), text: words.quotations },
      { href: to('about', { page: 'privacy' }), text: words.privacy },
      { href: to('about', { page: 'accessibility' }), text: words.accessibility },
      { href: to('feed', {}), text: words.feed },
      ...(settings.trial ? [{ href: to('mailbox', {}), text: words.mail }] : []),
    ],
    footWords: words.foot,
    toOther: settings.languages === 'en' ? null : <Other visit={visit} />,
    notice: settings.trial ? words.trial : undefined,
    islands: parts.islands ?? [],
    logo: settings.siteLogo ? '/site/logo' : undefined,
    siteStyle: settings.siteAccent ? '/site/style.css' : undefined,
    words,
    main: parts.main,
  });
}

function Own({ visit }: { visit: Visit }) {
  const words = visit.words(siteWords);
  if (visit.hand.kind !== 'person')
    return (
      <li>
        <a href={to('signIn', {})}>{words.signIn}</a>
      </li>
    );
  return (
    <li>
      <form method="post" action={to('signOut', {})}>
        <button type="submit" class="plain">
          {words.signOut}
        </button>
      </form>
    </li>
  );
}

/** The way to the other language, in that language, keeping the place. */
function Other({ visit }: { visit: Visit }) {
  const other = visit.language === 'en' ? 'cy' : 'en';
  const { pathname, search } = new URL(visit.request.url);
  const back = visit.request.method === 'GET' ? pathname + search : '/';
  return (
    <form method="post" action={to('language', {})}>
      <input type="hidden" name="language" value={other} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" class="plain" lang={other}>
        {wordsIn(siteWords, visit.language).otherLanguage}
      </button>
    </form>
  );
}
