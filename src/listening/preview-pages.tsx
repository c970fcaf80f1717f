import { to } from '../addresses.ts';
import { type Asked, wordingIn } from '../hearing/asked.ts';
import { minutesToReply } from '../hearing/how-long.ts';
import { BackLink, TabLinks } from '../web/parts/notes.tsx';
import { Progress } from '../web/parts/states.tsx';
import { dayInWords, type Language } from '../web/words.ts';
import { AskedFields, type AskWords } from './asked-fields.tsx';
import type { Campaign } from './campaign.ts';
import type { ListeningWords } from './campaigns-pages.tsx';

/** Every page of a round as wide as a small phone, one under the other. */
export function PreviewPage({
  words,
  ask,
  language,
  campaign,
  questions,
  languages,
}: {
  words: ListeningWords;
  /** In the language of the preview. */
  ask: AskWords;
  language: Language;
  campaign: Campaign;
  questions: readonly Asked[];
  languages: readonly Language[];
}) {
  const own = words.preview;
  const at = (lang: Language) => to('campaignPreview', { campaign: campaign.slug }, { in: lang });
  return (
    <div class="narrow">
      <BackLink href={to('campaign', { campaign: campaign.slug })} text={campaign.name} />
      <h1>{own.title}</h1>
      <p class="lead">{own.lead}</p>
      {languages.length > 1 && (
        <TabLinks
          label={own.title}
          links={languages.map((one) => ({ href: at(one), text: own.lang[one], isHere: one === language }))}
        />
      )}
      <section class="phone" lang={language} aria-label={own.start}>
        <h2>{wordingIn(campaign.title, language)}</h2>
        <p>{ask.start.minutes(ask.takes(minutesToReply(questions)))}</p>
        <h3>{ask.start.who}</h3>
        <p class="as-typed">{wordingIn(campaign.whoAsks, language)}</p>
        <h3>{ask.start.what}</h3>
        <p class="as-typed">{wordingIn(campaign.whatHappens, language)}</p>
        <h3>{ask.start.kept}</h3>
        <p>{ask.start.keptUntil(dayInWords(campaign.keptUntil, language))}</p>
      </section>
      {questions.map((asked, index) => (
        <form
          key={asked.key}
          class="phone"
          lang={language}
          aria-label={ask.question.how(index + 1, questions.length)}
        >
          <Progress
            words={ask.question.how(index + 1, questions.length)}
            done={index}
            all={questions.length}
          />
          <AskedFields
            words={ask}
            language={language}
            asked={asked}
            typed={{}}
            faults={{}}
            prefix={`${asked.key}-`}
          />
          {/* A form whose first button is disabled is not sent by Enter either (HTML, 4.10.21.2). */}
          <button type="submit" disabled hidden />
        </form>
      ))}
    </div>
  );
}
