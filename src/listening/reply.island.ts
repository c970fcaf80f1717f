/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { orderList } from './order-list.ts';

// Saves a reply as it is written, and lets things be put in order by moving them. The page works without it.

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
  let kept = typed().toString();

  function typed(): URLSearchParams {
    const all = [...new FormData(form)].filter(([name]) => name !== 'revision');
    return new URLSearchParams(all.map(([name, value]): [string, string] => [name, String(value)]));
  }
  function say(text: string): void {
    if (state.textContent !== text) state.textContent = text;
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
    const why = { 404: words.gone, 409: words.closed, 422: words.long }[status];
    say(why ?? words.trouble!);
    if (why === undefined) soon(again);
  }

  for (const list of form.querySelectorAll<HTMLOListElement>('[data-order]'))
    orderList(list, words, (text) => say(text));
  kept = typed().toString();
  form.addEventListener('input', () => soon());
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    if (navigator.onLine) return;
    // A page that cannot be sent would take what is written with it.
    event.preventDefault();
    say(words.offline!);
  });
  addEventListener('online', () => void save());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save(true);
  });
}

const root = document.querySelector<HTMLElement>('[data-island="reply"]');
if (root) keepReply(root);
