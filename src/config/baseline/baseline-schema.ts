import { z } from 'zod';

export const BASELINE_SCHEMA = 'recovery-audit/baseline/1';

const entry = z
  .strictObject({
    finding: z.string().regex(/^[0-9a-f]{16}$/, 'must be a fingerprint, as reports print it: 16 letters and digits'),
    rule: z.string().min(1),
    reason: z.string().trim().min(3, 'must say in a few words why it is let stand').optional(),
    reviewer: z.string().trim().min(1).optional(),
    expires: z.iso.date('must be a date such as 2027-03-31').optional(),
  })
  .superRefine(({ reason, reviewer, expires }, context) => {
    const fault = (key: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [key], message });
    };
    if (reason !== undefined && reviewer === undefined) fault('reason', 'needs a reviewer: who looked at it');
    if (reviewer !== undefined && reason === undefined) fault('reviewer', 'needs a reason: why it is let stand');
    if (expires !== undefined && reason === undefined) fault('expires', 'needs a reason and a reviewer');
  });

/** A baseline file. Entries with a reason are accepted findings, those without are known since checking began. */
export const baselineFile = z.strictObject({
  schema: z.literal(BASELINE_SCHEMA),
  documents: z.record(z.string(), z.array(entry)),
});
export type BaselineFile = z.infer<typeof baselineFile>;
