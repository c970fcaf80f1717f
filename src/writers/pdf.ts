import { CannotWrite } from './cannot-write.ts';
import { missingLetters } from './pdf-letters.ts';
import { endTypst, setWithTypst, TypstRefusal } from './typst.ts';
import { typstData } from './typst-data.ts';
import type { Writer } from './writer.ts';

/** Tips are one side of A4: the sizes of type to try, as shares of full size, so that they fill it and do not run over. */
const oneSide = [1.2, 1.15, 1.1, 1.05, 1, 0.95, 0.9, 0.85];

/**
 * Writes a document as a tagged PDF on A4 that meets PDF/UA-1. The same document and time give the same bytes.
 * @throws CannotWrite when it holds letters that our typefaces do not have
 */
export const writePdf: Writer = async (document, { now }) => {
  const scales = document.form === 'tips' ? oneSide : [];
  try {
    return await setWithTypst(typstData(document, now), scales);
  } catch (error) {
    const missing = error instanceof TypstRefusal ? missingIn(error.message) : [];
    if (missing.length === 0) throw error;
    throw new CannotWrite(
      `The typefaces of our PDF have no ${missing.join(', ')}.`,
      'Read it as a web page or in Word, which use the typefaces of the machine.',
    );
  }
};

/** What Typst says that it has no glyph for, in plain words, each once. */
function missingIn(refusal: string): string[] {
  const said = refusal.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
  return missingLetters([...said].map((match) => match[1]!));
}

/** Lets go of what making PDFs keeps warm. The next PDF starts it again. */
export const closePdf = endTypst;
