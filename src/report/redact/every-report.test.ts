import { describe, expect, it } from 'vitest';
import { auditDocument } from '../../audit/audit-document.ts';
import { builtPack, installation } from '../../batch/installation.ts';
import { wordbookOf } from '../../batch/wordbook.ts';
import { readText } from '../../formats/text.ts';
import { createReader } from '../../language/read.ts';
import { csvStream } from '../csv/csv-stream.ts';
import { REPORT_FORMATS, type RunReport } from '../reporter.ts';
import { rendered } from '../samples/rendered.test-data.ts';
import { OPTIONS, runOf } from '../samples/run.test-data.ts';
import { fileNames } from './file-names.ts';
import { identifierFinder } from './find-identifiers.ts';
import { maskedAudit } from './masked-audit.ts';
import { maskedFolder, maskedRun, maskedStream } from './masked-run.ts';

const pack = builtPack(installation());
const WORDS = wordbookOf(pack, null);

/** A plan with something to say in every part of a report, and somebody in each of them. */
const TEXT = `CARE PLAN
Name: Olumide Bankole
Date of birth: 07/11/1986
NHS number: 943 476 5919
RiO: 4471823
Address: 22 Acacia Grove, Ribbleton, PR2 4LT
Key worker: Nasreen Akhtar, 07700 900461, n.akhtar@example.org

PRESENTATION
Mr Bankole remains non-compliant with his depot and Nasreen says Olumide lacks insight. Ring 07700 900461.
Bankole is a manipulative schizophrenic who refused to see Folasade Bankole at 22 Acacia Grove, Ribbleton, PR2 4LT.

STRENGTHS
Olumide is a good cook, says his sister Folasade.

GOALS
Olumide wants to go back to the choir with his sister Folasade.
To keep Olumide compliant; Nasreen to monitor weekly.
Patient 943 476 5919 (born 07/11/1986) to avoid relapse, RiO 4471823, n.akhtar@example.org.

ACTIONS
Nasreen Akhtar will ring Folasade on Monday.

REVIEW
Nasreen Akhtar, Olumide and Folasade will meet on 3 June 2024.
`;
const IDENTIFIERS =
  /olumide|bankole|nasreen|akhtar|folasade|07\/11\/1986|943 ?476 ?5919|4471823|acacia|PR2 4LT|07700 ?900461|example\.org/i;

const document = readText({ path: 'team-a/olumide-bankole-4471823.txt', group: { worker: 'Nasreen Akhtar' } }, TEXT);
const audit = auditDocument(createReader(pack)(document, { kind: 'care-plan', addressee: null }), pack, {
  standard: null,
});
const mask = identifierFinder(pack)(document);
const plain = runOf([audit], {
  unreadable: [{ path: 'team-a/Folasade/scan.pdf', record: 'Olumide', reason: 'holds no text' }],
});
const names = fileNames(pack);
const masked = maskedRun(plain, [maskedAudit({ ...audit, mask }, names)], names);
const OPTIONS_HERE = { ...OPTIONS, explain: true, smallNumbers: 1 };

describe('a masked run', () => {
  it.each(REPORT_FORMATS)('has no identifier in %s', async (format) => {
    expect(await rendered(format, plain, WORDS, OPTIONS_HERE)).toMatch(IDENTIFIERS);
    expect((await rendered(format, masked, WORDS, OPTIONS_HERE)).match(IDENTIFIERS)).toBeNull();
  });

  it('keeps every count, place and fingerprint', () => {
    const kept = ({ documents }: RunReport): unknown =>
      documents.map(({ findings, goals, actions, criteria }) => [
        findings.map(({ rule, location, fingerprint }) => [rule, location, fingerprint]),
        goals.map(({ location, ownership }) => [location, ownership]),
        actions.map(({ location, actor }) => [location, actor]),
        criteria,
      ]);
    expect(kept(masked)).toEqual(kept(plain));
  });

  it('is refused where a document was not looked through', () => {
    expect(() => maskedAudit(audit, fileNames(pack))).toThrow(/not looked through/);
  });

  it('is the same written as it goes', () => {
    const pieces: string[] = [];
    const stream = maskedStream(
      {
        begin: () => '',
        document: (found) => JSON.stringify({ ...found, mask: null }),
        unreadable: (file) => JSON.stringify(file),
        end: (tail) => JSON.stringify(tail),
      },
      fileNames(pack),
    );
    pieces.push(
      stream.document({ ...audit, mask }),
      ...plain.unreadable.map(stream.unreadable),
      stream.end({ passedOver: 0, unreadable: plain.unreadable, cohort: plain.cohort }),
    );
    expect(pieces.join('\n').match(IDENTIFIERS)).toBeNull();
  });

  it('shows words that several plans share as they are masked in the first of them, in CSV too', () => {
    const start = TEXT.indexOf('Olumide is a good cook');
    const { path, record } = audit;
    const places = [{ path, record, start, end: start + 'Olumide is a good cook'.length }];
    const text = 'Olumide is a good cook';
    const cohort = { ...plain.cohort, repeated: [{ what: 'sentence', text, documents: 3, places } as const] };
    const folder = maskedFolder(
      csvStream(WORDS, OPTIONS_HERE, (found) => found),
      fileNames(pack),
    );
    const pieces = [
      ...folder.begin({ tool: plain.tool }),
      ...folder.document({ ...audit, mask }),
      ...folder.end({ passedOver: 0, unreadable: plain.unreadable, cohort }),
    ];
    const shared = pieces.filter(([name]) => name === 'same-words.csv').map(([, piece]) => piece);
    expect(shared.at(-1)).toContain(' is a good cook');
    expect(pieces.join('\n').match(IDENTIFIERS)).toBeNull();
  });
});
