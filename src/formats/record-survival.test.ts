import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contentOfBytes } from '../input/content.ts';
import { loadMorphology } from '../language/morphology.ts';
import type { Document, Unreadable } from '../model/document.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { blockLines } from './block-lines.ts';
import { recordsTable } from './formats-table.ts';
import { readRecords } from './read-records.ts';
import type { ReadSettings } from './reader.ts';
import { RECORD_FEATURES, RECORD_SURVIVALS, type RecordFeature } from './record-survival.ts';

/** Tables by LibreOffice, the archive by Info-ZIP, health records in the shape of HL7's own examples. */
const FIXTURES = new URL('../../fixtures/', import.meta.url);

const { pack } = compileRules(
  readRuleSources('rules').filter(({ file }) => file.startsWith('records/')),
  await loadMorphology(),
);
const COLUMNS: Readonly<Record<string, string>> = {
  'Plan ID': 'column/record',
  Ward: 'column/ward',
  'Plan date': 'column/month',
  Strengths: 'section/strengths/title',
  'Next review': 'section/review/title',
};
const SETTINGS: ReadSettings = {
  titleCues: (title) => [COLUMNS[title] ?? 'none'],
  columns: null,
  recordWords: pack.records,
};

async function read(sample: string, bytes: Uint8Array): Promise<readonly (Document | Unreadable)[]> {
  const found: (Document | Unreadable)[] = [];
  for await (const one of readRecords({ path: sample }, contentOfBytes(bytes), SETTINGS)) found.push(one);
  return found;
}

/** A sample with one of its records broken, where it has none that is. */
function broken(sample: string, bytes: Uint8Array): Uint8Array {
  if (/\.[ct]sv$/.test(sample)) return Buffer.concat([bytes, strToU8('LH-04,"never closed\n')]);
  if (!sample.endsWith('.xlsx')) return bytes;
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => [
    name,
    name.endsWith('sheet1.xml') ? part.subarray(0, part.length >> 1) : part,
  ]);
  return zipSync(Object.fromEntries(parts));
}

interface Read {
  readonly documents: readonly Document[];
  readonly lines: readonly string[];
  readonly unreadable: number;
}

/** What the format itself holds, not a file inside an archive. */
const ownOf = ({ documents }: Read): readonly Document[] =>
  documents.filter(({ record }) => !/\.(?:docx|csv|txt)(?:#|$)/.test(record ?? ''));
const ownLines = (read: Read): readonly string[] => ownOf(read).flatMap(blockLines);
const pointersIn = (read: Read): readonly string[] =>
  ownOf(read).flatMap(({ blocks }) => blocks.map(({ pointer }) => pointer ?? ''));
const statedIn = ({ documents }: Read): readonly string[] =>
  documents.flatMap(({ blocks }) => blocks.flatMap(({ stated }) => (stated ? [`${stated.as} ${stated.by}`] : [])));

const INNER = ['- Ring the choirmaster', 'She will be reviewed in May.', '- Sleeps four hours a night.'];

/** Whether what was read shows a feature. */
const SHOWS: Readonly<Record<RecordFeature, (read: Read) => boolean>> = {
  records: ({ documents }) => documents.some(({ path }, i) => documents[i + 1]?.path === path),
  names: ({ documents }) =>
    documents.some(({ record }) => /^LH-01$|^CarePlan\/cp-88$|^north\/plan\.docx$/.test(record ?? '')),
  groups: (read) => ownOf(read).some(({ group }) => 'month' in group && ('ward' in group || 'team' in group)),
  places: (read) =>
    pointersIn(read).some((pointer) => /row 4, column Strengths$|^\/entry\/\d|^\/Clinical.*\/title/.test(pointer)),
  sections: (read) => ownLines(read).some((line) => /^h\d (?:Strengths|Goals)$/.test(line)),
  inner: (read) => ownLines(read).some((line) => INNER.includes(line)),
  damaged: ({ documents, unreadable }) => unreadable > 0 && documents.length > 1,
  tables: ({ lines }) => lines.some((line) => /^td 1,2 .* \((?:Ring|Sing) .*, (?:By when|Progress)\)$/.test(line)),
  owners: (all) => ['goal person', 'goal professional'].every((stated) => statedIn(all).includes(stated)),
  actors: (all) => ['action person', 'action professional'].every((stated) => statedIn(all).includes(stated)),
  answers: (all) => statedIn(all).includes('null person'),
  withdrawn: ({ documents }) => documents.some(({ notes }) => /^1 goal .*: left out/.test(notes.join())),
  codes: ({ lines }) => lines.some((line) => /^h2 (?:Reason for admission|Interventions)$/.test(line)),
  attachments: ({ documents }) => documents.some(({ format }) => /^(?:html|docx)$/.test(format)),
};

describe.each(RECORD_SURVIVALS)('$format $sort', ({ samples, kept, lost }) => {
  test('keeps and loses what the table says', async () => {
    const found: (Document | Unreadable)[] = [];
    for (const sample of samples) {
      const bytes = readFileSync(new URL(sample, FIXTURES));
      found.push(...(await read(sample, bytes)), ...(await read(`broken-${sample}`, broken(sample, bytes))));
    }
    const documents = found.filter((one) => 'blocks' in one);
    const lines = documents.flatMap(blockLines);
    const shown = Object.entries(SHOWS).filter(([, shows]) =>
      shows({ documents, lines, unreadable: found.length - documents.length }),
    );
    expect(shown.map(([feature]) => feature).sort()).toEqual([...kept].sort());
    expect(kept.filter((feature) => lost.includes(feature))).toEqual([]);
  });
});

test('no feature is forgotten, and docs/formats.md holds the table', () => {
  expect(Object.keys(SHOWS)).toEqual(Object.keys(RECORD_FEATURES));
  expect(readFileSync('docs/formats.md', 'utf8')).toContain(recordsTable());
});
