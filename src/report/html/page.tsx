import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export interface PageParts {
  readonly title: string;
  readonly style: string;
  /** Null for a page that needs none. */
  readonly script: string | null;
  /** The markup of its body, in pieces: large pages are put together from many. */
  readonly body: Iterable<string>;
}

/**
 * A whole page that stands by itself. Its policy lets nothing in but its own style and script, known by their hashes:
 * no address, no picture, no form, and no script or style that came with a quoted text.
 */
export function* page({ title, style, script, body }: PageParts): Generator<string> {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === null ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  yield '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n';
  yield markup(<meta http-equiv="Content-Security-Policy" content={policy} />);
  yield '\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n';
  yield markup(<title>{title}</title>);
  yield `\n<style>${style}</style>\n</head>\n<body>\n`;
  yield* body;
  if (script !== null) yield `\n<script>${script}</script>`;
  yield '\n</body>\n</html>\n';
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

export function markup(node: VNode | null): string {
  return node === null ? '' : renderToString(node);
}
