import { installation } from '../../batch/installation.ts';
import { readCorpus } from '../../evaluate/corpus.ts';
import { type Evaluation, evaluateCorpus } from '../../evaluate/evaluation.ts';
import { evaluationJson } from '../../evaluate/report/json.ts';
import { evaluationMarkdown } from '../../evaluate/report/markdown.ts';
import { evaluationPage } from '../../evaluate/report/terminal.ts';
import { type EvaluationFacts, withoutWords } from '../../evaluate/report/words.ts';
import { createReader } from '../../language/read.ts';
import type { RulePack } from '../../model/pack.ts';
import { writeOut, writeWhole } from '../../report/write.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type PageFlags, terminalPage } from '../page.ts';
import { noneTwice, targetOf } from '../report-target.ts';
import { chosenSecondReader } from '../second-reader.ts';

export interface EvaluateFlags extends PageFlags {
  readonly report?: readonly string[];
  readonly secondReader?: 'on' | 'off';
  readonly disagreements?: boolean;
  readonly excerpts: boolean;
}

const FORMATS = ['terminal', 'markdown', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Says how the tool agrees with the readers of a labelled corpus. */
export async function evaluateCommand(folder: string, flags: EvaluateFlags): Promise<Exit> {
  const targets = noneTwice((flags.report ?? ['terminal']).map((wanted) => targetOf(wanted, FORMATS)));
  const { pack, config } = await configuredRules(flags, [folder]);
  const secondReader = chosenSecondReader(flags, config);
  const found = await evaluateCorpus(readCorpus(folder), pack, createReader(pack), { secondReader });
  const evaluation = flags.excerpts ? found : withoutWords(found);
  const facts = { version: installation().version, pack, secondReader: secondReader !== null };
  for (const { format, file } of targets) {
    const text = await reported(format, evaluation, facts, pack, file === null ? flags : { ...flags, color: false });
    await (file === null ? writeOut(process.stdout, text) : writeWhole(file, text));
  }
  return EXIT.done;
}

async function reported(
  format: Format,
  evaluation: Evaluation,
  facts: EvaluationFacts,
  pack: RulePack,
  flags: EvaluateFlags,
): Promise<string> {
  switch (format) {
    case 'json':
      return evaluationJson(evaluation, facts);
    case 'markdown':
      return evaluationMarkdown(evaluation, facts);
    case 'terminal': {
      const page = await terminalPage(pack, flags);
      return `${evaluationPage(page, evaluation, facts, flags.disagreements === true).join('\n')}\n`;
    }
  }
}
