import { parseNumeral } from '../numeral.ts';

const DATE = /^([^年]{4})年([^月]{1,3})月([^日]{1,3})日$/u;

/** Returns a date in words, 2031年5月20日 or 二〇三一年五月二十日, as 2031-05-20; '' for any other text. */
export function isoDate(words: string): string {
  const [, ...parts] = DATE.exec(words.replace(/\s/gu, '').replace(/[○〇零]/gu, '〇')) ?? [];
  const numbers = parts.map(parseNumeral);
  return numbers.length === 3 && numbers.every((number) => number !== null)
    ? numbers.map((number) => String(number).padStart(2, '0')).join('-')
    : '';
}
