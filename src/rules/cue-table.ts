import type { Diagnostic } from '../model/diagnostic.ts';
import type { Phrase } from '../model/pack.ts';
import type { CompiledPhrase, PhraseCompiler } from './phrase-compiler.ts';
import { PhraseError } from './phrase-compiler.ts';
import type { YamlFile } from './yaml-file.ts';

interface Waiting extends CompiledPhrase {
  readonly cue: number;
  readonly whole: boolean;
  readonly onDemand: boolean;
  readonly titles: boolean;
  readonly yaml: YamlFile;
  readonly path: readonly PropertyKey[];
}

/** Gathers the phrases of every cue while files are compiled; faults become diagnostics at the phrase's own line. */
export class CueTable {
  readonly #compiler: PhraseCompiler;
  readonly #cues = new Map<string, number>();
  readonly waiting: Waiting[] = [];
  readonly diagnostics: Diagnostic[] = [];

  constructor(compiler: PhraseCompiler) {
    this.#compiler = compiler;
  }

  get names(): readonly string[] {
    return [...this.#cues.keys()];
  }

  /** Adds phrases to a cue; `path` is where they stand in the file, `how` where they are looked for. */
  add(
    cue: string,
    phrases: readonly string[] | undefined,
    yaml: YamlFile,
    path: readonly PropertyKey[],
    how: 'anywhere' | 'titles' | 'whole' | 'on-demand' = 'anywhere',
  ): void {
    if (phrases === undefined) return;
    const number = this.#cues.get(cue) ?? this.#cues.size;
    this.#cues.set(cue, number);
    phrases.forEach((text, index) => {
      const at = [...path, index];
      this.attempt(yaml, at, text, () => {
        this.waiting.push({
          ...this.#compiler.compile(text),
          cue: number,
          whole: how === 'whole',
          onDemand: how === 'on-demand',
          titles: how === 'titles',
          yaml,
          path: at,
        });
      });
    });
  }

  /** Runs something that may find a phrase unreadable, and says where. */
  attempt(yaml: YamlFile, path: readonly PropertyKey[], text: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      this.fault(
        yaml,
        path,
        `cannot use the phrase "${text}": ${error.message}`,
        'docs/phrases.md says how phrases are written',
      );
    }
  }

  /** Notes a fault once, also where its phrase serves several cues. */
  fault(yaml: YamlFile, path: readonly PropertyKey[], message: string, hint: string | null): void {
    const { file } = yaml;
    const place = yaml.placeOf(path);
    const isKnown = this.diagnostics.some((d) => d.file === file && d.line === place.line && d.message === message);
    if (!isKnown) this.diagnostics.push({ severity: 'error', file, ...place, message, hint });
  }

  /** The finished phrases, each with the element to look for first. */
  finish(
    anchorOf: (phrase: CompiledPhrase) => { readonly anchor: number; readonly needs: readonly number[] } | null,
  ): readonly Phrase[] {
    return this.waiting.flatMap((phrase): Phrase[] => {
      const found = anchorOf(phrase);
      if (found === null) {
        this.fault(
          phrase.yaml,
          phrase.path,
          'this phrase has no word of its own to look for',
          'add a word that must be there',
        );
        return [];
      }
      return [
        {
          cue: phrase.cue,
          elements: phrase.elements,
          anchor: found.anchor,
          ...(found.needs.length === 0 ? {} : { needs: found.needs }),
          ...(phrase.atStart ? { atStart: true } : {}),
          ...(phrase.atEnd ? { atEnd: true } : {}),
          ...(phrase.whole ? { whole: true } : {}),
          ...(phrase.onDemand ? { onDemand: phrase.yaml.file } : {}),
          ...(phrase.titles ? { titles: true } : {}),
        },
      ];
    });
  }
}
