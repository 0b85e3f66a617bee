/** The Chinese numerals that people write in references. */
import { HAN_NUMERALS, parseNumeral } from '#edition/numeral.ts';

const DIGITS = '零一二三四五六七八九';
const UNIT = /[十百千]/u;

/** Matches a character that can be part of a Chinese numeral. */
export const NUMERAL = new RegExp(`[${HAN_NUMERALS}]`, 'u');

/** Returns the numbers that adjoining Chinese numerals can mean: 十二 → 12; 二三 → 23, or 2 and then 3. */
export function readNumeral(numeral: string): number[][] {
  const whole = [parseNumeral(numeral) ?? Number.NaN];
  if (numeral.length === 1 || UNIT.test(numeral)) return [whole];
  return [whole, [...numeral].map((digit) => parseNumeral(digit) ?? Number.NaN)];
}

/** Writes a number up to 99 in Chinese numerals. */
export function writeNumeral(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
