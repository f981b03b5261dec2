import { strFromU8, unzipSync } from 'fflate';
import { zipped } from '../zipped.ts';

/** Any day will do, but always the same one. */
const DAY = '2000-01-01T00:00:00Z';

/** The same Word file without what differs from one making to the next: the time, and the running numbers of pictures. */
export function settled(bytes: Uint8Array): Iterable<Uint8Array> {
  return zipped(
    Object.entries(unzipSync(bytes)).map(([name, part]) => ({
      name,
      content: [/\.(?:xml|rels)$/.test(name) ? settledXml(name, strFromU8(part)) : part],
    })),
  );
}

function settledXml(name: string, xml: string): string {
  if (name === 'docProps/core.xml') return xml.replace(/(W3CDTF">)[^<]*/g, `$1${DAY}`);
  let pictures = 0;
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    pictures += 1;
    return `<wp:docPr id="${pictures}"`;
  });
}
