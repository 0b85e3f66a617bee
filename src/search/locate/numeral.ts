/** Chinese numerals as people write them in references. */
import { HAN_NUMERALS, numberOf } from '#edition/numeral.ts';

const DIGITS = '零一二三四五六七八九';
const UNIT = /[十百千]/u;

/** Every character that can be part of a Chinese numeral. */
export const NUMERAL = new RegExp(`[${HAN_NUMERALS}]`, 'u');

/** The numbers a run of Chinese numerals can mean: 十二 → 12; 二三 → 23, or 2 and then 3. */
export function readNumeral(run: string): number[][] {
  const whole = [numberOf(run) ?? Number.NaN];
  if (run.length === 1 || UNIT.test(run)) return [whole];
  return [whole, [...run].map((digit) => numberOf(digit) ?? Number.NaN)];
}

/** A number up to 99 in Chinese numerals. */
export function writeNumeral(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}十${ones > 0 ? (DIGITS[ones] ?? '') : ''}`;
}
