import { parseAst } from 'vitest/node';

/** A part of a program as the parser gives it: a type, and whatever that type holds. */
interface Part {
  type: string;
  [name: string]: unknown;
}

/** Attributes, of elements and of our own parts, whose value is read by people. */
const read = new Set(
  'alt aria-label aria-description button caption hint label legend placeholder summary text title'.split(
    ' ',
  ),
);

/**
 * The words that a page written as JSX shows and does not take from a catalogue: text between tags, strings where something
 * is shown, attributes that are read out, and whatever looks like a sentence anywhere else.
 * @param source of a `.tsx` file
 */
export function sentencesOf(source: string): string[] {
  const found: string[] = [];
  const keep = (text: unknown) => {
    if (typeof text === 'string' && /\p{L}{2}/u.test(text)) found.push(text.replace(/\s+/gu, ' ').trim());
  };
  everyPart(parseAst(source, { lang: 'tsx' }) as unknown as Part, (part) => {
    if (part.type === 'JSXText') keep(part.value);
    if (part.type === 'JSXElement' || part.type === 'JSXFragment')
      for (const child of part.children as Part[])
        if (child.type === 'JSXExpressionContainer') shown(child.expression as Part, keep);
    if (part.type === 'JSXAttribute' && read.has(String((part.name as Part).name)))
      shown(part.value as Part | null, keep);
    if (isSentence(part)) keep(part.value);
  });
  return [...new Set(found)];
}

/** Whether a string begins as a sentence does, wherever it stands: a capital, and a word after it. */
function isSentence({ type, value }: Part): boolean {
  return type === 'Literal' && typeof value === 'string' && /^\p{Lu}\p{L}* \p{L}/u.test(value);
}

/** The strings that an expression comes to, as far as they stand in it: not those that it compares with or looks up. */
function shown(part: Part | null | undefined, keep: (text: unknown) => void): void {
  if (!part) return;
  if (part.type === 'Literal') keep(part.value);
  if (part.type === 'TemplateLiteral')
    for (const { value } of part.quasis as { value: { cooked: string } }[]) keep(value.cooked);
  const within = {
    JSXExpressionContainer: ['expression'],
    ParenthesizedExpression: ['expression'],
    ConditionalExpression: ['consequent', 'alternate'],
    LogicalExpression: ['left', 'right'],
    ArrowFunctionExpression: ['body'],
  }[part.type];
  for (const name of within ?? []) shown(part[name] as Part, keep);
  // What is shown of `list.map((one) => …)` stands in the function.
  if (part.type === 'CallExpression')
    for (const argument of part.arguments as Part[])
      if (argument.type === 'ArrowFunctionExpression') shown(argument, keep);
}

function everyPart(part: unknown, visit: (part: Part) => void): void {
  if (Array.isArray(part)) for (const one of part) everyPart(one, visit);
  else if (part && typeof part === 'object') {
    if ('type' in part) visit(part as Part);
    for (const value of Object.values(part)) everyPart(value, visit);
  }
}
