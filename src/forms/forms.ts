import type { FormName } from '../documents/document.ts';
import type { Compose } from './form.ts';
import { composeGuide } from './guide.ts';
import { composeSession } from './session.ts';
import { composeTalk } from './talk.ts';
import { composeTips } from './tips.ts';
import { composeTry } from './try.ts';

/** The forms that are written: of the eight, those that need no picture, sound or film. */
export type WrittenForm = Extract<FormName, 'guide' | 'tips' | 'session' | 'try' | 'talk'>;

/** How each written form is composed; leaving one out does not compile. */
export const forms: Record<WrittenForm, Compose> = {
  tips: composeTips,
  guide: composeGuide,
  session: composeSession,
  try: composeTry,
  talk: composeTalk,
};

/** The names of the written forms, the quickest first. */
export const writtenForms = Object.keys(forms) as WrittenForm[];
