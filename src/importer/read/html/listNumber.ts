import { formatNumber } from '../docx/countingSystems.ts';
import type { HtmlElement } from './node.ts';
import { attributeOf } from './node.ts';

/** How a list writes its numbers: the format, and what follows the number. */
const FORMATS: Record<string, readonly [format: string, after: string]> = {
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-ideographic': ['chineseCountingThousand', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'simp-chinese-informal': ['chineseCountingThousand', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};
const TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};
/** Styles that draw a mark instead of a number, or nothing. */
const UNNUMBERED = /^(?:none|disc|circle|square)$/u;

/** Returns the style of numbers that a list or an item asks for: `none` for no numbers, undefined for the usual ones. */
export function listFormat(element: HtmlElement): string | undefined {
  const style = attributeOf(element, 'style') ?? '';
  const [, asked = ''] = /list-style(?:-type)?\s*:\s*([^;]*)/iu.exec(style) ?? [];
  const words = asked.toLowerCase().split(/\s+/u);
  const named = words.find((word) => UNNUMBERED.test(word) || word in FORMATS);
  if (named !== undefined) return UNNUMBERED.test(named) ? 'none' : named;
  return TYPES[attributeOf(element, 'type') ?? ''];
}

/** Writes the number before an item as a browser draws it. */
export function itemNumber(style: string | undefined, n: number): string {
  if (style === 'none') return '';
  const [format, after] = FORMATS[style ?? 'decimal'] ?? ['decimal', '. '];
  return (formatNumber(format, n) ?? String(n)) + after;
}
