/** Divides a reference, printed or typed, into names, numbers and the signs of lists and ranges. */
import { REFERENCE_NUMERALS, numberWritten } from './referenceNumeral.ts';
import { nameStep, numberStep } from './step.ts';
import type { Step } from './step.ts';

/** A part of a reference: a step, or a sign between steps. `word` tells 至 from a dash, which may mean nothing. */
export type Token =
  | { kind: 'step'; step: Step; digits: string }
  | { kind: 'list' }
  | { kind: 'range'; word: boolean };

const NUMERALS = `\\d${REFERENCE_NUMERALS}`;
const NUMBER = `(?:\\d+|[${REFERENCE_NUMERALS}]+)`;
const OPEN = '[\\[({〔【]?\\s*';
/** The unit after a number, unless the two begin another word, as in 五条例. */
const UNIT =
  '(?:分编|编|章(?!程)|节(?![日目])|条(?![例文])|款|项(?!目)|目(?![录标])|段?句|部分|点)';
const ORDINAL = new RegExp(
  `第?\\s*(${OPEN})(${NUMBER})\\s*[\\])}〕】]?(?:\\s*之(${NUMBER}))?(?:\\s*个?(${UNIT}))?(?:\\s*之(${NUMBER}))?`,
  'uy',
);
const BEFORE_NUMBER = `\\s*第?\\s*${OPEN}[${NUMERALS}]`;
const NAME = new RegExp(
  `(?:(?!第\\s*${OPEN}[${NUMERALS}]|[至到])[^\\P{L}${REFERENCE_NUMERALS}])+`,
  'uy',
);
const JOINING = new RegExp(`(?:以及|[和与及])(?=${BEFORE_NUMBER})`, 'uy');
const LIST = /\s*[、,;]\s*/uy;
/** The sign between the numbers of a heading and of one below it, as printed: 二、（二）. */
const HEADING = /\s*、\s*(?=\()/uy;
const DASH = /\s*[-‐‑–—―~]+\s*/uy;
const TO = /\s*[至到]\s*/uy;
/** The units of a reference in traditional characters, and their simplified forms. */
const TRADITIONAL_UNITS = new Map(
  [...'編節條項點兩'].map((char, at) => [char, '编节条项点两'.charAt(at)]),
);

/** Returns a text as references are compared: width, case, repeated white space and traditional units do not count. */
export function foldReference(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[編節條項點兩]/gu, (char) => TRADITIONAL_UNITS.get(char) ?? char);
}

/** Divides a folded text into tokens; other punctuation and white space only separate. */
export function readTokens(folded: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < folded.length) {
    const before = at;
    const token = nextToken(take, tokens[tokens.length - 1]);
    if (token) tokens.push(token);
    else if (at === before) at += 1;
  }
  return tokens;
}

function nextToken(
  take: (pattern: RegExp) => RegExpExecArray | null,
  last: Token | undefined,
): Token | null {
  const number = take(ORDINAL);
  if (number) return numberToken(number);
  const counted = last?.kind === 'step' && last.step.name === '';
  if (last?.kind === 'step' && last.digits !== '' && !last.step.bracketed && take(HEADING))
    return null;
  if (take(LIST) ?? (counted && take(JOINING))) return { kind: 'list' };
  if (take(DASH)) return { kind: 'range', word: false };
  if (take(TO)) return { kind: 'range', word: true };
  const [name] = take(NAME) ?? [];
  return name === undefined ? null : { kind: 'step', step: nameStep(name), digits: '' };
}

function numberToken([all, open, digits, before, unit, after]: RegExpExecArray): Token {
  const [n, branch] = [digits, before ?? after].map((numeral) =>
    numeral === undefined ? 0 : numberWritten(numeral),
  );
  if (digits === undefined || n === null || n === undefined || branch === null)
    return { kind: 'step', step: nameStep(all.replace(/\s/gu, '')), digits: '' };
  const step: Step = numberStep(unit === '段句' ? '句' : (unit ?? ''), n, branch);
  if (/\S/u.test(open ?? '')) step.bracketed = true;
  return { kind: 'step', step, digits: unit || branch ? '' : digits };
}
