import { type Asked, optionsOf, wordingIn } from '../hearing/asked.ts';
import type { Part } from '../hearing/part.ts';
import type { Language } from '../web/words.ts';

/**
 * What was replied to a question, in the words that stood there: a line each.
 * @param somethingElse what “something else” is called, where nothing was written beside it
 */
export function partInWords(asked: Asked, part: Part, language: Language, somethingElse: string): string[] {
  const named = (key: string) => {
    const option = optionsOf(asked).find((one) => one.key === key);
    return option ? wordingIn(option.words, language) : key;
  };
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'one':
      return [
        ...(part.chosen === null ? [] : [named(part.chosen)]),
        ...(part.other === null ? [] : [part.other || somethingElse]),
      ];
    case 'some':
      return [...part.chosen.map(named), ...(part.other === null ? [] : [part.other || somethingElse])];
    case 'order':
      return part.order.map((key, index) => `${index + 1}. ${named(key)}`);
    case 'scale':
      return [asked.kind === 'scale' ? `${part.value} / ${asked.to}` : String(part.value)];
  }
}
