/** The Chinese numerals that people write in references. */
import { HAN_NUMERALS, parseNumeral } from '#edition/numeral.ts';

const UNIT = /[十百千]/u;
const DIGIT = '[一二三四五六七八九]';
/** A number below ten thousand in units: 一千二百六十, 一百零五, 十二. */
const IN_UNITS = new RegExp(
  `^(?:${DIGIT}千)?(?:〇?${DIGIT}?百)?(?:〇?${DIGIT}?十)?(?:〇?${DIGIT})?$`,
  'u',
);
const IN_DIGITS = /^[〇一二三四五六七八九]+$/u;
/** The digits of the largest number that counts anything. */
const MOST_DIGITS = 5;

/** Matches a character that can be part of a Chinese numeral. */
export const NUMERAL = new RegExp(`[${HAN_NUMERALS}]`, 'u');

/** The characters of numerals in references: also ○ for 〇, 廿 for twenty and 卅 for thirty. */
export const REFERENCE_NUMERALS = `${HAN_NUMERALS}○廿卅`;

/** Returns the numbers that adjoining Chinese numerals can mean: 十二 → 12; 二三 → 23, or 2 and then 3. */
export function readNumeral(numeral: string): number[][] {
  const whole = [parseNumeral(numeral) ?? Number.NaN];
  if (numeral.length === 1 || UNIT.test(numeral)) return [whole];
  return [whole, [...numeral].map((digit) => parseNumeral(digit) ?? Number.NaN)];
}

/** Returns the one number that a numeral is a correct writing of: 廿三 → 23; null for 十十 or a number too long. */
export function numberWritten(numeral: string): number | null {
  const plain = numeral
    .replace(/[零○]/gu, '〇')
    .replace(/两/gu, '二')
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十');
  const correct = /^\d+$/u.test(plain) || IN_DIGITS.test(plain) || IN_UNITS.test(plain);
  return correct && plain.length <= Math.max(MOST_DIGITS, UNIT.test(plain) ? 9 : 0)
    ? parseNumeral(plain)
    : null;
}
