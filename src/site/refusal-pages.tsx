import { to } from '../addresses.ts';
import type { Mistake } from '../mistake.ts';
import type { Visit } from '../people/visit.ts';
import { LinkButton } from '../web/parts/fields.tsx';
import { SearchBox } from '../web/parts/notes.tsx';
import type { Refused } from '../web/refused.ts';
import { siteWords } from './site-words.ts';

/** Why something is not done, as a page with a way on; or the way to signing in, where that is all it takes. */
export function refusedPage(visit: Visit, refused: Refused): Response {
  const { refusal, retryAfter } = refused;
  const words = visit.words(siteWords);
  const address = visit.request.method === 'GET' ? new URL(visit.request.url) : null;
  const back = address ? `${address.pathname}${address.search}` : undefined;
  if (refusal === 'sign in first') return visit.redirect(to('signIn', {}, { back }));
  if (refusal === 'second step first') return visit.redirect(to('secondStep', {}, { back }));
  const { title, text } = words.refusals[refusal];
  const response = visit.page({
    title,
    status: refused.status,
    main: (
      <div class="narrow">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        {refusal === 'not here' && (
          <SearchBox action={to('search', {})} name="q" label={words.toSearch} button={words.search} />
        )}
        {refusal === 'too busy' && back && (
          <p>
            <LinkButton href={back}>{words.again}</LinkButton>
          </p>
        )}
        <p>
          <a href={to('home', {})}>{words.toHome}</a>
        </p>
      </div>
    ),
  });
  if (retryAfter !== null) response.headers.set('retry-after', String(retryAfter));
  return response;
}

/** A mistake of the person's that no page of its own shows. */
export function mistakePage(visit: Visit, mistake: Mistake): Response {
  const words = visit.words(siteWords);
  return visit.page({
    title: words.mistake,
    status: 422,
    main: (
      <div class="narrow">
        <h1>{words.mistake}</h1>
        <p class="lead">
          {mistake.message} {mistake.remedy}
        </p>
        <p>{words.back}</p>
      </div>
    ),
  });
}

/** Seconds after which a browser or a program may try again when the database could not be reached. */
const soon = 10;

/** The database could not be reached just now: the same may well succeed in a moment. */
export function awayPage(visit: Visit): Response {
  const response = ourFault(visit, visit.words(siteWords).away, 503);
  response.headers.set('retry-after', String(soon));
  return response;
}

/** A fault of ours. What broke is in the log, never on the page. */
export function faultPage(visit: Visit): Response {
  return ourFault(visit, visit.words(siteWords).fault, 500);
}

function ourFault(visit: Visit, { title, text }: { title: string; text: string }, status: number): Response {
  return visit.page({
    title,
    status,
    main: (
      <div class="narrow">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p>
          <a href={to('home', {})}>{visit.words(siteWords).toHome}</a>
        </p>
      </div>
    ),
  });
}
