import { describe, expect, test } from 'vitest';
import type { Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { documentsIn, fixture, recordsIn } from './record-fixture.test-data.ts';

const only = async (name: string): Promise<Document> => {
  const [document, ...others] = await documentsIn(name, fixture(name));
  if (document === undefined || others.length > 0) throw new Error(`${name} holds ${others.length + 1} documents`);
  return document;
};

const goalsOf = ({ blocks, text }: Document): readonly unknown[] =>
  blocks.flatMap(({ start, end, stated }) => (stated?.as === 'goal' ? [[text.slice(start, end), stated.by]] : []));

describe('a composition', () => {
  test('is one document with what its sections refer to; titles come from codes where there are none', async () => {
    const summary = await only('discharge-composition.json');
    expect(summary.record).toBe('Composition/comp-9');
    expect(blockLines(summary)).toEqual([
      'h1 Discharge summary',
      'Name: Halina Wolski',
      'Date: 11 February 2026',
      'Written by: Dr Ines Marsh',
      'h2 Reason for admission',
      'Admitted after three weeks without sleep.',
      'She is a frequent attender.',
      'h2 Goals',
      '- Be back at the bakery by spring',
      '- Attend the clinic every week',
      '- Cook for her grandson once a week',
      'h2 Plan',
      'h3 Who does what',
      '- Ring the bakery about her hours',
      'Who: Halina Wolski',
      'h3 Allergies',
      'Nil Known',
    ]);
  });

  test('its narrative shows goals, its entries say whose they are', async () => {
    expect(goalsOf(await only('discharge-composition.json'))).toEqual([
      ['Be back at the bakery by spring', 'person'],
      ['Attend the clinic every week', 'professional'],
      ['Cook for her grandson once a week', 'person'],
    ]);
  });
});

test('answers stand under their questions, and are the words of whoever answered', async () => {
  const answers = await only('answers-r5.json');
  expect(blockLines(answers)).toEqual([
    'h1 About me',
    'Date: 20 January 2026',
    'h2 About me',
    'h3 What matters to me',
    'My pigeons.',
    'Sunday chapel with my brother.',
    'h3 What I am good at',
    'I can tell any bird by its song.',
    'h2 What do you want from this year?',
    'I want to show my birds at Blackpool.',
    'Were you offered a copy?: Yes',
    'Date of next review: 20 April 2026',
    'h2 Does anybody help you?',
    'Yes',
    'h3 Who helps you',
    'Dai next door.',
  ]);
  const written = answers.blocks.find(({ pointer }) => pointer === '/item/1/answer/0');
  expect(written?.stated).toEqual({ as: null, by: 'person' });
});

test("R5's names: a goal's source, planned activities, concepts with references, what only a reference displays", async () => {
  const plan = await only('plan-r5.json');
  expect(blockLines(plan).slice(5)).toEqual([
    'h2 Needs',
    '- Being alone most evenings',
    'h2 Goals',
    '- To run the reading group',
    'Two people have asked to join.',
    '- Reads two books a month',
    'h2 Actions',
    '- Book the library room for six Mondays',
    'Who: Sunil Rao',
    'The library was glad to help.',
    'Progress: Room booked for the first Monday',
  ]);
  expect(goalsOf(plan)).toEqual([
    ['To run the reading group', 'person'],
    ['Reads two books a month', null],
  ]);
});

test('a bulk export: each line by itself, a broken one by its number, attachments by their own format', async () => {
  const found = await recordsIn('bulk.ndjson', fixture('bulk.ndjson'));
  expect(found.map((one) => [one.record, 'reason' in one ? one.reason : one.format])).toEqual([
    ['CarePlan/a1', 'fhir'],
    ['line 3', 'is incomplete or damaged JSON: export it again, or copy it anew'],
    ['Goal/a2', 'fhir'],
    ['DocumentReference/a3', 'html'],
    [
      'DocumentReference/a4',
      'points to a document that is kept elsewhere: nothing is fetched; export it with its attachments inside',
    ],
    ['DocumentReference/a5', 'text'],
  ]);
});

test('the narrative is read where the elements of a plan say nothing, and where it says that it says more', async () => {
  const plan = (status: string, more: object): string =>
    JSON.stringify({
      resourceType: 'CarePlan',
      id: '1',
      text: {
        status,
        div: '<div xmlns="http://www.w3.org/1999/xhtml"><h1>Hopes</h1><script>x()</script><p data-by="person">A dog.</p></div>',
      },
      ...more,
    });
  const lines = async (text: string): Promise<readonly string[]> =>
    (await documentsIn('plan.json', text)).flatMap(blockLines);
  expect(await lines(plan('generated', {}))).toEqual(['h1 Care plan', 'h2 Hopes', 'A dog.']);
  expect(await lines(plan('generated', { description: 'Likes cats.' }))).toEqual(['h1 Care plan', 'Likes cats.']);
  expect(await lines(plan('additional', { description: 'Likes cats.' }))).toEqual([
    'h1 Care plan',
    'Likes cats.',
    'h2 Summary',
    'h2 Hopes',
    'A dog.',
  ]);
});

test('goals of a search belong to the one plan of their person; those of others are documents of their own', async () => {
  const goal = (id: string, person: string, text: string): object => ({
    resource: {
      resourceType: 'Goal',
      id,
      lifecycleStatus: 'active',
      description: { text },
      subject: { reference: `Patient/${person}` },
    },
  });
  const bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: [
      { resource: { resourceType: 'CarePlan', id: 'c', status: 'active', subject: { reference: 'Patient/1' } } },
      goal('g1', '1', 'To paint'),
      goal('g2', '2', 'To swim'),
      goal('g3', '2', 'To sing'),
    ],
  };
  const found = await documentsIn('search.json', JSON.stringify(bundle));
  expect(found.map((one) => [one.record, ...blockLines(one).filter((line) => line.startsWith('-'))])).toEqual([
    ['CarePlan/c', '- To paint'],
    ['Goal/g2', '- To swim', '- To sing'],
  ]);
});

