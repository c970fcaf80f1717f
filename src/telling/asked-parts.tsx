import { Inset } from '../web/parts/notes.tsx';

/** What a telling is asked for: it stands over every question, so that nobody has to keep it in mind. */
export function AskedNote({ lead, words }: { lead: string; words: string | null }) {
  if (words === null) return null;
  return (
    <Inset>
      <p>{lead}</p>
      <p>
        <b>{words}</b>
      </p>
    </Inset>
  );
}
