import { attribute, elementsIn, type HtmlElement, isElement, textOf } from './html-tree.ts';

/** What a field of a form holds, as a browser would show it; null for anything else. Boxes to tick are left as they are. */
export function formValue(element: HtmlElement): string | null {
  switch (element.tagName) {
    case 'textarea':
      return textInside(element);
    case 'select':
      return chosen(element);
    case 'input': {
      const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
      if (type === 'checkbox' || type === 'radio') return null;
      return /^(?:text|date|datetime-local|number|email|tel|url|search|time|month|week)$/.test(type)
        ? (attribute(element, 'value') ?? '')
        : '';
    }
    default:
      return null;
  }
}

/** The options chosen; a list to choose one from shows its first where none is marked. */
function chosen(select: HtmlElement): string {
  const options = elementsIn(select).flatMap((one) => (one.tagName === 'optgroup' ? elementsIn(one) : [one]));
  const marked = options.filter((option) => attribute(option, 'selected') !== null);
  const [first] = options;
  const shown = marked.length > 0 || first === undefined || attribute(select, 'multiple') !== null ? marked : [first];
  return shown.map(textInside).join(', ');
}

function textInside(element: HtmlElement): string {
  return element.childNodes
    .map((child) => textOf(child) ?? (isElement(child) ? textInside(child) : ''))
    .join('')
    .trim();
}
