import { type Asked, otherKey } from '../hearing/asked.ts';
import { orderField, type Part, type Typed } from '../hearing/part.ts';

/** What is kept of a question, as its fields have it: so that a page shows again what was replied. */
export function typedOf(asked: Asked, part: Part | null): Typed {
  if (part === null) return {};
  switch (part.kind) {
    case 'text':
      return { part: [part.text] };
    case 'one':
      return {
        part: part.chosen !== null ? [part.chosen] : part.other !== null ? [otherKey] : [],
        other: [part.other ?? ''],
      };
    case 'some':
      return {
        part: [...part.chosen, ...(part.other === null ? [] : [otherKey])],
        other: [part.other ?? ''],
      };
    case 'order':
      return asked.kind === 'order'
        ? Object.fromEntries(part.order.map((key, index) => [orderField(key), [String(index + 1)]]))
        : {};
    case 'scale':
      return { part: [String(part.value)] };
  }
}
