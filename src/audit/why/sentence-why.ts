import type { Action, DocumentAudit, Evidence, Finding, Goal, SectionResult } from '../../model/audit.ts';
import type { RulePack } from '../../model/pack.ts';
import type { Location, Span } from '../../model/place.ts';
import type { Reading, Sentence, Title } from '../../model/reading.ts';
import { ELEMENTS, type Element, THEMES, type Theme, type Voice, type VoiceSign } from '../../model/vocabulary.ts';
import type { NearMiss } from './near-misses.ts';
import { type Quoted, quoted } from './quoted.ts';
import type { RuleTried } from './rules-tried.ts';
import type { SecondReaderSaid } from './second-reader-weights.ts';

/** A cue that was met in a sentence, by its words. */
export interface CueMet {
  readonly cue: string;
  /** What it means, where its rule says so. */
  readonly say: string | null;
  readonly words: readonly Quoted[];
}

/** Everything that decided how one sentence was judged. */
export interface SentenceWhy {
  readonly text: string;
  readonly location: Location;
  readonly role: Sentence['role'];
  readonly voice: Voice;
  readonly voiceSign: VoiceSign;
  /** Headings and labels over it, innermost first. */
  readonly titles: readonly Title[];
  /** Cues beside those of wording rules. */
  readonly cues: readonly CueMet[];
  readonly rules: readonly RuleTried[];
  readonly nearMisses: readonly NearMiss[];
  /** Null where the second reader was left out. */
  readonly secondReader: SecondReaderSaid | null;
  readonly counts: CountsFor;
}

/** What a sentence counts for in the audit. */
export interface CountsFor {
  readonly findings: readonly Finding[];
  readonly goals: readonly Goal[];
  readonly actions: readonly Action[];
  readonly sections: readonly { readonly element: Element; readonly result: SectionResult }[];
  readonly themes: readonly { readonly theme: Theme; readonly evidence: Evidence }[];
}

export function countsFor(sentence: Span, audit: DocumentAudit): CountsFor {
  const here = ({ location }: { readonly location: Span }): boolean =>
    location.start < sentence.end && sentence.start < location.end;
  const sections = audit.sections;
  return {
    findings: audit.findings.filter(here),
    goals: audit.goals.filter(here),
    actions: audit.actions.filter(here),
    sections:
      sections === null
        ? []
        : ELEMENTS.map((element) => ({ element, result: sections[element] })).filter(
            ({ result }) => result.status !== 'missing' && here(result),
          ),
    themes: THEMES.flatMap((theme) =>
      audit.themes[theme].evidence.filter(here).map((evidence) => ({ theme, evidence })),
    ),
  };
}

/** Cues of a sentence, without those of wording rules, which have their own story. */
export function cuesMet(sentence: number, reading: Reading, pack: RulePack): readonly CueMet[] {
  const wording = new Set(pack.wording.map(({ id }) => id));
  const says = new Map(
    [...pack.signs, ...pack.themes.flatMap((theme) => [...theme.for, ...theme.against])].map(({ id, say }) => [
      id,
      say,
    ]),
  );
  return reading
    .cuesIn(sentence)
    .filter((cue) => !wording.has(cue.replace(/\/except$/, '')))
    .map((cue) => ({
      cue,
      say: says.get(cue) ?? null,
      words: reading.hitsIn(cue, sentence).map((hit) => quoted(hit, reading)),
    }))
    .sort((a, b) => (a.cue < b.cue ? -1 : 1));
}
