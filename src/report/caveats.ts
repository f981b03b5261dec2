/** What a text can and cannot show, after the warnings of the audit literature (Bee 2015, COCAPP, Le Boutillier 2015, Farrelly). */
export const CAVEATS = [
  'This report is about texts, not about the people who wrote them or are written about. A good plan may lie unused, and good work may be poorly written down.',
  'Each finding is a question to a reader who knows the context. There is no agreed list of harmful words; the rules that were used are open to reading and to change.',
  "Words of recovery can stand over a service's own goals, and a section that is filled is not yet one that fits the person: read the excerpts beside the figures.",
  '“Not evidenced” is not “against”. Culture, workforce and supervision cannot be seen in texts of this kind and are marked “not assessable”.',
  'Where every document of a period was read there is no sampling error; the interval then speaks of the practice behind the documents. Compare only reports with the same rules.',
  'Results are best read together with people who have used services, and answered by teams, not by single writers.',
] as const;
