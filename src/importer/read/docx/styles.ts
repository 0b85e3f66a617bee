import { childrenOf, descend, wordOf } from './xml.ts';

const OFF = /^(?:0|false|off|none)$/u;

/** What the styles of a Word file say of paragraphs and runs. */
export class Styles {
  readonly #styles: Map<string, Element>;

  constructor(styles: Document | undefined) {
    const all = styles?.documentElement ? childrenOf(styles.documentElement, 'w:style') : [];
    this.#styles = new Map(all.map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  }

  /** A run's own value of a property such as `w:vertAlign`, else that of its style, else its paragraph's style's. */
  valueIn(run: Element, paragraph: Element | undefined, name: string): string | undefined {
    const own = descend(run, 'w:rPr');
    const holders = [
      own,
      ...this.#chain(wordOf(own, 'w:rStyle'), 'w:rPr'),
      ...this.#chain(wordOf(paragraph, 'w:pStyle'), 'w:rPr'),
    ];
    const found = holders.flatMap((holder) => descend(holder, name) ?? [])[0];
    return found && (found.getAttribute('w:val') || 'on');
  }

  /** Whether a run has a property that is on or off, such as `w:vanish`. */
  isOn(run: Element, paragraph: Element | undefined, name: string): boolean {
    return !OFF.test(this.valueIn(run, paragraph, name) ?? 'off');
  }

  /** Whether a paragraph is a heading, by its own properties or by its style. */
  isHeading(paragraph: Element | undefined): boolean {
    const chain = this.#chain(wordOf(paragraph, 'w:pStyle'), 'w:pPr');
    const level = [paragraph, ...chain].flatMap(
      (holder) => wordOf(holder, 'w:outlineLvl') ?? [],
    )[0];
    return level !== undefined && Number(level) < 9;
  }

  /** The properties of a style and of those it is based on, the nearest first. */
  #chain(id: string | undefined, name: string): Element[] {
    const found: Element[] = [];
    let style = this.#styles.get(id ?? '');
    for (let i = 0; style && i < 12; i += 1) {
      const properties = descend(style, name);
      if (properties) found.push(properties);
      style = this.#styles.get(wordOf(style, 'w:basedOn') ?? '');
    }
    return found;
  }
}
