import { dirname } from 'node:path';
import { entriesFor } from '../../audit/baseline.ts';
import { documentKey } from '../../config/baseline/document-key.ts';
import { isThere } from '../../config/baseline/find-baseline.ts';
import { UsageError } from '../../model/diagnostic.ts';
import { counted } from '../../report/counts.ts';
import { compare } from '../../report/findings.ts';
import { writeWhole } from '../../report/write.ts';
import { baselineAt, newBaselinePath, shownPath } from '../baseline-in-use.ts';
import { auditedForBaseline, type BaselineFlags } from '../baseline-run.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

export interface BaselineCreateFlags extends BaselineFlags {
  readonly overwrite?: boolean;
}

/** Writes down what is found now. What was accepted in the file that it takes the place of stays accepted. */
export async function baselineCreate(paths: readonly string[], flags: BaselineCreateFlags): Promise<Exit> {
  const path = newBaselinePath(flags.baseline);
  const shown = shownPath(path);
  const exists = isThere(path);
  if (exists && flags.overwrite !== true) {
    throw new UsageError(
      `There is a baseline already: ${shown}. "baseline prune" takes out what is found no more; --overwrite makes it anew and keeps what was accepted.`,
    );
  }
  const before = exists ? (await baselineAt(path)).baseline : new Map<string, never>();
  const documents = await auditedForBaseline(paths, flags);
  const folder = dirname(path);
  const entries = documents
    .map((audit) => {
      const key = documentKey(audit, folder);
      return [key, entriesFor(audit, before.get(key) ?? [])] as const;
    })
    .filter(([, held]) => held.length > 0)
    .sort(([a], [b]) => compare(a, b));
  const { baselineText } = await import('../../config/baseline/write-baseline.ts');
  await writeWhole(path, baselineText(new Map(entries)));
  const findings = entries.reduce((sum, [, held]) => sum + held.length, 0);
  await print([`${shown}: ${counted(findings, 'finding')} in ${counted(entries.length, 'document')}.`]);
  return EXIT.done;
}
