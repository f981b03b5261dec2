import { describe, expect, test } from 'vitest';
import { readText } from '../formats/text.ts';
import type { Addressee, Kind } from '../model/vocabulary.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { loadMorphology } from './morphology.ts';
import { createReader } from './read.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);
const read = (text: string): { readonly kind: Kind; readonly addressee: Addressee | null } =>
  reader(readText({ path: 'example.txt' }, text), { kind: null, addressee: null });

describe('what kind of document a text is', () => {
  test.each([
    ['what it calls itself', 'NURSING CARE PLAN\n\nProblem: low mood\nGoal: Maeve will sleep six hours.\n'],
    ['a plan of the person’s own', 'Bryn’s plan\n\nI wrote this at home.\n\nWhat I want\nTo fish again.\n'],
    [
      'its name, whatever its first heading is',
      'RISK MANAGEMENT PLAN\n\nName: Maeve Flynn\n\n1. SUMMARY OF RISK\nI met her in May. We reviewed her at home.\n',
    ],
    [
      'a plan with one line left blank',
      'CARE PLAN\n\nName: Maeve Flynn\nNeed: sleep\nAim: sleep six hours\nReview: Friday\nSignature: ______\n',
    ],
  ])('care-plan by %s', (_, text) => {
    expect(read(text).kind).toBe('care-plan');
  });

  test.each([
    [
      'a salutation',
      'Eastside Team\n\nDear Maeve,\n\nThank you for coming. We made a plan together.\n\nYours sincerely,\nDr Osei\n',
    ],
    ['having no sign of a plan', '14/03 Maeve asked about the bus times. She had slept, and the kettle is mended.\n'],
    ['its name', 'PROGRESS NOTES\n\n03/02 Visited at home. Plan: visit again on Monday.\n'],
    [
      'the headings of a note',
      'PSYCHIATRIC EVALUATION\n\nChief complaint\nPoor sleep.\n\nHistory of present illness\nMr Flynn sleeps badly.\n\nPlan\nSleep diary.\n',
    ],
  ])('letter by %s', (_, text) => {
    expect(read(text).kind).toBe('letter');
  });

  test.each([
    ['empty labels', 'CARE PLAN\n\nName:\nDate of birth:\nGoals:\nStrengths:\nNext review:\n'],
    [
      'lines to fill in',
      'My plan\n\nI am good at ..................\nI want ..................\nPeople who help ..................\nMy name ..................\n',
    ],
    [
      'its name and its placeholders',
      'DISCHARGE LETTER: TEMPLATE\n\nDear [name],\n\nWhy you came\n[quote the person]\n\nWhat helped\n[list]\n\nYours,\n[name, role]\n',
    ],
  ])('template by %s', (_, text) => {
    expect(read(text).kind).toBe('template');
  });
});

describe('signs that tell less than they seem to', () => {
  test('a line that begins with "your" or "his" closes no letter, and one with "Yours" does', () => {
    const text = (line: string): string => `Harbour Team\n\nWe wrote down how to support each other.\n\n${line}\n`;
    const plan = (line: string): string => `${text(line)}\nGoals\nTo sing.\n\nStrengths\nHer ear.\n`;
    expect(read(plan('Your own copy is green.')).kind).toBe('care-plan');
    expect(read(plan('His own copy is green.')).kind).toBe('care-plan');
    expect(read(plan('Yours,')).kind).toBe('letter');
  });

  test('entries with a date outweigh the headings of a plan, and not its name as well', () => {
    const entries = Array.from({ length: 12 }, (_, day) => `${day + 1} March 2026\n\nSlept well.\n`).join('\n');
    const text = `Goals\nTo sing.\n\nStrengths\nHer ear.\n\n${entries}`;
    expect(read(`HARBOUR HOUSE\n\n${text}`).kind).toBe('letter');
    expect(read(`CARE PLAN\n\n${text}`).kind).toBe('care-plan');
  });

  test.each<[Kind, string, string]>([
    ['care-plan', 'who wrote a note, in a bracket', 'MAEVE’S PLAN, VERSION 9 (Ash’s notes, letter to follow)'],
    ['letter', 'a note, behind a bracket', 'Elm Ward (Harbour House) progress notes'],
    ['letter', 'a plan, in a bracket', 'WARD ROUND (care plan)'],
    ['care-plan', 'the plan itself, in a bracket', 'Maeve Flynn (recovery plan)'],
    ['care-plan', 'a plan’s summary', 'CARE PLAN SUMMARY'],
    ['care-plan', 'a plan’s assessment', 'ASSESSMENT AND CARE PLAN'],
    ['letter', 'a summary', 'DISCHARGE SUMMARY'],
    ['letter', 'a letter about a plan', 'Letter about the care plan'],
    ['letter', 'the record of a visit', 'Record of home visit'],
  ])('%s named by %s', (kind, _, name) => {
    // Each text has some signs of the other kind, which its name outweighs.
    const signs =
      kind === 'letter'
        ? 'Her care plan is at home.\n\nGoals\nTo sing.\n'
        : 'We reviewed Maeve in May. I saw her again at home.\n';
    expect(read(`${name}\n\n${signs}`).kind).toBe(kind);
  });
});

describe('whom a letter is written to', () => {
  test.each<[Addressee, string]>([
    ['person', 'Dear Maeve,\n\nYou told me that the winter was hard. Your sister came with you.\n\nWith best wishes\n'],
    ['professional', 'Dear Dr Osei,\n\nThank you for referring Mr Flynn. He sleeps badly.\n\nYours sincerely\n'],
    [
      'professional',
      'Dear Ms Lund,\n\nYou wrote to Mr Flynn. He could not have had it, since he was in hospital with his son.\n\nYours sincerely\n',
    ],
  ])('%s', (addressee, text) => {
    expect(read(text).addressee).toBe(addressee);
  });
});
