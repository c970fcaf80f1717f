import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { typstTemplate } from './typst-template.ts';

/** What the thread is asked to set, and at which scales it may stand on one page (1 is full size; none to let it run). */
export interface TypstAsk {
  id: number;
  data: string;
  scales: number[];
}

/** What comes back: a PDF, or what Typst said against it. */
export type TypstAnswer = { id: number; pdf: Uint8Array } | { id: number; failure: string };

const faces = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/800ExtraBold/SourceSerif4_800ExtraBold.ttf',
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'atkinson-hyperlegible-next/800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf',
];
const font = (face: string) => readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${face}`)));
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontBlobs: faces.map(font) }],
});

/** How many documents ago something must last have been of use to be dropped from Typst's cache. */
const cacheAge = 2;

function compiled(data: string, scale: number) {
  const done = compiler.compile({
    mainFileContent: typstTemplate,
    inputs: { document: data, scale: String(scale) },
  });
  if (!done.result) throw new Error(JSON.stringify(done.takeDiagnostics()?.shortDiagnostics));
  return done.result;
}

/** At the first of `scales` at which it stands on one page; at none, full size. */
function fitted(data: string, scales: number[]) {
  for (const scale of scales) {
    const onePage = compiled(data, scale);
    if (onePage.numOfPages === 1) return onePage;
  }
  return compiled(data, 1);
}

parentPort!.on('message', ({ id, data, scales }: TypstAsk) => {
  try {
    const pdf = new Uint8Array(compiler.pdf(fitted(data, scales), { pdfStandard: 'ua-1' }));
    parentPort!.postMessage({ id, pdf } satisfies TypstAnswer, [pdf.buffer]);
  } catch (error) {
    parentPort!.postMessage({ id, failure: (error as Error).message } satisfies TypstAnswer);
  } finally {
    compiler.evictCache(cacheAge);
  }
});
