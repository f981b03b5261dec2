import { terminalOf } from './terminal.ts';

/** Work that is done sooner needs no progress (ms). */
const PATIENCE = 200;

export interface Progress {
  readonly show: (text: string) => void;
  /** Takes the line away. Anything else is written after it. */
  readonly end: () => void;
}

const SILENT: Progress = { show: () => undefined, end: () => undefined };

export interface ProgressFlags {
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** A line that says how far the work is, on a terminal alone; what draws it is loaded only once there is need of it. */
export function startProgress(output: NodeJS.WriteStream, { quiet, color }: ProgressFlags): Progress {
  if (quiet === true || !output.isTTY || !hasWidth(output)) return SILENT;
  const { colour, unicode } = terminalOf(output, process.env, color ?? null);
  let latest = '';
  let ended = false;
  let line: { text: string; readonly stop: () => unknown } | null = null;
  const timer = setTimeout(() => {
    void import('ora').then(({ default: ora }) => {
      if (ended) return;
      const spinner = unicode ? 'dots' : 'line';
      line = ora({ text: latest, stream: output, discardStdin: false, color: colour && 'cyan', spinner }).start();
    });
  }, PATIENCE);
  return {
    show: (text) => {
      latest = text;
      if (line !== null) line.text = text;
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
      line?.stop();
    },
  };
}

/** A terminal that says it is no columns wide, as some pipelines give: ora would count the lines to clear for ever. */
function hasWidth({ columns }: NodeJS.WriteStream): boolean {
  return columns > 0;
}
