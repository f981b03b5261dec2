import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decodeModel } from '../audit/second-reader/model-file.ts';
import { loadMorphology } from '../language/morphology.ts';
import { createReader } from '../language/read.ts';
import { compileRules } from '../rules/compile-pack.ts';
import { readRuleSources } from '../rules/load-rules.ts';
import { readCorpus } from './corpus.ts';
import { compareCorpus } from './evaluation.ts';
import { figuresOf } from './figures.ts';
import { type Floors, floorFigures } from './floors.ts';

/** Figures under which the labelled documents must not fall. What is gained is written down there, and then held. */
const FLOORS = parse(readFileSync('fixtures/evaluation/floors.yaml', 'utf8')) as Readonly<
  Record<string, Readonly<Record<'rules' | 'with-second-reader', Floors>>>
>;

const { pack } = compileRules(readRuleSources('rules'), await loadMorphology());
const reader = createReader(pack);
const secondReader = decodeModel(readFileSync('models/second-reader.bin'));

describe.each(Object.entries(FLOORS))('fixtures/labelled/%s', (folder, floors) => {
  const corpus = readCorpus(`fixtures/labelled/${folder}`);
  test.each([
    ['rules', null],
    ['with-second-reader', secondReader],
  ] as const)('%s', async (by, model) => {
    const compared = await compareCorpus(corpus, pack, reader, { secondReader: model });
    const found = floorFigures(figuresOf(compared.map(({ comparison }) => comparison)));
    const fallen = Object.entries(floors[by]).flatMap(([name, floor]) => {
      const figure = found[name];
      if (figure === undefined) return [`${name} is not measured`];
      return figure < floor ? [`${name} fell to ${figure}, from ${floor}`] : [];
    });
    expect(fallen).toEqual([]);
  });
});
