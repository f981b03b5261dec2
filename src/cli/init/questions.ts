import { createInterface } from 'node:readline';
import { nearest } from '../../language/likeness.ts';
import { type Answers, USUAL } from './commented-config.ts';

type Ask = (question: string) => Promise<string>;

/** Asks one question after the other, as plain lines that a screen reader reads; an empty answer takes what is in brackets. */
export async function askAll(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<Answers> {
  const lines = createInterface({ input, output, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    output.write(`${question} `);
    const line: IteratorResult<string, unknown> = await answers.next();
    return line.done === true ? '' : line.value.trim();
  };
  try {
    const documents = await choice(ask, output, 'What will you audit here: all, plans, letters or templates?', {
      known: ['all', 'plans', 'letters', 'templates'],
      usual: USUAL.documents,
    });
    const preset = await choice(ask, output, 'How strictly: recommended, strict or training?', {
      known: ['recommended', 'strict', 'training'],
      usual: USUAL.preset,
    });
    const failOn = await choice(ask, output, 'Should findings fail a run: none, error or warning?', {
      known: ['none', 'error', 'warning'],
      usual: documents === 'templates' ? 'error' : 'none',
    });
    const folder = await ask('A folder of your own rules, if you have one [none]:');
    return {
      documents,
      preset,
      failOn: failOn === 'none' ? null : failOn,
      ruleFolder: folder === '' || folder === 'none' ? null : folder,
    };
  } finally {
    lines.close();
  }
}

async function choice<T extends string>(
  ask: Ask,
  output: NodeJS.WritableStream,
  question: string,
  { known, usual }: { readonly known: readonly T[]; readonly usual: T },
): Promise<T> {
  for (;;) {
    const answer = (await ask(`${question} [${usual}]`)).toLowerCase();
    if (answer === '') return usual;
    const meant = known.find((each) => each === answer) ?? known.find((each) => each === nearest(answer, known));
    if (meant !== undefined) return meant;
    output.write(`Please answer ${known.join(', ')}, or press Enter for ${usual}.\n`);
  }
}
