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

const WRITTEN = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** Writes a number up to 9999 in Chinese numerals: 101 is 一百零一, 12 is 十二. */
export function writeNumeral(value: number): string {
  if (value === 0) return WRITTEN.charAt(0);
  const digits = [...String(value)].map(Number);
  const written = digits.map((digit, at) =>
    digit === 0 ? '零' : WRITTEN.charAt(digit) + (PLACES[digits.length - 1 - at] ?? ''),
  );
  return written.join('').replace(/零+/gu, '零').replace(/零$/u, '').replace(/^一十/u, '十');
}
