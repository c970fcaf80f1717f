import { createRequire } from 'node:module';
import { productSvg } from '../look/marks.ts';

/** Width and height of a card in pixels: what Open Graph readers show uncut. */
const [width, height] = [1200, 630];

/** What a card says. */
export interface Card {
  title: string;
  /** A line of the teller's. */
  line: string | null;
  below: string;
}

const { resolve } = createRequire(import.meta.url);
const sans = resolve(
  '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
);
const serif = resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf');

/** A card for a link to a story, as PNG: its title, a line of it, where. Set in our own typefaces, whatever the machine has. */
export async function cardPng({ title, line, below }: Card): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const left = 80;
  const parts: { input: Buffer; left: number; top: number }[] = [
    { input: Buffer.from(productSvg(64)), left, top: 70 },
  ];
  let top = 170;
  const add = async (
    text: string,
    options: { face: string; family: string; size: number; colour: string; room: number },
  ) => {
    const image = sharp({
      text: {
        text: `<span foreground="${options.colour}">${escaped(text)}</span>`,
        fontfile: options.face,
        font: `${options.family} ${options.size}`,
        width: width - 2 * left,
        rgba: true,
        dpi: 72,
      },
    }).png();
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    if (top + Math.min(info.height, options.room) > height - 40) return;
    const input =
      info.height > options.room
        ? await sharp(data).extract({ left: 0, top: 0, width: info.width, height: options.room }).toBuffer()
        : data;
    parts.push({ input, left, top });
    top += Math.min(info.height, options.room) + 34;
  };
  await add(clipped(title, 90), {
    face: sans,
    family: 'Atkinson Hyperlegible Next',
    size: title.length > 45 ? 56 : 68,
    colour: '#f5fbee',
    room: 160,
  });
  if (line)
    await add(`“${clipped(line, 150)}”`, {
      face: serif,
      family: 'Source Serif 4',
      size: 34,
      colour: '#c8f169',
      room: 170,
    });
  await add(clipped(below, 90), {
    face: sans,
    family: 'Atkinson Hyperlegible Next',
    size: 24,
    colour: '#f5fbee',
    room: 60,
  });
  return sharp({ create: { width, height, channels: 3, background: '#06392d' } })
    .composite(parts)
    .png({ palette: true })
    .toBuffer();
}

/** Of text that is Pango markup only our own span is: what people wrote is escaped. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\p{Cc}/gu, ' ');
}

function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > 0 ? cut : most)}…`;
}
