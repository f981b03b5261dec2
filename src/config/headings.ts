import type { AddedHeadings } from '../rules/own-headings.ts';
import type { ResolvedConfig, ResolvedLayer } from './resolved.ts';

/** The headings of a configuration as rules are compiled with them. */
export function addedHeadings({ layers }: ResolvedConfig): readonly AddedHeadings[] {
  return layers.flatMap((layer, index) => {
    if (layer.headings === null) return [];
    const { file, path, headings } = layer.headings;
    return [{ yaml: file.yaml, path, headings, scope: scopeOf(layer, index) }];
  });
}

/** What the headings of a layer are called by those who ask for them; null for those that count in all files. */
export function scopeOf({ files }: Pick<ResolvedLayer, 'files'>, index: number): string | null {
  return files === null ? null : `override ${index}`;
}
