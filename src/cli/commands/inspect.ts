import { resolve } from 'node:path';
import { type AuditOptions, auditDocument } from '../../audit/audit-document.ts';
import { judgementsBy } from '../../batch/judgements.ts';
import { createReader } from '../../language/read.ts';
import type { RulePack } from '../../model/pack.ts';
import type { Reading } from '../../model/reading.ts';
import { nameOf } from '../../report/excerpt.ts';
import { ADDRESSEE, KIND } from '../../report/labels.ts';
import { goals } from '../../report/terminal/goals.ts';
import { type Page, painted, paragraph } from '../../report/terminal/page.ts';
import { sections } from '../../report/terminal/sections.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { inspectedBlocks } from '../inspected-blocks.ts';
import { type OneFileFlags, oneFile } from '../one-file.ts';
import { type PageFlags, print, terminalPage } from '../page.ts';
import { chosenSecondReader, type SecondReaderFlags } from '../second-reader.ts';

export interface InspectFlags extends PageFlags, OneFileFlags, SecondReaderFlags {}

/** Shows a file as the tool sees it: what each line was taken for, whose words it is, and what was made of it. */
export async function inspectCommand(path: string, flags: InspectFlags): Promise<Exit> {
  const { pack, config, settings } = await configuredRules(flags, [path]);
  const document = await oneFile(path, flags, 'inspect', pack);
  const page = await terminalPage(pack, flags);
  const asked = judgementsBy(settings)(resolve(document.path));
  await print(
    inspected(page, createReader(pack)(document, asked), pack, {
      ...asked,
      secondReader: chosenSecondReader(flags, config),
    }),
  );
  return EXIT.done;
}

function inspected(page: Page, reading: Reading, pack: RulePack, asked: AuditOptions): readonly string[] {
  const audit = auditDocument(reading, pack, asked);
  return [...facts(page, reading), ...inspectedBlocks(page, reading), ...sections(page, audit), ...goals(page, audit)];
}

function facts(page: Page, { document, kind, addressee, names, words }: Reading): readonly string[] {
  const to = addressee === null ? '' : `, ${ADDRESSEE[addressee]}`;
  const about = ` · ${KIND[kind].one}${to} · ${document.format} · ${words} words`;
  const called = names.length === 0 ? 'It gives the person no name.' : `The person is called: ${names.join(', ')}.`;
  return [
    ...paragraph(page, [painted(page.style.strong, nameOf(document)), about]),
    ...paragraph(page, [painted(page.style.quiet, called)]),
    ...document.notes.flatMap((note) => paragraph(page, [note])),
  ];
}
