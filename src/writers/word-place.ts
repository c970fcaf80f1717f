import { type IParagraphOptions, type IParagraphPropertiesOptions, Paragraph } from 'docx';
import { hanging } from './word-numbering.ts';

/** The marker that the next paragraph is to carry, until it is spent. */
interface Marker {
  kind: keyof typeof hanging;
  instance: number;
  depth: number;
  spent: boolean;
}

/** Where a paragraph stands: how deep in sections and lists, how far in, beside which rule. */
export interface Place {
  section: number;
  lists: number;
  /** In twips. */
  indent: number;
  /** The colour of the upright rule beside a note, as Word writes colours; null for none. */
  rule: string | null;
  marker: Marker | null;
  /** Whether quotations are the point of the list they stand in. */
  big: boolean;
}

/** Straight on the page. */
export const onThePage: Place = { section: 1, lists: 0, indent: 0, rule: null, marker: null, big: false };

/** Inside item after item of a list of `kind`. @param instance a number that no other list of the file has */
export function inList(place: Place, kind: keyof typeof hanging, instance: number): Place {
  const marker = { kind, instance, depth: Math.min(place.lists, 3), spent: false };
  return {
    ...place,
    lists: place.lists + 1,
    indent: place.indent + hanging[kind],
    marker,
    big: kind === 'big',
  };
}

/** Inside a note beside its rule. */
export const inNote = (place: Place, rule: string): Place => ({ ...place, indent: place.indent + 240, rule });

/** A paragraph where it stands: moved in, beside its rule, and with the marker if it is the first of an item. */
export function paragraphAt(place: Place, options: IParagraphOptions): Paragraph {
  const standing: { -readonly [K in keyof IParagraphPropertiesOptions]: IParagraphPropertiesOptions[K] } = {};
  if (place.indent) standing.indent = { left: place.indent };
  if (place.rule) standing.border = { left: { style: 'single', size: 18, space: 8, color: place.rule } };
  const marker = place.marker;
  if (marker && !marker.spent) {
    marker.spent = true;
    standing.numbering = {
      reference: marker.kind,
      instance: marker.instance,
      level: marker.depth,
      custom: true,
    };
    standing.indent = { left: place.indent, hanging: hanging[marker.kind] };
  }
  return new Paragraph({ ...standing, ...options });
}
