import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installation } from '../../batch/installation.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { print } from '../page.ts';

/** Prints the JSON Schema of rule files, as the build made it from what checks them. */
export async function rulesSchema(): Promise<Exit> {
  const schema: unknown = JSON.parse(readFileSync(join(installation().folder, 'dist/schema/rules.json'), 'utf8'));
  await print([JSON.stringify(schema, null, 2)]);
  return EXIT.done;
}
