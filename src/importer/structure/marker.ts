import { parseNumeral } from '#edition/numeral.ts';

/** The kinds of numbers that official documents and laws give to their divisions and items. */
export type MarkerKind =
  | 'portion'
  | 'book'
  | 'subbook'
  | 'chapter'
  | 'sect'
  | 'article'
  | 'comma'
  | 'bracket'
  | 'digit'
  | 'digitBracket'
  | 'circle'
  | 'ordinal'
  | 'word';

/** The number that a paragraph opens with. */
export interface Marker {
  kind: MarkerKind;
  n: number;
  /** The number after 之 of an inserted article: 2 for 第十条之二; else 0. */
  branch: number;
  /** The number as printed, without spaces and the punctuation after it: 第一章, （二）, 1, 一要. */
  label: string;
  /** The text after the number. */
  rest: string;
  /** Whether white space or the end of the paragraph follows the number. */
  spaced: boolean;
}

const N = '[〇零一二三四五六七八九十百千两\\d]{1,9}';
const divisionPattern = (unit: string) => new RegExp(`^第\\s?(${N})\\s?${unit}`, 'u');
const PATTERNS: readonly [MarkerKind, RegExp][] = [
  ['portion', divisionPattern('部分')],
  ['book', divisionPattern('编')],
  ['subbook', divisionPattern('分编')],
  ['chapter', divisionPattern('章')],
  ['sect', divisionPattern('节')],
  ['article', divisionPattern(`条(?:之(${N}))?`)],
  ['comma', /^([〇零一二三四五六七八九十百]{1,5})\s?、/u],
  ['bracket', /^[(]\s?([〇零一二三四五六七八九十百]{1,5})\s?[)]/u],
  ['digitBracket', /^(?:[(]\s?|(?=\d+[)]))(\d{1,5})\s?[)]/u],
  ['digit', /^(\d{1,5})\s?(?:[.](?!\d)|[.](?=(?:19|20)\d\d年)|、(?!\d))/u],
  ['ordinal', /^第([一二三四五六七八九十]{1,3})[,、:]/u],
  ['word', /^第?([一二三四五六七八九十]{1,3})(?:是要?|要|则)/u],
];
/** Numbers that are one character: the kind, the code point of number 1, and how many there are. */
const SINGLE_CHARACTERS: readonly [MarkerKind, number, number][] = [
  ['circle', 0x2460, 20],
  ['digitBracket', 0x2474, 20],
  ['digit', 0x2488, 20],
  ['bracket', 0x3220, 10],
];

/** Returns the number that a text opens with, or null; full-width and half-width forms are equal. */
export function markerOf(text: string): Marker | null {
  const sign = singleCharacterMarker(text);
  if (sign) return sign;
  const plain = toHalfWidth(text);
  for (const [kind, pattern] of PATTERNS) {
    const [label, number, insertion = ''] = pattern.exec(plain) ?? [];
    if (label === undefined || number === undefined) continue;
    const n = parseNumeral(number);
    if (n === null) continue;
    const branch = parseNumeral(insertion) ?? 0;
    return markerFrom(text, label.length, { kind, n, branch });
  }
  return null;
}

/** Whether the number refers to another item instead of opening one: （三）项规定的…. */
export function isReference({ kind, rest }: Marker): boolean {
  return /racket$/u.test(kind) && /^[项款目](?:[规的所、，。和或至中]|$)/u.test(rest);
}

function singleCharacterMarker(text: string): Marker | null {
  const code = text.charCodeAt(0);
  const row = SINGLE_CHARACTERS.find(([, first, count]) => code >= first && code < first + count);
  return row ? markerFrom(text, 1, { kind: row[0], n: code - row[1] + 1, branch: 0 }) : null;
}

function markerFrom(
  text: string,
  length: number,
  found: Pick<Marker, 'kind' | 'n' | 'branch'>,
): Marker {
  const label = text.slice(0, length).replace(/\s|[.．、，：,:]$/gu, '');
  const rest = text.slice(length);
  return { ...found, label, rest: rest.trim(), spaced: rest === '' || /^\s/u.test(rest) };
}

/** Converts full-width digits, brackets and stops to half-width ones, character for character. */
function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
