import { HAN_NUMERALS } from '#edition/numeral.ts';
import { NUMERAL, readNumeral } from './referenceNumeral.ts';

/** One step of a reference: a name or a number. */
export type ReferenceStep = string | number;

const MAX_LENGTH = 40;
const ORDINAL = new RegExp(`第(?=[\\d${HAN_NUMERALS}])`, 'gu');
const COUNTER = new RegExp(
  `([\\d${HAN_NUMERALS}])[条款项段句点节章](?=[\\s\\d${HAN_NUMERALS}]|$)`,
  'gu',
);
const TOKEN = new RegExp(`\\d+|[${HAN_NUMERALS}]+|[^\\s\\d${HAN_NUMERALS}]+`, 'gu');

/**
 * Returns the ways to read a reference as names and numbers: 讲话（三）２ → 讲话, 3, 2. Width, brackets, dashes, 第 and
 * counters after a number are ignored; adjoining digits may be one number or two.
 */
export function readReference(typed: string): ReferenceStep[][] {
  if (typed.length > MAX_LENGTH) return [];
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const bare = plain.replace(ORDINAL, '').replace(COUNTER, '$1 ');
  let ways: ReferenceStep[][] = [[]];
  for (const token of bare.match(TOKEN) ?? []) {
    ways = ways.flatMap((way) => readToken(token).map((steps) => [...way, ...steps])).slice(0, 16);
  }
  return ways.filter((way) => way.length > 0);
}

function readToken(token: string): ReferenceStep[][] {
  if (NUMERAL.test(token.charAt(0))) return readNumeral(token);
  if (!/^\d+$/u.test(token)) return [[token]];
  const whole = [[Number(token)]];
  return token.length === 2 && !token.includes('0') ? [...whole, [...token].map(Number)] : whole;
}
