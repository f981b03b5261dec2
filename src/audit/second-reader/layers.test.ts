import { describe, expect, test } from 'vitest';
import type { Element, Kind, SectionStatus, Stance, Theme } from '../../model/vocabulary.ts';
import { readActions } from '../actions.ts';
import { goalFindings } from '../goal-findings.ts';
import { readGoals } from '../goals.ts';
import { locator } from '../places.ts';
import { pack, readAs } from '../sections/reading.test-data.ts';
import { readSections } from '../sections.ts';
import { readThemes } from '../themes.ts';
import type { PlacedQuestion, TextQuestion } from './layer-model.ts';
import type { LayerReader } from './layers.ts';

/** A second reader that is sure of one answer about every sentence, and undecided about the rest. */
const sureOf = (wanted: TextQuestion, logOdds: number): LayerReader => ({
  ask: (question) => (question === wanted ? logOdds : 0),
  weigh: () => 0,
});
const placesAre = (answers: Readonly<Partial<Record<PlacedQuestion, number>>>): LayerReader => ({
  ask: () => 0,
  weigh: (question) => answers[question] ?? 0,
});
const stepsAre = (logOdds: number): LayerReader => placesAre({ 'is a step': logOdds });

const statusOf = (text: string, element: Element, reader: LayerReader | null): SectionStatus | undefined =>
  readSections(readAs(text, 'care-plan'), pack, [], [], reader)?.[element].status;

describe('sections', () => {
  const unknown = '# Strengths\n\nNods along.\n';
  test('what no rule knows is the service’s where it is more likely so', () => {
    expect(statusOf(unknown, 'strengths', null)).toBe('present');
    expect(statusOf(unknown, 'strengths', sureOf('service-content', 1))).toBe('disguised');
    expect(statusOf(unknown, 'strengths', sureOf('service-content', -1))).toBe('present');
  });

  test('what a rule knows stays as it is', () => {
    const known = '# Strengths\n\nBrought up two boys alone.\n';
    expect(statusOf(known, 'strengths', sureOf('service-content', 9))).toBe('present');
  });

  test('a sentence that a rule found counts for nothing where none is likely to hold the element', () => {
    const found = '# Progress\n\nShe was given a copy of this plan.\n';
    expect(statusOf(found, 'shared-copy', sureOf('holds shared-copy', -1.5))).toBe('present');
    expect(statusOf(found, 'shared-copy', sureOf('holds shared-copy', -2))).toBe('missing');
  });

  test('a sentence that surely holds an element is enough where rules find nothing', () => {
    const elsewhere = '# Progress\n\nThe green folder went home on Friday.\n';
    expect(statusOf(elsewhere, 'shared-copy', null)).toBe('missing');
    expect(statusOf(elsewhere, 'shared-copy', sureOf('holds shared-copy', 4))).toBe('present');
    expect(statusOf(elsewhere, 'shared-copy', sureOf('holds shared-copy', -1))).toBe('missing');
  });
});

describe('steps', () => {
  const steps = (text: string, reader: LayerReader | null, kind: Kind = 'care-plan'): readonly string[] =>
    readActions(readAs(text, kind), [], reader).map(({ start, end }) => text.slice(start, end));

  test('what it all but rules out is no step, and what it doubts stays one', () => {
    const text = '# Actions\n\n- Jon to visit weekly\n';
    expect(steps(text, stepsAre(-1.9))).toEqual(['Jon to visit weekly']);
    expect(steps(text, stepsAre(-2))).toEqual([]);
  });

  test('what it is sure of is a step where rules see none', () => {
    const text = '# Progress\n\nThe physio rings about the hydro pool.\n';
    expect(steps(text, null)).toEqual([]);
    expect(steps(text, stepsAre(2))).toEqual(['The physio rings about the hydro pool.']);
  });
});

describe('who acts, whose goals', () => {
  const actor = (reader: LayerReader | null): string | undefined =>
    readActions(readAs('# Actions\n\n- Jon to visit weekly\n', 'care-plan'), [], reader)[0]?.actor;

  test('the second reader’s answer is taken where it is much surer of it than of the rules’', () => {
    const byRules = actor(null);
    expect(byRules).not.toBe('other');
    expect(actor(placesAre({ 'done by other': 2 }))).toBe(byRules);
    expect(actor(placesAre({ 'done by other': 4 }))).toBe('other');
  });

  const goals = (text: string, reader: LayerReader | null): readonly string[] =>
    readGoals(readAs(text, 'care-plan'), pack, reader).map(({ start, end }) => text.slice(start, end));

  test('a goal that it all but rules out is none, and what it takes for one is', () => {
    const listed = '# Goals\n\n- To swim on Mondays.\n';
    expect(goals(listed, placesAre({ 'is a goal': -1 }))).toEqual(['To swim on Mondays.']);
    expect(goals(listed, placesAre({ 'is a goal': -3 }))).toEqual([]);
    const told = '# Progress\n\nThe lido by Easter, all forty lengths.\n';
    expect(goals(told, null)).toEqual([]);
    expect(goals(told, placesAre({ 'is a goal': 1 }))).toEqual(['The lido by Easter, all forty lengths.']);
  });

  test('a goal says so where its reading is the second reader’s', () => {
    const reading = readAs('# Goals\n\n- To swim on Mondays.\n', 'care-plan');
    const [goal] = readGoals(reading, pack, placesAre({ 'owned by person': 3 }));
    expect(goal).toMatchObject({ ownership: 'person' });
    expect(goal?.because.at(-1)).toContain('second reader');
    expect(goal?.advised).toEqual(['ownership']);
  });

  test('what rests on it alone is advisory', () => {
    const reading = readAs('# Goals\n\n- To swim on Mondays.\n', 'care-plan');
    const findings = (reader: LayerReader | null): readonly (readonly [string, boolean])[] =>
      goalFindings(readGoals(reading, pack, reader), reading, pack, locator(reading.document)).map(
        ({ rule, advisory }) => [rule, advisory],
      );
    expect(findings(null)).toEqual([]);
    expect(findings(placesAre({ 'owned by professional': 3 }))).toEqual([['goal/imposed', true]]);
  });
});

describe('themes', () => {
  const stanceOf = (text: string, theme: Theme, reader: LayerReader | null): Stance | undefined =>
    readThemes(readAs(text, 'letter'), pack, { wording: [], sections: null, goals: [], actions: [] }, reader)[theme]
      ?.stance;

  test('what the rules found is too little where no sentence is likely to show it', () => {
    const text = 'The group is run by a woman who has been through it.\n';
    expect(stanceOf(text, 'peer-support', sureOf('shows peer-support', 0))).toBe('for');
    expect(stanceOf(text, 'peer-support', sureOf('shows peer-support', -2))).toBe('none');
  });

  test('a sentence that all but surely shows a theme is evidence, marked as the second reader’s', () => {
    const text = 'Thursdays are for the kiln.\n';
    const reading = readAs(text, 'letter');
    const found = { wording: [], sections: null, goals: [], actions: [] };
    expect(stanceOf(text, 'meaningful-occupation', null)).toBe('none');
    expect(
      readThemes(reading, pack, found, sureOf('shows meaningful-occupation', 3))['meaningful-occupation'],
    ).toMatchObject({
      stance: 'for',
      evidence: [{ start: 0, end: 27, stance: 'for', rule: 'second-reader/meaningful-occupation' }],
    });
  });
});
