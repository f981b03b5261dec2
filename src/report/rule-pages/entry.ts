import type { Provenance } from '../../model/pack.ts';
import { inert } from '../markdown/escape.ts';

/** A page of Markdown about rules, by its file name. */
export interface RulePage {
  readonly file: string;
  readonly text: string;
}

const VERIFIED: Readonly<Record<Provenance['verified'], string>> = {
  checked: 'checked against the source',
  partly: 'partly checked against the source',
  'from-memory': 'from memory',
  judgement: "this project's judgement, extending a published principle",
};

/** "Source: Cox & Fritz 2022 (checked against the source), rules/wording/doubt.yaml." */
export function sourceLine({ source, verified, file, parts }: Provenance): string {
  const speaks = parts.length === 0 ? '' : ` Speaks to ${parts.map(inert).join(', ')}.`;
  return `Source: ${inert(source)} (${VERIFIED[verified]}), in \`${file}\`.${speaks}`;
}

/** A list under a line that says what it is; nothing where it is empty. */
export function bullets(title: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : ['', `${title}:`, '', ...texts.map((text) => `- ${inert(text)}`)];
}

/** Blank lines between what belongs apart, one at the end. */
export const page = (file: string, lines: readonly string[]): RulePage => ({ file, text: `${lines.join('\n')}\n` });
