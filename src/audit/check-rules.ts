import type { Diagnostic } from '../model/diagnostic.ts';
import type { Provenance, RulePack, Sign, WordingRule } from '../model/pack.ts';
import type { Reading } from '../model/reading.ts';
import type { Kind } from '../model/vocabulary.ts';
import { contextCheck } from './contexts.ts';
import { faultIn } from './criteria/measures.ts';
import { faultInLayer } from './themes/layers.ts';
import { matchWording } from './wording.ts';

/** Reads one example as if it stood alone in a document of a kind. */
export type ReadExample = (text: string, kind: Kind) => Reading;

/** Says why the phrases of a rule or sign do not meet one of its examples. */
export type WhyNot = (
  at: Provenance & { readonly id: string },
  example: { readonly text: string; readonly kind: Kind },
) => string;

const NONE_MET: WhyNot = () => 'none of its phrases was met; docs/phrases.md says how they are written';

/** Runs the examples that every wording rule, sign and context carries, and says which do not behave, and why. */
export function checkRules(pack: RulePack, read: ReadExample, whyNot: WhyNot = NONE_MET): readonly Diagnostic[] {
  return [
    ...pack.wording.flatMap((rule) => checkWordingRule(rule, pack, read, whyNot)),
    ...[...pack.signs, ...pack.themes.flatMap((theme) => [...theme.for, ...theme.against])].flatMap((sign) =>
      checkSign(sign, read, whyNot),
    ),
    ...checkContexts(pack, read),
    ...checkMeasures(pack),
  ];
}

/** Measures are named in YAML and made in the program: a name that is misspelt would otherwise measure nothing. */
function checkMeasures({ standards, themes }: RulePack): readonly Diagnostic[] {
  return [
    ...standards
      .flatMap(({ criteria }) => criteria)
      .flatMap((criterion) => faults(criterion, criterion.id, faultIn(criterion.check))),
    ...themes.flatMap((theme) =>
      [...theme.layers.for, ...theme.layers.against].flatMap(({ measure }) =>
        faults(theme, theme.theme, faultInLayer(measure)),
      ),
    ),
  ];
}

const faults = (at: Provenance, name: string, message: string | null): readonly Diagnostic[] =>
  message === null ? [] : [fault(at, `${name}: ${message}`, null)];

const fault = (at: Provenance, message: string, hint: string | null): Diagnostic => ({
  severity: 'error',
  file: at.file,
  line: at.line,
  column: 1,
  message,
  hint,
});

function checkWordingRule(rule: WordingRule, pack: RulePack, read: ReadExample, whyNot: WhyNot): readonly Diagnostic[] {
  const contexts = new Map(pack.contexts.map(({ id, say }) => [id, say]));
  const siblings = new Set(
    pack.wording.filter((other) => other.file === rule.file && other.severity !== 'info').map((other) => other.id),
  );
  const flags = rule.examples.flag.flatMap((example): Diagnostic[] => {
    const matches = matchWording(exampleReading(example, read), pack).filter((match) => match.rule.id === rule.id);
    if (matches.some((match) => match.excusedBy.length === 0)) return [];
    const held = [...new Set(matches.flatMap((match) => match.excusedBy))];
    const hint =
      held.length > 0
        ? `held back by its "unless": ${held.map((id) => `${id} (${contexts.get(id) ?? ''})`).join(', ')}`
        : whyNot(rule, { text: example, kind: exampleKind(example) });
    return [fault(rule, `${rule.id} does not flag its example "${example}"`, hint)];
  });
  const passes = rule.examples.pass.flatMap((example): Diagnostic[] => {
    const matches = matchWording(exampleReading(example, read), pack).filter(
      (match) => match.excusedBy.length === 0 && siblings.has(match.rule.id),
    );
    return [...new Set(matches.map((match) => match.rule.id))].map((id) =>
      fault(rule, `${id} flags "${example}", which ${rule.id} gives as a near miss`, null),
    );
  });
  return [...flags, ...passes];
}

/** Examples are read as a letter, where no heading or "I" makes them somebody else's words; a heading or label as a template's. */
export function exampleReading(example: string, read: ReadExample): Reading {
  return read(example, exampleKind(example));
}

const exampleKind = (example: string): Kind =>
  example.startsWith('#') || example.endsWith(':') ? 'template' : 'letter';

function checkSign(sign: Sign, read: ReadExample, whyNot: WhyNot): readonly Diagnostic[] {
  const met = (example: string): boolean => {
    const { sentences, hitsIn } = read(example, 'care-plan');
    return sentences.some(({ index }) => hitsIn(sign.id, index).length > 0);
  };
  return [
    ...sign.examples.match
      .filter((example) => !met(example))
      .map((example) =>
        fault(
          sign,
          `${sign.id} does not match its example "${example}"`,
          whyNot(sign, { text: example, kind: 'care-plan' }),
        ),
      ),
    ...sign.examples.pass
      .filter(met)
      .map((example) => fault(sign, `${sign.id} matches "${example}", which it gives as a near miss`, null)),
  ];
}

const BRACKETED = /\[([^\]]+)\]/;

function checkContexts(pack: RulePack, read: ReadExample): readonly Diagnostic[] {
  return pack.contexts.flatMap((context): readonly Diagnostic[] => {
    const holds = (example: string): boolean | null => {
      const match = BRACKETED.exec(example);
      if (match === null) return null;
      const reading = read(example.replace(BRACKETED, '$1'), context.built === 'form' ? 'care-plan' : 'letter');
      const start = match.index;
      const end = start + (match[1] ?? '').length;
      const sentence = reading.sentences.find((s) => s.start <= start && end <= s.end);
      if (sentence === undefined) return null;
      const { firstToken, endToken } = reading.tokensIn({ start, end });
      return contextCheck(reading, pack)(context.id, {
        cue: '',
        sentence: sentence.index,
        start,
        end,
        firstToken,
        endToken,
      });
    };
    return [
      ...context.examples.holds
        .filter((e) => holds(e) !== true)
        .map((e) =>
          fault(context, `the context ${context.id} does not hold in "${e}"`, 'the wording stands in [brackets]'),
        ),
      ...context.examples.not
        .filter((e) => holds(e) !== false)
        .map((e) => fault(context, `the context ${context.id} holds in "${e}", where it should not`, null)),
    ];
  });
}
