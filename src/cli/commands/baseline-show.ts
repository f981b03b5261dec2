import { type BaselineEntry, hasExpired } from '../../audit/baseline.ts';
import { counted } from '../../report/counts.ts';
import { today } from '../baseline-in-use.ts';
import { existingBaseline } from '../baseline-run.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

/** Lists a baseline by document: what is accepted with its reason, what is only known. */
export async function baselineShow(flags: { readonly baseline?: string }): Promise<Exit> {
  const { baseline, shown } = await existingBaseline(flags, []);
  const day = today();
  const all = [...baseline.values()].flat();
  const accepted = all.filter((entry) => entry.accepted !== null);
  const expired = accepted.filter((entry) => hasExpired(entry, day));
  await print([
    ...[...baseline].flatMap(([key, entries]) => [key, ...entries.map((entry) => `  ${inWords(entry, day)}`)]),
    `${shown}: ${counted(all.length, 'entry', 'entries')} in ${counted(baseline.size, 'document')}: ${all.length - accepted.length} known, ${accepted.length} accepted${expired.length === 0 ? '' : ` (${expired.length} expired)`}.`,
  ]);
  return EXIT.done;
}

function inWords(entry: BaselineEntry, day: string): string {
  const { accepted, rule } = entry;
  if (accepted === null) return `${rule}: known`;
  const { reason, reviewer, expires } = accepted;
  const until = expires === null ? '' : hasExpired(entry, day) ? `, expired after ${expires}` : `, until ${expires}`;
  return `${rule}: accepted by ${reviewer ?? ''}${until}: ${reason}`;
}
