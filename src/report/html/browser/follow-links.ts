import type { Show } from './find-documents.ts';

/** Figures lead to the documents behind them; links to a folded part open it. */
export function followLinks(show: Show): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-key]') : null;
    if (link === null) return;
    event.preventDefault();
    show({ keys: (link.dataset.key ?? '').split(' ') });
    const title = document.querySelector<HTMLElement>('#documents h2');
    title?.focus({ preventScroll: true });
    document.querySelector('#documents')?.scrollIntoView();
  });
  addEventListener('hashchange', () => {
    openTarget(show);
  });
  openTarget(show);
}

function openTarget(show: Show): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  const folded = target.closest('details');
  if (folded === null) return;
  if (folded.matches('.document')) show({ document: folded });
  folded.open = true;
  folded.scrollIntoView();
  folded.querySelector('summary')?.focus({ preventScroll: true });
}
