/** Finds a whole date where it begins, in figures or with the name of its month; the year may be left out after a name. */
export type DateAt = (text: string, start: number) => string | null;

export function dateReader(months: readonly string[]): DateAt {
  const month = `(?:${months.join('|')})\\.?`;
  const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
  const between = String.raw`[ \t.,/-]{1,3}`;
  const year = String.raw`(?:\d{4}|['’]?\d{2})`;
  const pattern = new RegExp(
    [
      String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)`,
      `${day}${between}(?:of )?(?:the )?${month}(?:${between}${year}(?!\\d))?`,
      `${month}${between}${day}(?:${between}${year}(?!\\d))?`,
      `${month}${between}\\d{4}(?!\\d)`,
      String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}(?!\d)`,
      String.raw`\d{1,2} \d{1,2} \d{2,4}(?!\d)`,
      String.raw`\d{8}(?!\d)`,
    ].join('|'),
    'iy',
  );
  return (text, start) => {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0] ?? null;
  };
}
