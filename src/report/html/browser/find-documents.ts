import { AS_FOUND, chosen, type Entry, ordered, plain } from './choose.ts';
import { wordsOf } from './fill-when-opened.ts';

/** Documents shown at a time: further ones wait for a button. */
const STEP = 100;
/** Opening more than these at once would stop the page for seconds. */
const MOST_OPENED = 300;
/** How long typing has to rest, in ms. */
const REST = 150;

interface Listed extends Entry {
  readonly element: HTMLDetailsElement;
}

/** What a link wants to be shown: documents with these keys, or one document whatever the filters say. */
export type Show = (wanted: { readonly keys: readonly string[] } | { readonly document: Element }) => void;

/** Takes the form up: search, filters, order, buttons. Returns what links can ask for. */
export function findDocuments(form: HTMLFormElement, elements: readonly HTMLDetailsElement[]): Show {
  const entries = elements.map(entryOf);
  const list = element('list', HTMLElement);
  const status = element('shown', HTMLElement);
  const more = element('more', HTMLElement);
  const text = element('find-text', HTMLInputElement);
  const order = element('find-order', HTMLSelectElement);
  const filters = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  let found: readonly Listed[] = entries;
  let room = STEP;
  let inOrder: readonly Listed[] = entries;
  let sortedBy: string = AS_FOUND;

  function update(): void {
    if (order.value !== sortedBy) {
      inOrder = ordered(entries, order.value);
      list.append(...inOrder.map((entry) => entry.element));
      sortedBy = order.value;
    }
    const keys = filters.map(({ value }) => value).filter((key) => key !== '');
    found = chosen(inOrder, { keys, text: text.value });
    room = STEP;
    show();
  }

  function show(): void {
    const shown = new Set(found.slice(0, room));
    for (const entry of entries) entry.element.hidden = !shown.has(entry);
    const waiting = Math.max(0, found.length - room);
    more.hidden = waiting === 0;
    more.textContent = `Show ${Math.min(waiting, STEP)} more`;
    const some = found.length === entries.length ? `All ${entries.length}` : `${found.length} of ${entries.length}`;
    status.textContent = `${some} documents.${waiting === 0 ? '' : ` The first ${room} are shown.`}`;
  }

  let resting = 0;
  text.addEventListener('input', () => {
    clearTimeout(resting);
    resting = window.setTimeout(update, REST);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== text) update();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  form.addEventListener('reset', () => {
    setTimeout(update);
  });
  more.addEventListener('click', () => {
    const first = found[room];
    room += STEP;
    show();
    first?.element.querySelector('summary')?.focus();
  });
  element('find-open', HTMLElement).addEventListener('click', () => {
    for (const { element: document } of found.slice(0, Math.min(room, MOST_OPENED))) document.open = true;
  });
  element('find-close', HTMLElement).addEventListener('click', () => {
    for (const { element: document } of entries) document.open = false;
  });
  form.hidden = false;
  update();

  return (wanted) => {
    if ('document' in wanted) {
      const at = found.findIndex((entry) => entry.element === wanted.document);
      if (at >= 0 && at < room) return;
      form.reset();
      update();
      room = Math.max(room, found.findIndex((entry) => entry.element === wanted.document) + 1);
      show();
    } else {
      form.reset();
      for (const key of wanted.keys) {
        const filter = filters.find(({ options }) => [...options].some(({ value }) => value === key));
        if (filter !== undefined) filter.value = key;
      }
      update();
    }
  };
}

function entryOf(element: HTMLDetailsElement): Listed {
  let words: string | null = null;
  return {
    element,
    keys: element.dataset.keys ?? '',
    value: (order) => Number(element.dataset[order] ?? 0),
    words: () => (words ??= plain(wordsOf(element))),
  };
}

function element<E extends HTMLElement>(id: string, sort: new () => E): E {
  const found = document.getElementById(id);
  if (found instanceof sort) return found;
  throw new Error(`the page has no ${id}`);
}
