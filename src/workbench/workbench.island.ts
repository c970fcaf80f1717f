// Three comforts on top of a page that works without them: arrows in the list, a key that saves, a preview that keeps up.

/** How long typing must rest before the preview is asked for again, in milliseconds. */
const rest = 700;

/** Up and down, or k and j, go through the list while the keyboard is in it, and nowhere else (WCAG 2.1.4). */
function arrows(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = links[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

/** Ctrl (or Command) and Enter save, without confirming. */
function saveKey(form: HTMLFormElement): void {
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="save"]'));
  });
}

/** Shows the form in the preview as it would be with what is typed. Where that fails, what was there stays. */
function keepUp(form: HTMLFormElement, preview: HTMLElement): void {
  const fragment = preview.querySelector('[data-fragment]');
  const state = preview.querySelector('[data-state]');
  const { draft, draftWords = '' } = preview.dataset;
  if (!draft || !fragment || !state) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    try {
      const answer = await fetch(draft, { method: 'POST', body, signal: asking.signal });
      if (!answer.ok) return;
      // The server's own markup, of which every word was escaped there.
      fragment.innerHTML = await answer.text();
      state.textContent = draftWords;
    } catch {
      // No connection, or typed on: the next change asks again.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, rest);
  });
}

for (const list of document.querySelectorAll<HTMLElement>('[data-arrows]')) arrows(list);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-save]')) {
  saveKey(form);
  const preview = document.getElementById('preview');
  if (preview) keepUp(form, preview);
}
