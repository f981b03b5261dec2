import { expect, test } from 'vitest';
import { guessedHtml } from './guessed-html.ts';
import { guessedParts } from './guessed-rows.ts';

test('a tab ends a cell, a line end behind it a row', () => {
  expect(guessedParts('Plan\nHome\tA flat\t\nMoney\tSave\nand share\t\nAfter.')).toEqual([
    { kind: 'line', text: 'Plan' },
    {
      kind: 'table',
      head: false,
      rows: [
        ['Home', 'A flat'],
        ['Money', 'Save\nand share'],
      ],
    },
    { kind: 'line', text: 'After.' },
  ]);
});

test('a row that heads the table is told by its further tab', () => {
  expect(guessedParts('Goal\tWho\t\tTo walk\tJo\t\nTo rest\t\t\n')[0]).toEqual({
    kind: 'table',
    head: true,
    rows: [
      ['Goal', 'Who'],
      ['To walk', 'Jo'],
      ['To rest', ''],
    ],
  });
});

test('tabs inside a line are no table', () => {
  expect(guessedParts('Name: Isla\tAge: 19\nKind.\nGoal\tWho\t')).toEqual([
    { kind: 'line', text: 'Name: Isla\tAge: 19' },
    { kind: 'line', text: 'Kind.' },
    { kind: 'table', head: false, rows: [['Goal', 'Who']] },
  ]);
});

test('a short line between running text is set apart; one among short lines is not', () => {
  expect(guessedHtml(guessedParts('She is kind.\nGoals\nTo walk & sing.'))).toBe(
    '<p>She is kind.</p>\n<p></p><p>Goals</p>\n<p>To walk &amp; sing.</p>',
  );
  expect(guessedHtml(guessedParts('Tea\nChess\nMusic'))).not.toContain('<p></p><p>Chess');
});
