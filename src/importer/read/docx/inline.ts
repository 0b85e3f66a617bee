import type { Account } from '../account.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, findAll, findOutermost } from '../xml/element.ts';
import { Fields } from './fields.ts';
import { formulaText, writeFormula } from './formula.ts';
import type { Styles } from './styles.ts';
import { characterOfSymbol } from './symbols.ts';

const UNREADABLE = '\uFFFD';

/** The words of a paragraph, and the lines of the text boxes that are fixed to it. */
export interface ParagraphText {
  text: string;
  boxes: string[];
}

/** Reads the words within paragraphs; records everything that is no plain text. */
export class InlineReader {
  readonly #styles: Styles;
  readonly #account: Account;
  readonly #fields: Fields;
  readonly #linesOf: (container: XmlElement) => string[];
  /** The properties of the paragraph being read. */
  #paragraph: XmlElement | undefined;
  #boxes: string[] = [];

  /** @param linesOf reads the lines of a text box */
  constructor(styles: Styles, account: Account, linesOf: (box: XmlElement) => string[]) {
    this.#styles = styles;
    this.#account = account;
    this.#fields = new Fields(account);
    this.#linesOf = linesOf;
  }

  /** Reads a paragraph. */
  paragraph(paragraph: XmlElement): ParagraphText {
    this.#paragraph = elementAt(paragraph, 'w:pPr');
    this.#boxes = [];
    const text = this.#text(paragraph) + this.#fields.endParagraph();
    return { text, boxes: this.#boxes };
  }

  /** Returns the words of a formula that stands between paragraphs. */
  formula(formula: XmlElement): string {
    this.#account.check('formulas', formulaText(formula));
    return this.#fields.show(writeFormula(formula));
  }

  /** Returns the text of an element within a paragraph. */
  #text(element: XmlElement): string {
    return childrenOf(element)
      .map((child) => this.#inlineText(child))
      .join('');
  }

  #inlineText(child: XmlElement): string {
    const account = this.#account;
    switch (child.nodeName) {
      case 'w:r':
        return this.#run(child);
      case 'w:t':
        return this.#fields.show(child.textContent.replace(/\n/gu, ' '));
      case 'w:tab':
      case 'w:ptab':
        return ' ';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return this.#fields.show('-');
      case 'w:sym':
        return this.#fields.show(this.#symbol(child));
      case 'w:fldChar':
        return this.#fields.mark(child);
      case 'w:instrText':
        this.#fields.instruct(child.textContent);
        return '';
      case 'w:fldSimple':
        return this.#fields.simple(child.getAttribute('w:instr') ?? '', this.#text(child));
      case 'w:sdt':
        return this.#control(child);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        account.leave('noteMarks');
        return '';
      case 'w:ins':
      case 'w:moveTo':
        account.check('inserted', child.textContent);
        return this.#text(child);
      case 'w:del':
      case 'w:moveFrom':
        account.leave('deleted', child.textContent);
        return '';
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#picture(child);
        return '';
      case 'w:ruby':
        account.leave('rubies', elementAt(child, 'w:rt')?.textContent ?? '');
        return this.#text(elementAt(child, 'w:rubyBase') ?? child);
      case 'm:oMath':
        return this.formula(child);
      case 'mc:AlternateContent':
        return this.#text(choiceOf(child));
      case 'w:pPr':
      case 'w:sdtPr':
      case 'w:rt':
        // Tab stops have the name of a tab in the text.
        return '';
      default:
        return this.#text(child);
    }
  }

  #run(run: XmlElement): string {
    const text = this.#text(run);
    const isOn = (name: string) => this.#styles.isOn(run, this.#paragraph, name);
    if (text === '') return '';
    if (isOn('w:vanish')) this.#account.leave('hidden', text);
    else if (isOn('w:strike') || isOn('w:dstrike')) this.#account.leave('struckOut', text);
    else return this.#script(run, text);
    return '';
  }

  #script(run: XmlElement, text: string): string {
    const alignment = this.#styles.valueIn(run, this.#paragraph, 'w:vertAlign');
    if (alignment === 'superscript') return this.#account.scripts.convert(text, 'sup');
    return alignment === 'subscript' ? this.#account.scripts.convert(text, 'sub') : text;
  }

  /** Returns the words of a content control; what it shows while it is empty is no text of the document. */
  #control(control: XmlElement): string {
    if (!showsPlaceholder(control)) return this.#text(control);
    this.#account.leave('placeholders', control.textContent);
    return '';
  }

  #symbol(symbol: XmlElement): string {
    const font = symbol.getAttribute('w:font') ?? '';
    const code = symbol.getAttribute('w:char') ?? '';
    const char = characterOfSymbol(font, Number.parseInt(code, 16));
    this.#account.check('symbols', `${char ?? '〓'}（${font} ${code}）`);
    return char ?? UNREADABLE;
  }

  /** Leaves a picture out; the words of text boxes and of drawn titles are lines beside the paragraph. */
  #picture(picture: XmlElement): void {
    const boxes = findOutermost(picture, 'w:txbxContent').flatMap((box) => this.#linesOf(box));
    const drawn = findAll(picture, 'v:textpath').map((path) => path.getAttribute('string') ?? '');
    const lines = [...boxes, ...drawn].filter((line) => line.trim() !== '');
    for (const line of lines) this.#account.check('boxes', line);
    this.#boxes.push(...lines);
    if (lines.length === 0 || findAll(picture, 'pic:pic').length > 0)
      this.#account.leave('pictures', wordsAbout(picture));
  }
}

/** Returns what the author wrote about a picture. */
function wordsAbout(picture: XmlElement): string {
  const [properties] = findAll(picture, 'wp:docPr');
  return properties?.getAttribute('descr') ?? '';
}

/** Whether a content control is empty and shows only what is to be filled in. */
export function showsPlaceholder(control: XmlElement): boolean {
  const mark = elementAt(control, 'w:sdtPr', 'w:showingPlcHdr');
  return mark !== undefined && !/^(?:0|false|off)$/u.test(mark.getAttribute('w:val') ?? '1');
}

/** Returns the preferred one of alternative contents: the choice for newer programs, else the fallback. */
export function choiceOf(alternatives: XmlElement): XmlElement {
  const choice = elementAt(alternatives, 'mc:Choice');
  const fallback = elementAt(alternatives, 'mc:Fallback');
  if (choice && fallback && choice.textContent.trim() === '' && fallback.textContent.trim() !== '')
    return fallback;
  return choice ?? fallback ?? alternatives;
}
