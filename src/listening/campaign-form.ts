import type { Wording } from '../hearing/asked.ts';
import { cleanLine, cleanText, lengthOf } from '../hearing/clean-text.ts';
import type { Sent } from '../people/visit.ts';
import type { TypedDay } from '../web/parts/field-group.tsx';
import type { Campaign } from './campaign.ts';

/** What a steward says of a round, as it can be kept. */
export type CampaignFields = Pick<
  Campaign,
  | 'name'
  | 'programme'
  | 'title'
  | 'whoAsks'
  | 'whatHappens'
  | 'opensOn'
  | 'closesOn'
  | 'keptUntil'
  | 'showsHeard'
  | 'isListed'
>;

/** What may be wrong with the form of a round. */
export type CampaignFault =
  | 'empty'
  | 'long'
  | 'no day'
  | 'closes before it opens'
  | 'kept too short'
  | 'kept too long'
  | 'kept longer than told';

/** The three texts that whoever replies reads, and the letters each may have. */
const texts = { title: 160, whoAsks: 600, whatHappens: 1200 } as const;
const longestName = 80;
/** Days that replies may be kept after a round has closed: two years. */
const mostDaysKept = 731;

/** The form of a round as typed, to be shown again. */
export interface TypedCampaign {
  name: string;
  programme: string;
  title: Wording;
  whoAsks: Wording;
  whatHappens: Wording;
  opens: TypedDay;
  closes: TypedDay;
  kept: TypedDay;
  showsHeard: boolean;
  isListed: boolean;
}

/** A round as its form has it. */
export function typedCampaign(campaign: CampaignFields): TypedCampaign {
  const { opensOn, closesOn, keptUntil, name, programme, title, whoAsks, whatHappens, showsHeard, isListed } =
    campaign;
  return {
    name,
    programme,
    title,
    whoAsks,
    whatHappens,
    opens: typedDay(opensOn),
    closes: typedDay(closesOn),
    kept: typedDay(keptUntil),
    showsHeard,
    isListed,
  };
}

/** Reads the form as it was typed. */
export function typedFrom(sent: Sent): TypedCampaign {
  const wording = (name: string): Wording => {
    const cy = cleanText(sent.text(`${name}-cy`));
    return { en: cleanText(sent.text(`${name}-en`)), ...(cy && { cy }) };
  };
  const day = (name: string): TypedDay => ({
    day: sent.text(`${name}-day`).trim(),
    month: sent.text(`${name}-month`).trim(),
    year: sent.text(`${name}-year`).trim(),
  });
  return {
    name: cleanLine(sent.text('name')),
    programme: cleanLine(sent.text('programme')),
    title: wording('title'),
    whoAsks: wording('whoAsks'),
    whatHappens: wording('whatHappens'),
    opens: day('opens'),
    closes: day('closes'),
    kept: day('kept'),
    showsHeard: sent.text('showsHeard') === 'yes',
    isListed: sent.text('isListed') === 'yes',
  };
}

/**
 * What can be kept of a form, or what is wrong with it, by field.
 * @param told the day that people were told their replies are kept until; null where nobody has replied yet
 */
export function campaignFrom(
  typed: TypedCampaign,
  told: string | null,
): { fields: CampaignFields } | { faults: Record<string, CampaignFault> } {
  const faults: Record<string, CampaignFault> = {};
  if (typed.name === '') faults.name = 'empty';
  if (lengthOf(typed.name) > longestName) faults.name = 'long';
  if (lengthOf(typed.programme) > longestName) faults.programme = 'long';
  for (const name of Object.keys(texts) as (keyof typeof texts)[]) {
    if (typed[name].en === '') faults[`${name}-en`] = 'empty';
    if (lengthOf(typed[name].en) > texts[name]) faults[`${name}-en`] = 'long';
    if (lengthOf(typed[name].cy ?? '') > texts[name]) faults[`${name}-cy`] = 'long';
  }
  const [opensOn, closesOn, keptUntil] = [dayFrom(typed.opens), dayFrom(typed.closes), dayFrom(typed.kept)];
  if (opensOn === null) faults.opens = 'no day';
  if (closesOn === null) faults.closes = 'no day';
  else if (opensOn !== null && closesOn < opensOn) faults.closes = 'closes before it opens';
  if (keptUntil === null) faults.kept = 'no day';
  else if (closesOn !== null && keptUntil < closesOn) faults.kept = 'kept too short';
  else if (closesOn !== null && daysBetween(closesOn, keptUntil) > mostDaysKept)
    faults.kept = 'kept too long';
  else if (told !== null && keptUntil > told) faults.kept = 'kept longer than told';
  if (Object.keys(faults).length > 0 || !opensOn || !closesOn || !keptUntil) return { faults };
  const { name, programme, title, whoAsks, whatHappens, showsHeard, isListed } = typed;
  const said = { name, programme, title, whoAsks, whatHappens, showsHeard, isListed };
  return { fields: { ...said, opensOn, closesOn, keptUntil } };
}

function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

/** A day typed in three boxes, as `2026-11-25`; null where there is no such day. */
export function dayFrom({ day, month, year }: TypedDay): string | null {
  if (!/^\d{1,2}$/u.test(day) || !/^\d{1,2}$/u.test(month) || !/^20\d\d$/u.test(year)) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}

function typedDay(day: string): TypedDay {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}
