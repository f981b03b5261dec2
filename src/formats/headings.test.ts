import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { readText } from './text.ts';

/** The blocks of a text in short; see blockLines. */
function lines(text: string): readonly string[] {
  return blockLines(readText({ path: 'plan.txt' }, text));
}

/** What each block stands under. */
function under(text: string): readonly string[] {
  const { blocks } = readText({ path: 'plan.txt' }, text);
  return blocks.map((block) => {
    const above = block.under === null ? undefined : blocks[block.under];
    return above === undefined ? '' : text.slice(above.start, above.end);
  });
}

describe('headings', () => {
  test.each([
    ['# Idwal’s plan', 'h1 Idwal’s plan'],
    ['### Keeping well ###', 'h3 Keeping well'],
    ['## 3. Summary of problems', 'h2 Summary of problems'],
    ['Strengths\n=========', 'h1 Strengths'],
    ['Intro\n\nStrengths\n---------', 'h2 Strengths'],
    ['**Strengths**\nKind.', 'h1 Strengths'],
    ['**What helps:**\nTea.', 'h1 What helps'],
    ["PATIENT'S VIEWS\nNone given.", "h1 PATIENT'S VIEWS"],
    ['GOALS OF CARE (patient’s)\nTo be home.', 'h1 GOALS OF CARE (patient’s)'],
    ['A crisis and contingency plan\nRing Dad.', 'h1 A crisis and contingency plan'],
    ['What I am good at and what I have going for me\n- Patience', 'h1 What I am good at and what I have going for me'],
  ])('%j', (text, heading) => {
    expect(lines(text)).toContain(heading);
  });

  test('numbers are left out of titles, whatever their form', () => {
    const text =
      '1. Details\nLives in Leeds.\n\n2.1 Managing the flat\nWith help.\n\nND #3  DISTURBED SLEEP PATTERN\nUp at night.\n\nNEED 4. Mental health\nLow in winter.';
    expect(lines(text).filter((line) => line.startsWith('h'))).toEqual([
      'h1 Details',
      'h4 Managing the flat',
      'h2 ND #3  DISTURBED SLEEP PATTERN',
      'h3 NEED 4. Mental health',
    ]);
  });

  test('a line is no title by its shape alone', () => {
    const text =
      'Plan\nSees his mum on Fridays.\n\nHe lives with his brother.\nSleeps well\n\nRing Dad,\nthen the team.';
    expect(lines(text)).toEqual([
      'h1 Plan',
      'Sees his mum on Fridays.',
      'He lives with his brother.',
      'Sleeps well',
      'Ring Dad,',
      'then the team.',
    ]);
  });

  test('an answer in capitals below a title is no title', () => {
    expect(lines('My plan\n\nWELLNESS\nTBC\n\nVALUES\nNIL')).toEqual([
      'h1 My plan',
      'h2 WELLNESS',
      'TBC',
      'h2 VALUES',
      'NIL',
    ]);
  });

  test('questions of a form title their answers, with or without empty lines', () => {
    const blank = 'What would you like to be different?\nTo sleep.\n\nWhat has helped?\nTea.';
    const dense = `About you\n${blank.replace('\n\n', '\n')}\nWho helps you?\nMum.`;
    expect(lines(blank)).toEqual([
      'h1 What would you like to be different?',
      'To sleep.',
      'h2 What has helped?',
      'Tea.',
    ]);
    expect(lines(dense)).toContain('h3 What has helped?');
  });

  test('questions and answers marked as such', () => {
    expect(lines('Q. What do you want?\nA. My own key. And a cat.\n\nQ. Who helps?\nA. Mum: always.')).toEqual([
      'h1 What do you want?',
      'My own key. And a cat.',
      'h2 Who helps?',
      'Mum: always.',
    ]);
  });

  test('an isolated line titles prose, a list or a table below it, and a greeting does not', () => {
    expect(lines('Dear Shona\n\nThank you for the tea, and for the long talk about the allotment.')).toEqual([
      'Dear Shona',
      'Thank you for the tea, and for the long talk about the allotment.',
    ]);
    expect(
      lines('My plan\n\nWhy we are doing this\n\nNasreen is 52 and looked after her mother for nineteen years.')[1],
    ).toBe('h2 Why we are doing this');
  });

  test('what stands above the greeting of a letter is a letterhead', () => {
    const letter =
      'Recovery Team East\n22 September\n\nDr H. Beaumont\nRiverside Practice\n\nDear Dr Beaumont,\n\nPlan\nBloods in March.';
    expect(lines(letter).filter((line) => line.startsWith('h'))).toEqual(['h1 Recovery Team East', 'h2 Plan']);
  });

  test('where headings are marked, plain lines are none', () => {
    const text = '# A\n\n## B\n\nx y z.\n\n## C\n\nMore about it\nand so on here.';
    expect(lines(text)).toContain('More about it');
  });

  test('levels: title, capitals, plain lines, labels', () => {
    const text = 'MY PLAN\n\nGOALS\nTo sing.\n\nThis year\nWho helps:\n- Mum';
    expect(lines(text).filter((line) => line.startsWith('h'))).toEqual([
      'h1 MY PLAN',
      'h2 GOALS',
      'h3 This year',
      'h4 Who helps',
    ]);
    expect(under(text)).toEqual(['', 'MY PLAN', 'GOALS', 'GOALS', 'This year', 'Who helps']);
  });
});

describe('sections', () => {
  const plan =
    'GOALS\nTo walk.\n\nSTRENGTHS\nKind.\n\nVALUES\nFamily.\n\nCRISIS\nRing Dad.\n\nREVIEW\nIn June.\n\nCopy given: yes';

  test('where titles stand right above their text, a group without one belongs to none', () => {
    expect(under(plan).at(-1)).toBe('GOALS');
    expect(under(plan.replace('GOALS\n', 'MY PLAN\n\nGOALS\n')).at(-1)).toBe('MY PLAN');
  });

  test('the next record under one title stays under it', () => {
    const records = plan.replace('To walk.', 'Need: sleep\nGoal: rest\n\nNeed: money\nGoal: a budget');
    expect(under(records).slice(1, 5)).toEqual(['GOALS', 'GOALS', 'GOALS', 'GOALS']);
  });

  test('running text behind a list has left it', () => {
    expect(under('My letter\n\nWhat we agreed\n- You will ring Lorna.\n\nYour blood tests were fine.').at(-1)).toBe(
      'My letter',
    );
  });
});
