/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Putting in order: by two buttons, by the arrow keys on them, or by dragging. The lists of numbers that the page came with
// stay in the form, out of sight, and are what is sent.

type Words = Record<string, string>;

/**
 * Makes a list that can be moved about of one that asks for numbers.
 * @param list an `<ol>` of items with a `<select>` each
 * @param say tells a screen reader
 */
export function orderList(list: HTMLOListElement, words: Words, say: (text: string) => void): void {
  const items = () => [...list.querySelectorAll<HTMLLIElement>(':scope > li')];
  const select = (item: HTMLLIElement) => item.querySelector('select')!;
  const nameOf = (item: HTMLLIElement) => item.dataset.option ?? '';
  const word = (name: string, option: string) => (words[name] ?? '').replace('{option}', option);

  function number(): void {
    const isGiven = items().some((item) => select(item).value !== '');
    list.classList.toggle('given', isGiven);
    for (const [index, item] of items().entries()) {
      const [up, down] = [...item.querySelectorAll('button')];
      up!.setAttribute('aria-disabled', String(index === 0));
      down!.setAttribute('aria-disabled', String(index === items().length - 1));
    }
  }

  function give(): void {
    for (const [index, item] of items().entries()) select(item).value = String(index + 1);
    number();
    list.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function clear(): void {
    for (const item of items()) select(item).value = '';
    number();
    list.dispatchEvent(new Event('input', { bubbles: true }));
    say(words.cleared ?? '');
  }

  function told(item: HTMLLIElement): void {
    const place = String(items().indexOf(item) + 1);
    say(word('moved', nameOf(item)).replace('{place}', place).replace('{all}', String(items().length)));
  }

  function move(item: HTMLLIElement, step: 1 | -1, button: HTMLButtonElement): void {
    const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (other) list.insertBefore(item, step < 0 ? other : other.nextElementSibling);
    give();
    button.focus();
    told(item);
  }

  function button(item: HTMLLIElement, step: 1 | -1): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = step < 0 ? '↑' : '↓';
    made.setAttribute('aria-label', word(step < 0 ? 'up' : 'down', nameOf(item)));
    made.addEventListener('click', () => move(item, step, made));
    made.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(item, event.key === 'ArrowUp' ? -1 : 1, made);
    });
    return made;
  }

  /** Drags by pointer, so that a finger can too; the page stays still under the handle. */
  function handle(item: HTMLLIElement): HTMLElement {
    const made = document.createElement('span');
    made.className = 'handle';
    made.textContent = '⠿';
    made.title = words.drag ?? '';
    made.setAttribute('aria-hidden', 'true');
    made.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      made.setPointerCapture(event.pointerId);
      item.classList.add('dragged');
    });
    made.addEventListener('pointermove', (event) => {
      if (!item.classList.contains('dragged')) return;
      const under = items().find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return one !== item && event.clientY > top && event.clientY < bottom;
      });
      if (!under) return;
      // The others make way: an item that is taken out of the page, even for a moment, loses the pointer.
      const steps = items().indexOf(under) - items().indexOf(item);
      for (let step = steps; step < 0; step += 1) item.after(item.previousElementSibling!);
      for (let step = steps; step > 0; step -= 1) item.before(item.nextElementSibling!);
    });
    const drop = () => {
      if (!item.classList.contains('dragged')) return;
      item.classList.remove('dragged');
      give();
      told(item);
    };
    made.addEventListener('pointerup', drop);
    made.addEventListener('pointercancel', drop);
    return made;
  }

  function choice(text: string, act: () => void): HTMLButtonElement {
    const made = document.createElement('button');
    Object.assign(made, { type: 'button', className: 'plain', textContent: text });
    made.addEventListener('click', act);
    return made;
  }

  for (const item of items()) {
    for (const part of item.children) (part as HTMLElement).hidden = true;
    const name = document.createElement('span');
    name.textContent = nameOf(item);
    item.append(handle(item), name, button(item, -1), button(item, 1));
  }
  // As it was put before; those without a number after the others, as they came.
  const last = items().length + 1;
  const sorted = items().sort(
    (a, b) => (Number(select(a).value) || last) - (Number(select(b).value) || last),
  );
  list.append(...sorted);
  list.classList.add('moved');
  const how = list.closest('fieldset')?.querySelector('.govuk-hint');
  if (how) how.textContent = words.how ?? '';
  const row = document.createElement('p');
  row.className = 'row';
  row.append(choice(words.keep ?? '', give), choice(words.clear ?? '', clear));
  list.after(row);
  number();
}
