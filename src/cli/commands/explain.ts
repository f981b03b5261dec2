import { nearest } from '../../language/likeness.ts';
import { UsageError } from '../../model/diagnostic.ts';
import { configuredRules } from '../configured-rules.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { explainable } from '../explain/entries.ts';
import { type PageFlags, print, terminalPage } from '../page.ts';

/** Explains what a report names. */
export async function explainCommand(name: string, flags: PageFlags): Promise<Exit> {
  const { pack, pathOf } = await configuredRules(flags, []);
  const entries = explainable(pack);
  const found = entries.get(name) ?? entries.get(`wording/${name}`);
  if (found === undefined) throw new UsageError(unknown(name, [...entries.keys()]));
  const page = await terminalPage(pack, flags);
  await print(found.flatMap((explain, index) => [...(index === 0 ? [] : ['']), ...explain(page, pathOf)]));
  return EXIT.done;
}

/** A name is often given without its folder: "non-complaint" for wording/non-compliant. */
function unknown(name: string, known: readonly string[]): string {
  const lastParts = new Map(known.map((id) => [id.slice(id.lastIndexOf('/') + 1), id]));
  const meant = nearest(name, known) ?? lastParts.get(nearest(name, lastParts.keys()) ?? '') ?? null;
  const hint = meant === null ? '"recovery-audit rules list" lists the rules.' : `Did you mean ${meant}?`;
  return `Nothing is called "${name}". ${hint}`;
}
