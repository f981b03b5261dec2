import { resolve } from 'node:path';
import { UsageError } from '../../model/diagnostic.ts';
import { identifierFinder } from '../../report/redact/find-identifiers.ts';
import { maskedCounts, maskedValues, NOT_ANONYMOUS } from '../../report/redact/masked-list.ts';
import { maskedText } from '../../report/redact/masked-text.ts';
import { writeOut, writeWhole } from '../../report/write.ts';
import type { ConfigFlags } from '../config-in-use.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { type OneFileFlags, oneFile } from '../one-file.ts';
import { tell } from '../trouble.ts';

export interface RedactFlags extends OneFileFlags, ConfigFlags {
  readonly output?: string;
  readonly list?: boolean;
  readonly quiet?: boolean;
  readonly rules?: readonly string[];
}

/** Writes a document's text with what identifies people masked, and says on standard error how much that was. */
export async function redactCommand(path: string, flags: RedactFlags): Promise<Exit> {
  if (flags.output !== undefined && resolve(flags.output) === resolve(path)) {
    throw new UsageError(`${path} is the document itself, which stays as it is: name another file after --output.`);
  }
  const { pack } = await configuredRules(flags, [path]);
  const document = await oneFile(path, flags, 'redact', pack);
  const mask = identifierFinder(pack)(document);
  const masked = maskedText(document.text, mask.spans);
  if (flags.output === undefined) await writeOut(process.stdout, masked);
  else await writeWhole(flags.output, masked);
  if (flags.list === true) for (const line of maskedValues(document.text, mask)) tell(line);
  if (flags.quiet !== true) {
    tell(`Masked: ${maskedCounts(mask)}.`);
    tell(`${NOT_ANONYMOUS} Read it before you share it.`);
  }
  return EXIT.done;
}
