import type { WriteStream } from 'node:tty';
import { minutesInWords } from '../forms/fit.ts';
import { type QuestionNumber, questions } from '../questions/questions.ts';
import { type Progress, stages } from './stages.ts';
import type { Proof } from './verify.ts';

/** What was made, for whoever made it. */
export interface Summary {
  title: string;
  tellers: string[];
  invented: boolean;
  passages: number;
  words: number;
  /** Passages that are in no form: off the record, or left out by a person. */
  keptBack: number;
  answered: { number: QuestionNumber; name: string; passages: number }[];
  unanswered: { number: QuestionNumber; name: string }[];
  forms: { form: string; minutes: number; spent: string; why: string | null; files: string[] }[];
  /** Identifiers that wait for a decision, and those replaced. */
  undecided: number;
  replaced: number;
  /** The private file of decisions; null where it could not be written. */
  shapeFile: string | null;
  /** Plain sentences that the person should know. */
  warnings: string[];
  /** The page to open. */
  open: string;
}

/** The questions that were answered, with how many passages, and those that were not. */
export function answeredIn(passages: readonly { questions: readonly number[] }[]) {
  const counts = questions.map(({ number, name }) => ({
    number,
    name,
    passages: passages.filter((passage) => passage.questions.includes(number)).length,
  }));
  return {
    answered: counts.filter((count) => count.passages > 0),
    unanswered: counts.filter((count) => count.passages === 0).map(({ number, name }) => ({ number, name })),
  };
}

/** The summary as a person reads it on a terminal. */
export function summaryInWords(summary: Summary): string {
  const { answered, unanswered } = summary;
  const kept = summary.keptBack ? `, ${summary.keptBack} kept back` : '';
  return `${[
    '',
    `${summary.title}${summary.invented ? ' (invented)' : ''}`,
    `Told by ${summary.tellers.join(', ')}: ${counted(summary.passages, 'passage')}, ${counted(summary.words, 'word')}${kept}`,
    '',
    `Answered      ${answered.map(({ name, passages }) => `${name} ${passages}`).join(', ') || 'none of the eleven'}`,
    ...(unanswered.length ? [`Not answered  ${unanswered.map(({ name }) => name).join(', ')}`] : []),
    '',
    ...summary.forms.flatMap(formLines),
    '',
    ...identityLines(summary),
    ...summary.warnings.map((warning) => `Note: ${warning}`),
    '',
    `Open ${summary.open}`,
  ].join('\n')}\n`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

function formLines({ form, minutes, spent, why, files }: Summary['forms'][number]): string[] {
  const time = `${minutesInWords(minutes)} ${spent === 'reading' ? 'to read' : 'together'}`;
  const endings = files.map((name) => name.slice(name.lastIndexOf('.') + 1)).join(' ');
  return [`${form.padEnd(14)}${time.padEnd(22)}${endings}`, ...(why ? [`${' '.repeat(14)}${why}`] : [])];
}

function identityLines({ undecided, replaced, shapeFile }: Summary): string[] {
  const done = replaced ? `${replaced} replaced. ` : '';
  if (undecided === 0) return [`Names and other identifiers: ${done}None waits for a decision.`];
  const where = shapeFile
    ? `Decide in ${shapeFile} (private: keep it), then make the folder again.`
    : 'Give --shape FILE, where you may write, to decide.';
  return [
    `Names and other identifiers: ${done}${undecided} ${undecided === 1 ? 'waits' : 'wait'} for a decision, so every form says DRAFT.`,
    where,
  ];
}

/** The proof as a person reads it. */
export function proofInWords({ held, faults }: Proof): string {
  if (faults.length === 0) return `Every quotation in ${held.length} files is what was said.\n`;
  const more = faults.length > 50 ? [`and ${faults.length - 50} more.`] : [];
  return `${[...faults.slice(0, 50), ...more, `${held.length} files hold; ${faults.length} faults.`].join('\n')}\n`;
}

/** Tells each stage on a terminal, in one line that is written over; says nothing where nobody watches. */
export function progressOn(stream: WriteStream): Progress & { done: () => void } {
  if (!stream.isTTY) return Object.assign(() => {}, { done: () => {} });
  const progress: Progress = (stage, detail) =>
    stream.write(`\r\u001b[2K${stages[stage]}${detail ? `: ${detail}` : ''}…`);
  return Object.assign(progress, { done: () => stream.write('\r\u001b[2K') });
}
