import { expect, test } from 'vitest';
import { readText } from '../../formats/text.ts';
import { loadMorphology } from '../../language/morphology.ts';
import { createReader } from '../../language/read.ts';
import { compileRules } from '../../rules/compile-pack.ts';
import { phraseTextsOf } from '../../rules/phrase-texts.ts';
import { checkReach } from './rule-reach.ts';
import { type ReadWith, whyNotMet } from './why-not.ts';

const morphology = await loadMorphology();
const FILE = 'wording/tall.yaml';
const readWith: ReadWith = (pack) => {
  const reader = createReader(pack);
  return (text, kind) => reader(readText({ path: 'example.txt' }, text), { kind, addressee: null });
};

function packOf(
  flag: string,
  except = '',
): { readonly text: string; readonly pack: ReturnType<typeof compileRules>['pack'] } {
  const text = `category: doubt
about: Casts doubt.
unless: []
rules:
  - id: wording/tall-story
    theme: partnerships
    severity: warning
    flag: ${flag}
${except === '' ? '' : `    except: ${except}\n`}    say: Hints that it is not so.
    instead: [says that, tells us]
    source: Judgement
    verified: judgement
    examples:
      flag: [It was a tall story., A tall story again., The plan was read to her.]
      pass: [The house is tall.]
`;
  const { pack, diagnostics } = compileRules([{ file: FILE, text }], morphology);
  expect(diagnostics).toEqual([]);
  return { text, pack };
}

function why(flag: string, example: string, except?: string): string {
  const { text, pack } = packOf(flag, except);
  const cue = 'wording/tall-story';
  const texts = phraseTextsOf(FILE, text, cue) ?? { phrases: [], except: [] };
  return whyNotMet({ cue, example, kind: 'letter', texts }, pack, readWith);
}

test('the phrase that came nearest is named, with the word that it wanted and the one that stands there', () => {
  expect(why('[tall story, (told|tells) <any>? …2 stories, a fib]', 'He told us many tales.')).toBe(
    'nearest phrase: "(told|tells) <any>? …2 stories"; it met "told" and then wanted "<any>? …2 stories", but "us" stands there',
  );
  expect(why('[a very tall story]', 'It was a very tall tale.')).toBe(
    'nearest phrase: "a very tall story"; it met "a very tall" and then wanted "story", but "tale" stands there',
  );
});

test('where the sentence ends before the phrase does, that is said', () => {
  expect(why('[tall story]', 'It was rather tall.')).toContain('the sentence, or a part of it, ends there');
});

test('where only the place is wrong, that is said', () => {
  expect(why('[^ tall story]', 'It was a tall story.')).toContain('they must stand at its start (^)');
  expect(why('[tall story $]', 'A tall story again.')).toContain('they must stand at its end ($)');
});

test('the exception that takes a phrase out is named', () => {
  expect(why('[tall story]', 'They added a tall story to it.', '[three words, add …2 story]')).toBe(
    'its own "except" takes it out: "add …2 story"',
  );
});

test('where nothing begins, that is said', () => {
  expect(why('[tall story]', 'He was believed.')).toBe('no phrase of it even begins in this sentence');
});

test('a rule that meets nearly everything, and one without a rarer word, are warned of', () => {
  const { pack } = packOf('[tall, (a|the|was|is|it) (tall|plan|story|house)?]');
  const said = checkReach(pack.wording, pack, readWith).map(({ severity, message }) => `${severity}: ${message}`);
  expect(said).toEqual([
    'warning: wording/tall-story meets 100 % of the example sentences of all rules: it says little of any of them',
    'warning: wording/tall-story has 2 phrases with everyday words alone, which is slow',
  ]);
});
