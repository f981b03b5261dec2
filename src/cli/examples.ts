/** What stands under each help text. */
export const EXAMPLES = {
  program: `
Examples:
  recovery-audit audit plans/
  recovery-audit audit plans/ --report json=audit.json --report markdown=audit.md
  recovery-audit explain wording/non-compliant
  recovery-audit help audit

Exit codes: 0 done; 1 findings at the level of --fail-on; 2 something is to be
put right, or nothing could be read; 130 stopped by Ctrl-C.`,
  audit: `
Examples:
  recovery-audit audit plan.txt
      one plan, read in the terminal
  recovery-audit audit plans/ letters/ --report json=audit.json
      two folders into a file; a summary of five lines is shown
  recovery-audit audit templates/ --fail-on warning
      for a pipeline: exit code 1 where a template asks for deficits
  recovery-audit audit plans/ --report html=audit.html
      a page to open in a browser, search, and print
  recovery-audit audit plans/ --no-excerpts --report markdown=audit.md
      a report without a word of the documents
  cat plan.md | recovery-audit audit - --stdin-filename plan.md`,
  inspect: `
Examples:
  recovery-audit inspect plan.txt
  cat letter.md | recovery-audit inspect - --stdin-filename letter.md`,
  trace: `
Examples:
  recovery-audit trace plan.txt:17
      every sentence on line 17
  recovery-audit trace plan.txt:17:40 --json
      the sentence at column 40 of it, as JSON
  cat letter.md | recovery-audit trace -:3 --stdin-filename letter.md`,
  annotate: `
Examples:
  recovery-audit annotate plan.txt --output plan.html
  recovery-audit annotate plan.docx --report docx=plan-with-comments.docx
      the original with comments on the words
  recovery-audit annotate letter.md --output letter.html --min-severity warning`,
  redact: `
Examples:
  recovery-audit redact letter.txt --output letter-masked.txt
  recovery-audit redact letter.docx --list
      the text on the screen, and what was masked in it
  cat plan.md | recovery-audit redact - --stdin-filename plan.md`,
  evaluate: `
Examples:
  recovery-audit evaluate fixtures/labelled/mixed
  recovery-audit evaluate our-labelled-plans/ --disagreements
  recovery-audit evaluate our-labelled-plans/ --report json=agreement.json --report markdown=agreement.md`,
  explain: `
Examples:
  recovery-audit explain wording/non-compliant
  recovery-audit explain peer-support
  recovery-audit explain strengths
  recovery-audit explain chime`,
  baseline: `
Examples:
  recovery-audit baseline create templates/
      from now on, audits of templates/ fail for what is new alone
  recovery-audit baseline check templates/
  recovery-audit baseline prune templates/
To accept a finding, give its entry a reason and a reviewer: see docs/baseline.md.`,
  completion: `
Examples:
  source <(recovery-audit completion bash)
      in ~/.bashrc; for zsh likewise in ~/.zshrc, after compinit
  recovery-audit completion fish > ~/.config/fish/completions/recovery-audit.fish`,
  rules: `
Examples:
  recovery-audit rules list
  recovery-audit rules check
  recovery-audit rules check --rules my-rules/
  recovery-audit rules docs rule-pages/
  recovery-audit rules schema wording > wording.schema.json`,
  init: `
Examples:
  recovery-audit init
  recovery-audit init --yes`,
  config: `
Examples:
  recovery-audit config print
  recovery-audit config print --for plans/north/plan-017.txt
  recovery-audit config schema > recovery-audit.schema.json`,
} as const;
