/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// What was written and not saved yet, kept in the browser: after a crash, a closed window or a dropped connection it is there.

/** One answer as it stands on a page. */
export interface Typed {
  text: string;
  off: boolean;
  revision: number;
}

/** What one window holds that the server does not: answers by their place. */
export interface Draft {
  boxes: Record<string, Typed>;
  /** Of the last time the form was sent: when the next page says the same, it arrived. */
  nonce?: string;
}

const start = 'passalong-draft ';

/** Windows are told apart, so that two at one question never overwrite what the other holds. */
function windowName(): string {
  const known = sessionStorage.getItem('passalong-window');
  const name = known ?? crypto.randomUUID?.() ?? String(Math.random());
  if (!known) sessionStorage.setItem('passalong-window', name);
  return name;
}

const keyOf = (draft: string) => `${start}${draft} ${windowName()}`;

/** Keeps what is not saved; forgets it where nothing is. A browser that may keep nothing is no fault. */
export function keepDraft(draft: string, held: Draft | null): void {
  try {
    if (held && Object.keys(held.boxes).length > 0) localStorage.setItem(keyOf(draft), JSON.stringify(held));
    else localStorage.removeItem(keyOf(draft));
  } catch {
    return;
  }
}

/** What this browser holds of a question, of this window first. */
export function draftsOf(draft: string): { key: string; held: Draft }[] {
  return all(`${start}${draft} `).sort(({ key }) => (key === keyOf(draft) ? -1 : 1));
}

/** Forgets one of them. */
export function forget(key: string): void {
  localStorage.removeItem(key);
}

/** Forgets all whose names begin so, in every window. */
export function forgetDrafts(beginning: string): void {
  for (const { key } of all(`${start}${beginning}`)) forget(key);
}

/** Forgets what has arrived: the page says which form it answers. */
export function forgetArrived(nonce: string): void {
  for (const { key, held } of all(start)) if (held.nonce === nonce) forget(key);
}

function all(prefix: string): { key: string; held: Draft }[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({ key, held: JSON.parse(localStorage.getItem(key) ?? '{"boxes":{}}') as Draft }));
  } catch {
    return [];
  }
}
