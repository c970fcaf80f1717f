import { type WrittenForm, writtenForms } from '../forms/forms.ts';
import { Mistake } from '../mistake.ts';

/** The most minutes that can be asked for: a working day. */
const mostMinutes = 480;

/**
 * The forms that `--forms guide,tips` names; all of them when it was not given.
 * @throws Mistake for a name that is no written form
 */
export function formsNamed(text: string | undefined): WrittenForm[] {
  if (text === undefined) return [...writtenForms];
  const names = text
    .split(/[\s,]+/u)
    .map((name) => name.toLowerCase())
    .filter(Boolean);
  const unknown = names.find((name) => !isForm(name));
  if (unknown !== undefined || names.length === 0)
    throw new Mistake(
      unknown === undefined ? '--forms names no form.' : `There is no form called “${unknown}”.`,
      `Choose from ${writtenForms.join(', ')}.`,
    );
  return writtenForms.filter((form) => names.includes(form));
}

function isForm(name: string): name is WrittenForm {
  return (writtenForms as string[]).includes(name);
}

/**
 * The minutes that `--minutes` names; null when it was not given.
 * @throws Mistake for anything but a number from 1 to 480
 */
export function minutesNamed(text: string | undefined): number | null {
  if (text === undefined) return null;
  const minutes = Number(text);
  if (!/^\d+(\.\d+)?$/u.test(text.trim()) || minutes < 1 || minutes > mostMinutes)
    throw new Mistake(
      `“${text}” is not a number of minutes that can be used.`,
      `Give a number from 1 to ${mostMinutes}.`,
    );
  return minutes;
}
