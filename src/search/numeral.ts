/** Chinese numerals as people write them in references. */

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100 };

/** Every character that can be part of a Chinese numeral. */
export const NUMERAL = /[零〇一二两三四五六七八九十百]/u;

/** The numbers a run of Chinese numerals can mean: 十二 → 12; 二三 → 23, or 2 and then 3. */
export function readNumeral(run: string): number[][] {
  const chars = [...run.replace(/〇/gu, '零').replace(/两/gu, '二')];
  if (chars.some((char) => char in UNITS)) return [[withUnits(chars)]];
  const digits = chars.map((char) => DIGITS.indexOf(char));
  return digits.length === 1 ? [digits] : [[Number(digits.join(''))], digits];
}

function withUnits(chars: readonly string[]): number {
  let total = 0;
  let digit = -1;
  for (const char of chars) {
    const unit = UNITS[char];
    if (unit === undefined) digit = DIGITS.indexOf(char);
    else {
      total += (digit === -1 ? 1 : digit) * unit;
      digit = -1;
    }
  }
  return total + Math.max(digit, 0);
}

/** A number up to 99 in Chinese numerals. */
export function writeNumeral(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}十${ones > 0 ? (DIGITS[ones] ?? '') : ''}`;
}
