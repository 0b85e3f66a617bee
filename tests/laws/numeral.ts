const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** Writes a number from 1 to 9999 in Chinese numerals, as laws number their articles: 101 is 一百零一, 10 is 十. */
export function chineseNumeral(n: number): string {
  const digits = [...String(n)].map(Number);
  const written = digits.map((digit, at) =>
    digit === 0 ? '零' : DIGITS.charAt(digit) + (UNITS[digits.length - 1 - at] ?? ''),
  );
  return written.join('').replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}
