import type { FormName } from '../documents/document.ts';
import { marks, productMark } from '../look/marks.ts';

/** A form's mark on a tile of its colour. Its word always stands beside it, so it is hidden from screen readers. */
export function FormTile({ form }: { form: FormName }) {
  return (
    <span class="tile">
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d={marks[form].path} />
      </svg>
    </span>
  );
}

/** The product's mark on its tile. */
export function ProductTile() {
  return (
    <svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill={productMark.tile} />
      <ProductShapes />
    </svg>
  );
}

/** The shapes of the product's mark, without the tile. */
export function ProductShapes() {
  return (
    <>
      {productMark.shapes.map(({ path, fill, stroke }) => (
        <path
          key={path}
          d={path}
          fill={fill ?? 'none'}
          stroke={stroke ?? undefined}
          stroke-width={stroke ? 2.6 : undefined}
          stroke-linecap={stroke ? 'round' : undefined}
        />
      ))}
    </>
  );
}
