/** The other writings of the amounts in a query: 30日 and 三十日, 2018年 and 二〇一八年, 30% and 百分之三十. */
import { HAN_NUMERALS, parseNumeral, writeNumeral } from '#edition/numeral.ts';
import { folded } from '../match/fold.ts';

const HAN = `[${HAN_NUMERALS}○]+(?:点[${HAN_NUMERALS}○]+)?`;
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const SHARE = '百分之|千分之';
/** Units after which a single Chinese numeral is an amount; elsewhere 一 is mostly part of a word. */
const UNIT =
  '[年月日天周岁个项条款章节目部类名次届倍元角人种户家所份件台辆米亩吨克时点级层批期步位支队万亿]';
const AMOUNT = new RegExp(
  `(?:${SHARE})(?:${HAN}|${DIGITS})|${DIGITS}[%‰]?|第${HAN}|${HAN}(?=${UNIT})|[${HAN_NUMERALS}○]{2,}`,
  'gu',
);
const DIGIT_NAMES = '〇一二三四五六七八九';
/** The most writings of one query. */
const MOST = 16;
/** The largest number that is written in Chinese numerals alone. */
const LARGEST = 9999;
const TEN_THOUSAND = 10_000;

/** Lists the other writings of a query in which every amount is written in one of its ways; none without an amount. */
export function otherWritings(typed: string): string[] {
  const text = typed.normalize('NFKC').trim();
  let written = [''];
  let from = 0;
  for (const { 0: amount, index } of text.matchAll(AMOUNT)) {
    const before = text.slice(from, index);
    const ways = [amount, ...writingsOf(amount, text.slice(index + amount.length))];
    written = written.flatMap((start) => ways.map((way) => start + before + way)).slice(0, MOST);
    from = index + amount.length;
  }
  const own = folded(typed);
  const all = written.map((start) => start + text.slice(from));
  const byFold = new Map(all.map((one) => [folded(one), one]));
  byFold.delete(own);
  return [...byFold.values()];
}

/** Returns the ways to write an amount that `rest` follows. */
function writingsOf(amount: string, rest: string): string[] {
  if (amount.startsWith('第'))
    return numberWritings(amount.slice(1), rest).map((one) => `第${one}`);
  const [share = ''] = new RegExp(`^(?:${SHARE})`, 'u').exec(amount) ?? [];
  const sign = share === '' ? amount.replace(/[^%‰]/gu, '') : { 百: '%', 千: '‰' }[share.charAt(0)];
  if (!sign) return numberWritings(amount, rest);
  const number = share === '' ? amount.slice(0, -1) : amount.slice(share.length);
  const numbers = [number, ...numberWritings(number, rest)];
  const isDigits = (one: string) => /^\d/u.test(one);
  return numbers.flatMap((one) => [
    ...(isDigits(one) ? [one + sign] : []),
    (sign === '%' ? '百分之' : '千分之') + one,
  ]);
}

/** Returns the ways to write a number, without that in which it is written. */
function numberWritings(number: string, rest: string): string[] {
  const [whole = '', decimals = ''] = number.replace(/,/gu, '').split(/[.点]/u);
  const value = parseNumeral(whole.replace(/○/gu, '〇'));
  if (value === null || !Number.isSafeInteger(value)) return [];
  const fraction = [...decimals].map((digit) => parseNumeral(digit.replace('○', '〇')));
  if (fraction.includes(null)) return [];
  const point = decimals === '' ? '' : `.${fraction.join('')}`;
  const inHan =
    decimals === '' ? '' : `点${fraction.map((digit) => DIGIT_NAMES.charAt(digit ?? 0)).join('')}`;
  return [
    `${value}${point}`,
    ...(value >= 1000 && !/^年/u.test(rest) ? [`${withCommas(value)}${point}`] : []),
    ...(value <= LARGEST ? [writeNumeral(value) + inHan] : []),
    ...(value > 9 && value <= LARGEST && point === '' ? [nameDigits(value)] : []),
    ...(value === 2 && point === '' ? ['两'] : []),
    ...(value % TEN_THOUSAND === 0 && value > 0 && point === '' ? inTenThousands(value) : []),
  ].filter((one) => one !== number);
}

function withCommas(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

function nameDigits(value: number): string {
  return [...String(value)].map((digit) => DIGIT_NAMES.charAt(Number(digit))).join('');
}

function inTenThousands(value: number): string[] {
  const count = value / TEN_THOUSAND;
  return [`${count}万`, ...(count <= LARGEST ? [`${writeNumeral(count)}万`] : [])];
}
