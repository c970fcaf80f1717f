import { to } from '../addresses.ts';
import { type Asked, optionsOf, otherKey, wordingIn } from '../hearing/asked.ts';
import { cleanLine, lengthOf } from '../hearing/clean-text.ts';
import { everAsked } from '../hearing/codebook.ts';
import { countedIn } from '../hearing/heard.ts';
import type { Part } from '../hearing/part.ts';
import { versionsOf } from '../listening/campaign-store.ts';
import { roundOf } from '../listening/load.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { between } from '../web/parts/between.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { found } from '../web/refused.ts';
import { dayInWords } from '../web/words.ts';
import { heardOf } from './heard-store.ts';
import { ReplyPage } from './reply-page.tsx';
import { replyById } from './reply-store.ts';
import {
  askToGather,
  changeThemes,
  lastChange,
  showThemes,
  type ThemeChange,
  undoThemes,
} from './theme-change-store.ts';
import { ThemeQuestionsPage, ThemesPage } from './theme-pages.tsx';
import { looseWords, themesOf, wordsByQuestion, wordsIn } from './theme-store.ts';
import { themeWords } from './theme-words.ts';

type Names = 'themeQuestions' | 'themes' | 'themesChange' | 'replyOf';

/** Words on a page of a theme. */
const perPage = 50;
const longestName = 80;
const isId = (text: string) => /^[0-9a-f-]{36}$/u.test(text);

