import { Mistake } from '../mistake.ts';
import type { Shape } from '../shaping/shape.ts';
import type { Telling } from '../stories/passage.ts';
import { tellingFrom } from '../stories/passages.ts';
import type { Input } from './inputs.ts';

/**
 * The tellings of the files, one each. Who asks is taken from the names given, then from the private file, and is
 * otherwise worked out.
 * @throws Mistake when nobody tells in a file, or a name given is nobody's in any of them
 */
export function tellingsOf(
  inputs: readonly Input[],
  interviewers: readonly string[],
  shape: Shape,
): Telling[] {
  const known = new Set<string>();
  const tellings = inputs.map((input, index) => {
    const names = namesIn(input);
    const given = interviewers.filter((wanted) => names.some((name) => isNamed(name, wanted)));
    for (const wanted of given) known.add(wanted);
    return telling(input, index + 1, given.length ? given : decidedIn(shape, names));
  });
  const nobody = interviewers.find((wanted) => !known.has(wanted));
  if (nobody !== undefined) {
    const there = [...new Set(inputs.flatMap(namesIn))];
    throw new Mistake(
      `Nobody called “${nobody}” speaks here.`,
      there.length
        ? `Those who do: ${there.slice(0, 20).join(', ')}.`
        : 'Nobody is named at all: leave --interviewer out.',
    );
  }
  return tellings;
}

function telling({ path, transcript }: Input, ordinal: number, interviewers: string[] | null): Telling {
  try {
    return tellingFrom(transcript, { ordinal, interviewers });
  } catch (error) {
    throw error instanceof Mistake && !error.file
      ? new Mistake(error.message, error.remedy, { file: path })
      : error;
  }
}

function namesIn({ transcript }: Input): string[] {
  return [...new Set(transcript.turns.flatMap(({ speaker }) => (speaker ? [speaker] : [])))];
}

function isNamed(name: string, wanted: string): boolean {
  const [whole, asked] = [name, wanted].map((text) => text.normalize('NFC').trim().toLowerCase()) as [
    string,
    string,
  ];
  return whole === asked || whole.split(/\s+/u)[0] === asked;
}

/** Who asks by the private file: null for nobody, empty (to be worked out) when it does not say of everybody. */
function decidedIn({ speakers }: Shape, names: readonly string[]): string[] | null {
  if (names.length === 0 || !names.every((name) => speakers.has(name))) return [];
  const asking = names.filter((name) => speakers.get(name)?.part === 'interviewer');
  return asking.length ? asking : null;
}
