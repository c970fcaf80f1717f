const ordinals = ['', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/**
 * An interview `times` as long as the sample: each further copy begins an hour later and says "the third" where the
 * sample says "the", so that no passage is the same as another and nothing can be done once for all.
 * @param sample the text of a WebVTT file
 * @param times from 1 to 10
 */
export function repeated(sample: string, times: number): string {
  const [head = '', ...cues] = sample.split(/\n\n+/u);
  const body = cues.filter((cue) => cue.includes('-->'));
  const copies = Array.from({ length: times }, (_, copy) => body.map((cue) => copied(cue, copy)));
  return `${[head, ...copies.flat()].join('\n\n')}\n`;
}

function copied(cue: string, copy: number): string {
  if (copy === 0) return cue;
  const later = (_: string, hour: string, rest: string) =>
    `${String(Number(hour) + copy).padStart(2, '0')}${rest}`;
  return cue.replace(/\b(\d\d)(:\d\d:\d\d\.\d{3})/gu, later).replaceAll(' the ', ` the ${ordinals[copy]} `);
}