/** What people wrote, put together: for stewards. */
export function themeActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const askedIn = async (campaignId: string): Promise<Asked[]> =>
    everAsked((await versionsOf(database, campaignId)).map(({ questions }) => questions));
  const titleOf = (asked: readonly Asked[], key: string) => {
    const question = asked.find((each) => each.key === key);
    return question ? wordingIn(question.words, 'en') : null;
  };
  const page = async (
    visit: Visit<'themes' | 'themesChange'>,
    wrong: { open: string | null; faults: Faults; name: string; chosen: string[] } | null,
  ) => {
    const { campaign } = await roundOf(site, visit, visit.params.campaign);
    const key = visit.params.question;
    const title = found(titleOf(await askedIn(campaign.id), key));
    const words = visit.words(themeWords);
    const of = { campaignId: campaign.id, question: key };
    const themes = await themesOf(database, campaign.id, key);
    const wanted = wrong ? wrong.open : visit.query.get('theme');
    const open = wanted === 'none' || themes.some(({ id }) => id === wanted) ? wanted : null;
    const number = Math.max(1, Math.trunc(Number(visit.query.get('page'))) || 1);
    const listed =
      open === null
        ? []
        : await wordsIn(database, campaign.id, key, open === 'none' ? null : open, {
            limit: perPage + 1,
            offset: (number - 1) * perPage,
          });
    const undo = await lastChange(database, of);
    const kept = await heardOf(database, campaign.id);
    const done = visit.query.get('done');
    const known = { asked: words.asked, ...words.done } as Record<string, string>;
    return visit.page({
      title: words.titleOf(title),
      status: wrong ? 422 : 200,
      kind: 'working',
      language: 'en',
      current: 'steward',
      main: (
        <ThemesPage
          words={words}
          slug={campaign.slug}
          question={{ key, title }}
          themes={themes}
          loose={await looseWords(database, campaign.id, key)}
          open={open}
          listed={listed.slice(0, perPage)}
          page={number}
          isMore={listed.length > perPage}
          undo={undo && (words.does[undo.does as keyof typeof words.does] ?? null)}
          isShown={kept?.heard.themes.some(({ question }) => question === key) ?? false}
          done={(done !== null && known[done]) || null}
          faults={wrong?.faults ?? {}}
          typed={{ name: wrong?.name ?? '', chosen: wrong?.chosen ?? [] }}
        />
      ),
    });
  };
  return {
    async themeQuestions(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      const words = visit.words(themeWords);
      const asked = await askedIn(campaign.id);
      const questions = await wordsByQuestion(database, campaign.id);
      return visit.page({
        title: words.title,
        kind: 'working',
        language: 'en',
        current: 'steward',
        main: (
          <ThemeQuestionsPage
            words={words}
            slug={campaign.slug}
            title={wordingIn(campaign.title, 'en')}
            questions={questions.flatMap(({ question, count }) => {
              const title = titleOf(asked, question);
              return title ? [{ key: question, title, words: count }] : [];
            })}
          />
        ),
      });
    },
    themes: (visit) => page(visit, null),
    async themesChange(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const of = { campaignId: campaign.id, question: visit.params.question };
      found(titleOf(await askedIn(campaign.id), of.question));
      const words = visit.words(themeWords);
      const form = await visit.form();
      const does = form.text('does');
      const name = cleanLine(form.text('name'));
      const chosen = form.all('words').filter(isId);
      const open = form.text('open') || form.text('theme') || null;
      const again = (faults: Faults) => page(visit, { open, faults, name, chosen });
      const back = (done: string, theme?: string) =>
        visit.redirect(to('themes', { campaign: campaign.slug, question: of.question }, { theme, done }));
      if (does === 'gather') {
        await askToGather(database, permit, of);
        return back('asked');
      }
      if (does === 'undo') {
        await undoThemes(database, permit, of);
        return back('undone');
      }
      if (does === 'show' || does === 'unshow') {
        const isDone = await showThemes(database, permit, of, does === 'show');
        return isDone ? back(does === 'show' ? 'shown' : 'hidden') : again({ page: words.notCounted });
      }
      if ((does === 'move' || does === 'new') && chosen.length === 0)
        return again({ words: words.nothingChosen });
      if ((does === 'rename' || does === 'new') && name === '') return again({ name: words.nameMissing });
      if (lengthOf(name) > longestName) return again({ name: words.nameLong });
      const change = found(
        changeOf(does, { name, chosen, theme: form.text('theme'), into: form.text('into') }),
      );
      await changeThemes(database, permit, of, change);
      return back('changed', open && does !== 'merge' ? open : undefined);
    },
    async replyOf(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      const id = found(isId(visit.params.reply) ? visit.params.reply : null);
      const reply = found(await replyById(database, campaign.id, id));
      const asked = await askedIn(campaign.id);
      const words = visit.words(themeWords);
      return visit.page({
        title: words.replyTitle,
        kind: 'working',
        language: 'en',
        current: 'steward',
        main: (
          <ReplyPage
            words={words}
            slug={campaign.slug}
            begun={dayInWords(reply.startedAt)}
            rows={asked.flatMap((each) => {
              const part = reply.parts.find(({ question }) => question === each.key)?.part;
              return part ? [{ key: wordingIn(each.words, 'en'), value: partText(each, part) }] : [];
            })}
          />
        ),
      });
    },
  };
}

function changeOf(
  does: string,
  { name, chosen, theme, into }: { name: string; chosen: string[]; theme: string; into: string },
): ThemeChange | null {
  const target = into === 'none' ? null : isId(into) ? into : undefined;
  if (does === 'new') return { does, words: chosen, name };
  if (does === 'move') return target === undefined ? null : { does, words: chosen, into: target };
  if (!isId(theme)) return null;
  if (does === 'rename') return { does, theme, name };
  return does === 'merge' && target && target !== theme ? { does, theme, into: target } : null;
}

/** What was replied to a question, in the words of its options. */
function partText(asked: Asked, part: Part): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'scale') return String(part.value);
  const keys = part.kind === 'order' ? part.order : countedIn(part).filter((key) => key !== otherKey);
  const named = keys.map((key) => {
    const option = optionsOf(asked).find((each) => each.key === key);
    return option ? wordingIn(option.words, 'en') : key;
  });
  const other = 'other' in part && part.other ? [`“${part.other}”`] : [];
  return [...named, ...other].join(between) || '–';
}
