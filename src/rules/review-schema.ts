import { z } from 'zod';

/** rules/review: what `rules check` remarks on and somebody looked at, so that it is not told again. */
export const reviewFile = z.strictObject({
  about: z.string(),
  accepted: z.array(
    z.strictObject({
      why: z.string().min(10).describe('Why it may stand.'),
      rules: z
        .array(z.array(z.string()).min(1))
        .min(1)
        .describe('The names that each remark is about: two rules that overlap, or one rule or context.'),
    }),
  ),
});

export type ReviewFile = z.infer<typeof reviewFile>;
