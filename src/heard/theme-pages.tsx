import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, ButtonRow, Checkboxes, Hidden, SelectField, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Empty, More, Pages, Tag } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import type { Theme, ThemeWord } from './theme-store.ts';
import type { themeWords } from './theme-words.ts';

/** The words these pages speak. */
export type ThemeWords = WordsOf<typeof themeWords>;

/** The questions with words to put together. */
export function ThemeQuestionsPage({
  words,
  slug,
  title,
  questions,
}: {
  words: ThemeWords;
  slug: string;
  title: string;
  questions: readonly { key: string; title: string; words: number }[];
}) {
  return (
    <div class="narrow">
      <Crumbs label={words.back} links={[{ href: to('heard', { campaign: slug }), text: title }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {questions.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
          <p>
            <a href={to('freeWords', { campaign: slug })}>{words.decide}</a>
          </p>
        </Empty>
      ) : (
        <>
          <h2>{words.questions}</h2>
          <ul class="rows">
            {questions.map((question) => (
              <li key={question.key}>
                <a href={to('themes', { campaign: slug, question: question.key })}>{question.title}</a>
                <p class="where">{words.words(question.words)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** What the page of one question's themes shows. */
export interface ThemesProps {
  words: ThemeWords;
  slug: string;
  question: { key: string; title: string };
  themes: readonly Theme[];
  /** Words in no theme. */
  loose: number;
  /** The theme whose words are listed, `none` for those in no theme; null lists no words. */
  open: string | null;
  listed: readonly ThemeWord[];
  page: number;
  isMore: boolean;
  /** What the last change did, where it can be undone. */
  undo: string | null;
  isShown: boolean;
  done: string | null;
  faults: Faults;
  typed: { name: string; chosen: readonly string[] };
}

/** The themes of one question, with what can be done to them. */
export function ThemesPage(props: ThemesProps) {
  const { words, slug, question, themes, undo, done, faults, open } = props;
  const action = to('themesChange', { campaign: slug, question: question.key });
  return (
    <div class="narrow">
      <Crumbs
        label={words.title}
        links={[{ href: to('themeQuestions', { campaign: slug }), text: words.title }]}
      />
      {done && <Banner>{done}</Banner>}
      {faults.page && <Banner>{faults.page}</Banner>}
      <h1>{words.titleOf(question.title)}</h1>
      <form method="post" action={action} class="next">
        <p>{words.gatherText}</p>
        <Button kind={themes.length === 0 ? 'next' : 'secondary'} name="does" value="gather">
          {themes.length === 0 ? words.gather : words.gatherAgain}
        </Button>
      </form>
      {undo && (
        <form method="post" action={action}>
          <Button kind="quiet" name="does" value="undo">
            {words.undo(undo)}
          </Button>
        </form>
      )}
      {open !== null ? <OpenTheme {...props} action={action} /> : <AllThemes {...props} action={action} />}
    </div>
  );
}

function AllThemes({
  words,
  slug,
  question,
  themes,
  loose,
  isShown,
  action,
}: ThemesProps & { action: string }) {
  const at = (theme: string) => to('themes', { campaign: slug, question: question.key }, { theme });
  return (
    <>
      <h2>{words.themes}</h2>
      <ul class="rows">
        {themes.map((theme) => (
          <li key={theme.id}>
            <a href={at(theme.id)}>
              <b>{theme.name}</b>
            </a>{' '}
            {theme.made === 'hand' && <Tag>{words.byHand}</Tag>}
            <p class="where">{words.size(theme.people, theme.words)}</p>
          </li>
        ))}
        {loose > 0 && (
          <li>
            <a href={at('none')}>{words.nowhere}</a>
            <p class="where">{words.words(loose)}</p>
          </li>
        )}
      </ul>
      {themes.length > 0 && (
        <form method="post" action={action}>
          <p>{isShown ? words.isShown : words.showText}</p>
          <ButtonRow>
            <Button kind="secondary" name="does" value="show">
              {words.show}
            </Button>
            {isShown && (
              <Button kind="quiet" name="does" value="unshow">
                {words.unshow}
              </Button>
            )}
          </ButtonRow>
        </form>
      )}
    </>
  );
}

/** One theme: its name, its words, where to put them. */
function OpenTheme(props: ThemesProps & { action: string }) {
  const { words, slug, question, themes, open, listed, page, isMore, faults, typed, action } = props;
  const theme = themes.find(({ id }) => id === open) ?? null;
  const others = themes.filter(({ id }) => id !== open);
  const choices = others.map(({ id, name }) => ({ value: id, label: name }));
  const at = (number: number) =>
    to('themes', { campaign: slug, question: question.key }, { theme: open!, page: number });
  return (
    <>
      <h2>{theme?.name ?? words.nowhere}</h2>
      <p>
        <a href={to('themes', { campaign: slug, question: question.key })}>{words.allThemes}</a>
      </p>
      <Form
        action={action}
        faults={faults.page ? {} : faults}
        faultsTitle={words.faults}
        ids={{ words: 'words' }}
      >
        <Hidden name="open" value={open!} />
        <Checkboxes
          name="words"
          legend={words.chooseWords}
          values={typed.chosen}
          faults={faults}
          choices={listed.map(({ id, shown }) => ({ value: id, label: shown }))}
          small
        />
        {others.length > 0 && (
          <>
            <SelectField
              name="into"
              label={words.moveTo}
              choices={[...choices, { value: 'none', label: words.nowhere }]}
            />
            <Button kind="secondary" name="does" value="move">
              {words.moveDo}
            </Button>
          </>
        )}
        <TextField name="name" label={words.newName} value={typed.name} faults={faults} />
        <Button kind="secondary" name="does" value="new">
          {words.newDo}
        </Button>
      </Form>
      <Pages
        label={words.pages}
        previous={page > 1 ? { href: at(page - 1), text: words.previous } : null}
        next={isMore ? { href: at(page + 1), text: words.next } : null}
      />
      <More summary={words.reply}>
        <ul>
          {listed.map(({ id, reply, shown }) => (
            <li key={id}>
              <a href={to('replyOf', { campaign: slug, reply })}>{beginningOf(shown)}</a>
            </li>
          ))}
        </ul>
      </More>
      {theme && (
        <>
          <form method="post" action={action}>
            <Hidden name="theme" value={theme.id} />
            <TextField name="name" id="rename" label={words.rename} value={theme.name} />
            <Button kind="secondary" name="does" value="rename">
              {words.renameDo}
            </Button>
          </form>
          {others.length > 0 && (
            <form method="post" action={action}>
              <Hidden name="theme" value={theme.id} />
              <SelectField name="into" id="merge" label={words.mergeInto} choices={choices} />
              <Button kind="secondary" name="does" value="merge">
                {words.mergeDo}
              </Button>
            </form>
          )}
        </>
      )}
    </>
  );
}

/** Letters of an answer by which its reply is told apart. */
const longest = 60;

/** The beginning of an answer, up to a whole word. */
function beginningOf(text: string): string {
  return text.length > longest
    ? `${text
        .slice(0, longest)
        .toWellFormed()
        .replace(/\s+\S*$/u, '')} …`
    : text;
}
