/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { type Draft, draftsOf, forget, forgetArrived, forgetDrafts, keepDraft } from '../web/draft.ts';
import { orderList } from './order-list.ts';

// Saves a reply as it is written, keeps in the browser what could not be saved, and lets things be put in order by moving them. The page works without it.

/** How long typing must rest before it is saved, in milliseconds; and between tries when it could not be. */
const rest = 700;
const again = 4000;

function keepReply(root: HTMLElement): void {
  const form = root.querySelector('form')!;
  const state = root.querySelector('[data-state]')!;
  const revision = form.querySelector<HTMLInputElement>('[name="revision"]')!;
  const words = JSON.parse(root.dataset.words!) as Record<string, string>;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isOver = false;
  const { draft = '' } = root.dataset;
  let kept = typed().toString();

  function typed(): URLSearchParams {
    const all = [...new FormData(form)].filter(([name]) => name !== 'revision' && name !== 'nonce');
    return new URLSearchParams(all.map(([name, value]): [string, string] => [name, String(value)]));
  }
  function say(text: string): void {
    if (state.textContent !== text) state.textContent = text;
  }
  /** What is written and not saved, for this browser to keep. */
  function unsaved(): Draft {
    const text = typed().toString();
    return { boxes: text === kept ? {} : { all: { text, off: false, revision: Number(revision.value) } } };
  }
  function soon(wait = rest): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(), wait);
  }

  async function save(keepalive = false): Promise<void> {
    const body = typed();
    const sent = body.toString();
    if (sent === kept || isOver) return;
    if (isBusy && !keepalive) {
      soon();
      return;
    }
    isBusy = true;
    body.set('revision', revision.value);
    try {
      const how: RequestInit = { method: 'POST', body, redirect: 'manual', keepalive };
      const response = await fetch(root.dataset.address!, how);
      if (response.ok) {
        const { at, revision: now } = (await response.json()) as { at: string; revision: number };
        kept = sent;
        revision.value = String(now);
        keepDraft(draft, unsaved());
        say(words.saved!.replace('{time}', at));
      } else refuse(response.status);
    } catch {
      say(navigator.onLine ? words.trouble! : words.offline!);
      soon(again);
    } finally {
      isBusy = false;
    }
  }

  function refuse(status: number): void {
    isOver = status === 409 || status === 404;
    // Half an order, or too long a text, is said in full when the page is sent.
    const why = { 404: words.gone, 409: words.closed, 413: words.long, 422: words.long }[status];
    // It can never be sent again; it still stands on the page.
    if (isOver) keepDraft(draft, null);
    say(why ?? words.trouble!);
    if (why === undefined) soon(again);
  }

  /** Puts back what was written and never arrived. */
  function recover(): void {
    const lost = draftsOf(draft)[0];
    if (!lost) return;
    forget(lost.key);
    const { text = kept, revision: from } = lost.held.boxes.all ?? {};
    if (text === kept) return;
    const values = new URLSearchParams(text);
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      'input:not([type="hidden"]), textarea, select',
    )) {
      if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(field.type))
        field.checked = values.getAll(field.name).includes(field.value);
      else field.value = values.get(field.name) ?? '';
    }
    keepDraft(draft, unsaved());
    const isOwn = from === Number(revision.value);
    say(isOwn ? words.found! : words.foundOver!);
    // What was saved from elsewhere since is not overwritten before somebody has looked.
    if (isOwn) soon(0);
  }

  // Before the lists are set up, which go by what stands in them. A form that is shown again stands as it was sent.
  if (!root.querySelector('.govuk-error-summary')) recover();
  const given = kept;
  for (const list of form.querySelectorAll<HTMLOListElement>('[data-order]'))
    orderList(list, words, (text) => say(text));
  kept = given;
  form.addEventListener('input', () => {
    keepDraft(draft, unsaved());
    soon();
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    if (navigator.onLine) {
      // The next page says the same, and this browser forgets what has arrived.
      const nonce = Math.random().toString(36).slice(2);
      const mark = document.createElement('input');
      Object.assign(mark, { type: 'hidden', name: 'nonce', value: nonce });
      form.append(mark);
      keepDraft(draft, { ...unsaved(), nonce });
      return;
    }
    // A page that cannot be sent would take what is written with it.
    event.preventDefault();
    say(words.offline!);
  });
  addEventListener('online', () => void save());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(true);
  });
}

const nonce = new URLSearchParams(location.search).get('nonce');
if (nonce) forgetArrived(nonce);
// Whoever is next at this device finds nothing of a reply that is finished.
const over = document.querySelector<HTMLElement>('[data-island="reply-over"]');
if (over) forgetDrafts(over.dataset.draft!);
const root = document.querySelector<HTMLElement>('[data-island="reply"]');
if (root) keepReply(root);
