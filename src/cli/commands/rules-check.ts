import { checkRules } from '../../audit/check-rules.ts';
import { readText } from '../../formats/text.ts';
import { createReader } from '../../language/read.ts';
import type { RulePack } from '../../model/pack.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type PageFlags, print } from '../page.ts';
import { tell, tellDiagnostics } from '../trouble.ts';

/** Reads every rule file and runs the examples that the rules carry. */
export async function rulesCheck(flags: PageFlags): Promise<Exit> {
  const { pack, pathOf } = await configuredRules(flags, []);
  const reader = createReader(pack);
  const faults = checkRules(pack, (text, kind) =>
    reader(readText({ path: 'example.txt' }, text), { kind, addressee: null }),
  );
  tellDiagnostics(faults.map((fault) => ({ ...fault, file: pathOf(fault.file) })));
  if (faults.length > 0) {
    tell(`${faults.length === 1 ? 'One example does' : `${faults.length} examples do`} not behave as its rule says.`);
    return EXIT.trouble;
  }
  await print([`${counted(pack)}: every example behaves as its rule says.`]);
  return EXIT.done;
}

function counted({ wording, sections, themes, signs, contexts }: RulePack): string {
  const evidence = themes.reduce((sum, theme) => sum + theme.for.length + theme.against.length, 0);
  return `${wording.length} wording rules, ${sections.length} sections, ${evidence} signs of ${themes.length} themes, ${signs.length} other signs, ${contexts.length} contexts`;
}
