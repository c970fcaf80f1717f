import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found, Refused } from '../web/refused.ts';
import { bring } from './bring.ts';
import { type Brought, type BroughtSheet, columnsNamed, readBrought } from './brought.ts';
import type { Campaign } from './campaign.ts';
import { newestVersion } from './campaign-store.ts';
import { CheckPage } from './check-pages.tsx';
import { importsOf, saveColumns, setAside, takeImport, undoImport, waitingSheet } from './import-store.ts';
import { roundOf } from './load.ts';
import { repliesOf } from './questions-store.ts';
import { repliesFile } from './replies-file.ts';
import { RepliesPage } from './replies-pages.tsx';
import { repliesWords } from './replies-words.ts';

type Names = 'replies' | 'repliesBring' | 'repliesFile' | 'repliesCheck' | 'repliesTake';

/** Replies in spreadsheets: taken out, and brought in once a steward has seen what they come to. */
export function repliesActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const show = async (visit: Visit<Names>, campaign: Campaign, faults: Faults) => {
    const words = visit.words(repliesWords);
    const [{ counted }, imports] = await Promise.all([
      repliesOf(database, campaign.id),
      importsOf(database, campaign.id),
    ]);
    const done = visit.query.get('done') ?? '';
    return visit.page({
      title: words.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      current: 'steward',
      language: 'en',
      main: RepliesPage({
        words,
        campaign,
        counted,
        imports,
        closed: campaign.emptiedAt
          ? words.bring.emptied
          : campaign.openedAt === null
            ? words.bring.draft
            : null,
        done: done in words.done ? words.done[done as keyof typeof words.done] : null,
        faults,
      }),
    });
  };
  /** The sheet of an address, as long as it waits, with what it comes to. */
  const waiting = async (visit: Visit<'repliesCheck' | 'repliesTake'>, campaign: Campaign) => {
    const kept = found(await waitingSheet(database, campaign.id, idOf(visit.params.brought)));
    const version = await newestVersion(database, campaign.id);
    const read = (columns: readonly string[]): Brought =>
      readBrought(version.questions, columnsNamed(version.questions, columns), kept.sheet);
    return { ...kept, version, read };
  };
  const check = async (
    visit: Visit<'repliesCheck' | 'repliesTake'>,
    campaign: Campaign,
    { name, sheet, version, read }: Awaited<ReturnType<typeof waiting>>,
    columns: readonly string[],
    note: string | null,
  ) => {
    const words = visit.words(repliesWords);
    return visit.page({
      title: words.check.title(name),
      status: note ? 422 : 200,
      current: 'steward',
      language: 'en',
      main: CheckPage({
        words,
        campaign,
        id: visit.params.brought,
        name,
        sheet,
        columns,
        questions: version.questions,
        brought: read(columns),
        note,
      }),
    });
  };
  return {
    async replies(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      return show(visit, campaign, {});
    },
    async repliesBring(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      if (campaign.openedAt === null || campaign.emptiedAt) throw new Refused('changed meanwhile');
      const came = await bring(site, visit, permit, campaign);
      if ('fault' in came) return show(visit, campaign, { file: came.fault });
      return visit.redirect(to('repliesCheck', { campaign: campaign.slug, brought: came.id }));
    },
    async repliesFile(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      return repliesFile(site, permit, campaign, visit.params.file);
    },
    async repliesCheck(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      const kept = await waiting(visit, campaign);
      return check(visit, campaign, kept, kept.columns, null);
    },
    async repliesTake(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const sent = await visit.form();
      const id = idOf(visit.params.brought);
      const back = (done: string) => visit.redirect(to('replies', { campaign: campaign.slug }, { done }));
      if (sent.text('do') === 'undo') {
        await undoImport(database, permit, campaign.id, id, site.now());
        return back('undone');
      }
      const kept = await waiting(visit, campaign);
      if (sent.text('do') === 'aside') {
        await setAside(database, id);
        return back('aside');
      }
      const columns = columnsSent(kept.sheet, (index) => sent.text(`column-${index}`));
      await saveColumns(database, id, columns);
      if (sent.text('do') !== 'take')
        return visit.redirect(to('repliesCheck', { campaign: campaign.slug, brought: id }));
      // Only what somebody has seen is taken in.
      if (columns.join('\n') !== sent.text('seen'))
        return check(visit, campaign, kept, columns, visit.words(repliesWords).check.changed);
      const { number, questions } = kept.version;
      const round = { id: campaign.id, version: number, questions };
      await takeImport(database, permit, round, id, kept.read(columns), site.now());
      return back('taken');
    },
  };
}

function columnsSent({ rows }: BroughtSheet, sent: (index: number) => string): string[] {
  return (rows[0] ?? []).map((_, index) => sent(index));
}

/** An id from an address; one that is none leads nowhere. @throws Refused */
function idOf(text: string): string {
  return found(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.exec(text))[0];
}
