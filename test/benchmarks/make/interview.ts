/**
 * An interview of about `words` words in WebVTT, made by repeating a sample with other names of cues, so that ten
 * times the words is ten times the work and nothing else.
 * @param sample the text of a WebVTT file
 * @param times how many times over
 */
export function repeated(sample: string, times: number): string {
  const [head = '', ...cues] = sample.split(/\n\n+/u);
  const body = cues.filter((cue) => cue.includes('-->'));
  const copies = Array.from({ length: times }, (_, copy) => body.map((cue) => shifted(cue, copy)));
  return `${[head, ...copies.flat()].join('\n\n')}\n`;
}

/** Each copy begins an hour after the one before. */
function shifted(cue: string, hours: number): string {
  return cue.replace(
    /\b(\d\d)(:\d\d:\d\d\.\d{3})/gu,
    (_, hour, rest) => `${String(Number(hour) + hours).padStart(2, '0')}${rest}`,
  );
}
