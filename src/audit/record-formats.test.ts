import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecords } from '../formats/read-records.ts';
import { contentOfBytes } from '../input/content.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import type { DocumentAudit } from '../model/audit.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { auditDocument } from './audit-document.ts';

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);

async function audited(name: string): Promise<DocumentAudit> {
  const content = contentOfBytes(readFileSync(new URL(`../../fixtures/records/${name}`, import.meta.url)));
  const settings = { titleCues: () => [], columns: null, recordWords: pack.records };
  for await (const one of readRecords({ path: name }, content, settings)) {
    if ('blocks' in one) return auditDocument(reader(one, { kind: null, addressee: null }), pack, { standard: null });
  }
  throw new Error(`${name} holds no document`);
}

/** What an audit finds, without places and without what only a structured record says. */
function found({ kind, goals, actions, sections, findings }: DocumentAudit): object {
  return {
    kind,
    goals: goals.map(({ text, ownership, direction, area }) => [text, ownership, direction, area]),
    actions: actions.map(({ text, actor }) => [text, actor]),
    sections: Object.entries(sections ?? {}).map(([element, { status }]) => [element, status]),
    flagged: findings.filter(({ text }) => text !== '').map(({ rule, sentence }) => [rule, sentence]),
  };
}

test('the same plan as Markdown and as a FHIR Bundle is the same audit', async () => {
  const markdown = found(await audited('same-plan.md'));
  expect(found(await audited('same-plan.json'))).toEqual(markdown);
  expect(markdown).toMatchObject({
    kind: 'care-plan',
    goals: [
      ['I want to run the reading group again', 'person', 'approach', 'life'],
      ['Patient to comply with medication', 'professional', 'approach', 'clinical'],
      ['I will attend every appointment because the bus pass depends on it', expect.any(String), 'approach', 'service'],
    ],
    actions: [
      ['Tess will ring the library on Monday', 'person'],
      ['Care co-ordinator to monitor mental state', 'staff'],
    ],
  });
});

test('who expressed a goal decides, whatever its words, and the audit says so', async () => {
  const { goals } = await audited('plan-bundle.json');
  expect(goals.map(({ text, ownership, because }) => [text, ownership, because[0]])).toEqual([
    ['A plot of my own to grow okra and yams on', 'person', 'the record says that the person expressed this goal'],
    ['To sleep through the night', 'professional', 'the record says that a professional expressed this goal'],
    ['To come to Sunday lunch again', 'unclear', 'the record says that a relative or carer expressed this goal'],
  ]);
});

test('who takes a step is whoever the record names; remarks beside goals and steps are neither', async () => {
  const { actions } = await audited('plan-bundle.json');
  expect(actions.map(({ text, actor }) => [text, actor])).toEqual([
    ['Ring the allotment society about the empty plot', 'person'],
    ['Ask the GP for a review of the night-time dose', 'staff'],
    ['Peer support worker to visit once a week', 'staff'],
  ]);
});

test('a C-CDA plan: goals by their authors, sections by their titles, flagged words of the narrative', async () => {
  const audit = await audited('care-plan.cda.xml');
  expect(audit.goals.map(({ text, ownership }) => [text, ownership])).toEqual([
    ['Sing with the chapel choir again', 'person'],
    ['Blood pressure below 140/90', 'professional'],
    ['Walk to the shop twice a week', 'unclear'],
    ['Come home to Bala for Easter', 'unclear'],
  ]);
  expect(audit.sections?.actions.status).toBe('present');
  expect(audit.actions.map(({ text, actor }) => [text, actor])).toEqual([
    ['Ask the GP about a morning dose.', 'staff'],
    ['Ring the choir leader.', 'person'],
    ['Lift to choir practice on Tuesdays.', 'other'],
  ]);
  expect(audit.findings.filter(({ category }) => category === 'compliance').map(({ sentence }) => sentence)).toEqual([
    'She is non-compliant with her evening tablets.',
  ]);
});
