import { characterOfRadical } from '#edition/gate/radicals.ts';
import { keepMarksOfNumbers } from './numberMarks.ts';

/** A text reduced to its characters with a meaning, each with its position in the original. */
export interface FoldedText {
  text: string;
  /** The start in the original of the character of each UTF-16 unit of `text`. */
  starts: number[];
}

/**
 * The characters that are kept everywhere: letters, digits, currency, signs and units of quantities, and what cannot
 * be read as a character but stands for one (private use, unassigned, strokes, radicals, 〓, U+FFFD).
 */
const KEPT = /[\p{L}\p{N}\p{Sc}\p{Co}\p{Cn}%‰‱°′×÷±∓≤≥≠≈≡√∞\u2E80-\u2FDF\u31C0-\u31EF〓\uFFFD]/u;
const MARK = /^\p{M}$/u;
/** A number that is written as one character: ①, ², ½. */
const NUMBER_SIGN = /^\p{No}/u;
/** The marks between digits that are one mark in several forms; see numberMarks.ts. */
const SAME_MARKS: readonly (readonly [mark: string, forms: string])[] = [
  ['.', '.·•∙⋅・'],
  [',', ',、'],
  [':', ':∶'],
  ['/', '/⁄∕'],
  ['-', '-'],
  ['—', '—–―‐‒─~∼〜'],
  ['<', '<'],
  ['=', '='],
  ['>', '>'],
  ['+', '+'],
];
/** The forms of single characters that mean another one. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ...SAME_MARKS.flatMap(([mark, forms]) => [...forms].map((form) => [form, mark] as const)),
  // The sign is never a dash, so it is kept where a hyphen is not.
  ['−', '−'],
  ['≦', '≤'],
  ['≧', '≥'],
  // Documents print the zero of a year as a circle.
  ['○', '〇'],
  ['◯', '〇'],
]);
/** White space, brackets and other visible marks, which are dropped but for where they stand between two numbers. */
const PARTING = /^(?!\uFEFF)[\s\p{P}\p{S}]/u;
/** The folded forms of the clusters met so far; they hold no context. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * Folds width, case and compatibility forms and drops punctuation, white space, combining marks, controls and lone
 * surrogates; what stands between two digits is kept as one mark or one space, so that neither 21.75 nor 21 75 is 2175.
 * Two spellings of the same characters fold to the same text, and the fold of a part is part of the fold of the whole.
 */
export function fold(original: string): FoldedText {
  const starts: number[] = [];
  let text = '';
  let at = 0;
  let isMarked = false;
  while (at < original.length) {
    const code = original.charCodeAt(at);
    if (isHan(code)) {
      text += original[at];
      starts.push(at);
      at += 1;
      continue;
    }
    const end = clusterEnd(original, at);
    const form = formOf(original.slice(at, end)) || partingIn(original.slice(at, end), text);
    text += form;
    for (let unit = 0; unit < form.length; unit += 1) starts.push(at);
    isMarked = isMarked || isNumberMark(form);
    at = end;
  }
  return isMarked ? keepMarksOfNumbers({ text, starts }) : { text, starts };
}

/**
 * Folds the texts of consecutive passages as one, with positions in all of them joined. A border parts the digits beside
 * it as white space does: a passage that ends with 2 and one that begins with 0 hold no 20.
 */
export function foldPassages(texts: readonly string[]): FoldedText {
  const { text, starts } = fold(texts.join('\n'));
  let passage = -1;
  let border = -1;
  const joined = starts.map((start) => {
    while (start > border) {
      passage += 1;
      border += 1 + (texts[passage] as string).length;
    }
    // The border between two passages stands where the first of them ends.
    return Math.min(start, border - 1) - passage;
  });
  return { text, starts: joined };
}

/** Returns the folded text without positions. */
export function folded(original: string): string {
  return fold(original).text;
}

/** Returns the end of the character that starts at `at`, combining marks included. */
export function clusterEnd(text: string, at: number): number {
  let end = at + lengthAt(text, at);
  // ASCII and Han, nearly all characters, are never combining marks and skip the slow test.
  while (end < text.length && text.charCodeAt(end) >= 0x300 && !isHan(text.charCodeAt(end))) {
    const length = lengthAt(text, end);
    if (!MARK.test(text.slice(end, end + length))) break;
    end += length;
  }
  return end;
}

/** Returns a space for a dropped cluster that parts the digit at the end of a text from what follows; '' for others. */
function partingIn(cluster: string, before: string): string {
  const code = before.charCodeAt(before.length - 1);
  return code >= 0x30 && code <= 0x39 && PARTING.test(cluster) ? ' ' : '';
}

/** Returns the folded form of a cluster, its marks between digits still undecided. */
function formOf(cluster: string): string {
  let form = KNOWN.get(cluster);
  if (form !== undefined) return form;
  form = [...cluster.normalize('NFKC').toLowerCase()].map(formOfCharacter).join('');
  if (NUMBER_SIGN.test(cluster) && form !== '') form = `^${form}^`;
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(cluster, form);
  return form;
}

function formOfCharacter(char: string): string {
  const known = FORMS.get(char);
  if (known !== undefined) return known;
  return KEPT.test(char) ? characterOfRadical(char) : '';
}

function isNumberMark(form: string): boolean {
  return /[-.,:/—^<=>+− ]/u.test(form);
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
