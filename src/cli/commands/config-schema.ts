import { builtFile, installation } from '../../batch/installation.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

/** Prints the JSON Schema of the configuration, as the build made it from what checks it. */
export async function configSchema(): Promise<Exit> {
  await print([JSON.stringify(builtFile(installation(), 'schema/config.json'), null, 2)]);
  return EXIT.done;
}
