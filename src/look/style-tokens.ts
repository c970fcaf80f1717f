import type { FormName } from '../documents/document.ts';
import { type Colours, dark, light } from './colours.ts';

/** Which of the forms' colours a page needs: its own (as `--form`), or all of them (`--guide` and so on). */
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
@media screen and (prefers-color-scheme:dark){:root{${properties(dark, forms)}}}`;
}

function properties(colours: Colours, forms: FormColours): string {
  const { forms: byForm, ...rest } = colours;
  const all = Object.entries(rest).map(([name, value]) => `--${kebab(name)}:${value}`);
  if (forms === 'all') for (const [name, value] of Object.entries(byForm)) all.push(`--${name}:${value}`);
  else all.push(`--form:${forms === 'none' ? colours.leaf : byForm[forms]}`);
  return all.join(';');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
