import { FORMATS } from './reader.ts';
import { RECORD_FEATURES, RECORD_SURVIVALS } from './record-survival.ts';
import { FEATURES, SURVIVALS } from './survival.ts';

/** The tables of docs/formats.md, as Markdown: the formats, and what survives in each. */
export function formatsTable(): string {
  return [...formats(), '', ...survivals(FEATURES, SURVIVALS)].join('\n');
}

/** The table of files that hold records, as Markdown. */
export function recordsTable(): string {
  return survivals(RECORD_FEATURES, RECORD_SURVIVALS).join('\n');
}

function formats(): readonly string[] {
  return [
    '| format | files | what it is |',
    '| --- | --- | --- |',
    ...FORMATS.map(({ name, extensions, about }) => {
      const files = extensions.map((extension) => `\`.${extension}\``).join(' ');
      return `| ${name} | ${files} | ${about} |`;
    }),
  ];
}

interface Row {
  readonly format: string;
  readonly sort: string | null;
  readonly kept: readonly string[];
  readonly lost: readonly string[];
}

function survivals(features: Readonly<Record<string, string>>, rows: readonly Row[]): readonly string[] {
  const names = rows.map(({ format, sort }) => (sort === null ? format : `${format}, ${sort}`));
  const lines = Object.entries(features).map(([feature, name]) => {
    const marks = rows.map(({ kept, lost }) => (kept.includes(feature) ? 'yes' : lost.includes(feature) ? 'no' : '–'));
    return `| ${name} | ${marks.join(' | ')} |`;
  });
  return [`| | ${names.join(' | ')} |`, `| --- |${' --- |'.repeat(names.length)}`, ...lines];
}
