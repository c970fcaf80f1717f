import type { FormName } from '../documents/document.ts';

/** How a form is shown to people: always its word beside its mark. */
export interface Mark {
  /** The word. */
  label: string;
  /** Path data in a 24 × 24 square, to be stroked (width 2, round ends and joins) and not filled. */
  path: string;
}

/** The mark of each form. */
export const marks: Record<FormName, Mark> = {
  guide: {
    label: 'Guide',
    path: 'M12 6.6C9.8 5 6.9 4.3 3 4.3v13.9c3.9 0 6.8.7 9 2.3 2.2-1.6 5.1-2.3 9-2.3V4.3c-3.9 0-6.8.7-9 2.3zM12 6.6v13.9',
  },
  tips: {
    label: 'Tips',
    path: 'M9.3 17.2c0-2.6-3.3-3.9-3.3-7.9a6 6 0 0 1 12 0c0 4-3.3 5.3-3.3 7.9zM9.8 20.8h4.4M12 9.4v3.6',
  },
  picture: {
    label: 'Picture',
    path: 'M2.8 18.2a2.2 2.2 0 1 0 4.4 0 2.2 2.2 0 1 0-4.4 0M8.6 6.4a2.6 2.6 0 1 0 5.2 0 2.6 2.6 0 1 0-5.2 0M16.2 15.8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M6 16.2l4-7.6M12.7 8.6l4.3 5.2',
  },
  listen: { label: 'Listen', path: 'M3.5 10.5v3M7.75 7v10M12 9.7v4.6M16.25 4v16M20.5 9.5v5' },
  watch: {
    label: 'Watch',
    path: 'M4.8 4h14.4A1.8 1.8 0 0 1 21 5.8v9.4a1.8 1.8 0 0 1-1.8 1.8H4.8A1.8 1.8 0 0 1 3 15.2V5.8A1.8 1.8 0 0 1 4.8 4zM10 7.7v5.6l4.7-2.8zM8 20.8h8',
  },
  session: {
    label: 'Session',
    path: 'M9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M8.7 3.9a8.7 8.7 0 0 1 6.6 0M20.1 8.7a8.7 8.7 0 0 1 0 6.6M15.3 20.1a8.7 8.7 0 0 1-6.6 0M3.9 15.3a8.7 8.7 0 0 1 0-6.6',
  },
  try: {
    label: 'Try it',
    path: 'M6.5 15h11l-1.5 6H8zM12 15V8.5M12 9.3c0-3.6 2.4-5.9 6.8-6.1 0 4-2.5 6.1-6.8 6.1zM12 12.3c0-2.5-2-4.1-5.5-4.3 0 2.8 2.1 4.3 5.5 4.3z',
  },
  talk: {
    label: 'Talk',
    path: 'M3 4.5h12.5v8.3H9.2L5.5 15.7v-2.9H3zM18.7 8.7H21v8.6h-2.2v2.9l-3.9-2.9H10.5',
  },
};

/** The forms, in the order in which they are shown side by side. */
export const formNames = Object.keys(marks) as FormName[];

/** One shape of the product's own mark: filled with `fill`, or stroked with `stroke` (width 2.6, round ends). */
export interface MarkShape {
  path: string;
  fill: string | null;
  stroke: string | null;
}

/** The product's own mark, a cutting with its stem cut aslant, in a 32 × 32 square on a tile with corners of 9. */
export const productMark: { tile: string; shapes: readonly MarkShape[] } = {
  tile: '#06392d',
  shapes: [
    { path: 'M13.4 27c1.7-3.7 2.5-7.6 2.5-12.3', fill: null, stroke: '#c8f169' },
    { path: 'M15.7 16.6C15 9.4 18.9 5 26.5 4.6c.3 7.7-3.6 12-10.8 12z', fill: '#c8f169', stroke: null },
    { path: 'M15.6 20.7c-5.5.4-9-2.5-9.6-8.4 5.9-.1 9.5 2.8 9.6 8.4z', fill: '#7fdcb4', stroke: null },
  ],
};

/**
 * A form's mark as a whole SVG file, for formats that take pictures.
 * @param stroke a colour as `#rrggbb`
 * @param size its width and height in pixels
 */
export function markSvg(form: FormName, stroke: string, size = 24): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${stroke}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${marks[form].path}"/></svg>`;
}

/** The product's mark as a whole SVG file. @param size its width and height in pixels */
export function productSvg(size = 32): string {
  const shapes = productMark.shapes.map(({ path, fill, stroke }) =>
    fill
      ? `<path d="${path}" fill="${fill}"/>`
      : `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="2.6" stroke-linecap="round"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="${productMark.tile}"/>${shapes.join('')}</svg>`;
}
