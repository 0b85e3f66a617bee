import { markerOf } from '../../structure/marker.ts';
import { childrenOf, elementAt, findOutermost } from './xml.ts';
import { formulaText, writeFormula } from './formula.ts';
import { Omissions } from './omissions.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Elements that only contain others. */
const CONTAINERS = /^w:(?:sdt|sdtContent|customXml|smartTag)$/u;
/** Elements beside paragraphs that carry layout or bookkeeping and no text. */
const IGNORED =
  /^(?:w:(?:\w*Pr|tblGrid|bookmark\w+|permStart|permEnd|proofErr|comment\w+|move\w+Range\w+)|m:\w*Pr)$/u;

/**
 * Reads the lines of a Word body: one per paragraph, its automatic number written before it, and one per table row.
 * Records in `omissions` everything that did not become plain text.
 */
export class BodyReader {
  readonly omissions = new Omissions();
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** The properties of the paragraph being read. */
  #paragraph: Element | undefined;

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** Returns the lines of an element that contains paragraphs and tables; none of a missing one. */
  lines(container: Element | undefined): string[] {
    const lines: string[] = [];
    let joinsNext = false;
    for (const child of childrenOf(container)) {
      const found = this.#block(child);
      // The next block may be without lines, such as a deleted one.
      if (joinsNext) lines.push([...lines.splice(-1), ...found.splice(0, 1)].join(''));
      for (const line of found) lines.push(line);
      joinsNext =
        child.nodeName === 'w:p' && elementAt(child, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
      if (joinsNext) this.omissions.mergedParagraphs += 1;
    }
    return lines;
  }

  #block(child: Element): string[] {
    const { omissions } = this;
    const { nodeName: name } = child;
    if (name === 'w:p') return this.#lineOf(child);
    if (name === 'w:tbl') return this.#table(child);
    if (CONTAINERS.test(name)) return this.lines(child);
    if (name === 'mc:AlternateContent') return this.lines(choiceOf(child));
    if (name === 'm:oMathPara' || name === 'm:oMath') return [this.#formula(child)];
    if (name === 'w:ins' || name === 'w:moveTo') {
      omissions.inserted.push(child.textContent);
      return this.lines(child);
    }
    if (name === 'w:del' || name === 'w:moveFrom') omissions.deleted.push(child.textContent);
    else if (name === 'w:altChunk') omissions.embeddedFiles += 1;
    else if (!IGNORED.test(name)) omissions.unknownContent.push(child.textContent);
    return [];
  }

  #lineOf(paragraph: Element): string[] {
    const properties = elementAt(paragraph, 'w:pPr');
    // A text box inside the paragraph has paragraphs of its own.
    const outer = this.#paragraph;
    this.#paragraph = properties;
    const text = this.#text(paragraph);
    this.#paragraph = outer;
    // Word counts an empty list paragraph too, so the number is taken before the paragraph is skipped.
    const number = this.#numbering.next(properties);
    if (number !== '' && text.trim() !== '') this.omissions.autoNumbered += 1;
    if (this.#numbering.isBullet(properties)) this.omissions.bullets += 1;
    if (text.trim() === '') return [''];
    const whole = number + text;
    if (this.#styles.isHeading(properties) && !markerOf(whole.trim()))
      this.omissions.headings.push(whole);
    return whole.split('\n');
  }

  #table(table: Element): string[] {
    const rows = childrenOf(table).flatMap((row) => this.#rows(row));
    this.omissions.tables.push(...rows.slice(0, 1));
    return rows;
  }

  #rows(row: Element): string[] {
    if (CONTAINERS.test(row.nodeName)) return childrenOf(row).flatMap((inner) => this.#rows(inner));
    if (row.nodeName !== 'w:tr') return [];
    if (elementAt(row, 'w:trPr', 'w:del')) {
      this.omissions.deleted.push(row.textContent);
      return [];
    }
    if (elementAt(row, 'w:trPr', 'w:ins')) this.omissions.inserted.push(row.textContent);
    const cells = this.#cells(row).map((cell) =>
      this.lines(cell)
        .filter((line) => line !== '')
        .join(' '),
    );
    return [cells.join('\t')];
  }

  #cells(row: Element): Element[] {
    return childrenOf(row).flatMap((cell) => {
      if (CONTAINERS.test(cell.nodeName)) return this.#cells(cell);
      return cell.nodeName === 'w:tc' ? [cell] : [];
    });
  }

  /** Returns the text of a paragraph or of an element within one. */
  #text(element: Element): string {
    return childrenOf(element)
      .map((child) => this.#inlineText(child))
      .join('');
  }

  #inlineText(child: Element): string {
    const { omissions } = this;
    switch (child.nodeName) {
      case 'w:r':
        return this.#run(child);
      case 'w:t':
        return child.textContent.replace(/\n/gu, ' ');
      case 'w:tab':
      case 'w:ptab':
        return ' ';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        omissions.symbols += 1;
        return '\uFFFD';
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        omissions.noteReferences += 1;
        return '';
      case 'w:ins':
      case 'w:moveTo':
        omissions.inserted.push(child.textContent);
        return this.#text(child);
      case 'w:del':
      case 'w:moveFrom':
        omissions.deleted.push(child.textContent);
        return '';
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#picture(child);
      case 'w:ruby':
        omissions.rubies.push(elementAt(child, 'w:rt')?.textContent ?? '');
        return this.#text(elementAt(child, 'w:rubyBase') ?? child);
      case 'm:oMath':
        return this.#formula(child);
      case 'mc:AlternateContent':
        return this.#text(choiceOf(child));
      case 'w:pPr':
        // Its tab stops have the name of a tab in the text.
        return '';
      default:
        return this.#text(child);
    }
  }

  #run(run: Element): string {
    const text = this.#text(run);
    const isOn = (name: string) => this.#styles.isOn(run, this.#paragraph, name);
    if (isOn('w:vanish')) this.omissions.hidden.push(text);
    else if (isOn('w:strike') || isOn('w:dstrike')) this.omissions.struckOut.push(text);
    else return this.#script(run, text);
    return '';
  }

  #script(run: Element, text: string): string {
    const alignment = this.#styles.valueIn(run, this.#paragraph, 'w:vertAlign');
    if (alignment === 'superscript') return this.omissions.scripts.convert(text, 'sup');
    return alignment === 'subscript' ? this.omissions.scripts.convert(text, 'sub') : text;
  }

  #formula(formula: Element): string {
    this.omissions.formulas.push(formulaText(formula));
    return writeFormula(formula);
  }

  /** Leaves a drawing out of the text; the words of its text boxes are recorded for the editor. */
  #picture(picture: Element): string {
    const boxes = findOutermost(picture, 'w:txbxContent');
    const words = boxes.map((box) => this.lines(box).join('').trim()).filter(Boolean);
    if (words.length > 0) this.omissions.textBoxes.push(...words);
    else this.omissions.pictures += 1;
    return '';
  }
}

/** Returns the preferred one of alternative contents: the choice for newer programs, else the fallback. */
function choiceOf(alternatives: Element): Element {
  return (
    elementAt(alternatives, 'mc:Choice') ?? elementAt(alternatives, 'mc:Fallback') ?? alternatives
  );
}
