import { describe, expect, test } from 'vitest';
import { blockLines } from './block-lines.ts';
import { documentsIn, fixture, reasonsIn } from './record-fixture.test-data.ts';

test('a care plan: sections, lists and tables in their order, goals that only an entry holds after them', async () => {
  const [plan] = await documentsIn('plan.xml', fixture('care-plan.cda.xml'));
  if (plan === undefined) throw new Error('nothing was read');
  expect(blockLines(plan)).toEqual([
    'h1 Care Plan',
    'Name: Marged Pugh',
    'Date: 9 March 2026',
    'Written by: Ffion Rowe',
    'h2 Health Concerns',
    'Marged has been low since her sister moved away.',
    '- Sleeps four hours a night.',
    '- She is non-compliant with her evening tablets.',
    'h2 Goals',
    'th 0,0 Goal',
    'th 0,1 Date',
    'th 0,2 Progress',
    'td 1,0 Sing with the chapel choir again (Goal)',
    'td 1,1 1 May 2026 (Sing with the chapel choir again, Date)',
    'td 1,2 Has been to one practice. (Sing with the chapel choir again, Progress)',
    'td 2,0 Blood pressure below 140/90 (Goal)',
    'td 2,1 1 June 2026 (Blood pressure below 140/90, Date)',
    'td 2,2 Not started. (Blood pressure below 140/90, Progress)',
    'td 3,0 Walk to the shop twice a week (Goal)',
    'td 3,1 1 June 2026 (Walk to the shop twice a week, Date)',
    'td 3,2  (Walk to the shop twice a week, Progress)',
    'td 4,0 Sort out the leaking roof (Goal)',
    'td 4,1 1 February 2026 (Sort out the leaking roof, Date)',
    'td 4,2 Done, with her nephew. (Sort out the leaking roof, Progress)',
    '- Come home to Bala for Easter',
    'h2 Interventions',
    'h3 Agreed on 9 March',
    '- Ask the GP about a morning dose.',
    '- Ring the choir leader.',
    '- Lift to choir practice on Tuesdays.',
    'h2 Health Status Evaluations and Outcomes',
    'Not yet recorded.',
  ]);
  expect(plan.group).toEqual({ team: 'Dyffryn Community Mental Health Team', month: '2026-03' });
});

test("a goal is the patient's, the team's, a relative's or both together by its authors", async () => {
  const [plan] = await documentsIn('plan.xml', fixture('care-plan.cda.xml'));
  const goals = plan?.blocks.filter(({ stated }) => stated?.as === 'goal') ?? [];
  expect(goals.map(({ start, end, stated }) => [plan?.text.slice(start, end), stated?.by])).toEqual([
    ['Sing with the chapel choir again', 'person'],
    ['Blood pressure below 140/90', 'professional'],
    ['Walk to the shop twice a week', 'shared'],
    ['Come home to Bala for Easter', 'carer'],
  ]);
  expect(goals[0]?.pointer).toBe(
    '/ClinicalDocument/component[1]/structuredBody[1]/component[2]/section[1]/text[1]/table[1]/tbody[1]/tr[1]/td[1]/content[1]',
  );
});

test('a goal that was reached is told, and is none of the goals any more', async () => {
  const [plan] = await documentsIn('plan.xml', fixture('care-plan.cda.xml'));
  const done = plan?.blocks.find(({ start, end }) => plan.text.slice(start, end) === 'Sort out the leaking roof');
  expect(done?.stated).toEqual({ as: 'remark', by: null });
  expect(plan?.notes).toEqual(['1 goal that was completed or withdrawn: left out of the goals.']);
});

test('who takes a step is whoever performs it or answers for it, not who wrote it down', async () => {
  const [plan] = await documentsIn('plan.xml', fixture('care-plan.cda.xml'));
  const steps = plan?.blocks.filter(({ stated }) => stated?.as === 'action') ?? [];
  expect(steps.map(({ start, end, stated }) => [plan?.text.slice(start, end), stated?.by])).toEqual([
    ['Ask the GP about a morning dose.', 'professional'],
    ['Ring the choir leader.', 'person'],
    ['Lift to choir practice on Tuesdays.', 'carer'],
  ]);
});

