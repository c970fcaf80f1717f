// Keeps each answer as it is given, on the pages that work without it: the button below saves just the same.
const form = document.querySelector<HTMLFormElement>('form#answers');
const said = form?.querySelector<HTMLElement>('.saved');

if (form && said) {
  const address = form.action.replace(/\/answers$/, '/autosave');
  let timer = 0;
  let sending = Promise.resolve();
  const send = async () => {
    // As the server reads any form of ours: url-encoded.
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) body.append(name, String(value));
    const isSaved = await fetch(address, { method: 'POST', body, keepalive: true })
      .then(async (answer) => answer.ok && ((await answer.json()) as { saved: boolean }).saved)
      .catch(() => false);
    said.textContent = (isSaved ? said.dataset.saved : said.dataset.notSaved) ?? '';
  };
  const soon = (pause: number) => {
    clearTimeout(timer);
    // One after another, so that an older answer never arrives after a newer one.
    timer = window.setTimeout(() => {
      timer = 0;
      sending = sending.then(send);
    }, pause);
  };
  form.addEventListener('change', () => soon(50));
  form.addEventListener('input', () => soon(800));
  form.addEventListener('submit', () => clearTimeout(timer));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer) {
      clearTimeout(timer);
      void send();
    }
  });
}
