import { builtFile, installation } from '../../batch/installation.ts';
import { nearest } from '../../language/likeness.ts';
import { UsageError } from '../../model/diagnostic.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

/** Prints the JSON Schema of rule files, of one kind or of all, as the build made it from what checks them. */
export async function rulesSchema(kind: string | undefined): Promise<Exit> {
  const home = installation();
  const all = builtFile(home, 'schema/rules.json');
  if (kind !== undefined) checkKind(kind, all);
  const schema = kind === undefined ? all : builtFile(home, `schema/rules/${kind}.json`);
  await print([JSON.stringify(schema, null, 2)]);
  return EXIT.done;
}

function checkKind(kind: string, all: unknown): void {
  const defined = typeof all === 'object' && all !== null && '$defs' in all ? all.$defs : null;
  const kinds = Object.keys(typeof defined === 'object' && defined !== null ? defined : {});
  if (kinds.includes(kind)) return;
  const meant = nearest(kind, kinds);
  const hint = meant === null ? '' : ` Did you mean ${meant}?`;
  throw new UsageError(`There is no kind of rule file "${kind}".${hint} Kinds: ${kinds.join(', ')}.`);
}
