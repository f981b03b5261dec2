/** A path as a URI reference: relative as it stands, an absolute one as a file URI. Half surrogates become U+FFFD. */
export function relativeUri(path: string): string {
  const shown = path.replace(/\p{Cs}/gu, '\u{FFFD}');
  const encoded = shown.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(shown)) return `file:///${shown.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  return shown.startsWith('/') ? `file://${encoded}` : encoded;
}
