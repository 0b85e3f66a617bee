import { numberOf } from '#edition/numeral.ts';

/** The ways in which official documents and laws number what they say. */
export type Kind =
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

/** The number a paragraph opens with. */
export interface Marker {
  kind: Kind;
  n: number;
  /** The number after 之 of an inserted article: 2 for 第十条之二. */
  branch: number;
  /** As printed, without what parts it from the text: 第一章, （二）, 1, 一要. */
  label: string;
  /** What follows it. */
  rest: string;
  /** Whether white space or the end stands after it, as must be where other words may follow. */
  apart: boolean;
}

const N = '[〇零一二三四五六七八九十百千两\\d]{1,9}';
const PATTERNS: readonly [Kind, RegExp][] = [
  ['portion', new RegExp(`^第\\s?(${N})\\s?部分`, 'u')],
  ['book', new RegExp(`^第\\s?(${N})\\s?编`, 'u')],
  ['subbook', new RegExp(`^第\\s?(${N})\\s?分编`, 'u')],
  ['chapter', new RegExp(`^第\\s?(${N})\\s?章`, 'u')],
  ['sect', new RegExp(`^第\\s?(${N})\\s?节`, 'u')],
  ['article', new RegExp(`^第\\s?(${N})\\s?条(?:之(${N}))?`, 'u')],
  ['comma', /^([〇零一二三四五六七八九十百]{1,5})\s?、/u],
  ['bracket', /^[(]\s?([〇零一二三四五六七八九十百]{1,5})\s?[)]/u],
  ['digitBracket', /^[(]\s?(\d{1,5})\s?[)]|^(\d{1,5})[)]/u],
  ['digit', /^(\d{1,5})\s?(?:[.](?!\d)|[.](?=(?:19|20)\d\d年)|、(?!\d))/u],
  ['ordinal', /^第([一二三四五六七八九十]{1,3})[,、:]/u],
  ['word', /^第?([一二三四五六七八九十]{1,3})(?:是要?|要|则)/u],
];
/** Numbers that are one character: its kind, the first of its row, and how many there are. */
const SIGNS: readonly [Kind, number, number][] = [
  ['circle', 0x2460, 20],
  ['digitBracket', 0x2474, 20],
  ['digit', 0x2488, 20],
  ['bracket', 0x3220, 10],
];

/** The number a paragraph opens with, or null; full-width and half-width forms are the same. */
export function markerOf(text: string): Marker | null {
  const sign = signOf(text);
  if (sign) return sign;
  const plain = narrow(text.slice(0, 24));
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const n = numberOf(found[1] ?? found[2] ?? '');
    if (n === null) continue;
    const branch = kind === 'article' ? (numberOf(found[2] ?? '') ?? 0) : 0;
    return finish(text, found[0].length, { kind, n, branch });
  }
  return null;
}

/** Whether the number is no heading’s but one spoken of: （三）项规定的…. */
export function isReference({ kind, rest }: Marker): boolean {
  return /racket$/u.test(kind) && /^[项款目](?:[规的所、，。和或至中]|$)/u.test(rest);
}

function signOf(text: string): Marker | null {
  const code = text.codePointAt(0) ?? 0;
  const row = SIGNS.find(([, first, count]) => code >= first && code < first + count);
  return row ? finish(text, 1, { kind: row[0], n: code - row[1] + 1, branch: 0 }) : null;
}

function finish(
  text: string,
  length: number,
  found: Pick<Marker, 'kind' | 'n' | 'branch'>,
): Marker {
  const label = text.slice(0, length).replace(/\s|[.．、，：,:]$/gu, '');
  const rest = text.slice(length);
  return { ...found, label, rest: rest.trim(), apart: rest === '' || /^\s/u.test(rest) };
}

/** Full-width digits, brackets and stops as half-width ones, character for character. */
function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
