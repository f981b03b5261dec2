import { resolve } from 'node:path';
import { type AskedLine, type LineWhy, whyLine } from '../../audit/why.ts';
import { installation } from '../../batch/installation.ts';
import { judgementsBy } from '../../batch/judgements.ts';
import { UsageError } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Addressee, Kind } from '../../model/vocabulary.ts';
import { writeOut } from '../../report/write.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type OneFileFlags, oneFile } from '../one-file.ts';
import { type PageFlags, print, terminalPage } from '../page.ts';
import { chosenSecondReader, type SecondReaderFlags } from '../second-reader.ts';
import { sentenceLines } from '../trace/sentence-lines.ts';

export interface TraceFlags extends PageFlags, OneFileFlags, SecondReaderFlags {
  readonly json?: boolean;
  readonly kind?: Kind;
  readonly addressee?: Addressee;
}

interface Place extends AskedLine {
  readonly file: string;
}

const PLACE = /^(.+?):(\d+)(?::(\d+))?$/;

/** Says why the sentences on one line of a document were judged as they were. */
export async function traceCommand(place: string, flags: TraceFlags): Promise<Exit> {
  const asked = placeAsked(place);
  const { pack, config, settings } = await configuredRules(flags, [asked.file]);
  const document = await oneFile(asked.file, flags, 'trace', pack);
  const judgement = judgementsBy(settings)(resolve(document.path));
  const why = whyLine(document, asked, pack, {
    kind: flags.kind ?? judgement.kind,
    addressee: flags.addressee ?? judgement.addressee,
    scopes: judgement.scopes,
    secondReader: chosenSecondReader(flags, config),
  });
  if (why.sentences.length === 0) throw new UsageError(nothingThere(asked, why));
  if (flags.json === true) {
    await writeOut(process.stdout, traceJson(document, asked, why, pack.hash));
    return EXIT.done;
  }
  const page = await terminalPage(pack, flags);
  await print(
    why.sentences.flatMap((sentence, index) => [...(index === 0 ? [] : ['', '']), ...sentenceLines(page, sentence)]),
  );
  return EXIT.done;
}

function placeAsked(place: string): Place {
  const [, file, line, column] = PLACE.exec(place) ?? [];
  if (file === undefined || line === undefined) {
    throw new UsageError(`Name the line that you ask about: recovery-audit trace ${place}:12.`);
  }
  if (Number(line) < 1 || column === '0') throw new UsageError('Lines and columns count from 1.');
  return { file, line: Number(line), column: column === undefined ? null : Number(column) };
}

function nothingThere({ file, line }: Place, { lines }: LineWhy): string {
  const before = lines.findLast((other) => other < line);
  const after = lines.find((other) => other > line);
  const near = [before, after].filter((other) => other !== undefined);
  if (near.length === 0) return `${file} holds no sentence.`;
  return `There is no sentence on line ${line} of ${file}; the nearest ${near.length === 1 ? 'is on line' : 'are on lines'} ${near.join(' and ')}.`;
}

function traceJson({ path }: Document, { line, column }: AskedLine, { sentences }: LineWhy, rules: string): string {
  const tool = { name: 'recovery-audit', version: installation().version, rules };
  return `${JSON.stringify({ schema: 'recovery-audit/trace/1', tool, path, line, column, sentences }, null, 2)}\n`;
}
