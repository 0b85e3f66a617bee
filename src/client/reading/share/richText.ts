import type { Citation } from '#edition/cite/citation.ts';
import { LIGHT } from '#styles/tokens.ts';
import { element } from '../../platform/dom.ts';

type Style = Readonly<Record<string, string>>;

/** Returns the style of the frame: an editor keeps inline styles of a paste and nothing else. */
function frameStyle(): Style {
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent-on-light');
  return {
    margin: '1em 0',
    padding: '0 0 0 1em',
    'border-left': `3px solid ${accent}`,
    color: LIGHT.ink,
    'font-size': '17px',
    'line-height': '1.9',
  };
}
const SECONDARY: Style = { margin: '0', color: LIGHT.quiet, 'font-size': '14px' };
const WORDS: Style = { margin: '0 0 0.5em' };

/** Returns a citation for a rich-text editor, such as that of a 公众号: inline styles, no classes, no links. */
export function richText({ source, parts }: Citation, address: string): HTMLElement {
  return styled('section', frameStyle(), [
    ...parts.flatMap(({ text, locator, layer }) => [
      styled('p', SECONDARY, [`〔${locator}，${layer}〕`]),
      styled('p', WORDS, [text]),
    ]),
    styled('p', SECONDARY, [`——${source}`]),
    ...(address ? [styled('p', SECONDARY, [address])] : []),
  ]);
}

/**
 * Copies an element with its inline styles and none of the page's. It stays selected, so that the reader can copy it
 * when the browser refuses. Returns true only if the browser reports success and has taken our data.
 */
export function copyRich(shown: HTMLElement, plain: string): boolean {
  getSelection()?.selectAllChildren(shown);
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', htmlOf(shown));
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
    event.stopPropagation();
    taken = true;
  };
  // In the capture phase, before the page's own copy handler.
  window.addEventListener('copy', onCopy, true);
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', onCopy, true);
  }
}

function htmlOf(shown: HTMLElement): string {
  const inner = [...shown.childNodes].map((node) => new XMLSerializer().serializeToString(node));
  return inner.join('').replace(/ xmlns="[^"]*"/gu, '');
}

function styled(name: 'section' | 'p', style: Style, children: (Node | string)[]): HTMLElement {
  const made = element(name, {}, children);
  // Set through the style object, since the content security policy forbids style attributes.
  for (const [property, value] of Object.entries(style)) made.style.setProperty(property, value);
  return made;
}
