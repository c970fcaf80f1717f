import type { Asked } from '../hearing/asked.ts';
import { type Part, readPart, type Typed } from '../hearing/part.ts';
import type { Machinery } from '../machinery.ts';
import type { Sent, Visit } from '../people/visit.ts';
import { AskClosedPage } from './ask-pages.tsx';
import { askWords } from './ask-words.ts';
import type { Campaign } from './campaign.ts';
import { versionOf } from './campaign-store.ts';
import { partInWords } from './part-words.ts';
import type { Reply } from './reply.ts';
import { replyInWords } from './reply-pages.tsx';
import { partsOf } from './reply-store.ts';

/** A reply with the round it belongs to. */
export interface ReplyHere {
  reply: Reply;
  campaign: Campaign;
}

/**
 * The page of a reply whose round is not open any more: what was saved counts.
 * @param late a question that came too late, as sent; null where nothing did
 */
export async function showClosed(
  site: Machinery,
  visit: Visit,
  { reply, campaign }: ReplyHere,
  late: { asked: Asked; sent: Sent } | null,
): Promise<Response> {
  const words = visit.words(askWords);
  const version = await versionOf(site.database, campaign.id, reply.version);
  const parts = await partsOf(site.database, reply.id);
  const all = replyInWords(version, parts, visit.language, words.question.other);
  const lost = late && lateLines(late, visit, words.question.other);
  return visit.page({
    title: words.closed.title,
    status: lost ? 409 : 200,
    main: AskClosedPage({
      words,
      language: visit.language,
      campaign,
      late: lost ?? [],
      said: all.filter(({ lines }) => lines.length > 0),
    }),
  });
}

function lateLines({ asked, sent }: { asked: Asked; sent: Sent }, visit: Visit, somethingElse: string) {
  const read = readPart(asked, sent);
  if ('fault' in read) return typedLines(read.typed);
  return read.ok === null ? null : partInWords(asked, read.ok satisfies Part, visit.language, somethingElse);
}

function typedLines(typed: Typed): string[] {
  return Object.values(typed)
    .flat()
    .filter((text) => text.trim() !== '');
}
