/** Documents of a large report are kept as text, and put in place when they are opened. */
export function fillWhenOpened(entries: readonly HTMLDetailsElement[]): void {
  for (const entry of entries) {
    entry.addEventListener('toggle', () => {
      if (entry.open) fill(entry);
    });
  }
}

export function fill(entry: HTMLDetailsElement): void {
  const kept = entry.querySelector('script');
  if (kept === null) return;
  const body = document.createElement('div');
  body.className = 'body';
  body.innerHTML = kept.textContent;
  for (const place of body.querySelectorAll<HTMLElement>('[data-as]')) {
    place.innerHTML = document.getElementById(place.dataset.as ?? '')?.innerHTML ?? '';
  }
  kept.replaceWith(body);
}

/** The words of a document's details, with or without their being in place. */
export function wordsOf(entry: HTMLDetailsElement): string {
  const kept = entry.querySelector('script')?.textContent;
  if (kept === undefined) return entry.textContent;
  const name = entry.querySelector('summary')?.textContent ?? '';
  return `${name} ${kept
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')}`;
}
