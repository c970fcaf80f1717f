import { crc32, deflateSync } from 'node:zlib';
import type { FormName } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { type Point, pathLines } from './word-mark-path.ts';

/** Pixels to each of the mark's 24 units, so that it is sharp in print and on a screen. */
const scale = 5;
const side = 24 * scale;

const drawn = new Map<string, Uint8Array>();

/**
 * A form's mark as a PNG of 120 × 120 pixels on nothing, for programs that do not draw SVG.
 * @param colour of the strokes, as `#rrggbb`
 */
export function markPng(form: FormName, colour: string): Uint8Array {
  const key = form + colour;
  const known = drawn.get(key) ?? png(stroked(marks[form].path, colour));
  drawn.set(key, known);
  return known;
}

/** Rows of PNG pixels: two units wide wherever the pen went, with round ends and joins, soft at the edge. */
function stroked(path: string, colour: string): Uint8Array {
  const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const cover = new Uint8Array(side * side);
  for (const run of pathLines(path)) run.slice(1).forEach((to, i) => void stroke(cover, run[i]!, to));
  const rows = new Uint8Array(side * (1 + side * 4));
  cover.forEach((share, i) => {
    const at = Math.floor(i / side) * (1 + side * 4) + 1 + (i % side) * 4;
    rows.set(ink, at);
    rows[at + 3] = share;
  });
  return rows;
}

/** Draws one straight line: every pixel near it is covered as far as it is within one unit of the line. */
function stroke(cover: Uint8Array, [ax, ay]: Point, [bx, by]: Point): void {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const first = (a: number, b: number) => Math.max(0, Math.floor((Math.min(a, b) - 1) * scale - 1));
  const last = (a: number, b: number) => Math.min(side - 1, Math.ceil((Math.max(a, b) + 1) * scale + 1));
  for (let row = first(ay, by); row <= last(ay, by); row += 1)
    for (let column = first(ax, bx); column <= last(ax, bx); column += 1) {
      const [x, y] = [(column + 0.5) / scale - ax, (row + 0.5) / scale - ay];
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
      const away = Math.sqrt((x - along * dx) ** 2 + (y - along * dy) ** 2);
      const share = Math.round(255 * Math.min(1, Math.max(0, (1 - away) * scale + 0.5)));
      const at = row * side + column;
      if (share > cover[at]!) cover[at] = share;
    }
}

/** The smallest PNG (W3C PNG, third edition): header, pixels, end; 8 bits of red, green, blue and cover. */
function png(rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
