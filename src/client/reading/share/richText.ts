import type { Citation } from '#edition/cite/citation.ts';
import { element } from '../../platform/dom.ts';

type Style = Readonly<Record<string, string>>;

/** What an editor keeps of a paste is what stands in the style of each element; so everything does. */
const FRAME: Style = {
  margin: '1em 0',
  padding: '0 0 0 1em',
  'border-left': '3px solid #a3191c',
  color: '#1d1a16',
  'font-size': '17px',
  'line-height': '1.9',
};
const QUIET: Style = { margin: '0', color: '#635a4f', 'font-size': '14px' };
const WORDS: Style = { margin: '0 0 0.5em' };

/** A citation for an editor of rich text, such as that of a 公众号: no classes, no links, every style in its place. */
export function richText({ source, parts }: Citation, address: string): HTMLElement {
  return styled('section', FRAME, [
    ...parts.flatMap(({ text, locator, layer }) => [
      styled('p', QUIET, [`〔${locator}，${layer}〕`]),
      styled('p', WORDS, [text]),
    ]),
    styled('p', QUIET, [`——${source}`]),
    ...(address ? [styled('p', QUIET, [address])] : []),
  ]);
}

/**
 * Copies an element with its own styles and none of the page's, selecting it first: where that is refused it stays
 * selected for the reader to copy. True only if the browser says it copied, and asked us what.
 */
export function copyRich(shown: HTMLElement, plain: string): boolean {
  getSelection()?.selectAllChildren(shown);
  let asked = false;
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', htmlOf(shown));
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
    event.stopPropagation();
    asked = true;
  };
  // Before anything else on the page that answers a copy.
  window.addEventListener('copy', give, true);
  try {
    return document.execCommand('copy') && asked;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', give, true);
  }
}

function htmlOf(shown: HTMLElement): string {
  const inner = [...shown.childNodes].map((node) => new XMLSerializer().serializeToString(node));
  return inner.join('').replace(/ xmlns="[^"]*"/gu, '');
}

function styled(name: 'section' | 'p', style: Style, children: (Node | string)[]): HTMLElement {
  const made = element(name, {}, children);
  // Through the style object, which the policy allows where it forbids attributes.
  for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value);
  return made;
}
