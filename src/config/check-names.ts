import { faultIn } from '../audit/criteria/measures.ts';
import { findingRules } from '../audit/finding-rules.ts';
import { namesRule } from '../audit/rule-levels.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RulePack } from '../model/pack.ts';
import { REPORT_FORMATS } from '../report/reporter.ts';
import { meant, type Similarity } from '../rules/yaml-file.ts';
import type { CriterionSetting, Origin, ResolvedConfig, Sourced } from './resolved.ts';

/** Names in a configuration that nothing in the rules has: rules, standards, criteria, measures. Each with the nearest right one. */
export function checkNames(config: ResolvedConfig, pack: RulePack, likeness: Similarity): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const say = (from: Origin, message: string, hint: string | null): void => {
    if (from.kind !== 'file') return;
    const { file, line, column } = from;
    found.push({ severity: 'error', file, line, column, message, hint });
  };
  const rules = findingRules(pack);
  const standards = pack.standards.map(({ id }) => id);
  for (const layer of config.layers) {
    for (const { value, from } of layer.rules) {
      if (rules.some((id) => namesRule(value.rule, id))) continue;
      say(from, noRule(value.rule), ruleMeant(value.rule, rules, likeness));
    }
    if (layer.standard !== null && !standards.includes(layer.standard.value)) {
      const { value, from } = layer.standard;
      say(
        from,
        `there is no standard "${value}"`,
        meant(value, standards, likeness) ?? `standards: ${standards.join(', ')}`,
      );
    }
  }
  for (const format of config.formats?.value ?? []) {
    const name = format.split('=')[0] ?? '';
    if (config.formats === null || REPORT_FORMATS.some((known) => known === name)) continue;
    const hint = meant(name, REPORT_FORMATS, likeness) ?? `formats: ${REPORT_FORMATS.join(', ')}`;
    say(config.formats.from, `there is no report format "${name}"`, hint);
  }
  const criteria = knownCriteria(config, pack);
  for (const { files, criteria: said } of config.layers) {
    for (const { value, from } of said) {
      if ('own' in value) {
        const fault = faultIn(value.own.check);
        if (fault !== null) say(from, `${value.id}: ${fault}`, null);
        if (files !== null && isToldElsewhere(value.id, from, config, pack)) say(from, toldTwice(value.id), OWN_NAME);
      } else if (!criteria.has(value.id))
        say(from, noCriterion(value.id), criterionMeant(value.id, criteria, likeness));
    }
  }
  for (const { value, from } of config.failUnder) {
    if (!criteria.has(value.criterion)) {
      say(from, noCriterion(value.criterion), criterionMeant(value.criterion, criteria, likeness));
    }
  }
  return found;
}

/** Ids of criteria of every standard, and of the configuration's own. */
function knownCriteria(config: ResolvedConfig, pack: RulePack): ReadonlySet<string> {
  return new Set([...idsOf(pack), ...ownCriteria(config).map(({ value }) => value.id)]);
}

const idsOf = ({ standards }: RulePack): readonly string[] =>
  standards.flatMap(({ criteria }) => criteria.map(({ id }) => id));

const ownCriteria = ({ layers }: ResolvedConfig): readonly Sourced<CriterionSetting>[] =>
  layers.flatMap(({ criteria }) => criteria.filter(({ value }) => 'own' in value));

/** Files of a run share a report: a name in it stands for one criterion. */
function isToldElsewhere(id: string, from: Origin, config: ResolvedConfig, pack: RulePack): boolean {
  return idsOf(pack).includes(id) || ownCriteria(config).some((own) => own.value.id === id && own.from !== from);
}

const toldTwice = (id: string): string =>
  `there is a criterion "${id}" already, and an override cannot make another of it`;
const OWN_NAME = 'give your criterion a name of its own, or only another target here';

const noRule = (rule: string): string =>
  rule.includes('*') ? `no rule has a name like "${rule}"` : `there is no rule "${rule}"`;
const noCriterion = (id: string): string => `there is no criterion "${id}"`;

/** A rule is often named without its folder. */
function ruleMeant(rule: string, rules: readonly string[], likeness: Similarity): string {
  const whole = rules.find((id) => id.endsWith(`/${rule}`));
  if (whole !== undefined) return `did you mean "${whole}"?`;
  return meant(rule, rules, likeness) ?? '"recovery-audit rules list" lists the rules';
}

const criterionMeant = (id: string, known: ReadonlySet<string>, likeness: Similarity): string =>
  meant(id, [...known], likeness) ?? 'docs/criteria.md lists the criteria';
