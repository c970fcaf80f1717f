import type { WrittenForm } from '../forms/forms.ts';

/** How people name each kind of file, by the ending of its name. */
export const fileLabels = {
  html: 'Web page',
  pdf: 'PDF',
  docx: 'Word',
  pptx: 'Slides',
  epub: 'E-book',
  ics: 'Diary entry',
  md: 'Markdown',
  txt: 'Plain text',
} as const;

/** The ending of a file's name. */
export type Ending = keyof typeof fileLabels;

/** In what files each form comes: what is read at length also for an e-reader, what is shown also as slides. */
export const filesOf: Record<WrittenForm, readonly Ending[]> = {
  tips: ['html', 'pdf', 'docx', 'md', 'txt'],
  guide: ['html', 'pdf', 'docx', 'epub', 'md', 'txt'],
  session: ['html', 'pdf', 'docx', 'pptx', 'md', 'txt'],
  try: ['html', 'pdf', 'docx', 'epub', 'md', 'txt'],
  talk: ['html', 'pdf', 'docx', 'ics', 'md', 'txt'],
};
