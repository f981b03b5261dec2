import { resolve } from 'node:path';
import { auditDocument } from '../../audit/audit-document.ts';
import { judgementsBy } from '../../batch/judgements.ts';
import { wordbookOf } from '../../batch/wordbook.ts';
import { createReader } from '../../language/read.ts';
import { UsageError } from '../../model/diagnostic.ts';
import type { Addressee, Kind, Severity } from '../../model/vocabulary.ts';
import { annotate } from '../../report/annotate/annotate.tsx';
import { writeOut, writeWhole } from '../../report/write.ts';
import type { ConfigFlags } from '../config-in-use.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type OneFileFlags, oneFile } from '../one-file.ts';
import { chosenSecondReader, type SecondReaderFlags } from '../second-reader.ts';

export interface AnnotateFlags extends OneFileFlags, ConfigFlags, SecondReaderFlags {
  readonly output?: string;
  readonly minSeverity?: Severity;
  readonly kind?: Kind;
  readonly addressee?: Addressee;
  readonly rules?: readonly string[];
}

/** Writes a page that shows one document as it reads, with what was found marked in it and told in the margin. */
export async function annotateCommand(path: string, flags: AnnotateFlags): Promise<Exit> {
  if (flags.output === undefined && process.stdout.isTTY) {
    throw new UsageError('annotate writes a page for a browser: give it a place, --output FILE.html.');
  }
  const { pack, config, settings } = await configuredRules(flags, [path]);
  const document = await oneFile(path, flags, 'annotate', pack);
  const asked = judgementsBy(settings)(resolve(document.path));
  const reading = createReader(pack)(document, {
    kind: flags.kind ?? asked.kind,
    addressee: flags.addressee ?? asked.addressee,
  });
  const audit = auditDocument(reading, pack, { ...asked, secondReader: chosenSecondReader(flags, config) });
  const minSeverity = flags.minSeverity ?? config.minSeverity?.value ?? 'info';
  const page = annotate(document, audit, wordbookOf(pack, asked.standard), { minSeverity });
  if (flags.output === undefined) await writeOut(process.stdout, page);
  else await writeWhole(flags.output, page);
  return EXIT.done;
}
