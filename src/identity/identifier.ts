/** What identifiers are, in the words a person decides by and in the order of the list: who, where, then numbers. */
export const identifierKinds = [
  'person',
  'organisation',
  'place',
  'rare role',
  'age',
  'date of birth',
  'address',
  'postcode',
  'phone',
  'e-mail',
  'NHS number',
  'National Insurance number',
] as const;

/** What an identifier is. */
export type IdentifierKind = (typeof identifierKinds)[number];

/** Kinds that point at one person by themselves: replaced unless a person allows them. */
export const directKinds: readonly IdentifierKind[] = [
  'date of birth',
  'address',
  'postcode',
  'phone',
  'e-mail',
  'NHS number',
  'National Insurance number',
];

/** Something in a telling by which somebody could be known, for a person to decide on. */
export interface Identifier {
  kind: IdentifierKind;
  /** Its fullest wording in the telling: "Margaret Hale". It is what a decision in the shape file names. */
  found: string;
  /** Every wording of it that stands in the telling, the fullest first: "Margaret Hale", "Margaret", "Mrs Hale". */
  wordings: string[];
  /** How many times it stands there, all wordings together. */
  times: number;
  /** What would stand in its place, without brackets: "a social worker". */
  suggest: string;
  /** A few words around it where it is first said, so that a person can decide without searching. */
  context: string;
}

/** What a person decided about one identifier. */
export type Decision =
  | { kind: 'waiting' }
  | { kind: 'keep' }
  /** Replaced by these words, without brackets. */
  | { kind: 'replace'; by: string };

/** An identifier with what holds for it now: a person's decision, or the rule for its kind. */
export interface Decided {
  identifier: Identifier;
  decision: Decision;
}
