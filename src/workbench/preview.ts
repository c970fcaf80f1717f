import type { Document } from '../documents/document.ts';
import { forms, type WrittenForm, writtenForms } from '../forms/forms.ts';
import { keptDecision, keptSuggestion, shaped } from '../library/kept-shape.ts';
import type { WorkingStory } from '../library/working-story.ts';
import type { Change } from './passage-store.ts';

/** The form that an address asks to be shown; the quickest where it asks for none. */
export function formFrom(name: string | null): WrittenForm {
  return writtenForms.find((form) => form === name) ?? writtenForms[0]!;
}

/** A form of the story as it stands; null where nothing in it could be shared yet. */
export function previewOf({ story }: WorkingStory, form: WrittenForm, today: Date): Document | null {
  return story.passages.length === 0 ? null : forms[form](story, { minutes: null, today });
}

/** The story as it would stand with a change of one passage that is typed and not saved. */
export function withDraft(working: WorkingStory, code: string, change: Change): WorkingStory {
  const { story, names } = working;
  const isOut = change.off_record !== null || change.left_out || !change.words.trim();
  const suggested = keptSuggestion(working.rows.find((row) => row.code === code)?.suggested);
  const passages = story.passages.flatMap((passage) => {
    if (passage.id !== code) return [passage];
    if (isOut) return [];
    const drafted = { ...passage, words: names.clear(change.words) };
    return [shaped(drafted, suggested, keptDecision(change.decided), names.clear)];
  });
  return { ...working, story: { ...story, passages } };
}
