/** Where a document stands in the page; documents count from 0. */
export function documentId(index: number): string {
  return `d${index + 1}`;
}
