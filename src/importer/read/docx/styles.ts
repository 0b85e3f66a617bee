import { childrenOf, elementAt, valueAt } from './xml.ts';

const OFF = /^(?:0|false|off|none)$/u;
/** The number of styles that are followed, each based on the next; a style may be based on itself. */
const LONGEST_CHAIN = 12;

/** Resolves the properties that paragraphs and runs of a Word file have by themselves or by their styles. */
export class Styles {
  readonly #styles: Map<string | null | undefined, Element>;

  constructor(styles: Document | undefined) {
    const all = childrenOf(styles?.documentElement, 'w:style');
    this.#styles = new Map(all.map((style) => [style.getAttribute('w:styleId'), style]));
  }

  /** Returns a run's own value of a property such as `w:vertAlign`, else its style's, else its paragraph style's. */
  valueIn(run: Element, paragraph: Element | undefined, name: string): string | undefined {
    const own = elementAt(run, 'w:rPr');
    const holders = [
      own,
      ...this.#chain(valueAt(own, 'w:rStyle'), 'w:rPr'),
      ...this.#chain(valueAt(paragraph, 'w:pStyle'), 'w:rPr'),
    ];
    const found = holders.flatMap((holder) => elementAt(holder, name) ?? [])[0];
    return found && (found.getAttribute('w:val') || 'on');
  }

  /** Whether an on-off property such as `w:vanish` is on for a run. */
  isOn(run: Element, paragraph: Element | undefined, name: string): boolean {
    return !OFF.test(this.valueIn(run, paragraph, name) ?? 'off');
  }

  /** Whether a paragraph is a heading, by its own properties or by its style. */
  isHeading(paragraph: Element | undefined): boolean {
    const level = this.holdersOf(paragraph).flatMap(
      (holder) => valueAt(holder, 'w:outlineLvl') ?? [],
    )[0];
    return level !== undefined && Number(level) < 9;
  }

  /** Returns what holds the properties of a paragraph: its own, then those of its style and the ones that is based on. */
  holdersOf(paragraph: Element | undefined): (Element | undefined)[] {
    return [paragraph, ...this.#chain(valueAt(paragraph, 'w:pStyle'), 'w:pPr')];
  }

  /** Returns the properties of a style and of the styles it is based on, the nearest first. */
  #chain(id: string | undefined, name: string): Element[] {
    const found: Element[] = [];
    let style = this.#styles.get(id);
    for (let i = 0; style && i < LONGEST_CHAIN; i += 1) {
      found.push(...childrenOf(style, name));
      style = this.#styles.get(valueAt(style, 'w:basedOn'));
    }
    return found;
  }
}
