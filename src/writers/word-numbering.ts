import type { ILevelsOptions } from 'docx';
import type { FormName } from '../documents/document.ts';
import { light } from '../look/colours.ts';
import { bare } from './word-styles.ts';

/** How far the text of a list stands in from its marker, in twips. */
export const hanging = { bullet: 340, number: 400, big: 800, tick: 400 } as const;

/** The markers of lists, by kind and by how deep a list stands in others. */
export function wordNumbering(form: FormName) {
  const color = bare(light.forms[form]);
  const kind = (
    reference: keyof typeof hanging,
    level: Omit<ILevelsOptions, 'level' | 'style'>,
    run: object,
  ) => ({
    reference,
    levels: [0, 1, 2, 3].map((depth) => {
      const left = hanging[reference] * (depth + 1);
      const paragraph = { indent: { left, hanging: hanging[reference] } };
      return {
        ...level,
        text: level.text?.replace('%1', `%${depth + 1}`),
        level: depth,
        style: { run, paragraph },
      };
    }),
  });
  return {
    config: [
      kind('bullet', { format: 'bullet', text: '•' }, { color }),
      kind('number', { format: 'decimal', text: '%1.' }, { bold: true, color }),
      kind('big', { format: 'decimal', text: '%1' }, { bold: true, color, size: 44 }),
      kind('tick', { format: 'bullet', text: '☐' }, { color, font: 'Segoe UI Symbol' }),
    ],
  };
}
