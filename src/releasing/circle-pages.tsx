import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, Hidden, TextArea, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Empty, More, Pages } from '../web/parts/notes.tsx';
import { dayInWords, type Language, type WordsOf } from '../web/words.ts';
import type { Circle, CircleMember } from './circle-store.ts';
import type { circleWords } from './circle-words.ts';

/** The words that these pages speak. */
export type CircleWords = WordsOf<typeof circleWords>;

/** A circle as it is typed. */
export interface TypedCircle {
  name: string;
  about: string;
}

/** The circles somebody keeps, and a form for one more. */
export function CirclesPage({
  words,
  circles,
  page,
  isMore,
  typed,
  faults,
}: {
  words: CircleWords;
  circles: readonly Circle[];
  page: number;
  isMore: boolean;
  typed: TypedCircle;
  faults: Faults;
}) {
  const pageAt = (number: number, text: string) => ({ href: to('circles', {}, { page: number }), text });
  return (
    <div class="narrow">
      <Crumbs label={words.work} links={[{ href: to('work', {}), text: words.work }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {circles.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      ) : (
        <ul class="rows">
          {circles.map(({ slug, name, about, members }) => (
            <li key={slug}>
              <a href={to('circle', { circle: slug })}>
                <b>{name}</b>
              </a>
              {about && <p>{about}</p>}
              <p class="where">{words.members(members)}</p>
            </li>
          ))}
        </ul>
      )}
      <Pages
        label={words.pages}
        previous={page > 1 ? pageAt(page - 1, words.previous) : null}
        next={isMore ? pageAt(page + 1, words.next) : null}
      />
      <h2>{words.make}</h2>
      <Form action={to('circleMake', {})} faults={faults} faultsTitle={words.faults}>
        <Described words={words} typed={typed} faults={faults} />
        <Button>{words.makeDo}</Button>
      </Form>
    </div>
  );
}

function Described({ words, typed, faults }: { words: CircleWords; typed: TypedCircle; faults: Faults }) {
  return (
    <>
      <TextField name="name" label={words.name} hint={words.nameHint} value={typed.name} faults={faults} />
      <TextArea name="about" label={words.about} hint={words.aboutHint} value={typed.about} rows={3} />
    </>
  );
}

/** A circle: who is in it, and what is shared with it. */
export function CirclePage({
  words,
  language,
  circle,
  members,
  shared,
  done,
  typed,
  email,
  faults,
}: {
  words: CircleWords;
  language: Language;
  circle: Circle;
  members: readonly CircleMember[];
  shared: number;
  done: string | null;
  typed: TypedCircle;
  email: string;
  faults: Faults;
}) {
  const action = to('circleChange', { circle: circle.slug });
  return (
    <div class="narrow">
      <Crumbs
        label={words.work}
        links={[
          { href: to('work', {}), text: words.work },
          { href: to('circles', {}), text: words.title },
        ]}
      />
      {done && <Banner>{done}</Banner>}
      <h1>{circle.name}</h1>
      {circle.about && <p class="lead">{circle.about}</p>}
      <p class="soft">{words.shared(shared)}</p>
      <h2>{words.people}</h2>
      {members.length === 0 && <p>{words.nobody}</p>}
      <ul class="steps">
        {members.map((member) => (
          <li key={member.id}>
            <span>
              {member.name || member.email} <small>{words.since(dayInWords(member.since, language))}</small>
            </span>
            <form method="post" action={action}>
              <Hidden name="person" value={member.id} />
              <Button kind="quiet" name="does" value="remove">
                {words.remove}
                <span class="govuk-visually-hidden"> {member.name || member.email}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <h2>{words.add}</h2>
      <Form action={action} faults={faults} faultsTitle={words.faults}>
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.addHint}
          value={email}
          faults={faults}
          autocomplete="off"
        />
        <Button name="does" value="add">
          {words.addDo}
        </Button>
      </Form>
      <More summary={words.change} open={faults.name !== undefined}>
        <Form action={action} faultsTitle={words.faults}>
          <Described words={words} typed={typed} faults={faults} />
          <Button kind="secondary" name="does" value="describe">
            {words.changeDo}
          </Button>
        </Form>
      </More>
    </div>
  );
}