test('a row of a table that tells a step tells it in its first cell; one inside another is by the same people', async () => {
  const row = '<tr ID="r"><td>Walk the dog</td><td>daily</td></tr>';
  const act = `<act moodCode="INT"><participant typeCode="PRF"><participantRole classCode="PAT"/></participant><participant typeCode="LOC"><participantRole/></participant>
    <entryRelationship><act moodCode="RQO"><text><reference value="#r"/></text></act></entryRelationship></act>`;
  const section = `<section><code code="62387-6"/><text><table><tbody>${row}</tbody></table></text><entry>${act}</entry></section>`;
  const [plan] = await documentsIn(
    'plan.xml',
    cda(`<component><structuredBody><component>${section}</component></structuredBody></component>`),
  );
  const told = plan?.blocks.map(({ start, end, stated }) => [plan.text.slice(start, end), stated?.as, stated?.by]);
  expect(told?.slice(-2)).toEqual([
    ['Walk the dog', 'action', 'person'],
    ['daily', undefined, undefined],
  ]);
});

const cda = (components: string): string =>
  `<ClinicalDocument xmlns="urn:hl7-org:v3"><title>Discharge Summary</title>${components}</ClinicalDocument>`;
const wrapped = (type: string, words: string): string =>
  `<component><nonXMLBody><text mediaType="${type}" representation="B64">${Buffer.from(words).toString('base64')}</text></nonXMLBody></component>`;

describe('a document inside the document', () => {
  test('is read by its own format', async () => {
    const [letter] = await documentsIn('letter.xml', cda(wrapped('text/html', '<h1>Plan</h1><ul><li>Rest</li></ul>')));
    expect(letter === undefined ? [] : blockLines(letter)).toEqual(['h1 Plan', '- Rest']);
    expect(letter?.record).toBeNull();
    expect(letter?.blocks[1]?.pointer).toBe('/ClinicalDocument/component[1]/nonXMLBody[1]/text[1]');
  });

  test('several have names of their own', async () => {
    const two = await documentsIn(
      'letters.xml',
      cda(wrapped('text/plain', 'One.') + wrapped('text/rtf', '{\\rtf1 Two.\\par}')),
    );
    expect(two.map(({ record, format }) => [record, format])).toEqual([
      ['body 1', 'text'],
      ['body 2', 'rtf'],
    ]);
  });

  test('one that cannot be read says why', async () => {
    expect(await reasonsIn('letter.xml', cda(wrapped('application/pdf', '%PDF-1.4 cut')))).toEqual([
      'wraps a document that is damaged or incomplete: save it as a PDF again, or copy it anew',
    ]);
  });
});

const ENTITIES =
  'declares abbreviations of its own (XML entities), which are not followed: export the record again without them';
const BROKEN = 'is incomplete or damaged XML: export it again, or copy it anew';

describe('hostile and broken XML says why, and soon', () => {
  const bomb = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const root = '<ClinicalDocument xmlns="urn:hl7-org:v3">';
  test.each<[string, string, string]>([
    [
      'entities inside entities',
      `<!DOCTYPE ClinicalDocument [<!ENTITY l0 "lol">${bomb}]>${root}<title>&l30;</title></ClinicalDocument>`,
      ENTITIES,
    ],
    [
      'a file of the machine',
      `<!DOCTYPE ClinicalDocument [<!ENTITY x SYSTEM "file:///etc/passwd">]>${root}<title>&x;</title></ClinicalDocument>`,
      ENTITIES,
    ],
    ['an entity that nobody declared', `${root}<title>&x;</title></ClinicalDocument>`, BROKEN],
    ['half a file', `${root}<component><structuredBody>`, BROKEN],
    ['depth', `${root}${'<a>'.repeat(100_000)}`, 'is nested more than 200 deep: that is no health record'],
    ['nothing inside', `${root}</ClinicalDocument>`, 'holds no text: its sections are empty'],
    [
      'another kind of XML',
      '<?xml version="1.0"?><settings/>',
      'is an XML file, but no health record: of XML files, those in the C-CDA and FHIR formats are read',
    ],
  ])('%s', async (_, xml, reason) => {
    expect(await reasonsIn('export.xml', xml)).toEqual([reason]);
  });

  test('an external document type is not opened, and does no harm', async () => {
    const xml = `<!DOCTYPE ClinicalDocument SYSTEM "http://example.org/cda.dtd">${cda(wrapped('text/plain', 'Rests well.'))}`;
    expect((await documentsIn('letter.xml', xml)).map(({ text }) => text)).toEqual(['Rests well.']);
  });
});

test('a file in UTF-16 reads like any other', async () => {
  const section =
    '<component><structuredBody><component><section><title>Plan</title><text>Ring Siân.</text></section></component></structuredBody></component>';
  const bytes = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${cda(section)}`, 'utf16le');
  const [document] = await documentsIn('letter.xml', bytes);
  expect(document === undefined ? [] : blockLines(document)).toEqual(['h1 Discharge Summary', 'h2 Plan', 'Ring Siân.']);
});
