import { HAN_NUMERALS } from '#edition/numeral.ts';
import { NUMERAL, readNumeral } from './numeral.ts';

/** One step of a spoken reference: a name or a number. */
export type Step = string | number;

const LONGEST = 40;
const ORDINAL = new RegExp(`第(?=[\\d${HAN_NUMERALS}])`, 'gu');
const COUNTER = new RegExp(
  `([\\d${HAN_NUMERALS}])[条款项段句点节章](?=[\\s\\d${HAN_NUMERALS}]|$)`,
  'gu',
);
const TOKEN = new RegExp(`\\d+|[${HAN_NUMERALS}]+|[^\\s\\d${HAN_NUMERALS}]+`, 'gu');

/**
 * The ways to read a reference as names and numbers: 讲话（三）２ → 讲话, 3, 2.
 * Width, brackets, dashes, 第 and counters after a number say nothing; run-together digits may be one number or two.
 */
export function readSteps(typed: string): Step[][] {
  if (typed.length > LONGEST) return [];
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const bare = plain.replace(ORDINAL, '').replace(COUNTER, '$1 ');
  let ways: Step[][] = [[]];
  for (const token of bare.match(TOKEN) ?? []) {
    ways = ways.flatMap((way) => readToken(token).map((steps) => [...way, ...steps])).slice(0, 16);
  }
  return ways.filter((way) => way.length > 0);
}

function readToken(token: string): Step[][] {
  if (NUMERAL.test(token.charAt(0))) return readNumeral(token);
  if (!/^\d+$/u.test(token)) return [[token]];
  const whole = [[Number(token)]];
  return token.length === 2 && !token.includes('0') ? [...whole, [...token].map(Number)] : whole;
}
