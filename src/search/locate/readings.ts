import { readNumeral } from './referenceNumeral.ts';
import type { Token } from './readTokens.ts';
import { nameStep, numberStep } from './step.ts';
import type { Step } from './step.ts';

/** The most ways to read one reference, and the most steps that any reference has. */
const MOST_READINGS = 16;
const MOST_STEPS = 16;
const TO = '至';

/** Returns the ways to read tokens as steps, the likeliest first; adjoining digits may be one number or several. */
export function readingsOf(tokens: readonly Token[]): Step[][] {
  let readings: Step[][] = [[]];
  for (const token of tokens) {
    const options = optionsOf(token);
    readings = options
      .flatMap((option) => readings.map((reading) => [...reading, ...option]))
      .slice(0, MOST_READINGS);
  }
  return readings.filter(({ length }) => length > 0 && length <= MOST_STEPS);
}

/** Returns the steps of a name as the site prints it. */
export function stepsOf(tokens: readonly Token[]): Step[] {
  return tokens.flatMap(wholeOf);
}

function optionsOf(token: Token): Step[][] {
  const whole = wholeOf(token);
  const digits = token.kind === 'step' ? token.digits : '';
  const split = splitDigits(digits);
  return split ? [whole, split.map((digit) => numberStep('', digit))] : [whole];
}

function splitDigits(digits: string): number[] | undefined {
  if (/^[1-9]{2}$/u.test(digits)) return [...digits].map(Number);
  return /^\D+$/u.test(digits) && digits.length < MOST_STEPS ? readNumeral(digits)[1] : undefined;
}

/** A dash between steps means nothing here; 至 is part of a name such as 讲话（一）至（五）. */
function wholeOf(token: Token): Step[] {
  if (token.kind === 'step') return [token.step];
  return token.kind === 'range' && token.word ? [nameStep(TO)] : [];
}
