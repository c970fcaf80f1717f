import { to } from '../addresses.ts';
import { type Asked, optionsOf, takesOther, wordingIn } from '../hearing/asked.ts';
import { BackLink } from '../web/parts/notes.tsx';
import { dayInWords, type Language, type WordsOf } from '../web/words.ts';
import { type Campaign, lastDay } from './campaign.ts';
import type { sheetWords } from './sheet-words.ts';

type SheetWords = WordsOf<typeof sheetWords>;

/** Letters that fit on a written line, and the most lines a question is given. */
const perLine = 60;
const mostLines = 5;

/** All questions on paper: boxes to tick, lines to write on, the code that leads to the site. */
export function SheetPage({
  words,
  language,
  campaign,
  questions,
  address,
}: {
  words: SheetWords;
  language: Language;
  campaign: Campaign;
  questions: readonly Asked[];
  /** The whole address to answer at. */
  address: string;
}) {
  return (
    <div class="narrow paper">
      <BackLink href={to('campaign', { campaign: campaign.slug })} text={words.back} />
      <p class="on-screen">{words.print}</p>
      <header>
        <div>
          <h1>{wordingIn(campaign.title, language)}</h1>
          <p>
            <b>{words.who}</b>: {wordingIn(campaign.whoAsks, language)}
          </p>
          <p>
            <b>{words.what}</b>: {wordingIn(campaign.whatHappens, language)}
          </p>
          <p>
            {words.kept(dayInWords(campaign.keptUntil, language))}{' '}
            <b>{dayInWords(lastDay(campaign), language)}</b>
          </p>
          <p>{words.nobody}</p>
        </div>
        <aside>
          <img
            src={to('campaignCode', { campaign: campaign.slug })}
            alt={words.code}
            width="140"
            height="140"
          />
          <p>
            {words.online} <b>{address}</b>
          </p>
        </aside>
      </header>
      <ol>
        {questions.map((asked) => (
          <li key={asked.key}>
            <h2>{wordingIn(asked.words, language)}</h2>
            <p class="soft">
              {[asked.hint && wordingIn(asked.hint, language), how(words, asked)].filter(Boolean).join(' ')}
            </p>
            <Room words={words} language={language} asked={asked} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How it is answered on paper; nothing where lines say so. */
function how(words: SheetWords, { kind }: Asked): string {
  return kind === 'short' || kind === 'long' ? '' : words[kind];
}

/** Where an answer goes. */
function Room({ words, language, asked }: { words: SheetWords; language: Language; asked: Asked }) {
  switch (asked.kind) {
    case 'short':
    case 'long':
      return <Lines count={Math.max(1, Math.min(mostLines, Math.ceil(asked.most / perLine / 2)))} />;
    case 'scale':
      return (
        <p class="scale">
          {wordingIn(asked.low, language)}
          {Array.from({ length: asked.to }, (_, index) => (
            <span key={index}>
              <i class="box" /> {index + 1}
            </span>
          ))}
          {wordingIn(asked.high, language)}
        </p>
      );
    case 'one':
    case 'some':
    case 'order':
      return (
        <>
          <ul class={optionsOf(asked).length > 5 ? 'boxes many' : 'boxes'}>
            {optionsOf(asked).map(({ key, words: said }) => (
              <li key={key}>
                <i class={asked.kind === 'order' ? 'box wide' : 'box'} /> {wordingIn(said, language)}
              </li>
            ))}
          </ul>
          {takesOther(asked) && (
            <div class="other">
              <i class="box" /> {words.other}
              <Lines count={1} />
            </div>
          )}
        </>
      );
  }
}

function Lines({ count }: { count: number }) {
  return (
    <div class="lines" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <hr key={index} />
      ))}
    </div>
  );
}
