import { contrast } from './contrast.ts';

/**
 * A colour that can be read on a ground: the one asked for, darkened or lightened step by step until it has the contrast.
 * @param colour and @param ground as `#rrggbb`
 * @param least the contrast ratio to reach: 4.5 for text (WCAG 2.2, 1.4.3)
 */
export function readableOn(ground: string, colour: string, least = 4.5): string {
  const isDarkGround = contrast(ground, '#ffffff') > contrast(ground, '#000000');
  const end = isDarkGround ? 255 : 0;
  for (let step = 0; step <= 20; step += 1) {
    const mixed = mix(colour, end, step / 20);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return isDarkGround ? '#ffffff' : '#000000';
}

function mix(colour: string, end: number, share: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `#${channels
    .map((value) =>
      Math.round(value + (end - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
