import type { FormName } from '../documents/document.ts';
import { blockRules } from './style-blocks.ts';
import { coverRules } from './style-cover.ts';
import { pageRules } from './style-page.ts';
import { printRules } from './style-print.ts';
import { tellingRules } from './style-telling.ts';
import { type FormColours, tokens } from './style-tokens.ts';

/** The style of a page that holds one form, in its colour. */
export function formStyle(form: FormName): string {
  return style(form, pageRules, blockRules, printRules);
}

/** The style of the pages that hold a whole telling. */
export function tellingStyle(): string {
  return style('none', pageRules, tellingRules, printRules);
}

/** The style of the cover: the page that leads to every form, in all their colours. */
export function coverStyle(): string {
  return style('all', pageRules, coverRules, printRules);
}

function style(forms: FormColours, ...rules: string[]): string {
  return minify([tokens(forms), ...rules].join(''));
}

/** The same rules without white space that nobody reads. Only for the rules above: it knows no strings. */
function minify(css: string): string {
  return css
    .replace(/\s*\n\s*/gu, '')
    .replace(/;\}/gu, '}')
    .trim();
}
