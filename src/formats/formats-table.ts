import { FORMATS } from './reader.ts';
import { FEATURES, type Feature, SURVIVALS } from './survival.ts';

/** The tables of docs/formats.md, as Markdown: the formats, and what survives in each. */
export function formatsTable(): string {
  return [...formats(), '', ...survivals()].join('\n');
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

function survivals(): readonly string[] {
  const names = SURVIVALS.map(({ format, sort }) => (sort === null ? format : `${format}, ${sort}`));
  const rows = Object.entries(FEATURES).map(([feature, name]) => {
    const marks = SURVIVALS.map(({ kept, lost }) => {
      const has = (list: readonly Feature[]): boolean => list.some((each) => each === feature);
      return has(kept) ? 'yes' : has(lost) ? 'no' : '–';
    });
    return `| ${name} | ${marks.join(' | ')} |`;
  });
  return [`| | ${names.join(' | ')} |`, `| --- |${' --- |'.repeat(names.length)}`, ...rows];
}
