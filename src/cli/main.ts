import { CommanderError } from 'commander';
import { EXIT } from './exit-status.ts';
import { createProgram } from './program.ts';
import { tellTrouble } from './trouble.ts';
import { tellUsage } from './usage-trouble.ts';

/** A reader that has gone (`| head`) ends the output, and is no trouble. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Never `process.exit`: it would cut off output that is still on its way. */
async function run(argv: readonly string[]): Promise<void> {
  const program = createProgram();
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    process.exitCode = EXIT.trouble;
    if (!(error instanceof CommanderError)) tellTrouble(error, argv.includes('--debug'));
    else if (error.exitCode === 0) process.exitCode = EXIT.done;
    else if (error.code !== 'commander.help') {
      tellUsage(
        error,
        argv,
        program.commands.map((command) => command.name()),
      );
    }
  }
}

void run(process.argv.slice(2));
