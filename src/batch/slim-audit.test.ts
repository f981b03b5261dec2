import { expect, test } from 'vitest';
import { COHORT } from '../report/samples/cohort.test-data.ts';
import { OPTIONS } from '../report/samples/run.test-data.ts';
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
