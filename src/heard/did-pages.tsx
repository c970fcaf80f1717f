import { wordingIn } from '../hearing/asked.ts';
import { Empty } from '../web/parts/notes.tsx';
import { safeHref } from '../web/safe-href.ts';
import type { Language } from '../web/words.ts';
import type { SaidDid } from './did-store.ts';
import type { HeardWords } from './results.ts';

/** What people said, and what was done about it, one beside the other. */
export function DidList({
  words,
  language,
  all,
  level,
}: {
  words: HeardWords;
  language: Language;
  all: readonly SaidDid[];
  /** Of the headings: one below what stands over the list. */
  level: 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <ul class="said-did">
      {all.map(({ id, said, did, links }) => (
        <li key={id} id={`did-${id}`}>
          <div>
            <Heading>{words.did.said}</Heading>
            <p>{wordingIn(said, language)}</p>
          </div>
          <div>
            <Heading>{words.did.did}</Heading>
            {wordingIn(did, language)
              .split(/\n{2,}/u)
              .map((part) => (
                <p key={part}>{part}</p>
              ))}
            {links.length > 0 && (
              <ul>
                {links.map((link) => (
                  <li key={link.to}>
                    <a href={linkHref(link.to)}>{link.words || link.to}</a>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A page of this site, or an address elsewhere that only leads where links may. */
export function linkHref(to: string): string {
  return /^\/(?![/\\])/u.test(to) ? to : safeHref(to);
}

/** The page of You said, we did. */
export function DidPage({
  words,
  language,
  title,
  all,
}: {
  words: HeardWords;
  language: Language;
  title: string;
  all: readonly SaidDid[];
}) {
  return (
    <>
      <h1>{words.did.title}</h1>
      <p class="lead">{title}</p>
      <p>{words.did.lead}</p>
      {all.length === 0 ? (
        <Empty title={words.did.none}>
          <p>{words.did.noneText}</p>
        </Empty>
      ) : (
        <DidList words={words} language={language} all={all} level={2} />
      )}
    </>
  );
}
