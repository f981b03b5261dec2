import { expect, test } from 'vitest';
import { csvReport } from '../report/csv/csv.ts';
import { csvStream } from '../report/csv/csv-stream.ts';
import { COHORT } from '../report/samples/cohort.test-data.ts';
import { OPTIONS } from '../report/samples/run.test-data.ts';
import { WORDS } from '../report/samples/words.test-data.ts';
import type { FolderPieces } from '../report/streamed.ts';
import { summary } from '../report/summary.ts';
import { slimmer } from './slim-audit.ts';

const slim = slimmer();
const documents = COHORT.documents.map(slim);

test('figures come out of slim audits as out of whole ones', () => {
  expect(summary({ ...COHORT, documents }, ['a.csv'], OPTIONS)).toBe(summary(COHORT, ['a.csv'], OPTIONS));
  COHORT.documents.forEach((audit, index) => {
    const kept = documents[index];
    const { path, record, group, format, kind, addressee, words, criteria } = audit;
    expect({ path, record, group, format, kind, addressee, words, criteria }).toEqual({
      path: kept?.path,
      record: kept?.record,
      group: kept?.group,
      format: kept?.format,
      kind: kept?.kind,
      addressee: kept?.addressee,
      words: kept?.words,
      criteria: kept?.criteria,
    });
    expect(statusesOf(kept)).toEqual(statusesOf(audit));
    expect(stancesOf(kept)).toEqual(stancesOf(audit));
    expect(kept?.goals.map(({ ownership, area }) => [ownership, area])).toEqual(
      audit.goals.map(({ ownership, area }) => [ownership, area]),
    );
  });
});

test('tables that are written as the run goes have the same bytes as those of all documents at once', () => {
  const written = new Map<string, string>();
  const write = (pieces: FolderPieces): void => {
    for (const [name, piece] of pieces) written.set(name, (written.get(name) ?? '') + piece);
  };
  const stream = csvStream(WORDS, OPTIONS, slimmer());
  write(stream.begin(COHORT));
  for (const audit of COHORT.documents) write(stream.document(audit));
  write(stream.end(COHORT));
  const whole = csvReport(COHORT, WORDS, OPTIONS);
  expect([...written]).toEqual([...whole].map(([name, lines]) => [name, [...lines].join('')]));
});

test('no word of a document is kept', () => {
  const kept = JSON.stringify(
    documents.map(({ findings, goals, sections, themes, actions, notes }) => {
      return { findings, goals, sections, themes, actions, notes };
    }),
  );
  const words = COHORT.documents.flatMap(({ findings, goals }) => [...findings, ...goals].map(({ text }) => text));
  for (const text of words) if (text !== '') expect(kept).not.toContain(JSON.stringify(text));
});

type Audit = (typeof COHORT)['documents'][number] | undefined;

function statusesOf(audit: Audit): unknown {
  return audit?.sections === null
    ? null
    : Object.entries(audit?.sections ?? {}).map(([element, { status }]) => [element, status]);
}

function stancesOf(audit: Audit): unknown {
  return Object.entries(audit?.themes ?? {}).map(([theme, { stance, assessable }]) => [theme, stance, assessable]);
}
