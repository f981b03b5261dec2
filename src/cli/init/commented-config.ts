/** What `init` asks about. */
export interface Answers {
  readonly documents: 'all' | 'plans' | 'letters' | 'templates';
  readonly preset: 'recommended' | 'strict' | 'training';
  /** Null leaves it at what is usual: errors fail where everything audited is a template. */
  readonly failOn: 'error' | 'warning' | null;
  /** A folder of own rules, or null. */
  readonly ruleFolder: string | null;
}

export const USUAL: Answers = { documents: 'all', preset: 'recommended', failOn: null, ruleFolder: null };

/** Presets for a folder that holds documents of one kind. */
const BY_DOCUMENTS = { all: [], plans: [], letters: ['letters'], templates: ['template'] } as const;

/** The text of a configuration in which every key is there, those that were not asked for as comments. */
export function commentedConfig({ documents, preset, failOn, ruleFolder }: Answers, schema: string): string {
  const presets = [preset, ...BY_DOCUMENTS[documents]];
  return `# yaml-language-server: $schema=${schema}
# The configuration of recovery-audit. It holds for everything audited in this folder and below it.
# docs/configuration.md says more; "recovery-audit config print" shows what holds, and why.

# Where to begin: recommended, strict, template, letters, training; a file (./base.yaml); an npm package.
extends: [${presets.join(', ')}]
${documents === 'plans' ? '\n# What the documents are, so that it is not found out.\nkind: care-plan\n' : ''}
# When a run fails (exit code 1): with a finding of this severity or a graver one; with more errors and
# warnings than a number; where a criterion is met by less than a percentage.
${failOn === null ? '# fail-on: warning' : `fail-on: ${failOn}`}
# max-findings: 20
# fail-under: { strengths-recorded: 80% }

# Rules that are not for you, or weigh otherwise here: off, error, warning, info. * stands for any characters.
# rules:
#   wording/non-compliant: error
#   "wording/control-*": info
#   "wording/*": { warning: error }

# Folders of your own rules, relative to this file: docs/own-rules.md
${ruleFolder === null ? '# rule-folders: [rules]' : `rule-folders: [${JSON.stringify(ruleFolder)}]`}

# Your own headings for the elements of a plan, written as phrases: docs/phrases.md
# headings:
#   strengths: [what I bring, superpowers]
#   supporters: [my circle]

# Other targets, criteria that are off, and criteria of your own: docs/criteria.md
# criteria:
#   strengths-recorded: 90%
#   peer-support-offered: off
#   carers-named:
#     statement: The plan names the people who support the person.
#     theme: social-inclusion
#     target: 80%
#     met: Somebody outside services is named.
#     check: section-present supporters
#     source: Local policy

# Other settings for some of the files.
# overrides:
#   - files: "templates/**"
#     kind: template
#     fail-on: error

# Groups (teams, wards, months) that folders and file names tell of.
# groups: ["{team}/{month}/**"]

# The statistical reader beside the rules: on (it advises), off, or count.
# second-reader: on

# What reports are like where the command line does not say.
# report:
#   formats: [terminal, json=audit.json]
#   min-severity: warning
#   explain: true
#   excerpts: false
`;
}
