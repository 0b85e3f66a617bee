import { markerOf } from '../../structure/marker.ts';
import { childrenOf, descend, within } from './xml.ts';
import { wordsOf, writeFormula } from './formula.ts';
import { Left } from './omissions.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Elements that only hold others. */
const HOLDERS = /^w:(?:sdt|sdtContent|customXml|smartTag)$/u;
/** What stands beside paragraphs and says something of the layout. */
const SILENT =
  /^(?:w:(?:\w*Pr|tblGrid|bookmark\w+|permStart|permEnd|proofErr|comment\w+|move\w+Range\w+)|m:\w*Pr)$/u;

/** Reads the lines of a Word body: a paragraph a line, its number before it; a table’s row a line. */
export class Body {
  readonly left = new Left();
  readonly #numbering: Numbering;
  readonly #styles: Styles;
  /** The properties of the paragraph being read. */
  #paragraph: Element | undefined;

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** The lines of an element that holds paragraphs and tables. */
  lines(container: Element): string[] {
    const lines: string[] = [];
    let open = false;
    for (const child of childrenOf(container)) {
      const found = this.#block(child);
      if (open) found[0] = (lines.pop() ?? '') + (found[0] ?? '');
      for (const line of found) lines.push(line);
      open = child.nodeName === 'w:p' && descend(child, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
      if (open) this.left.merged += 1;
    }
    return lines;
  }

  #block(child: Element): string[] {
    const { left } = this;
    const { nodeName: name } = child;
    if (name === 'w:p') return this.#lineOf(child);
    if (name === 'w:tbl') return this.#table(child);
    if (HOLDERS.test(name)) return this.lines(child);
    if (name === 'mc:AlternateContent') return this.lines(choiceOf(child));
    if (name === 'm:oMathPara' || name === 'm:oMath') return [this.#formula(child)];
    if (name === 'w:ins' || name === 'w:moveTo') {
      left.inserted.push(child.textContent ?? '');
      return this.lines(child);
    }
    if (name === 'w:del' || name === 'w:moveFrom') left.deleted.push(child.textContent ?? '');
    else if (name === 'w:altChunk') left.embedded += 1;
    else if (!SILENT.test(name)) left.strange.push(child.textContent ?? '');
    return [];
  }

  #lineOf(paragraph: Element): string[] {
    const properties = descend(paragraph, 'w:pPr');
    const around = this.#paragraph;
    this.#paragraph = properties;
    const text = this.#text(paragraph);
    this.#paragraph = around;
    // Word counts an empty paragraph of a list too, but draws its number alone.
    const number = this.#numbering.next(properties);
    if (number !== '' && text.trim() !== '') this.left.numbered += 1;
    if (this.#numbering.isBullet(properties)) this.left.bullets += 1;
    if (text.trim() === '') return [''];
    const whole = number + text;
    if (this.#styles.isHeading(properties) && !markerOf(whole.trim()))
      this.left.headings.push(whole);
    return whole.split('\n');
  }

  #table(table: Element): string[] {
    const rows = childrenOf(table).flatMap((row) => this.#rows(row));
    this.left.tables.push(rows[0] ?? '');
    return rows;
  }

  #rows(row: Element): string[] {
    if (HOLDERS.test(row.nodeName)) return childrenOf(row).flatMap((inner) => this.#rows(inner));
    if (row.nodeName !== 'w:tr') return [];
    if (descend(row, 'w:trPr', 'w:del')) {
      this.left.deleted.push(row.textContent ?? '');
      return [];
    }
    if (descend(row, 'w:trPr', 'w:ins')) this.left.inserted.push(row.textContent ?? '');
    const cells = this.#cells(row).map((cell) =>
      this.lines(cell)
        .filter((line) => line !== '')
        .join(' '),
    );
    return [cells.join('\t')];
  }

  #cells(row: Element): Element[] {
    return childrenOf(row).flatMap((cell) => {
      if (HOLDERS.test(cell.nodeName)) return this.#cells(cell);
      return cell.nodeName === 'w:tc' ? [cell] : [];
    });
  }

  /** The text of a paragraph or of what is within one. */
  #text(element: Element): string {
    return childrenOf(element)
      .map((child) => this.#piece(child))
      .join('');
  }

  #piece(child: Element): string {
    const { left } = this;
    switch (child.nodeName) {
      case 'w:r':
        return this.#run(child);
      case 'w:t':
        return (child.textContent ?? '').replace(/\n/gu, ' ');
      case 'w:tab':
      case 'w:ptab':
        return ' ';
      case 'w:br':
      case 'w:cr':
        return '\n';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        left.symbols += 1;
        return '\uFFFD';
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        left.notes += 1;
        return '';
      case 'w:ins':
      case 'w:moveTo':
        left.inserted.push(child.textContent ?? '');
        return this.#text(child);
      case 'w:del':
      case 'w:moveFrom':
        left.deleted.push(child.textContent ?? '');
        return '';
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#picture(child);
      case 'w:ruby':
        left.rubies.push(descend(child, 'w:rt')?.textContent ?? '');
        return this.#text(descend(child, 'w:rubyBase') ?? child);
      case 'm:oMath':
      case 'm:oMathPara':
        return this.#formula(child);
      case 'mc:AlternateContent':
        return this.#text(choiceOf(child));
      case 'w:pPr':
      case 'w:rPr':
      case 'w:instrText':
      case 'w:delText':
      case 'w:fldChar':
        return '';
      default:
        return this.#text(child);
    }
  }

  #run(run: Element): string {
    const text = this.#text(run);
    const isOn = (name: string) => this.#styles.isOn(run, this.#paragraph, name);
    if (text.trim() === '') return text;
    if (isOn('w:vanish')) this.left.hidden.push(text);
    else if (isOn('w:strike') || isOn('w:dstrike')) this.left.struck.push(text);
    else return this.#script(run, text);
    return '';
  }

  #script(run: Element, text: string): string {
    const place = this.#styles.valueIn(run, this.#paragraph, 'w:vertAlign');
    if (place === 'superscript') return this.left.scripts.write(text, 'sup');
    return place === 'subscript' ? this.left.scripts.write(text, 'sub') : text;
  }

  #formula(formula: Element): string {
    this.left.formulas.push(wordsOf(formula));
    return writeFormula(formula);
  }

  /** What is drawn is no text; the words of a text box are kept for the editor. */
  #picture(picture: Element): string {
    const boxes = within(picture, 'w:txbxContent');
    const words = boxes.map((box) => this.lines(box).join('').trim()).filter(Boolean);
    if (words.length > 0) this.left.boxes.push(...words);
    else this.left.pictures += 1;
    return '';
  }
}

/** Of several ways to say the same the first, which newer programs read. */
function choiceOf(alternatives: Element): Element {
  return descend(alternatives, 'mc:Choice') ?? descend(alternatives, 'mc:Fallback') ?? alternatives;
}
