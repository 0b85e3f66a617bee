import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt } from '../xml/element.ts';

/** Elements whose content is no words: measures, instructions of fields, which are counted as fields. */
const NO_WORDS = /^(?:wp\w*:.*|w:instrText|w:delInstrText|w14:.*|a:ext.*|dgm:.*|o:.*)$/u;

/**
 * Returns every piece of text below an element of a Word file, whatever it stands in: the second count, which knows
 * nothing of how the text is read.
 */
export function wordsOf(element: XmlElement | undefined): string[] {
  if (!element || NO_WORDS.test(element.nodeName)) return [];
  if (element.nodeName === 'c:chartSpace') return [];
  const shape = element.nodeName === 'v:textpath' ? element.getAttribute('string') : undefined;
  const own = element.childNodes.flatMap((child) =>
    typeof child === 'string' && child.trim() !== '' ? [child] : [],
  );
  return [...(shape ? [shape] : []), ...own, ...countedChildren(element).flatMap(wordsOf)];
}

/** Returns the children that count; of alternatives, which say the same twice, the one with words. */
function countedChildren(element: XmlElement): XmlElement[] {
  if (element.nodeName !== 'mc:AlternateContent') return childrenOf(element);
  const choice = elementAt(element, 'mc:Choice');
  if (choice && wordsOf(choice).length > 0) return [choice];
  return childrenOf(element, 'mc:Fallback');
}
