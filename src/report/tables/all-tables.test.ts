import { describe, expect, it } from 'vitest';
import { ALL_TABLES, csvName, dictionaryPage } from './all-tables.ts';

describe('the tables', () => {
  it('are described in docs/tables.md; after a change, npx vitest run -u all-tables', async () => {
    await expect(dictionaryPage()).toMatchFileSnapshot('../../../docs/tables.md');
  });

  it('have names that Excel takes, and file names that every system takes', () => {
    for (const { name } of ALL_TABLES) expect(name).toMatch(/^[A-Za-z ]{1,31}$/);
    expect(new Set(ALL_TABLES.map(csvName)).size).toBe(ALL_TABLES.length);
  });

  it('name no column twice', () => {
    for (const { columns } of ALL_TABLES) expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });
});
