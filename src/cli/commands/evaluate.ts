import { installation } from '../../batch/installation.ts';
import { readCorpus } from '../../evaluate/corpus.ts';
import { evaluateCorpus } from '../../evaluate/evaluation.ts';
import { evaluationJson, evaluationMarkdown, evaluationPage } from '../../evaluate/evaluation-report.ts';
import { createReader } from '../../language/read.ts';
import { writeOut } from '../../report/write.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type PageFlags, print, terminalPage } from '../page.ts';
import { chosenSecondReader } from '../second-reader.ts';

export interface EvaluateFlags extends PageFlags {
  readonly format: 'terminal' | 'markdown' | 'json';
  readonly secondReader?: 'on' | 'off';
  readonly disagreements?: boolean;
}

/** Says how the tool agrees with the readers of a labelled corpus. */
export async function evaluateCommand(folder: string, flags: EvaluateFlags): Promise<Exit> {
  const { pack } = await configuredRules(flags, [folder]);
  const installed = installation();
  const on = flags.secondReader !== 'off';
  const evaluation = await evaluateCorpus(readCorpus(folder), pack, createReader(pack), {
    secondReader: chosenSecondReader(flags),
  });
  const facts = { version: installed.version, pack, secondReader: on };
  if (flags.format === 'json') await writeOut(process.stdout, evaluationJson(evaluation, facts));
  else if (flags.format === 'markdown') await writeOut(process.stdout, evaluationMarkdown(evaluation, facts));
  else await print(evaluationPage(await terminalPage(pack, flags), evaluation, facts, flags.disagreements === true));
  return EXIT.done;
}
