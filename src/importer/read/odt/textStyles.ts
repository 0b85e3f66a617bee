import type { XmlElement } from '../xml/element.ts';
import { elementAt, findAll } from '../xml/element.ts';
import type { ScriptPosition } from '../superscripts.ts';

/** The number of styles that are followed, each based on the next. */
const LONGEST_CHAIN = 12;

/** Tells by their styles which words are hidden, struck out, raised or lowered. */
export class TextStyles {
  readonly #styles: Map<string, XmlElement>;

  constructor(roots: readonly (XmlElement | undefined)[]) {
    const all = roots.flatMap((root) => (root ? findAll(root, 'style:style') : []));
    this.#styles = new Map(all.map((style) => [style.getAttribute('style:name') ?? '', style]));
  }

  /** Returns why words of a style are left out; undefined where they are not. */
  leftOut(style: string | undefined): 'hidden' | 'struckOut' | undefined {
    if (this.#value(style, 'text:display') === 'none') return 'hidden';
    const line = this.#value(style, 'style:text-line-through-style');
    return line !== undefined && line !== 'none' ? 'struckOut' : undefined;
  }

  /** Returns whether words of a style are raised or lowered. */
  script(style: string | undefined): ScriptPosition | undefined {
    const position = this.#value(style, 'style:text-position') ?? '';
    if (/^super|^[1-9]\d*%/u.test(position)) return 'sup';
    return /^sub|^-/u.test(position) ? 'sub' : undefined;
  }

  #value(style: string | undefined, property: string): string | undefined {
    let at = style === undefined ? undefined : this.#styles.get(style);
    for (let i = 0; at && i < LONGEST_CHAIN; i += 1) {
      const found = elementAt(at, 'style:text-properties')?.getAttribute(property);
      if (found !== undefined) return found;
      at = this.#styles.get(at.getAttribute('style:parent-style-name') ?? '');
    }
    return undefined;
  }
}
