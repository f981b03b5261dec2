import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Baseline, BaselineEntry } from '../../audit/baseline.ts';
import { BASELINE_SCHEMA } from './baseline-schema.ts';

const HEAD = `# What recovery-audit found when checking began. Nothing of the documents' text stands here.
# An entry alone is known: shown, and not counted. With a reason and a reviewer it is accepted:
#   - finding: 0123456789abcdef
#     rule: wording/compliant
#     reason: The heading is prescribed by the commissioner
#     reviewer: A. Reviewer
#     expires: 2027-03-31   # optional: from the day after, it counts again
`;

/** The text of a baseline file: documents and entries in the order given. */
export function baselineText(baseline: Baseline): string {
  const documents = Object.fromEntries([...baseline].map(([path, entries]) => [path, entries.map(entryAsWritten)]));
  return `${HEAD}${stringify({ schema: BASELINE_SCHEMA, documents }, { lineWidth: 0 })}`;
}

function entryAsWritten({ finding, rule, accepted }: BaselineEntry): Readonly<Record<string, string>> {
  if (accepted === null) return { finding, rule };
  const { reason, reviewer, expires } = accepted;
  return { finding, rule, reason, reviewer: reviewer ?? '', ...(expires !== null && { expires }) };
}

/** A baseline's text without some entries, by document; comments and order stay. Documents left without any go too. */
export function prunedText(text: string, stale: ReadonlyMap<string, readonly BaselineEntry[]>): string {
  const file = parseDocument(text);
  const documents = file.get('documents');
  if (!isMap(documents)) return text;
  for (const [path, entries] of stale) {
    const gone = new Set(entries.map(({ finding }) => finding));
    const list = documents.get(path, true);
    if (!isSeq(list)) continue;
    list.items = list.items.filter((item) => !isMap(item) || !gone.has(String(item.get('finding'))));
    if (list.items.length === 0) documents.delete(path);
  }
  return file.toString({ lineWidth: 0 });
}
