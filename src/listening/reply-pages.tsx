import { to } from '../addresses.ts';
import { wordingIn } from '../hearing/asked.ts';
import { Button } from '../web/parts/fields.tsx';
import { Banner, Inset, Panel, SummaryList } from '../web/parts/notes.tsx';
import type { Language } from '../web/words.ts';
import type { AskWords } from './asked-fields.tsx';
import type { Campaign } from './campaign.ts';
import type { Version } from './campaign-store.ts';
import { partInWords } from './part-words.ts';
import type { KeptPart } from './reply.ts';
import { SuitsOffer, WantOffer } from './reply-offers.tsx';

/** What was replied, question by question, in the words that stood there; those without an answer have no lines. */
export function replyInWords(
  { questions }: Version,
  parts: readonly KeptPart[],
  language: Language,
  somethingElse: string,
) {
  return questions.map((asked) => {
    const part = parts.find(({ question }) => question === asked.key)?.part ?? null;
    return {
      key: asked.key,
      question: wordingIn(asked.words, language),
      lines: part === null ? [] : partInWords(asked, part, language, somethingElse),
    };
  });
}

/** What is offered to somebody who has finished. */
export interface Offers {
  /** What suits them by their answers; null where they do not say. */
  suits: Omit<Parameters<typeof SuitsOffer>[0], 'address'> | null;
  /** What they may want to know, in their words; empty for nothing. */
  want: string;
}

/** All that was replied, to look at and change; and thanks where it is finished. */
export function ReplyPage({
  words,
  campaign,
  replyKey,
  said,
  isFinished,
  done,
  offers,
}: {
  words: AskWords;
  campaign: Campaign;
  replyKey: string;
  said: ReturnType<typeof replyInWords>;
  isFinished: boolean;
  /** What has just been done, in words. */
  done: string | null;
  /** What is offered to somebody who has finished; null to anybody else. */
  offers: Offers | null;
}) {
  const own = words.reply;
  const address = { campaign: campaign.slug, key: replyKey };
  const isEmpty = said.every(({ lines }) => lines.length === 0);
  return (
    <div class="narrow">
      {done && <Banner>{done}</Banner>}
      {isFinished && <div data-island="reply-over" data-draft={`reply ${replyKey} `} hidden />}
      {isFinished ? (
        <Panel title={own.done}>
          <p>{isEmpty ? own.nothing : own.doneText}</p>
        </Panel>
      ) : (
        <h1>{own.title}</h1>
      )}
      <p>{own.change}</p>
      {isFinished && <Inset>{own.keep}</Inset>}
      {offers?.suits && <SuitsOffer {...offers.suits} address={address} />}
      {offers?.want && <WantOffer words={words} text={offers.want} />}
      <SummaryList
        rows={said.map(({ key, question, lines }) => ({
          key: question,
          value:
            lines.length === 0 ? (
              <span class="soft">{own.none}</span>
            ) : (
              lines.map((line) => (
                <p key={line} class="as-typed">
                  {line}
                </p>
              ))
            ),
          action: {
            href: to('askQuestion', { ...address, question: key }),
            text: lines.length === 0 ? own.add : own.edit,
            about: own.about(question),
          },
        }))}
      />
      {!isFinished && (
        <form method="post" action={to('askFinish', address)}>
          <Button>{own.finish}</Button>
        </form>
      )}
      {isFinished && (
        <p>
          <a href={to('ask', { campaign: campaign.slug })}>{own.another}</a>
        </p>
      )}
    </div>
  );
}
