import type { XmlElement } from '../xml/element.ts';
import { childrenOf } from '../xml/element.ts';

const LINEAR = /^(?:m:(?:oMath|oMathPara|r|t|\w*Pr)|w:\w+)$/u;

/** Replaces a formula that cannot be written in a line of text; the edition shows it as 〓. */
const UNREADABLE = '\uFFFD';

/** Writes a formula as text if it is a row of characters; a fraction or a root becomes one unreadable character. */
export function writeFormula(formula: XmlElement): string {
  return isLinear(formula) ? formulaText(formula) : UNREADABLE;
}

/** Returns the characters of a formula, for quoting it in a question. */
export function formulaText(formula: XmlElement): string {
  if (formula.nodeName === 'm:t') return formula.textContent;
  return childrenOf(formula).map(formulaText).join('');
}

function isLinear(element: XmlElement): boolean {
  return LINEAR.test(element.nodeName) && childrenOf(element).every(isLinear);
}
