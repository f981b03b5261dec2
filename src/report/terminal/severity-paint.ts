import type { Severity } from '../../model/vocabulary.ts';
import type { Paint, Style } from '../reporter.ts';

/** The colour of a severity, in every report for the terminal. */
export function severityPaint(style: Style, severity: Severity): Paint {
  switch (severity) {
    case 'error':
      return style.urgent;
    case 'warning':
      return style.concern;
    case 'info':
      return style.quiet;
  }
}
