/** Names of files that programs leave beside documents: Office and LibreOffice locks, thumbnails, folder settings, gold labels. */
const NO_DOCUMENT = /^(?:\.|~\$|thumbs\.db$|ehthumbs\.db$|desktop\.ini$)|\.gold\.json$|\.(?:tmp|lock|lnk|url)$/i;

/** Folders that hold no documents of the user's. */
const NO_FOLDER = /^(?:\.|node_modules$|__MACOSX$|\$RECYCLE\.BIN$|System Volume Information$)/i;

export function isNoDocument(name: string): boolean {
  return NO_DOCUMENT.test(name);
}

export function isPassedFolder(name: string): boolean {
  return NO_FOLDER.test(name);
}

/** The extension in small letters without its full stop: "docx", or "". */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  return dot > slash + 1 ? name.slice(dot + 1).toLowerCase() : '';
}
