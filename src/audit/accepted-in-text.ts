import type { Finding } from '../model/audit.ts';
import type { Comment, Document } from '../model/document.ts';
import type { Location, Span } from '../model/place.ts';
import type { Kind } from '../model/vocabulary.ts';

const ACCEPTS = /^recovery-audit-accept\s+([^\s:]+)\s*:\s*(\S[\s\S]*)$/;

interface InText {
  readonly findings: readonly Finding[];
  /** Comments that have no effect, and why. */
  readonly notes: readonly string[];
}

/**
 * Findings that a template accepts in its own text (`recovery-audit-accept RULE: reason`). Only a template may: what stands in a
 * person's record is never settled by a remark in it. A comment that settles nothing is told of.
 */
export function acceptedInText(
  findings: readonly Finding[],
  { comments = [] }: Document,
  kind: Kind,
  locate: (span: Span) => Location,
): InText {
  let settled = findings;
  const notes = comments.flatMap((comment): string[] => {
    const line = `Line ${locate(comment).line}`;
    const [, rule, reason] = ACCEPTS.exec(comment.text) ?? [];
    if (rule === undefined || reason === undefined) {
      return [`${line} has a comment that is not understood: write "recovery-audit-accept RULE: reason".`];
    }
    if (kind !== 'template') {
      return [`${line} accepts ${rule}, which has no effect: only templates may accept findings in their text.`];
    }
    const answers = (finding: Finding): boolean => names(rule, finding.rule) && isAbout(comment, finding);
    if (!settled.some(answers)) return [`${line} accepts ${rule}, which finds nothing there.`];
    const accepted = { reason: reason.trim(), reviewer: comment.author, expires: null };
    settled = settled.map((finding) => (answers(finding) ? { ...finding, accepted } : finding));
    return [];
  });
  return { findings: settled, notes };
}

/** "wording/compliant", or "compliant" for short. */
function names(written: string, rule: string): boolean {
  return rule === written || rule.endsWith(`/${written}`);
}

/** Something that is missing stands nowhere, and is accepted wherever the comment stands. */
function isAbout({ about }: Comment, { location, text }: Finding): boolean {
  return text === '' || (location.start < about.end && about.start < location.end);
}
