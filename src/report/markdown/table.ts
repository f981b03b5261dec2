/** How a column stands; figures to the right. */
export type Align = 'left' | 'right';

/** A table of cells that are inert already. */
export function table(
  columns: readonly (readonly [title: string, align: Align])[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map(([, align]) => (align === 'right' ? '---:' : '---'));
  return [line(columns.map(([title]) => title)), line(rule), ...rows.map(line)].join('\n');
}
