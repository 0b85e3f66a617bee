/** The characters that a number written in Chinese may consist of. */
export const HAN_NUMERALS = '〇零一二两三四五六七八九十百千';

const DIGITS = '〇一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Parses a Chinese or Arabic numeral: 一百二十, 二〇二三, 12, １２; returns null for anything else. */
export function parseNumeral(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replace(/零/gu, '〇').replace(/两/gu, '二');
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (new RegExp(`^[${DIGITS}]+$`, 'u').test(plain)) {
    return Number([...plain].map((char) => DIGITS.indexOf(char)).join(''));
  }
  return /^[〇一二三四五六七八九十百千]+$/u.test(plain) ? parseUnits(plain) : null;
}

function parseUnits(numeral: string): number {
  let [sum, digit] = [0, 0];
  for (const char of numeral) {
    const unit = UNITS[char];
    if (unit === undefined) digit = DIGITS.indexOf(char);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
