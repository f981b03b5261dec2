import { builtFile, installation } from '../../batch/installation.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

/** Prints the JSON Schema of rule files, as the build made it from what checks them. */
export async function rulesSchema(): Promise<Exit> {
  await print([JSON.stringify(builtFile(installation(), 'schema/rules.json'), null, 2)]);
  return EXIT.done;
}
