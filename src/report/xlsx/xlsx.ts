import type { FileReporter } from '../reporter.ts';
import { ALL_TABLES } from '../tables/all-tables.ts';
import type { TableSource } from '../tables/table.ts';
import { escapeXml } from '../xml-text.ts';
import { type ZippedPart, zipped } from '../zipped.ts';
import { type SheetSize, sheetRange, sheetXml } from './sheet.ts';
import { STYLES_XML } from './styles.ts';

/** The tables of a run as an Excel workbook (ECMA-376), a sheet each, written row by row so that long runs need little memory. */
export const xlsxReport: FileReporter = (report, words, options) => zipped(partsOf({ report, words, options }));

function* partsOf(source: TableSource): Generator<ZippedPart> {
  const sizes: readonly SheetSize[] = ALL_TABLES.map(() => ({ rows: 0 }));
  yield { name: '[Content_Types].xml', content: [CONTENT_TYPES] };
  yield { name: '_rels/.rels', content: [ROOT_RELATIONSHIPS] };
  yield { name: 'docProps/core.xml', content: [coreXml(source)] };
  yield { name: 'xl/styles.xml', content: [STYLES_XML] };
  yield { name: 'xl/_rels/workbook.xml.rels', content: [WORKBOOK_RELATIONSHIPS] };
  for (const [at, table] of ALL_TABLES.entries()) {
    const size = sizes[at];
    if (size !== undefined) yield { name: sheetPart(at), content: sheetXml(table, source, size) };
  }
  yield { name: 'xl/workbook.xml', content: [workbookXml(sizes)] };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetPart(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${ALL_TABLES.map((_, at) => `<Override PartName="/${sheetPart(at)}" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join('')}</Types>`;

const ROOT_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const WORKBOOK_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${ALL_TABLES.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${ALL_TABLES.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** No date: the same documents and rules give the same bytes on any day. */
function coreXml({ report: { tool } }: TableSource): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Audit of recovery-oriented practice</dc:title><dc:creator>${escapeXml(tool.name)}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

/** Filters and the titles of printed pages are named ranges too, which some programs go by. */
function workbookXml(sizes: readonly SheetSize[]): string {
  const sheets = ALL_TABLES.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const filters = ALL_TABLES.map(({ name, columns }, at) => {
    const range = sheetRange(columns.length, sizes[at]?.rows ?? 1).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${escapeXml(name)}'!${range}</definedName>`;
  });
  const titles = ALL_TABLES.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeXml(name)}'!$1:$1</definedName>`,
  );
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${[...filters, ...titles].join('')}</definedNames></workbook>`;
}
