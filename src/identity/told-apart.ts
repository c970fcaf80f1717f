import { directKinds, type Identifier } from './identifier.ts';

const ordinals =
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** The identifiers with no suggestion given to two of them: "a person", "a second person". Numbers, ages and posts stay alike. */
export function toldApart(identifiers: readonly Identifier[]): Identifier[] {
  const given = new Map<string, number>();
  return identifiers.map((identifier) => {
    if (directKinds.includes(identifier.kind) || identifier.kind === 'age' || identifier.kind === 'rare role')
      return identifier;
    const { suggest } = identifier;
    const many = (given.get(suggest) ?? 0) + 1;
    given.set(suggest, many);
    return many === 1 ? identifier : { ...identifier, suggest: numbered(suggest, many) };
  });
}

function numbered(suggest: string, many: number): string {
  const ordinal = ordinals[many - 2];
  const noun = /^(?:an?|the) (.+)$/.exec(suggest)?.[1];
  return ordinal && noun
    ? `a ${ordinal} ${noun}`.replace(/^a (?=eigh|eleventh)/, 'an ')
    : `${suggest} ${many}`;
}
