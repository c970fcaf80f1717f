import { createRequire } from 'node:module';
import { type Chart, laidOut, linesOf } from './bars.ts';

/** Width of a picture that is taken away, in pixels. */
const width = 800;
const margin = 32;
/** Ink, bars and paper: dark on white, three to one and more (WCAG 1.4.11). Bars of somebody else are outlined, not coloured. */
const colours = { ink: '#12211b', own: '#0b6b4f', paper: '#ffffff' };
const titleSize = 26;

/** A chart as an SVG file: its name, its bars, and lines below that say what they are and where they are from. */
export function chartSvg(chart: Chart, below: readonly string[]): string {
  const { height, texts, rects } = laidOut(chart);
  const inside = width - 2 * margin;
  const heading = headingOf(chart.title);
  const top = margin + heading.length * (titleSize + 8) + 12;
  const all = top + height + 28 + below.length * 20;
  const text = (words: string, x: number, y: number, how = '') =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${how}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="name says" width="${width}" height="${all}" viewBox="0 0 ${width} ${all}" font-family="'Atkinson Hyperlegible Next', Verdana, sans-serif" font-size="16" fill="${colours.ink}">`,
    `<title id="name">${escaped(chart.title)}</title><desc id="says">${escaped(chart.description)}</desc>`,
    `<rect width="${width}" height="${all}" fill="${colours.paper}"/>`,
    ...heading.map((line, at) =>
      text(line, margin, margin + (at + 0.8) * (titleSize + 8), `font-size="${titleSize}" font-weight="700"`),
    ),
    ...rects.map(
      (rect) =>
        `<rect x="${margin}" y="${top + rect.down}" width="${(rect.width * inside).toFixed(1)}" height="${rect.height}" rx="3" ${rect.series === 0 ? `fill="${colours.own}"` : `fill="none" stroke="${colours.ink}" stroke-width="2"`}/>`,
    ),
    ...texts.map((one) =>
      text(one.text, margin + one.across * inside, top + one.down, one.isValue ? 'font-weight="700"' : ''),
    ),
    ...below.map((line, at) => text(line, margin, top + height + 28 + at * 20, 'font-size="13"')),
    '</svg>\n',
  ].join('\n');
}

/** A title in lines of about 50 letters, which is what fits. */
function headingOf(title: string): string[] {
  const lines: string[] = [];
  for (const line of linesOf(title)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + line.length < 50) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}

const { resolve } = createRequire(import.meta.url);
const faces = {
  plain: resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  ),
  bold: resolve('@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
};

/** The same as a PNG, in our own letters, whatever the machine has; twice as fine, for slides. */
export async function chartPng(chart: Chart, below: readonly string[]): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const svg = chartSvg(chart, below);
  const scale = 2;
  const bars = svg.replace(/<text [^>]*>[^<]*<\/text>\n?/gu, '');
  const written = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" ([^>]*)>([^<]*)<\/text>/gu)];
  const layers = await Promise.all(
    written.map(async ([, x, y, how = '', words = '']) => {
      const size = Number(/font-size="(\d+)"/u.exec(how)?.[1] ?? 16) * scale;
      const { data, info } = await sharp({
        text: {
          text: `<span foreground="${colours.ink}">${words || ' '}</span>`,
          fontfile: /700/u.test(how) ? faces.bold : faces.plain,
          font: `Atkinson Hyperlegible Next ${/700/u.test(how) ? 'Bold ' : ''}${size}`,
          rgba: true,
          dpi: 72,
        },
      })
        .png()
        .toBuffer({ resolveWithObject: true });
      // Pango gives the letters without the room under the line that some of them take.
      const hangs = /[gjpqy,;()]/u.test(words) ? size * 0.22 : 0;
      const top = Math.max(0, Math.round(Number(y) * scale - info.height + hangs));
      return { input: data, left: Math.round(Number(x) * scale), top };
    }),
  );
  return sharp(Buffer.from(bars), { density: 72 * scale })
    .composite(layers)
    .png({ palette: true })
    .toBuffer();
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\p{Cc}/gu, ' ');
}
