import { OWN_LAYER } from '#edition/layer.ts';
import type { Excerpt } from '#packs/pack.ts';
import { LIGHT, OFFICE_FACES } from '#styles/tokens.ts';

/** The language of every run, so that spelling, line breaks and quotation marks are treated as Chinese. */
export const LANGUAGE = 'zh-CN';

/** The colours of the site as Office writes them: hexadecimal RGB without a number sign. */
export const OFFICE_COLOURS = {
  paper: officeColour(LIGHT.paper),
  ink: officeColour(LIGHT.ink),
  quiet: officeColour(LIGHT.quiet),
  line: officeColour(LIGHT.line),
} as const;

/** Returns a colour as Office writes it. */
export function officeColour(css: string): string {
  return css.slice(1).toUpperCase();
}

/** The font of words in a layer: `own` for the document's own words, else 楷体, as is usual in Chinese print. */
export function fontOf(layer: string, own: string): string {
  return layer === OWN_LAYER ? own : OFFICE_FACES.kai;
}

/** Tells whether a passage consists of the document's own words only. */
export function isOwn({ runs }: Excerpt): boolean {
  return runs.every(({ layer }) => layer === OWN_LAYER);
}
