/**
 * How fixtures/cli/*.scenario are written. Prose up to the first blank line says what is shown. Then, in any order:
 *
 *   file PATH              the indented lines below are its content
 *   file PATH bytes 00 ff  its bytes
 *   file PATH 900 × text   that text, so many times
 *   folder PATH            an empty folder
 *   env NAME=VALUE         for the next command
 *   stdin                  the indented lines below, for the next command
 *   $ recovery-audit …     a command; <fixtures> stands for the folder of that name
 *   exit 2                 its exit code
 *   stdout has TEXT        and so "lacks TEXT", "is empty", "is one line", "is json"; stderr, or a file, likewise
 */
export interface Scenario {
  readonly about: string;
  readonly files: readonly ScenarioFile[];
  readonly runs: readonly ScenarioRun[];
}
export interface ScenarioFile {
  readonly path: string;
  /** Null makes a folder. */
  readonly content: Buffer | null;
}
export interface ScenarioRun {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
  readonly exit: number;
  readonly expects: readonly Expectation[];
}
export interface Expectation {
  /** "stdout", "stderr" or the path of a file. */
  readonly of: string;
  readonly must: 'has' | 'lacks' | 'is';
  readonly text: string;
}

export function parseScenario(source: string): Scenario {
  const lines = source.split('\n');
  const blank = lines.indexOf('');
  const files: ScenarioFile[] = [];
  const runs: { args: string[]; env: Record<string, string>; stdin: string; exit: number; expects: Expectation[] }[] =
    [];
  let env: Record<string, string> = {};
  let stdin = '';
  for (let at = blank + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const block = indented(lines, at + 1);
    const [word, rest] = cut(line);
    const run = runs.at(-1);
    if (word === 'file') files.push(fileOf(rest, block.text));
    else if (word === 'folder') files.push({ path: rest, content: null });
    else if (word === 'env') env = { ...env, [rest.slice(0, rest.indexOf('='))]: rest.slice(rest.indexOf('=') + 1) };
    else if (word === 'stdin') stdin = block.text;
    else if (word === '$') {
      runs.push({ args: argumentsOf(rest), env, stdin, exit: 0, expects: [] });
      env = {};
      stdin = '';
    } else if (run === undefined) throw new Error(`before the first command: ${line}`);
    else if (word === 'exit') run.exit = Number(rest);
    else run.expects.push(expectation(line));
    at += block.lines;
  }
  return { about: lines.slice(0, blank).join(' '), files, runs };
}

function cut(line: string): readonly [string, string] {
  const space = line.indexOf(' ');
  return space < 0 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
}

const INDENT = '  ';

function indented(lines: readonly string[], from: number): { readonly text: string; readonly lines: number } {
  let end = from;
  while (lines[end]?.startsWith(INDENT) === true || (lines[end] === '' && lines[end + 1]?.startsWith(INDENT) === true))
    end += 1;
  const text = lines.slice(from, end).map((line) => `${line.slice(INDENT.length)}\n`);
  return { text: text.join(''), lines: end - from };
}

function fileOf(rest: string, text: string): ScenarioFile {
  const bytes = /^(\S+) bytes((?: [0-9a-f]{2})*)$/.exec(rest);
  if (bytes !== null)
    return { path: bytes[1] ?? '', content: Buffer.from((bytes[2] ?? '').replaceAll(' ', ''), 'hex') };
  const repeated = /^(\S+) (\d+) × (.*)$/.exec(rest);
  if (repeated === null) return { path: rest, content: Buffer.from(text) };
  return { path: repeated[1] ?? '', content: Buffer.from((repeated[3] ?? '').repeat(Number(repeated[2]))) };
}

function argumentsOf(command: string): string[] {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  if (words[0] !== 'recovery-audit') throw new Error(`not a command of this program: ${command}`);
  return words.slice(1);
}

function expectation(line: string): Expectation {
  const match = /^(\S+) (has|lacks|is) (.*)$/.exec(line);
  if (match === null) throw new Error(`not understood: ${line}`);
  const must = match[2] === 'has' ? 'has' : match[2] === 'lacks' ? 'lacks' : 'is';
  return { of: match[1] ?? '', must, text: match[3] ?? '' };
}
