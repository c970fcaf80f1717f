/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { type Draft, draftsOf, forget, forgetArrived, keepDraft, type Typed } from '../web/draft.ts';

// Saves answers as they are written. The page works without it, by its buttons.

/** How long typing must rest before it is saved, in milliseconds; and between tries when it could not be. */
const rest = 700;
const again = 4000;

/** What the server says of a form it was sent. */
interface Reply {
  at: string;
  revisions: Record<string, number>;
  /** Answers that were kept in another place than they were sent for. */
  moved: Record<string, number>;
  stale: number[];
  long: boolean;
  note?: { text: string; revision: number };
}

type Box = HTMLElement & { dataset: { place: string } };

function keepAnswers(root: HTMLElement): void {
  const form = root.querySelector('form')!;
  const state = root.querySelector('[data-state]')!;
  const words = JSON.parse(root.dataset.words!) as Record<string, string>;
  const { address = '', draft = '' } = root.dataset;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  const saved = allTyped();

  function boxes(): Box[] {
    return [...root.querySelectorAll<Box>('[data-place]')];
  }
  function field<Kind extends Element>(box: Box, name: string): Kind | null {
    return box.querySelector<Kind>(`[name="${name}-${box.dataset.place}"]`);
  }
  function typed(box: Box): Typed {
    return {
      text: field<HTMLTextAreaElement>(box, 'text')!.value,
      off: field<HTMLInputElement>(box, 'off')?.checked ?? false,
      revision: Number(field<HTMLInputElement>(box, 'revision')!.value),
    };
  }
  function allTyped(): Record<string, Typed> {
    return Object.fromEntries(boxes().map((box) => [box.dataset.place, typed(box)]));
  }
  function unsaved(): Draft {
    const changed = Object.entries(allTyped()).filter(
      ([place, { text, off }]) => text !== (saved[place]?.text ?? '') || off !== (saved[place]?.off ?? false),
    );
    return { boxes: Object.fromEntries(changed) };
  }
  function isDirty(): boolean {
    return Object.keys(unsaved().boxes).length > 0;
  }
  function say(text: string): void {
    if (state.textContent !== text) state.textContent = text;
  }

  function soon(wait = rest): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(), wait);
  }

  async function save(keepalive = false): Promise<void> {
    if (!isDirty()) return;
    if (isBusy && !keepalive) {
      soon();
      return;
    }
    isBusy = true;
    const sent = allTyped();
    const body = new URLSearchParams(
      [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
    );
    try {
      const response = await fetch(address, { method: 'POST', body, redirect: 'manual', keepalive });
      if (response.status === 200 || response.status === 409)
        take((await response.json()) as Reply, sent, response.status === 409);
      else refuse(response);
    } catch {
      say(navigator.onLine ? words.trouble! : words.offline!);
      soon(again);
    } finally {
      isBusy = false;
    }
  }

  function refuse({ type, status }: Response): void {
    if (type === 'opaqueredirect') say(words.signedOut!);
    else if (status === 404) say(words.gone!);
    else {
      say(words.trouble!);
      soon(again);
    }
  }

  function take(reply: Reply, sent: Record<string, Typed>, isPartly: boolean): void {
    for (const box of boxes()) {
      const { place } = box.dataset;
      if (reply.stale.includes(Number(place)) || !sent[place]) continue;
      const now = reply.moved[place] ?? Number(place);
      const revision = reply.revisions[now];
      if (now !== Number(place)) move(box, now);
      saved[now] = sent[place];
      if (revision !== undefined) field<HTMLInputElement>(box, 'revision')!.value = String(revision);
    }
    if (reply.note) takeNote(reply.note, sent.note);
    keepDraft(draft, unsaved());
    say(
      reply.stale.length > 0
        ? words.stale!
        : isPartly
          ? words.trouble!
          : words.saved!.replace('{time}', reply.at),
    );
    if (!isPartly && isDirty()) soon();
  }

  /** The answer that was sent has a place of its own now: its fields go by that. */
  function move(box: Box, place: number): void {
    for (const name of ['text', 'off', 'revision'])
      field<HTMLInputElement>(box, name)?.setAttribute('name', `${name}-${place}`);
    box.dataset.place = String(place);
  }

  /** Somebody else's note may have been put before what was typed here. */
  function takeNote(note: { text: string; revision: number }, sent: Typed | undefined): void {
    const box = boxes().find(({ dataset }) => dataset.place === 'note');
    if (!box || !sent) return;
    const area = field<HTMLTextAreaElement>(box, 'text')!;
    if (area.value === sent.text) area.value = note.text;
    field<HTMLInputElement>(box, 'revision')!.value = String(note.revision);
    saved.note = { ...sent, text: note.text };
  }

  /** Puts back what was written and never arrived. */
  function recover(): void {
    for (const { key, held } of draftsOf(draft)) {
      for (const [place, lost] of Object.entries(held.boxes)) {
        const box = boxes().find(({ dataset }) => dataset.place === place);
        if (!box && lost.text.trim() && !boxes().some((one) => typed(one).text.includes(lost.text))) {
          if (!location.search.includes('more=yes')) location.replace('?more=yes');
          return;
        }
        if (box) putBack(box, lost);
      }
      forget(key);
      if (isDirty()) {
        keepDraft(draft, unsaved());
        say(words.found!);
        soon(0);
        return;
      }
    }
  }

  function putBack(box: Box, lost: Typed): void {
    const now = typed(box);
    if (now.text === lost.text && now.off === lost.off) return;
    if (now.revision !== lost.revision && now.text.includes(lost.text)) return;
    field<HTMLTextAreaElement>(box, 'text')!.value = lost.text;
    const off = field<HTMLInputElement>(box, 'off');
    if (off) off.checked = lost.off;
    // With the revision it was written from, the server sees whether somebody else wrote there meanwhile.
    field<HTMLInputElement>(box, 'revision')!.value = String(lost.revision);
  }

  form.addEventListener('input', () => {
    keepDraft(draft, unsaved());
    soon();
  });
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    const nonce = Math.random().toString(36).slice(2);
    const mark = document.createElement('input');
    Object.assign(mark, { type: 'hidden', name: 'nonce', value: nonce });
    form.append(mark);
    keepDraft(draft, { ...unsaved(), nonce });
  });
  addEventListener('online', () => void save());
  addEventListener('pagehide', () => void save(true));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(true);
  });
  recover();
}

const nonce = new URLSearchParams(location.search).get('nonce');
if (nonce) forgetArrived(nonce);
const root = document.querySelector<HTMLElement>('[data-island="answers"]');
if (root && !root.querySelector('.govuk-error-summary')) keepAnswers(root);
