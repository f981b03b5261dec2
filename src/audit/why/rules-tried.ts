import type { RulePack } from '../../model/pack.ts';
import type { Reading } from '../../model/reading.ts';
import type { Severity, WordingCategory } from '../../model/vocabulary.ts';
import { type ContextSeen, contextSeen } from '../contexts.ts';
import type { WordingMatch } from '../wording.ts';
import { unexceptedCue } from './probe-pack.ts';
import { type Quoted, quoted } from './quoted.ts';

/** A context that held a rule back, and where it was seen. */
export interface HeldBack {
  readonly context: string;
  readonly say: string;
  readonly by: ContextSeen['by'];
  readonly words: Quoted | null;
}

export type RuleOutcome =
  | { readonly is: 'finding'; readonly severity: Severity }
  /** A warning that the second reader made advice. */
  | { readonly is: 'doubted'; readonly probability: number }
  /** Another rule of its category says it of the same sentence. */
  | { readonly is: 'outdone'; readonly by: string }
  | { readonly is: 'held-back'; readonly by: readonly HeldBack[] }
  /** A longer phrase around the words means something else. */
  | { readonly is: 'excepted'; readonly words: Quoted };

/** A wording rule whose words stand in a sentence, and what came of it. */
export interface RuleTried {
  readonly rule: string;
  readonly category: WordingCategory;
  readonly words: Quoted;
  readonly outcome: RuleOutcome;
}

export interface Tried {
  readonly pack: RulePack;
  readonly reading: Reading;
  /** The same document, read with the cues of probes. */
  readonly probe: Reading;
  /** Every rule that was met, excused or not, and those that became findings. */
  readonly met: readonly WordingMatch[];
  readonly found: readonly WordingMatch[];
}

/** What became of every wording rule whose words stand in a sentence. */
export function rulesTried(sentence: number, tried: Tried): readonly RuleTried[] {
  const here = tried.met.filter(({ hit }) => hit.sentence === sentence);
  return [...here.map((match) => triedOf(match, tried)), ...exceptedIn(sentence, tried)].sort(
    (a, b) => a.words.start - b.words.start || (a.rule < b.rule ? -1 : 1),
  );
}

function triedOf({ rule, hit }: WordingMatch, { pack, reading, found }: Tried): RuleTried {
  const said = { rule: rule.id, category: rule.category, words: quoted(hit, reading) };
  const seen = contextSeen(reading, pack);
  const by = rule.unless.flatMap((context): readonly HeldBack[] => {
    const shown = seen(context, hit);
    const say = pack.contexts.find(({ id }) => id === context)?.say ?? context;
    return shown === null ? [] : [{ context, say, by: shown.by, words: shown.words && quoted(shown.words, reading) }];
  });
  if (by.length > 0) return { ...said, outcome: { is: 'held-back', by } };
  const finding = found.find((other) => other.hit === hit && other.rule.id === rule.id);
  if (finding === undefined) {
    const better = found.find((other) => other.hit.sentence === hit.sentence && other.rule.category === rule.category);
    return { ...said, outcome: { is: 'outdone', by: better?.rule.id ?? rule.id } };
  }
  if (finding.severity === rule.severity || finding.probability === null)
    return { ...said, outcome: { is: 'finding', severity: finding.severity } };
  return { ...said, outcome: { is: 'doubted', probability: finding.probability } };
}

function exceptedIn(sentence: number, { pack, probe }: Tried): readonly RuleTried[] {
  return pack.wording.flatMap((rule) => {
    const exceptions = probe.hitsIn(`${rule.id}/except`, sentence);
    if (exceptions.length === 0) return [];
    return probe.hitsIn(unexceptedCue(rule.id), sentence).flatMap((hit): readonly RuleTried[] => {
      const words = exceptions.find((e) => e.firstToken < hit.endToken && hit.firstToken < e.endToken);
      if (words === undefined) return [];
      const outcome = { is: 'excepted', words: quoted(words, probe) } as const;
      return [{ rule: rule.id, category: rule.category, words: quoted(hit, probe), outcome }];
    });
  });
}
