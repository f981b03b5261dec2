import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../model/document.ts';
import { blockLines } from './block-lines.ts';
import { documentsIn, fixture, reasonsIn } from './record-fixture.test-data.ts';

const only = async (name: string): Promise<Document> => {
  const [document, ...others] = await documentsIn(name, fixture(name));
  if (document === undefined || others.length > 0) throw new Error(`${name} holds ${others.length + 1} documents`);
  return document;
};

const blockWith = ({ blocks, text }: Document, words: string): Block | undefined =>
  blocks.find((block) => text.slice(block.start, block.end) === words);

describe('a care plan in a Bundle', () => {
  test('is one document, with what its references lead to', async () => {
    const plan = await only('plan-bundle.json');
    expect(blockLines(plan)).toEqual([
      'h1 Care plan',
      'Name: Chidi Okafor',
      'Known as: Chid',
      'Type of plan: Mental health care plan',
      'Date: 2 March 2026',
      'Dates: 2 March 2026 to 1 September 2026',
      'Written by: Ruth Hale',
      'Written with: Chidi Okafor',
      'h2 Needs',
      '- Low mood and broken sleep since the workshop closed',
      'h2 Strengths',
      'He can mend anything with an engine, and neighbours bring him their mowers.',
      'h2 Preferences',
      'He wants to be rung before anybody visits, and to be seen at home.',
      'h2 Goals',
      '- A plot of my own to grow okra and yams on',
      'Measure: A plot in his name',
      'Target date: 30 June 2026',
      'Progress: Improving',
      '- To sleep through the night',
      '- To come to Sunday lunch again',
      'h2 Actions',
      '- Ring the allotment society about the empty plot',
      'Who: Chidi',
      'When: by the end of March',
      'Left a message on 9 March.',
      '- Ask the GP for a review of the night-time dose',
      'Who: Ruth Hale',
      '- Peer support worker to visit once a week',
      'Who: Northside Community Team',
      'When: 16 March 2026',
      'h2 Care team',
      '- Ruth Hale (care co-ordinator)',
      '- Ngozi Okafor (sister)',
      "h2 In the person's own words",
      'Losing the workshop took my days away. The rest came after that.',
      'h2 Notes',
      'Chidi lacks insight into his illness.',
      'Next review: 1 September 2026.',
    ]);
    expect(plan.notes).toEqual(['1 goal that was proposed, rejected or entered in error: left out.']);
  });

  test('is named by its id and grouped by team and month, not by anybody', async () => {
    const { record, group, format } = await only('plan-bundle.json');
    expect({ record, group, format }).toEqual({
      record: 'CarePlan/cp-88',
      group: { team: 'Northside Community Team', month: '2026-03' },
      format: 'fhir',
    });
  });

  test('says whose each goal is and who takes each step, and where they stand', async () => {
    const plan = await only('plan-bundle.json');
    const said = plan.blocks.flatMap(({ stated, pointer }) =>
      stated === undefined || stated.as === 'remark' ? [] : [[stated.as, stated.by, pointer]],
    );
    expect(said).toEqual([
      ['goal', 'person', '/entry/5/resource/description/text'],
      ['goal', 'professional', '/entry/6/resource/description/text'],
      ['goal', 'carer', '/entry/7/resource/description/text'],
      ['action', 'person', '/entry/4/resource/activity/0/detail/description'],
      ['action', 'professional', '/entry/4/resource/activity/1/detail/description'],
      ['action', 'professional', '/entry/9/resource'],
      [null, 'person', '/entry/4/resource/note/0/text'],
      [null, 'professional', '/entry/4/resource/note/1/text'],
      [null, 'professional', '/entry/4/resource/note/1/text'],
    ]);
  });

  test('reads the same in XML, with the way to each part as an XPath', async () => {
    const xml = await only('plan-bundle.xml');
    expect(blockLines(xml)).toEqual(blockLines(await only('plan-bundle.json')));
    expect(blockWith(xml, 'To sleep through the night')?.pointer).toBe(
      '/Bundle/entry[7]/resource/Goal/description/text',
    );
  });
});

test('a name in an id stays out of the name of the record', async () => {
  const bundle = JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { resource: { resourceType: 'Patient', id: 'ana-silva', name: [{ family: 'Silva', given: ['Ana'] }] } },
      {
        resource: {
          resourceType: 'CarePlan',
          id: 'plan-ana-silva',
          status: 'active',
          intent: 'plan',
          subject: { reference: 'Patient/ana-silva' },
          description: 'Ana plays the drums.',
          careTeam: [{ display: "Ana Silva's team" }],
        },
      },
    ],
  });
  const [plan] = await documentsIn('plan.json', bundle);
  expect(plan?.record).toBe('CarePlan (entry 2)');
  expect(plan?.group).toEqual({});
});

describe('what cannot be read says why', () => {
  test.each<[string, string, string]>([
    [
      'settings',
      '{"name": "demo", "version": "1.0.0"}',
      'is JSON, but no health record: of JSON files, those in the FHIR format are read',
    ],
    ['a list', '[1, 2, 3]', 'is JSON, but no health record: of JSON files, those in the FHIR format are read'],
    [
      'half a file',
      '{"resourceType": "CarePlan", "status": "act',
      'is incomplete or damaged JSON: export it again, or copy it anew',
    ],
    [
      'brackets a million deep',
      '['.repeat(1_000_000),
      'is incomplete or damaged JSON: export it again, or copy it anew',
    ],
    [
      'a patient alone',
      '{"resourceType": "Patient", "id": "1"}',
      'holds health records in FHIR, but no plan, letter, answers or goals among them',
    ],
    [
      'an empty plan',
      '{"resourceType": "CarePlan", "id": "1", "status": "entered-in-error"}',
      'CarePlan/1 was entered in error, its status says',
    ],
  ])('%s', async (_, text, reason) => {
    expect(await reasonsIn('export.json', text)).toEqual([reason]);
  });
});

test('a goal that a record of before R4 holds as plain text is read', async () => {
  const goal = { resourceType: 'Goal', id: 'g', status: 'in-progress', description: 'To sing in the choir again' };
  const [document] = await documentsIn('goal.json', JSON.stringify(goal));
  expect(document === undefined ? [] : blockLines(document)).toContain('- To sing in the choir again');
});
