import { installation } from '../batch/installation.ts';
import { type RulesInUse, rulesInUse } from '../batch/rules-in-use.ts';
import { UsageError } from '../model/diagnostic.ts';
import type { AddedHeadings } from '../rules/own-headings.ts';
import { tell, tellDiagnostics } from './trouble.ts';

/** Files that are named before "and N more". */
const NAMED = 3;

/** The rules for a command. Those that cannot be used are told of, file by file, and nothing is audited with the rest. */
export async function loadedRules(
  own: readonly string[],
  headings: readonly AddedHeadings[],
  quiet = false,
): Promise<RulesInUse> {
  const rules = await rulesInUse(installation(), own, headings);
  if (rules.edited.length > 0 && !quiet) tell(editedNote(rules.edited));
  tellDiagnostics(rules.diagnostics);
  const errors = rules.diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    throw new UsageError(
      `${errors === 1 ? 'A rule needs' : `${errors} places in the rules need`} mending before anything can be audited; see above.`,
    );
  }
  return rules;
}

function editedNote(edited: readonly string[]): string {
  const more = edited.length > NAMED ? ` and ${edited.length - NAMED} more` : '';
  return `Rules edited since the build are in use: ${edited.slice(0, NAMED).join(', ')}${more} ("npm run build" makes starting quick again).`;
}
