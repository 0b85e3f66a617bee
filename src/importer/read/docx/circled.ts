const CIRCLES = /^[○〇◯Oo]$/u;
/** Letters, numerals and words that have a character in a circle, each row in the order of the code points. */
const ROWS: readonly [number, string][] = [
  [0x24b6, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [0x3280, '一二三四五六七八九十月火水木金土日株有社名特财祝劳秘男女适优印注'],
  [0x32a1, '休写正上中下左右医宗学监企资协夜'],
];

/** Returns the character of a number or word in a circle, ⑬ of 13; null where there is none. */
export function circled(base: string, inner: string): string | null {
  if (!CIRCLES.test(base)) return null;
  const n = /^\d{1,2}$/u.test(inner) ? Number(inner) : null;
  if (n === 0) return '⓪';
  if (n !== null && n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (n !== null && n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  if (n !== null && n <= 50) return String.fromCodePoint(0x32b1 + n - 36);
  for (const [first, chars] of ROWS) {
    const at = [...chars].indexOf(inner);
    const found = String.fromCodePoint(first + at);
    // Some of these characters have the traditional form in the circle.
    if (at !== -1 && found.normalize('NFKC') === inner) return found;
  }
  return null;
}
