import { type WrittenForm, writtenForms } from '../forms/forms.ts';
import type { EditionAtWork } from './edition-care-store.ts';
import type { For } from './edition-store.ts';

/** One form for one group of readers: the last that was asked for, and what is shared meanwhile. */
export interface Place {
  form: WrittenForm;
  last: EditionAtWork | null;
  /** What readers have, where that is not the last one asked for. */
  shared: EditionAtWork | null;
  /** Whether what readers have was made before the story's last changes. */
  isOld: boolean;
}

/** Everything that is made of a story for one group of readers. */
export interface Board extends For {
  circle: string | null;
  places: Place[];
}

/**
 * What a gatherer looks at: for each group of readers that has something of the story, each form and how it stands.
 * @param editions the newest first
 * @param version of the story now
 */
export function boards(
  audiences: readonly For[],
  editions: readonly EditionAtWork[],
  version: number,
): Board[] {
  const width = { everyone: 0, network: 1, circle: 2 };
  return [...audiences]
    .sort((a, b) => width[a.audience] - width[b.audience])
    .map((group) => {
      const own = editions.filter(
        ({ audience, circleId }) => audience === group.audience && circleId === group.circleId,
      );
      return {
        ...group,
        circle: own[0]?.circle ?? null,
        places: writtenForms.map((form) => placeOf(form, own, version)),
      };
    });
}

function placeOf(form: WrittenForm, own: readonly EditionAtWork[], version: number): Place {
  const all = own.filter((one) => one.form === form);
  const last = all[0] ?? null;
  const shared = all.find(({ state }) => state === 'shared') ?? null;
  return {
    form,
    last,
    shared: shared === last ? null : shared,
    isOld: last?.state === 'shared' && last.version < version,
  };
}

/** Whether something is on its way. */
export function isWaiting({ last }: Place): boolean {
  return last?.state === 'asked' || last?.state === 'making';
}
