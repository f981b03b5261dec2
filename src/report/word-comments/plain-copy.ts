import { Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, Document as WordDocument } from 'docx';
import type { Block, Cell, Document } from '../../model/document.ts';
import { HEADINGS, MARGIN, STYLES, TEXT_WIDTH } from '../docx/look.ts';
import { plain } from '../docx/plain.ts';
import { run } from '../docx/run.ts';
import { settled } from '../docx/settle.ts';

/** A document of another format as a Word file: its words in their order, with its headings, lists and tables. */
export async function plainCopy(document: Document): Promise<Uint8Array> {
  const file = new WordDocument({
    title: 'Annotated copy',
    creator: 'recovery-audit',
    lastModifiedBy: 'recovery-audit',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        children: [...partsOf(document)],
      },
    ],
  });
  return Buffer.concat([...settled(await Packer.toBuffer(file))]);
}

function partsOf({ text, blocks }: Document): readonly (Paragraph | Table)[] {
  const parts: (Paragraph | Table)[] = [];
  let cells: Cell[] = [];
  const endTable = (): void => {
    if (cells.length > 0) parts.push(tableOf(text, cells), new Paragraph({}));
    cells = [];
  };
  for (const block of blocks) {
    if (block.kind === 'cell') {
      if (cells[0] !== undefined && cells[0].table !== block.table) endTable();
      cells.push(block);
    } else {
      endTable();
      parts.push(paragraphOf(text, block));
    }
  }
  endTable();
  return parts;
}

function paragraphOf(text: string, block: Exclude<Block, Cell>): Paragraph {
  const words = plain(text.slice(block.start, block.end));
  switch (block.kind) {
    case 'heading': {
      const level = block.level <= 1 ? 1 : block.level === 2 ? 2 : 3;
      return new Paragraph({ heading: HEADINGS[level], children: [new TextRun(words)] });
    }
    case 'field': {
      const label = plain(text.slice(block.label.start, block.label.end));
      return new Paragraph({ children: [run({ text: label, bold: true }), new TextRun(`: ${words}`)] });
    }
    case 'item':
      return new Paragraph({
        bullet: { level: 0 },
        children: [new TextRun(`${block.ticked === null ? '' : block.ticked ? '☑ ' : '☐ '}${words}`)],
      });
    case 'paragraph':
      return new Paragraph({ children: [new TextRun(words)] });
  }
}

function tableOf(text: string, cells: readonly Cell[]): Table {
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const width = Math.floor(TEXT_WIDTH / columns);
  const rows = [...new Set(cells.map(({ row }) => row))];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: rows.map((row) => {
      const own = cells.filter((cell) => cell.row === row);
      return new TableRow({
        tableHeader: own.every(({ header }) => header),
        children: Array.from({ length: columns }, (_, column) => {
          const held = own.filter((cell) => cell.column === column);
          return new TableCell({
            width: { size: width, type: WidthType.DXA },
            children: held.length === 0 ? [new Paragraph({})] : held.map((cell) => cellParagraph(text, cell)),
          });
        }),
      });
    }),
  });
}

function cellParagraph(text: string, { start, end, header }: Cell): Paragraph {
  return new Paragraph({ style: 'Cell', children: [run({ text: plain(text.slice(start, end)), bold: header })] });
}
