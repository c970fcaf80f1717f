import type { FormName } from '../documents/document.ts';
import { type Colours, dark, light } from './colours.ts';

/** Which of the forms' colours a page needs: its own (as `--form`), or, on the site, all of them (`--guide` and so on) and those of people at work. */
export type FormColours = FormName | 'all' | 'none';

/**
 * Colours and typefaces as custom properties, light and dark. Paper is always light: ink on white is what a
 * printer can do.
 */
export function tokens(forms: FormColours): string {
  return `
:root{color-scheme:light dark;${properties(light, forms)};
--ours:"Atkinson Hyperlegible Next",system-ui,"Segoe UI",Roboto,sans-serif;
--theirs:ui-serif,"Iowan Old Style","Source Serif 4",Charter,"Sitka Text",Cambria,Georgia,serif}
@media screen and (prefers-color-scheme:dark){:root{${properties(dark, forms, light)}}}`;
}

/** @param known colours that are given already: what is the same in both is not said twice */
function properties(colours: Colours, forms: FormColours, known?: Colours): string {
  const before = known ? named(known, forms) : {};
  return Object.entries(named(colours, forms))
    .filter(([name, value]) => before[name] !== value)
    .map(([name, value]) => `--${kebab(name)}:${value}`)
    .join(';');
}

function named(colours: Colours, forms: FormColours): Record<string, string> {
  const { forms: byForm, atWork, ...rest } = colours;
  if (forms === 'all') return { ...rest, ...atWork, ...byForm };
  return { ...rest, form: forms === 'none' ? colours.leaf : byForm[forms] };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
