import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, transformSync } from 'esbuild';
import { compile } from 'sass';
import subsetFont from 'subset-font';
import { productSvg } from '../look/marks.ts';
import { blockRules } from '../look/style-blocks.ts';
import { tokens } from '../look/style-tokens.ts';

/** Latin as English and Welsh write it, and the signs that our texts use. */
const letters = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32))}£€©·–—‘’“”…•←→↑↓✓×½¼¾°ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜŴŶẀẂẄỲÝŸàáâäèéêëìíîïòóôöùúûüŵŷẁẃẅỳýÿÇçÑñß`;

/** The faces, and under which name the style asks for them. Ours is the sans, a teller's the serif. */
const faces = [
  {
    file: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
    family: 'Atkinson Hyperlegible Next',
    weight: 400,
  },
  {
    file: '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
    family: 'Atkinson Hyperlegible Next',
    weight: 700,
  },
  {
    file: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    family: 'Source Serif 4',
    weight: 400,
  },
] as const;

const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = `${root}dist/assets`;
// Made beside the old ones and moved in their place when all is well: a program that runs keeps its style meanwhile.
const out = `${kept}-${process.pid}/`;
const { resolve } = createRequire(import.meta.url);
const manifest: Record<string, string> = {};

/** Keeps a file under a name that changes with it, beside itself compressed. */
function keep(name: string, body: Buffer): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const hashed = name.replace(/\.(\w+)$/u, `-${hash}.$1`);
  writeFileSync(out + hashed, body);
  if (!name.endsWith('.woff2') && !name.endsWith('.png')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    writeFileSync(`${out}${hashed}.br`, brotliCompressSync(body, { params }));
    writeFileSync(`${out}${hashed}.gz`, gzipSync(body, { level: 9 }));
  }
  manifest[name] = hashed;
  return `/assets/${hashed}`;
}

async function fonts(): Promise<string> {
  const rules = faces.map(async ({ file, family, weight }) => {
    const subset = await subsetFont(readFileSync(resolve(file)), letters, { targetFormat: 'woff2' });
    const address = keep(`${basename(file, '.ttf')}.woff2`, subset);
    return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(${address}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join('');
}

async function styles(): Promise<void> {
  const faces = await fonts();
  const { css } = compile(`${root}src/web/style/site.scss`, {
    loadPaths: [`${root}node_modules`],
    quietDeps: true,
  });
  // The blocks of a form look the same on the site as in the files that leave it.
  const whole = `${faces}${tokens('all')}${css}.blocks{${blockRules}}`;
  keep(
    'site.css',
    Buffer.from(
      transformSync(whole, { loader: 'css', minify: true, target: ['chrome100', 'firefox100', 'safari15'] })
        .code,
    ),
  );
}

async function islands(): Promise<void> {
  const files = globSync('src/**/*.island.ts', { cwd: root });
  if (files.length === 0) return;
  const { outputFiles } = await build({
    entryPoints: files.map((file) => `${root}${file}`),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome100', 'firefox100', 'safari15'],
    outdir: out,
    write: false,
  });
  for (const { path, contents } of outputFiles)
    keep(basename(path).replace('.island', ''), Buffer.from(contents));
}

/** Makes the site's own files: styles, typefaces, islands of script, the icon. Takes about four seconds. */
export async function buildAssets(): Promise<void> {
  mkdirSync(out, { recursive: true });
  try {
    await styles();
    await islands();
    keep('icon.svg', Buffer.from(productSvg()));
    writeFileSync(`${out}manifest.json`, JSON.stringify(manifest, null, 1));
    rmSync(kept, { recursive: true, force: true });
    renameSync(out, kept);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Whether they are older than what they are made from, or are not there. */
export function areAssetsStale(): boolean {
  if (!existsSync(`${kept}/manifest.json`)) return true;
  const made = statSync(`${kept}/manifest.json`).mtimeMs;
  const from = globSync(
    ['src/web/style/*.scss', 'src/look/*.ts', 'src/**/*.island.ts', 'src/web/make-assets.ts'],
    {
      cwd: root,
    },
  );
  return from.some((file) => statSync(root + file).mtimeMs > made);
}
