import { resolve } from 'node:path';
import { auditDocument } from '../../audit/audit-document.ts';
import { judgementsBy } from '../../batch/judgements.ts';
import { STDIN } from '../../batch/read-file.ts';
import { wordbookOf } from '../../batch/wordbook.ts';
import { readBytes } from '../../input/read-bytes.ts';
import { createReader } from '../../language/read.ts';
import type { DocumentAudit } from '../../model/audit.ts';
import type { Document } from '../../model/document.ts';
import type { RulePack } from '../../model/pack.ts';
import type { Addressee, Kind, Severity } from '../../model/vocabulary.ts';
import { annotate } from '../../report/annotate/annotate.tsx';
import { fileNames } from '../../report/redact/file-names.ts';
import { identifierFinder } from '../../report/redact/find-identifiers.ts';
import { maskedAudit } from '../../report/redact/masked-audit.ts';
import { type MaskedCopy, maskedDocument } from '../../report/redact/masked-document.ts';
import { PLAIN_STYLE } from '../../report/reporter.ts';
import { writeOut, writeWhole } from '../../report/write.ts';
import { annotateTarget } from '../annotate-target.ts';
import type { ConfigFlags } from '../config-in-use.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type OneFileFlags, oneFile } from '../one-file.ts';
import { chosenSecondReader, type SecondReaderFlags } from '../second-reader.ts';
import { tell } from '../trouble.ts';

export interface AnnotateFlags extends OneFileFlags, ConfigFlags, SecondReaderFlags {
  readonly output?: string;
  readonly report?: string;
  readonly minSeverity?: Severity;
  readonly redact?: 'on' | 'off';
  readonly kind?: Kind;
  readonly addressee?: Addressee;
  readonly rules?: readonly string[];
}

/** Writes a page, or a Word file with comments, that shows one document with what was found marked in it and told in the margin. */
export async function annotateCommand(path: string, flags: AnnotateFlags): Promise<Exit> {
  const target = annotateTarget(flags, process.stdout.isTTY);
  const { pack, config, settings } = await configuredRules(flags, [path]);
  const document = await oneFile(path, flags, 'annotate', pack);
  const asked = judgementsBy(settings)(resolve(document.path));
  const reading = createReader(pack)(document, {
    kind: flags.kind ?? asked.kind,
    addressee: flags.addressee ?? asked.addressee,
    scopes: asked.scopes,
  });
  const audit = auditDocument(reading, pack, { ...asked, secondReader: chosenSecondReader(flags, config) });
  const minSeverity = flags.minSeverity ?? config.minSeverity?.value ?? 'info';
  const words = wordbookOf(pack, asked.standard);
  const redact = flags.redact ?? config.redact?.value ?? null;
  if (target.format === 'docx') {
    const { annotatedDocx } = await import('../../report/word-comments/annotated-docx.ts');
    const options = { ...QUIET, minSeverity, masked: redact === 'on' };
    const shown = redact === 'on' ? maskedCopy(document, audit, pack) : { document, audit };
    const original = redact !== 'on' && document.format === 'docx' ? originalOf(path) : null;
    await writeWhole(target.file, await annotatedDocx({ ...shown, original }, words, options));
    tell(redact === 'on' ? MASKED_COPY : UNMASKED);
    return EXIT.done;
  }
  const mask = redact === 'off' ? null : identifierFinder(pack)(document);
  const shown = mask === null ? audit : maskedAudit({ ...audit, mask }, fileNames(pack));
  const page = annotate(document, shown, words, { minSeverity });
  if (target.file === null) await writeOut(process.stdout, page);
  else await writeWhole(target.file, page);
  return EXIT.done;
}

const UNMASKED =
  'The Word file holds the document as it is, names and numbers included. --redact on makes a masked copy.';
const MASKED_COPY = 'Names and numbers are masked in the copy. That is not anonymisation: read it before you share it.';

/** The words of the document, masked, with what was found in them: a copy, since the original's own parts may name people anywhere. */
function maskedCopy(document: Document, audit: DocumentAudit, pack: RulePack): MaskedCopy {
  const mask = identifierFinder(pack)(document);
  return maskedDocument(document, maskedAudit({ ...audit, mask }, fileNames(pack)), mask);
}

const QUIET = { width: 80, style: PLAIN_STYLE, unicode: true, excerpts: true, explain: true } as const;

/** The bytes of a Word file, to be commented on; null for standard input, which is read but once. */
function originalOf(path: string): Uint8Array | null {
  if (path === STDIN) return null;
  const read = readBytes(resolve(path));
  return 'reason' in read ? null : read.bytes;
}
