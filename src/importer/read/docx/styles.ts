import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, valueAt } from '../xml/element.ts';

const OFF = /^(?:0|false|off|none)$/u;
/** The number of styles that are followed, each based on the next; a style may be based on itself. */
const LONGEST_CHAIN = 12;

/** Resolves the properties that paragraphs and runs of a Word file have by themselves or by their styles. */
export class Styles {
  readonly #styles: Map<string | undefined, XmlElement>;

  constructor(styles: XmlElement | undefined) {
    const all = childrenOf(styles, 'w:style');
    this.#styles = new Map(all.map((style) => [style.getAttribute('w:styleId'), style]));
  }

  /** Returns a run's own value of a property such as `w:vertAlign`, else its style's, else its paragraph style's. */
  valueIn(run: XmlElement, paragraph: XmlElement | undefined, name: string): string | undefined {
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
  isOn(run: XmlElement, paragraph: XmlElement | undefined, name: string): boolean {
    return !OFF.test(this.valueIn(run, paragraph, name) ?? 'off');
  }

  /** Whether a paragraph is a heading, by its own properties or by its style. */
  isHeading(paragraph: XmlElement | undefined): boolean {
    const level = this.holdersOf(paragraph).flatMap(
      (holder) => valueAt(holder, 'w:outlineLvl') ?? [],
    )[0];
    return level !== undefined && Number(level) < 9;
  }

  /** Returns what holds the properties of a paragraph: its own, then those of its style and the ones that is based on. */
  holdersOf(paragraph: XmlElement | undefined): (XmlElement | undefined)[] {
    return [paragraph, ...this.#chain(valueAt(paragraph, 'w:pStyle'), 'w:pPr')];
  }

  /** Returns the id of the list that a style is. */
  numberingOf(style: string): string | undefined {
    return valueAt(this.#styles.get(style), 'w:pPr', 'w:numPr', 'w:numId');
  }

  /** Returns the names of a paragraph's style and of the styles it is based on, the nearest first. */
  namesOf(paragraph: XmlElement | undefined): string[] {
    const names: string[] = [];
    let name = valueAt(paragraph, 'w:pStyle');
    for (let i = 0; name !== undefined && i < LONGEST_CHAIN; i += 1) {
      names.push(name);
      name = valueAt(this.#styles.get(name), 'w:basedOn');
    }
    return names;
  }

  /** Returns the properties of a style and of the styles it is based on, the nearest first. */
  #chain(id: string | undefined, name: string): XmlElement[] {
    const found: XmlElement[] = [];
    let style = this.#styles.get(id);
    for (let i = 0; style && i < LONGEST_CHAIN; i += 1) {
      found.push(...childrenOf(style, name));
      style = this.#styles.get(valueAt(style, 'w:basedOn'));
    }
    return found;
  }
}
