import { expect, test } from 'vitest';
import { calibrationOf } from './calibration-table.ts';

const said = [
  { probability: 0.01, marked: false },
  { probability: 0.95, marked: true },
  { probability: 0.95, marked: true },
  { probability: 1, marked: false },
];

test('the Brier score is the mean squared distance, beside that of the share alone', () => {
  const { brier, brierOfShare, sentences, marked } = calibrationOf(said);
  expect(brier).toBeCloseTo((0.01 ** 2 + 2 * 0.05 ** 2 + 1) / 4, 12);
  expect({ brierOfShare, sentences, marked }).toEqual({ brierOfShare: 0.25, sentences: 4, marked: 2 });
});

test('rows count what was marked where so much was said, with certainty in the last', () => {
  const { rows } = calibrationOf(said);
  expect(rows.map(({ sentences }) => sentences)).toEqual([1, 0, 0, 0, 0, 0, 0, 3]);
  expect(rows.at(-1)).toMatchObject({ from: 0.9, to: 1, marked: 2 });
  expect(rows.at(-1)?.said).toBeCloseTo((0.95 + 0.95 + 1) / 3, 12);
  expect(rows[1]).toMatchObject({ said: null, interval: null });
});

test('nothing said is nothing measured', () => {
  expect(calibrationOf([])).toMatchObject({ sentences: 0, brier: 0, brierOfShare: 0 });
});
