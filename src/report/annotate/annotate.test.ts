import { describe, expect, it } from 'vitest';
import { readText } from '../../formats/text.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import type { Document } from '../../model/document.ts';
import type { MaskedSpan } from '../../model/mask.ts';
import { oneLine } from '../excerpt.ts';
import { actsIn, attribute, elementsOf, named, textOf } from '../html/markup.test-parse.ts';
import { maskedAudit } from '../redact/masked-audit.ts';
import { HOSTILE, WORLDLY } from '../samples/hostile.test-data.ts';
import { PLAN, PLAN_TEXT } from '../samples/plan.test-data.ts';
import { WORDS } from '../samples/words.test-data.ts';
import { annotate } from './annotate.tsx';

const DOCUMENT = readText({ path: PLAN.path }, PLAN_TEXT, 'text');
const PAGE = annotate(DOCUMENT, PLAN, WORDS, { minSeverity: 'info' });

/** The part of a page that shows the document's own words. */
function wordsOf(html: string): readonly string[] {
  return elementsOf(html)
    .filter((element) => attribute(element, 'class') === 'words')
    .map(textOf);
}

/** An audit that found nothing, for any text. */
const SILENT: DocumentAudit = {
  ...PLAN,
  findings: [],
  goals: [],
  actions: [],
  sections: null,
  themes: {
    ...PLAN.themes,
    ...Object.fromEntries(Object.entries(PLAN.themes).map(([theme, result]) => [theme, { ...result, evidence: [] }])),
  },
};

function shown(text: string, path = 'plan.txt'): string {
  const document: Document = readText({ path }, text, path.endsWith('.md') ? 'markdown' : 'text');
  return annotate(document, { ...SILENT, path }, WORDS, { minSeverity: 'info' });
}

describe('an annotated document', () => {
  it('holds every word of the document, in order', () => {
    const words = wordsOf(shown(PLAN_TEXT)).join(' ').split(/\s+/);
    expect(words).toEqual(PLAN_TEXT.trim().split(/\s+/));
  });

  it('marks findings and credits, and leads from each mark to its note and back', () => {
    const marks = named(PAGE, 'mark').map((mark) => [attribute(mark, 'class'), textOf(mark)]);
    expect(marks).toContainEqual(['concern', 'lacks insight']);
    expect(marks).toContainEqual(['credit', 'He sings with the gospel choir at Mount Zion on Sundays.']);
    const ids = elementsOf(PAGE).flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named(PAGE, 'a').flatMap((link) => attribute(link, 'href')?.slice(1) ?? []);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    const numbers = (letter: string): readonly string[] =>
      ids.flatMap((id) => new RegExp(`^${letter}(\\d+)$`).exec(id)?.[1] ?? []);
    expect(numbers('m').toSorted()).toEqual(numbers('n').toSorted());
    expect(numbers('m').length).toBeGreaterThan(12);
  });

  it('says why, offers other words and names the source; the same reason only once', () => {
    const notes = named(PAGE, 'li').filter((item) => attribute(item, 'class')?.startsWith('remark') === true);
    const about = (words: string): string => textOf(notes.find((note) => textOf(note).includes(words)));
    expect(about('Rules work out for good')).toContain('Other wordsis not working at the moment');
    expect(about('Rules work out for good')).toContain('Source: Perkins & Slade 2012');
    expect(notes.filter((note) => textOf(note).includes('What would this make possible'))).toHaveLength(1);
    expect(about('As at note')).toContain('Imposed goal');
  });

  it('says of goals whose they are, which way they point and what they are about', () => {
    const text = named(PAGE, 'li').map(textOf);
    expect(text.find((note) => note.includes("Goal: the service's, in the person's voice"))).toContain(
      'towards something, about clinical',
    );
  });

  it('names who takes a step in the text itself', () => {
    expect(wordsOf(PAGE)).toContain('Care co-ordinator to monitor medication weekly.staff');
  });

  it('shows sections where they stand, and what is missing where it would', () => {
    const gaps = elementsOf(PAGE).filter((element) => attribute(element, 'class') === 'gap');
    expect(gaps.map(textOf).map((text) => /account|copy/.exec(text)?.[0])).toEqual(['account', 'copy']);
    const statuses = elementsOf(PAGE)
      .flatMap((element) => attribute(element, 'id') ?? [])
      .filter((id) => id.startsWith('s-'));
    expect(statuses).toHaveLength(11);
  });

  it('leaves findings below the severity out', () => {
    const page = annotate(DOCUMENT, PLAN, WORDS, { minSeverity: 'error' });
    expect(page).not.toContain('lacks insight</mark>');
    expect(page).toContain('Unlikely to ever work again</mark>');
  });

  it('masks identifiers in the text and in every note, and keeps the marks', () => {
    const spans = [...PLAN_TEXT.matchAll(/Marlon( Pryce)?|Denise|Riverside|RIVERSIDE/g)].map(
      ({ 0: text, index }): MaskedSpan => ({
        start: index,
        end: index + text.length,
        text,
        kind: 'name',
        as: '[masked]',
      }),
    );
    const mask = { spans, anywhere: spans };
    const masked = maskedAudit(
      { ...PLAN, mask },
      { masked: (name) => name.replace(/plan-017|riverside/i, '[masked]') },
    );
    const page = annotate(DOCUMENT, masked, WORDS, { minSeverity: 'info' });
    expect(page).not.toMatch(/Marlon|Pryce|Denise|plan-017|riverside/i);
    expect(named(page, 'mark').map(textOf)).toContain('lacks insight');
    expect(wordsOf(page)).toContain("[masked]'s sister [masked] will drive the boys on Saturdays.others");
  });
});

describe('any text', () => {
  it.each([
    ['markup and scripts', HOSTILE],
    ['other scripts and emoji', WORLDLY],
  ])('is inert and readable: %s', (_, text) => {
    const page = shown(text, `${text}.txt`);
    expect(actsIn(page)).toEqual([]);
    expect(named(page, 'script')).toEqual([]);
    expect(wordsOf(page).join(' ')).toContain(oneLine(text).slice(-30));
  });

  it('keeps tables as tables, with their headers', () => {
    const page = shown('# Plan\n\n| Goal | Who |\n| --- | --- |\n| Bake bread | Marlon |\n| Sing | |\n', 'plan.md');
    expect(named(page, 'th').map((cell) => [attribute(cell, 'scope'), textOf(cell)])).toEqual([
      ['col', 'Goal'],
      ['col', 'Who'],
      ['row', 'Bake bread'],
      ['row', 'Sing'],
    ]);
    expect(named(page, 'tr').map(textOf)).toEqual(['GoalWho', 'Bake breadMarlon', 'Sing']);
  });

  it('is empty where there is none', () => {
    expect(wordsOf(shown(''))).toEqual([]);
  });
});