describe('a questionnaire that nobody answered', () => {
  const FORM = {
    resourceType: 'Questionnaire',
    title: 'My plan',
    item: [
      {
        text: 'About me',
        type: 'group',
        item: [
          { text: 'Take your time.', type: 'display' },
          { text: 'What am I good at?', type: 'text' },
          { text: 'May we ring your family?', type: 'boolean' },
          {
            text: 'Where shall we meet?',
            type: 'choice',
            answerOption: [{ valueString: 'At home' }, { valueCoding: { display: 'In town' } }],
          },
        ],
      },
    ],
  };

  test('is a form: groups are sections, questions are prompts with room or boxes below', async () => {
    const [form] = await documentsIn('form.json', JSON.stringify(FORM));
    expect(form === undefined ? [] : blockLines(form)).toEqual([
      'h1 My plan',
      'h2 About me',
      'Take your time.',
      'h3 What am I good at?',
      'h3 May we ring your family?',
      '[ ] Yes',
      '[ ] No',
      'h3 Where shall we meet?',
      '[ ] At home',
      '[ ] In town',
    ]);
  });

  test('is no document of its own beside its answers', async () => {
    const answers = {
      resourceType: 'QuestionnaireResponse',
      id: 'r',
      item: [{ text: 'What am I good at?', answer: [{ valueString: 'Birds.' }] }],
    };
    const bundle = { resourceType: 'Bundle', entry: [{ resource: FORM }, { resource: answers }] };
    expect((await documentsIn('bundle.json', JSON.stringify(bundle))).map(({ record }) => record)).toEqual([
      'QuestionnaireResponse/r',
    ]);
  });
});

test('a goal that was reached or given up is told with its status, and is none of the goals any more', async () => {
  const goal = (id: string, lifecycleStatus: string, text: string): object => ({
    resourceType: 'Goal',
    id,
    lifecycleStatus,
    description: { text },
  });
  const [plan] = await documentsIn(
    'plan.json',
    JSON.stringify({
      resourceType: 'CarePlan',
      contained: [goal('a', 'completed', 'To mend the roof'), goal('b', 'active', 'To keep bees')],
      goal: [{ reference: '#a' }, { reference: '#b' }],
    }),
  );
  const told = plan?.blocks.map(({ start, end, stated }) => [plan.text.slice(start, end), stated?.as]);
  expect(told?.slice(-3)).toEqual([
    ['To mend the roof', 'remark'],
    ['completed', 'remark'],
    ['To keep bees', 'goal'],
  ]);
  expect(plan?.notes).toEqual(['1 goal that was completed or withdrawn: left out of the goals.']);
});
