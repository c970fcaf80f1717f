import type { IdentifierKind } from './identifier.ts';

/** One place where something was taken for an identifier, before places of the same one are brought together. */
export interface Sighting {
  kind: IdentifierKind;
  /** As it stands there. */
  wording: string;
  /** What would stand in its place as far as the words there tell; null where they tell nothing. */
  suggest: string | null;
  /** True where `suggest` was said of that person there, so that it goes before what a title or a kind suggests. */
  told: boolean;
}
