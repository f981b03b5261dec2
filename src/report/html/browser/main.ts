import { fillWhenOpened } from './fill-when-opened.ts';
import { findDocuments } from './find-documents.ts';
import { followLinks } from './follow-links.ts';

/** What the page does beyond showing itself. Without it everything can still be read. */
const entries = [...document.querySelectorAll<HTMLDetailsElement>('details.document')];
fillWhenOpened(entries);
const form = document.querySelector<HTMLFormElement>('#find');
followLinks(form === null ? () => undefined : findDocuments(form, entries));
