import { childrenOf } from './xml.ts';

const LINEAR = /^(?:m:(?:oMath|oMathPara|r|t|\w*Pr)|w:\w+)$/u;

/** Stands for what cannot be written in a line of text; the edition shows it as 〓. */
const UNREADABLE = '\uFFFD';

/** A formula as text, if it is one in a row of characters; a fraction or a root is more than its characters. */
export function writeFormula(formula: Element): string {
  return isLinear(formula) ? wordsOf(formula) : UNREADABLE;
}

/** The characters of a formula, for pointing at it. */
export function wordsOf(formula: Element): string {
  if (formula.nodeName === 'm:t') return formula.textContent ?? '';
  return childrenOf(formula).map(wordsOf).join('');
}

function isLinear(element: Element): boolean {
  return LINEAR.test(element.nodeName) && childrenOf(element).every(isLinear);
}
