import { COMPATIBILITY_IDEOGRAPH, characterOfRadical } from '#edition/gate/radicals.ts';

/** A span of a line as the source has it and as the edition reads it. */
export interface CorrectedSpan {
  source: string;
  text: string;
}

/** Stands for an unreadable character, as in printed editions. */
export const UNREADABLE = '〓';
const LOOKALIKE = `[\\u2E80-\\u2FDF]|${COMPATIBILITY_IDEOGRAPH.source}`;
const FORBIDDEN = new RegExp(
  `\\*\\*+|(?<!_)__(?!_)|\`|${LOOKALIKE}|[\\uE000-\\uF8FF\\uFFFD\\p{Noncharacter_Code_Point}]`,
  'gu',
);

/** Divides a line at forbidden characters and corrects them: a radical to its character, a private-use one to 〓. */
export function correctLine(line: string): CorrectedSpan[] {
  const stretches: CorrectedSpan[] = [];
  let from = 0;
  for (const { 0: odd, index } of line.matchAll(FORBIDDEN)) {
    if (index > from) stretches.push(unchangedSpan(line.slice(from, index)));
    stretches.push({ source: odd, text: correctCharacters(odd) });
    from = index + odd.length;
  }
  if (from < line.length) stretches.push(unchangedSpan(line.slice(from)));
  return stretches;
}

/** Replaces radicals by their characters and counts them; fonts of PDF files often mix them up. */
export function replaceRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const plain = text.replace(new RegExp(LOOKALIKE, 'gu'), (odd) => {
    const character = correctCharacters(odd);
    if (character === UNREADABLE) return odd;
    count += 1;
    return character;
  });
  return { text: plain, count };
}

function unchangedSpan(text: string): CorrectedSpan {
  return { source: text, text };
}

function correctCharacters(odd: string): string {
  if (/^[*_`]/u.test(odd)) return odd.replace(/[*_`]/gu, fullWidth);
  const known = characterOfRadical(odd).normalize('NFKC');
  return /^\p{Unified_Ideograph}$/u.test(known) && !/[\u2E80-\u2FDF]/u.test(known)
    ? known
    : UNREADABLE;
}

function fullWidth(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) + 0xfee0);
}
