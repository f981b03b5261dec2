import { AlignmentType, BorderStyle, HeadingLevel, type IStylesOptions } from 'docx';

export const INK = '212B32';
export const QUIET = '4C6272';
export const LINE = 'D8DDE0';
export const PALE = 'F0F4F5';
export const BLUE = '005EB8';
const DEEP = '003087';
const FONT = 'Arial';

/** Twentieths of a point. A4 with margins of 2 cm leaves 17 cm. */
export const MARGIN = 1134;
export const TEXT_WIDTH = 11906 - 2 * MARGIN;

export const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const heading = (size: number, before: number): NonNullable<NonNullable<IStylesOptions['default']>['heading1']> => ({
  run: { font: FONT, size, bold: true, color: DEEP },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** Sizes are half points, spaces twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 21,
        color: INK,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { font: FONT, size: 44, bold: true, color: DEEP },
      paragraph: { spacing: { before: 0, after: 200 }, alignment: AlignmentType.LEFT },
    },
    heading1: heading(30, 360),
    heading2: heading(25, 280),
    heading3: heading(22, 220),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 21, color: INK },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { before: 80, after: 160 } },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 0, line: 252 } } },
    {
      id: 'Passage',
      name: 'Passage',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 284 },
        spacing: { after: 60 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: LINE, space: 8 } },
      },
    },
  ],
};
