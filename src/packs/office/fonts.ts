import { OWN } from '#edition/layer.ts';
import type { Excerpt } from '#packs/pack.ts';

/** The fonts that Windows and WPS bring along; 宋体 in bold stands in for 小标宋, which neither does. */
export const FONTS = { song: '宋体', fang: '仿宋', kai: '楷体', hei: '黑体' } as const;

/** The language of every run, so that spelling, line breaks and quotation marks are Chinese. */
export const LANGUAGE = 'zh-CN';

/** Paper, ink and the red thread, as on the site. */
export const COLOURS = {
  paper: 'FBF8F1',
  ink: '1D1A16',
  quiet: '635A4F',
  line: 'D6CCBA',
  red: 'A3191C',
} as const;

/** The font of words in a layer: 楷体 for whatever somebody else said, as Chinese print does. */
export function fontOf(layer: string, own: string): string {
  return layer === OWN ? own : FONTS.kai;
}

/** Whether a passage holds nothing but the document's own words. */
export function isOwn({ runs }: Excerpt): boolean {
  return runs.every(({ layer }) => layer === OWN);
}
