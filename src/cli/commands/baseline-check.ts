import { hasExpired } from '../../audit/baseline.ts';
import { counted } from '../../report/counts.ts';
import { type BaselineInUse, today } from '../baseline-in-use.ts';
import { auditedForBaseline, type BaselineFlags, existingBaseline, staleIn } from '../baseline-run.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

/** Names what in a baseline is found no more, and what has expired. Exit code 1 where there is any. */
export async function baselineCheck(paths: readonly string[], flags: BaselineFlags): Promise<Exit> {
  const used = await existingBaseline(flags, paths);
  const documents = await auditedForBaseline(paths, flags);
  const stale = [...staleIn(used, documents)].flatMap(([key, entries]) =>
    entries.map(({ rule, finding }) => `${key}: ${rule} (${finding}) is found no more`),
  );
  const expired = expiredIn(used);
  const entries = [...used.baseline.values()].reduce((sum, held) => sum + held.length, 0);
  await print([
    ...stale,
    ...expired,
    `${used.shown}: ${counted(entries, 'entry', 'entries')}, ${stale.length} found no more, ${expired.length} expired.`,
  ]);
  return stale.length + expired.length > 0 ? EXIT.findings : EXIT.done;
}

function expiredIn({ baseline }: BaselineInUse): readonly string[] {
  const day = today();
  return [...baseline].flatMap(([key, entries]) =>
    entries
      .filter((entry) => hasExpired(entry, day))
      .map(
        ({ rule, finding, accepted }) => `${key}: ${rule} (${finding}) was accepted until ${accepted?.expires ?? ''}`,
      ),
  );
}
