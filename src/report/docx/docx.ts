import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { FileReporter } from '../reporter.ts';
import type { Source } from '../written/source.ts';
import { TITLE, writtenReport } from '../written/written-report.ts';
import { paragraphsOf } from './blocks.ts';
import { MARGIN, QUIET, STYLES } from './look.ts';
import { plain } from './plain.ts';
import { settled } from './settle.ts';

/** The written report as a Word file. However many documents there are, it speaks of them in counts and examples. */
export const docxReport: FileReporter = async (report, words, options) => {
  const source: Source = { report, words, options };
  const title = new Paragraph({ heading: 'Title', children: [new TextRun(TITLE)] });
  const document = new Document({
    title: TITLE,
    creator: report.tool.name,
    lastModifiedBy: report.tool.name,
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: footer(source) },
        children: [title, ...writtenReport(source).flatMap(paragraphsOf)],
      },
    ],
  });
  return settled(await Packer.toBuffer(document));
};

function footer({ report: { tool } }: Source): Footer {
  const made = `${tool.name} ${tool.version}, rules ${tool.rules}`;
  const run = { size: 16, color: QUIET };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...run, text: `${plain(made)}    Page ` }),
          new TextRun({ ...run, children: [PageNumber.CURRENT] }),
          new TextRun({ ...run, text: ' of ' }),
          new TextRun({ ...run, children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
