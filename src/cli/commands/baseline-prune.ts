import { readBaselineText } from '../../config/baseline/read-baseline.ts';
import { counted } from '../../report/counts.ts';
import { writeWhole } from '../../report/write.ts';
import { auditedForBaseline, type BaselineFlags, existingBaseline, staleIn } from '../baseline-run.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

/** Takes out of a baseline what is found no more, by name. */
export async function baselinePrune(paths: readonly string[], flags: BaselineFlags): Promise<Exit> {
  const used = await existingBaseline(flags, paths);
  const stale = staleIn(used, await auditedForBaseline(paths, flags));
  const names = [...stale].flatMap(([key, entries]) => entries.map(({ rule }) => `${key}: ${rule}`));
  if (names.length > 0) {
    const { prunedText } = await import('../../config/baseline/write-baseline.ts');
    await writeWhole(used.path, prunedText(readBaselineText(used.path, used.shown), stale));
  }
  await print([...names, `${used.shown}: ${counted(names.length, 'entry', 'entries')} taken out.`]);
  return EXIT.done;
}
