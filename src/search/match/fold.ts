/** A text reduced to its letters and digits, each with its position in the original. */
export interface FoldedText {
  text: string;
  /** The start in the original of the character of each UTF-16 unit of `text`. */
  starts: number[];
}

const KEPT = /[\p{L}\p{N}]/u;
const MARK = /^\p{M}$/u;

/**
 * Folds width, case and compatibility forms and drops everything that is not a letter or a digit: punctuation, white
 * space, combining marks, controls, lone surrogates. Two spellings of the same characters fold to the same text.
 */
export function fold(original: string): FoldedText {
  const starts: number[] = [];
  let text = '';
  let at = 0;
  while (at < original.length) {
    const code = original.charCodeAt(at);
    if (isHan(code)) {
      text += original[at];
      starts.push(at);
      at += 1;
      continue;
    }
    const end = clusterEnd(original, at);
    for (const char of original.slice(at, end).normalize('NFKC').toLowerCase()) {
      if (!KEPT.test(char)) continue;
      text += char;
      for (let unit = 0; unit < char.length; unit += 1) starts.push(at);
    }
    at = end;
  }
  return { text, starts };
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

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
