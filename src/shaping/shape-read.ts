import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { Decision, IdentifierKind } from '../identity/identifier.ts';
import { Mistake } from '../mistake.ts';
import { emptyShape, type PassageDecision, type Shape } from './shape.ts';
import { type ShapeFile, shapeSchema } from './shape-schema.ts';

/** The largest private file that is read; a long day's telling makes one of about 100 KB. */
const largest = 4 * 1024 * 1024;

/**
 * Reads the private file of decisions.
 * @param text its text, YAML
 * @param path its name, for messages
 * @throws Mistake naming the line and what to write there
 */
export function readShape(text: string, path: string): Shape {
  const { document, lineOf } = parsed(text, path);
  const file = checked(document, path, lineOf);
  return {
    ...emptyShape(path),
    story: {
      title: file.story?.title ?? null,
      place: file.story?.place ?? null,
      standfirst: file.story?.standfirst ?? null,
    },
    speakers: new Map(
      Object.entries(file.speakers ?? {}).map(([name, { part, as }]) => [name, { part, as: as ?? null }]),
    ),
    kinds: new Map(Object.entries(file.kinds ?? {}) as [IdentifierKind, Decision][]),
    identifiers: new Map((file.identifiers ?? []).flatMap(decisionOf)),
    passages: new Map(
      Object.entries(file.passages ?? {}).map(([id, entry]) => [
        id,
        passageDecision(entry ?? {}, lineOf(['passages', id])),
      ]),
    ),
  };
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** Opens the YAML; aliases are refused, because a few lines of them can stand for gigabytes. */
function parsed(text: string, path: string): { document: Document; lineOf: LineOf } {
  if (text.length > largest)
    throw new Mistake('This file of decisions is too large to be one.', 'Check its name.', { file: path });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault)
    throw new Mistake(
      `This line cannot be read: ${fault.message.split('\n')[0]}.`,
      'Look for a missing colon, quotation mark or indent there, or take the line out.',
      { file: path, line: lines.linePos(fault.pos[0]).line },
    );
  const lineOf: LineOf = (wanted) => {
    for (let depth = wanted.length; depth > 0; depth -= 1) {
      const node = document.getIn(wanted.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { document, lineOf };
}

function checked(document: Document, path: string, lineOf: LineOf): ShapeFile {
  const result = shapeSchema.safeParse(plain(document, path));
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const at = unknown === undefined ? issue.path : [...issue.path, unknown];
  const what = at.length ? `“${at.map(String).join(' → ')}”` : 'This file';
  throw new Mistake(
    unknown === undefined ? `${what} cannot be used: ${issue.message}.` : `${what} means nothing here.`,
    unknown === undefined ? 'Mend that line, or take it out.' : 'Check how it is spelt, or take it out.',
    { file: path, line: lineOf(at) },
  );
}

function plain(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    throw new Mistake('This file uses & and * to repeat itself.', 'Write each decision out.', { file: path });
  }
}

function decisionOf({ found, decide }: NonNullable<ShapeFile['identifiers']>[number]): [string, Decision][] {
  return decide.kind === 'waiting' ? [] : [[found, decide]];
}

type Entry = NonNullable<NonNullable<ShapeFile['passages']>[string]>;

function passageDecision(entry: Entry, line: number): PassageDecision {
  const { begins, questions, headline, key, tip, part, matters } = entry;
  return {
    line,
    begins: begins ?? null,
    ...(questions && { questions }),
    ...(headline && { headline }),
    ...(key && { key }),
    ...(tip !== undefined && { tip: tip === false || tip === 'no' || tip === '' ? null : tip }),
    ...(part && { part: part === 'none' ? null : part }),
    ...(matters !== undefined && { matters: matters / 10 }),
    ...(entry['off-record'] && { offRecord: entry['off-record'] }),
    ...(entry['leave-out'] !== undefined && { leaveOut: entry['leave-out'] }),
  };
}
