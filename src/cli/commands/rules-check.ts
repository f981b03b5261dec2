import { checkRules, type WhyNot } from '../../audit/check-rules.ts';
import { checkReach } from '../../audit/examples/rule-reach.ts';
import { type ReadWith, whyNotMet } from '../../audit/examples/why-not.ts';
import { reviewRules } from '../../audit/review-rules.ts';
import { readText } from '../../formats/text.ts';
import { createReader } from '../../language/read.ts';
import type { RulePack } from '../../model/pack.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type PageFlags, print } from '../page.ts';
import { tell, tellDiagnostics } from '../trouble.ts';

/** Reads every rule file, runs the examples that the rules carry, and remarks on overlaps and on what no example proves. */
export async function rulesCheck(flags: PageFlags): Promise<Exit> {
  const { pack, pathOf } = await configuredRules(flags, []);
  const [{ phraseTextsOf }, { readRuleFile }] = await Promise.all([
    import('../../rules/phrase-texts.ts'),
    import('../../rules/load-rules.ts'),
  ]);
  const whyNot: WhyNot = ({ id, file }, { text, kind }) => {
    const path = pathOf(file);
    const texts = phraseTextsOf(path, readRuleFile(path), id) ?? { phrases: [], except: [] };
    return whyNotMet({ cue: id, example: text, kind, texts }, pack, readWith);
  };
  const faults = checkRules(pack, readWith(pack), whyNot);
  const own = pack.wording.filter(({ file }) => pathOf(file) === file);
  const warnings = checkReach(own, pack, readWith);
  tellDiagnostics([...faults, ...warnings].map((fault) => ({ ...fault, file: pathOf(fault.file) })));
  if (faults.length > 0) {
    tell(`${faults.length === 1 ? 'One example does' : `${faults.length} examples do`} not behave as its rule says.`);
    return EXIT.trouble;
  }
  const { remarks, accepted } = reviewRules(pack, readWith(pack));
  tellDiagnostics(remarks.map((remark) => ({ ...remark, file: pathOf(remark.file) })));
  await print([
    `${counted(pack)}: every example behaves as its rule says.`,
    `${remarks.length} remarks; ${accepted} more were looked at and let stand (rules/review).`,
  ]);
  return EXIT.done;
}

const readWith: ReadWith = (pack) => {
  const reader = createReader(pack);
  return (text, kind) => reader(readText({ path: 'example.txt' }, text), { kind, addressee: null });
};

function counted({ wording, sections, themes, signs, contexts }: RulePack): string {
  const evidence = themes.reduce((sum, theme) => sum + theme.for.length + theme.against.length, 0);
  return `${wording.length} wording rules, ${sections.length} sections, ${evidence} signs of ${themes.length} themes, ${signs.length} other signs, ${contexts.length} contexts`;
}
