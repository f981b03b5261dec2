import type { DocumentAudit } from '../../model/audit.ts';
import { THEMES } from '../../model/vocabulary.ts';
import type { RunReport } from '../reporter.ts';
import { PLAN } from './plan.test-data.ts';
import { runOf } from './run.test-data.ts';

/** Markup, scripts, addresses, a formula, a style, a comment that never ends: all of it text that somebody wrote. */
export const HOSTILE =
  '</script></style></title><script>alert(1)</script><img src="https://example.org/x.png" onerror="alert(2)"> ' +
  '<a href="javascript:alert(3)">here</a> <!-- =HYPERLINK("https://example.org") {{7*7}} "\'`&lt;&#60;&amp;';

/** Scripts from right to left, joined emoji, letters beyond the first plane, and a turned reading direction. */
export const WORLDLY = 'שלום עליכם، مرحبا 👩🏽‍🤝‍👨🏿 𝒷ẃ é \u202etxet\u202c\u0000 ends';

function filled(text: string): DocumentAudit {
  const themes = THEMES.map((theme) => {
    const result = PLAN.themes[theme];
    return [theme, { ...result, evidence: result.evidence.map((piece) => ({ ...piece, text })) }] as const;
  });
  const { sections } = PLAN;
  return {
    ...PLAN,
    path: text,
    record: text,
    group: { [text]: text },
    notes: [text],
    findings: PLAN.findings.map((finding) => ({
      ...finding,
      text: finding.text === '' ? '' : text,
      sentence: `${text} y`,
      message: text,
      instead: [text],
      location: { ...finding.location, pointer: text },
    })),
    goals: PLAN.goals.map((goal) => ({ ...goal, text, because: [text] })),
    actions: PLAN.actions.map((action) => ({ ...action, text })),
    sections: sections && { ...sections, strengths: { ...sections.strengths, because: text } },
    themes: { ...PLAN.themes, ...Object.fromEntries(themes) },
  };
}

/** A run in which every text that a document or a file name can bring is this one. */
export function runOfText(text: string, documents: number): RunReport {
  const all = Array.from({ length: documents }, (_, index) => (index === 0 ? PLAN : filled(text)));
  return runOf(all, { unreadable: [{ path: text, reason: text }] });
}
