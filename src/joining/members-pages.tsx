import { to } from '../addresses.ts';
import {
  Button,
  ButtonRow,
  type Faults,
  Hidden,
  Radios,
  SelectField,
  TextField,
} from '../web/parts/fields.tsx';
import { Banner, Crumbs, Empty, ErrorSummary, More, Pages, Tag } from '../web/parts/notes.tsx';
import { dayInWords, type WordsOf } from '../web/words.ts';
import { roles } from './invitation.ts';
import type { Invitation } from './invitation-store.ts';
import type { Member } from './members-store.ts';
import type { membersWords } from './members-words.ts';

type Words = WordsOf<typeof membersWords>;

/** What the page of people shows. */
export interface MembersProps {
  words: Words;
  members: readonly Member[];
  invitations: readonly Invitation[];
  /** The account of whoever looks. */
  own: string;
  text: string;
  page: number;
  hasMore: boolean;
  done: string | null;
  /** The invitation as it was typed. */
  typed: { email: string; role: string };
  faults: Faults;
}

/** Everybody with an account, and those who were invited. */
export function MembersPage(props: MembersProps) {
  const { words, members, text, page, hasMore, done, faults } = props;
  const at = (number: number) => to('members', {}, { q: text, page: number });
  return (
    <>
      <Crumbs label={words.crumbs} links={[{ href: to('steward', {}), text: words.steward }]} />
      <ErrorSummary title={words.problem} faults={faults} />
      {done && <Banner>{done}</Banner>}
      <h1>{words.title}</h1>
      <form method="get" action={to('members', {})}>
        <TextField name="q" type="search" label={words.search} hint={words.searchHint} value={text} />
        <ButtonRow>
          <Button kind="secondary">{words.find}</Button>
          {text && <a href={to('members', {})}>{words.all}</a>}
        </ButtonRow>
      </form>
      {members.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      ) : (
        <ul class="steps">
          {members.map((member) => (
            <MemberItem key={member.id} member={member} {...props} />
          ))}
        </ul>
      )}
      <Pages
        label={words.pages}
        previous={page > 1 ? { href: at(page - 1), text: words.previous } : null}
        next={hasMore ? { href: at(page + 1), text: words.next } : null}
      />
      <Waiting {...props} />
      <Invite {...props} />
    </>
  );
}

function MemberItem({ member, words, own, faults }: { member: Member } & MembersProps) {
  const { id, name, email, role } = member;
  const shown = name || email;
  const fault = faults[`role-${id}`];
  return (
    <li id={`person-${id}`}>
      <div>
        <strong>{name || words.noName}</strong> <Tag>{words.roles[role]}</Tag>
        {id === own && <span class="soft"> ({words.you})</span>}
        <br />
        <span class="soft">{email}</span>
        <br />
        <span class="soft small">
          {member.seenOn ? words.seen(dayInWords(member.seenOn)) : words.never}
          {', '}
          {words.sessions(member.sessions)}
          {role !== 'member' && `, ${member.hasSecondStep ? words.step : words.noStep}`}
        </span>
      </div>
      <More summary={words.change(shown)} open={fault !== undefined}>
        <form method="post" action={to('memberSave', { person: id })}>
          <SelectField
            id={`role-${id}`}
            name="role"
            label={words.role}
            value={role}
            faults={fault ? { role: fault } : {}}
            choices={roles.map((value) => ({ value, label: words.roles[value] }))}
          />
          <ButtonRow>
            <Button kind="secondary" name="do" value="role">
              {words.save}
            </Button>
            <Button kind="secondary" name="do" value="end">
              {words.end}
            </Button>
          </ButtonRow>
          <p>{words.forgetText}</p>
          <ButtonRow>
            <Button kind="secondary" name="do" value="forget">
              {words.forget}
            </Button>
            <a href={to('memberErase', { person: id })}>{words.erase}</a>
          </ButtonRow>
        </form>
      </More>
    </li>
  );
}

function Waiting({ words, invitations }: MembersProps) {
  if (invitations.length === 0) return null;
  return (
    <section>
      <h2>{words.waiting}</h2>
      <ul class="steps">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <div>
              <strong>{email}</strong> <Tag tone="wait">{words.roles[role]}</Tag>{' '}
              <span class="soft">{words.until(dayInWords(expiresAt))}</span>
            </div>
            <form method="post" action={to('memberInvite', {})}>
              <Hidden name="invitation" value={id} />
              <ButtonRow>
                <Button kind="quiet" name="do" value="again">
                  {words.again}
                  <span class="govuk-visually-hidden"> {words.to(email)}</span>
                </Button>
                <Button kind="quiet" name="do" value="withdraw">
                  {words.withdraw}
                  <span class="govuk-visually-hidden"> {words.to(email)}</span>
                </Button>
              </ButtonRow>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invite({ words, typed, faults }: MembersProps) {
  return (
    <section>
      <h2>{words.invite}</h2>
      <p>{words.inviteLead}</p>
      <form method="post" action={to('memberInvite', {})} noValidate>
        <TextField
          name="email"
          type="email"
          label={words.email}
          value={typed.email}
          faults={faults}
          autocomplete="off"
        />
        <Radios
          name="role"
          legend={words.role}
          value={typed.role}
          faults={faults}
          choices={roles.map((value) => ({
            value,
            label: words.roles[value],
            hint: words.roleHints[value],
          }))}
        />
        <Button name="do" value="invite">
          {words.send}
        </Button>
      </form>
    </section>
  );
}
