/** Work that is done sooner needs no progress (ms). */
const PATIENCE = 200;

export interface Progress {
  readonly show: (text: string) => void;
  /** Takes the line away. Anything else is written after it. */
  readonly end: () => void;
}

const SILENT: Progress = { show: () => undefined, end: () => undefined };

/** A line that says how far the work is, on a terminal alone; what draws it is loaded only once there is need of it. */
export function startProgress(output: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet || !output.isTTY) return SILENT;
  let latest = '';
  let ended = false;
  let line: { text: string; readonly stop: () => unknown } | null = null;
  const timer = setTimeout(() => {
    void import('ora').then(({ default: ora }) => {
      if (!ended) line = ora({ text: latest, stream: output, discardStdin: false }).start();
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
