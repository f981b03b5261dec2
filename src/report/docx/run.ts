import { type IRunOptions, TextRun } from 'docx';

/** A run of text with a look of its own. (A bare string has old properties of those names, which linting takes them for.) */
export function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}
