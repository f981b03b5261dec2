import { existsSync } from 'node:fs';
import { builtFile, installation } from '../../batch/installation.ts';
import { UsageError } from '../../model/diagnostic.ts';
import { writeWhole } from '../../report/write.ts';
import { EXIT, type Exit } from '../exit-status.ts';
import { commentedConfig, USUAL } from '../init/commented-config.ts';
import { askAll } from '../init/questions.ts';
import { tell } from '../trouble.ts';

export interface InitFlags {
  readonly yes?: boolean;
  readonly force?: boolean;
}

const CONFIG = 'recovery-audit.yaml';
/** Named in the first line of the configuration, so that editors complete and check it. */
const SCHEMA = 'recovery-audit.schema.json';

/** Writes a commented configuration into the working directory; what is there already stays unless it is to be replaced. */
export async function initCommand(flags: InitFlags): Promise<Exit> {
  if (existsSync(CONFIG) && flags.force !== true) {
    throw new UsageError(`There is a ${CONFIG} here already: "--force" replaces it.`);
  }
  const answers = flags.yes === true ? USUAL : await askAll(process.stdin, process.stderr);
  await writeWhole(CONFIG, commentedConfig(answers, SCHEMA));
  await writeWhole(SCHEMA, `${JSON.stringify(builtFile(installation(), 'schema/config.json'), null, 2)}\n`);
  tell(`Wrote ${CONFIG}, and ${SCHEMA} for editors. "recovery-audit config print" shows what holds.`);
  return EXIT.done;
}
