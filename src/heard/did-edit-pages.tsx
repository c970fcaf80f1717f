import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, ButtonRow, Hidden, TextArea, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, More, Tag } from '../web/parts/notes.tsx';
import type { WordsOf } from '../web/words.ts';
import { nothingTyped, type TypedDid, typedOf } from './did-form.ts';
import type { SaidDid } from './did-store.ts';
import type { didWords } from './did-words.ts';

type DidWords = WordsOf<typeof didWords>;

/** What is wrong in one of the forms of the page: which, and what was typed. */
export interface WrongDid {
  /** null: the form for one more. */
  id: string | null;
  typed: TypedDid;
  faults: Faults;
}

/** Where a steward writes what people said and what was done. */
export function DidEditPage({
  words,
  slug,
  title,
  all,
  isBilingual,
  isDone,
  wrong,
}: {
  words: DidWords;
  slug: string;
  title: string;
  all: readonly SaidDid[];
  isBilingual: boolean;
  isDone: boolean;
  wrong: WrongDid | null;
}) {
  const action = to('didChange', { campaign: slug });
  return (
    <div class="narrow">
      <Crumbs label={words.back} links={[{ href: to('heard', { campaign: slug }), text: title }]} />
      {isDone && <Banner>{words.saved}</Banner>}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {all.length === 0 && <p>{words.none}</p>}
      {all.map((one, at) => {
        const own = wrong?.id === one.id ? wrong : null;
        return (
          <section class="told" key={one.id}>
            <h2>{one.said.en}</h2>
            <p>{one.did.en}</p>
            <p>
              <Tag tone={one.publishedAt ? 'good' : 'wait'}>
                {one.publishedAt ? words.isShown : words.isDraft}
              </Tag>
            </p>
            <form method="post" action={action}>
              <Hidden name="id" value={one.id} />
              <ButtonRow>
                <Do name={one.publishedAt ? 'unshow' : 'show'} said={one.said.en} words={words} />
                {at > 0 && <Do name="earlier" said={one.said.en} words={words} />}
                <Do name="remove" said={one.said.en} words={words} />
              </ButtonRow>
            </form>
            <More summary={words.change(one.said.en)} open={own !== null}>
              <Form action={action} faults={own?.faults ?? {}} faultsTitle={words.faults} ids={idsOf(one.id)}>
                <Hidden name="id" value={one.id} />
                <Fields
                  words={words}
                  typed={own?.typed ?? typedOf(one)}
                  faults={own?.faults ?? {}}
                  isBilingual={isBilingual}
                  id={one.id}
                />
                <Button name="does" value="save">
                  {words.save}
                </Button>
              </Form>
            </More>
          </section>
        );
      })}
      <h2>{words.add}</h2>
      <Form
        action={action}
        faults={wrong && wrong.id === null ? wrong.faults : {}}
        faultsTitle={words.faults}
        ids={idsOf('new')}
      >
        <Fields
          words={words}
          typed={wrong && wrong.id === null ? wrong.typed : nothingTyped}
          faults={wrong && wrong.id === null ? wrong.faults : {}}
          isBilingual={isBilingual}
          id="new"
        />
        <Button name="does" value="add">
          {words.addDo}
        </Button>
      </Form>
    </div>
  );
}

function Do({
  name,
  said,
  words,
}: {
  name: 'show' | 'unshow' | 'earlier' | 'remove';
  said: string;
  words: DidWords;
}) {
  return (
    <Button kind={name === 'show' ? 'secondary' : 'quiet'} name="does" value={name}>
      {words[name]}
      <span class="govuk-visually-hidden">{words.about(said)}</span>
    </Button>
  );
}

const fields = ['said', 'saidCy', 'did', 'didCy', 'links'] as const;

function idsOf(id: string): Record<string, string> {
  return Object.fromEntries(fields.map((name) => [name, `${name}-${id}`]));
}

function Fields({
  words,
  typed,
  faults,
  isBilingual,
  id,
}: {
  words: DidWords;
  typed: TypedDid;
  faults: Faults;
  isBilingual: boolean;
  id: string;
}) {
  const ids = idsOf(id);
  const at = (name: (typeof fields)[number]) => ({ name, id: ids[name]!, value: typed[name], faults });
  return (
    <>
      <TextField {...at('said')} label={words.said} hint={words.saidHint} />
      {isBilingual && (
        <TextField {...at('saidCy')} label={words.inWelsh(words.said)} hint={words.welshHint} />
      )}
      <TextArea {...at('did')} label={words.did} hint={words.didHint} rows={4} />
      {isBilingual && (
        <TextArea {...at('didCy')} label={words.inWelsh(words.did)} hint={words.welshHint} rows={4} />
      )}
      <TextArea {...at('links')} label={words.links} hint={words.linksHint} rows={3} />
    </>
  );
}
