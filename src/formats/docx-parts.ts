import { zipSync } from 'fflate';

/** Parts of a Word file that carry text and its structure; pictures, fonts and embedded files stay packed. */
export function isTextPart(name: string): boolean {
  return /^\[Content_Types\]\.xml$|\.rels$|^word\/[^/]*\.xml$/i.test(name);
}

/** A Word file of the text parts alone, for the converter. */
export function repacked(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}

/** Document XML without the runs that Word does not show, and how many there were. */
export function withoutHidden(xml: string): { readonly xml: string; readonly hidden: number } {
  const kept: string[] = [];
  let hidden = 0;
  let from = 0;
  let at = xml.indexOf('<w:vanish');
  while (at >= 0) {
    const run = hiddenRun(xml, from, at);
    if (run !== null) {
      kept.push(xml.slice(from, run.start));
      from = run.end;
      hidden += 1;
    }
    at = xml.indexOf('<w:vanish', Math.max(from, at + 1));
  }
  kept.push(xml.slice(from));
  return { xml: kept.join(''), hidden };
}

/** The run (`w:r`) whose own properties hold the mark at `at`; a paragraph's mark or a style may be hidden as well, without text. */
function hiddenRun(xml: string, from: number, at: number): { readonly start: number; readonly end: number } | null {
  if (/^<w:vanish\s+w:val="(?:0|false|off)"/.test(xml.slice(at, at + 40))) return null;
  const properties = xml.lastIndexOf('<w:rPr', at);
  const before = xml.slice(Math.max(from, properties - 200), Math.max(from, properties));
  const open = /<w:r(?:\s[^<>]*)?>\s*$/.exec(before);
  const end = xml.indexOf('</w:r>', at);
  if (open === null || end < 0 || properties < from) return null;
  const nested = xml.slice(at, end).includes('<w:p');
  return nested ? null : { start: properties - (before.length - open.index), end: end + '</w:r>'.length };
}

/**
 * Paragraph styles that are headings without being called so: by their outline level, or because they are based on one that is.
 * As rules of the converter: `p.PlanTitle => h2:fresh`.
 */
export function headingStyles(xml: string): readonly string[] {
  const styles = new Map<string, { readonly level: number | null; readonly basedOn: string | null }>();
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:style\s[^<>]*w:styleId="([^"<>]+)"[^<>]*>([\s\S]*?)<\/w:style>/g,
  )) {
    const outline = /<w:outlineLvl\s+w:val="([0-8])"/.exec(body)?.[1];
    const named = /<w:name\s+w:val="heading ([1-6])"/i.exec(body)?.[1];
    const level = named === undefined ? (outline === undefined ? null : Number(outline) + 1) : Number(named);
    styles.set(id, { level, basedOn: /<w:basedOn\s+w:val="([^"]+)"/.exec(body)?.[1] ?? null });
  }
  const rules: string[] = [];
  for (const id of styles.keys()) {
    const level = levelOf(id, styles);
    if (level !== null && /^[\w-]+$/.test(id)) rules.push(`p.${id} => h${Math.min(level, 6)}:fresh`);
  }
  return rules;
}

type Styles = ReadonlyMap<string, { readonly level: number | null; readonly basedOn: string | null }>;

/** Looks up the chain of styles, which in a damaged file may be a ring. */
function levelOf(id: string, styles: Styles): number | null {
  let next: string | null = id;
  for (let i = 0; next !== null && i < 20; i += 1) {
    const style: { readonly level: number | null; readonly basedOn: string | null } | undefined = styles.get(next);
    if (style === undefined) return null;
    if (style.level !== null) return style.level;
    next = style.basedOn;
  }
  return null;
}
