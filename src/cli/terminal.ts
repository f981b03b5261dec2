import type { Style } from '../report/reporter.ts';
import { PLAIN_STYLE } from '../report/reporter.ts';

/** Columns where nothing says how many there are. */
const COLUMNS = 80;

export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
  /** False where it shows ASCII alone. */
  readonly unicode: boolean;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}
type Environment = Readonly<Record<string, string | undefined>>;

/** What can be shown on an output: --color and --no-color decide, then FORCE_COLOR, then NO_COLOR, then what it is. */
export function terminalOf(output: Output, environment: Environment, wanted: boolean | null): Terminal {
  const live = output.isTTY === true;
  return {
    width: live && output.columns !== undefined && output.columns > 0 ? output.columns : COLUMNS,
    colour: wanted ?? coloured(live, environment),
    unicode: !live || showsUnicode(environment),
  };
}

function coloured(live: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return live && TERM !== 'dumb';
}

/** The first of the three that is set decides, as for every program; nothing set, or a Linux console, is taken as ASCII. */
function showsUnicode({ LC_ALL, LC_CTYPE, LANG, TERM, WT_SESSION, TERM_PROGRAM, OS }: Environment): boolean {
  if (OS === 'Windows_NT') return WT_SESSION !== undefined || TERM_PROGRAM === 'vscode';
  if (TERM === 'linux') return false;
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return /utf-?8/i.test(locale);
}

/** Colours by meaning; chalk is loaded only where there are any. */
export async function styleOf({ colour }: Pick<Terminal, 'colour'>): Promise<Style> {
  if (!colour) return PLAIN_STYLE;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    heading: chalk.bold,
    strong: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    concern: chalk.yellow,
    urgent: chalk.red,
    marked: chalk.underline,
  };
}
