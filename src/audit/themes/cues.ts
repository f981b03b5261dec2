import type { RulePack, Sign, ThemeRule } from '../../model/pack.ts';
import type { Hit, Reading, Sentence } from '../../model/reading.ts';
import { contextCheck } from '../contexts.ts';
import type { WordingMatch } from '../wording.ts';
import type { Piece } from './stance.ts';

/** Contexts (rules/context) in which words are spoken of or denied, and so are no evidence. */
const NOT_USED = ['mention'] as const;
const DENIED = ['negated'] as const;

/**
 * Evidence in the words of a document, for one theme at a time. What the person says may speak for a theme; harm that they or
 * a carer tell of is not the service's own stance, so it never speaks against one. A sentence that speaks against a theme, or
 * whose wording is a finding, is no credit. The print of a form is evidence in a template alone.
 */
export function cueEvidence(
  reading: Reading,
  pack: RulePack,
  wording: readonly WordingMatch[],
): (rule: ThemeRule) => readonly Piece[] {
  const piecesOf = signEvidence(reading, pack, wording);
  return (rule) => {
    const against = rule.against.flatMap((sign) => piecesOf(sign, 'against'));
    const spoken = new Set(against.map(({ end }) => end));
    const pieces = rule.for.flatMap((sign) => piecesOf(sign, 'for'));
    return [...pieces.filter(({ end }) => !spoken.has(end)), ...against];
  };
}

/** The evidence that one sign finds, for or against. */
export function signEvidence(
  reading: Reading,
  pack: RulePack,
  wording: readonly WordingMatch[],
): (sign: Sign & { readonly hint?: boolean }, stance: Piece['stance']) => readonly Piece[] {
  const flagged = new Set(wording.filter(({ rule }) => rule.severity !== 'info').map(({ hit }) => hit.sentence));
  const check = contextCheck(reading, pack);
  const holds = (names: readonly string[], hit: Hit): boolean => names.some((name) => check(name, hit));

  return (sign, stance) => {
    const pieces: Piece[] = [];
    let last = -1;
    for (const hit of reading.hits(sign.id)) {
      const sentence = reading.sentences[hit.sentence];
      if (sentence === undefined || hit.sentence === last) continue;
      if (!speaks(reading, sentence) || holds(NOT_USED, hit)) continue;
      if (stance === 'against' ? isTheirs(reading, sentence, hit) : flagged.has(hit.sentence) || holds(DENIED, hit))
        continue;
      last = hit.sentence;
      pieces.push({
        start: Math.min(sentence.start, hit.start),
        end: Math.max(sentence.end, hit.end),
        stance,
        rule: sign.id,
        hint: sign.hint === true,
      });
    }
    return pieces;
  };
}

const speaks = (reading: Reading, sentence: Sentence): boolean =>
  reading.kind === 'template' || sentence.voice !== 'form';

function isTheirs(reading: Reading, sentence: Sentence, hit: Hit): boolean {
  return (
    sentence.voice === 'person' ||
    sentence.voice === 'carer' ||
    reading.quotations.some((q) => q.start <= hit.start && hit.end <= q.end)
  );
}
