import { childrenOf, descend, wordOf } from './element.ts';
import type { Numbering } from './numbering.ts';

/** What a Word file holds besides lines of text, counted or quoted for the editor. */
export interface Left {
  /** Text boxes, hidden and struck-out words that were left out. */
  boxes: string[];
  hidden: string[];
  deleted: string[];
  /** First words of each table, whose rows became lines. */
  tables: string[];
  numbered: number;
  bullets: number;
  pictures: number;
  symbols: number;
  notes: number;
}

/** Reads the lines of a Word body: a paragraph a line, its number before it; a table’s row a line. */
export class Body {
  readonly left: Left = {
    boxes: [],
    hidden: [],
    deleted: [],
    tables: [],
    numbered: 0,
    bullets: 0,
    pictures: 0,
    symbols: 0,
    notes: 0,
  };
  readonly #numbering: Numbering;

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The lines of an element that holds paragraphs and tables. */
  lines(container: Element): string[] {
    return childrenOf(container).flatMap((child) => {
      if (child.nodeName === 'w:p') return this.#paragraph(child);
      if (child.nodeName === 'w:tbl') return this.#table(child);
      if (/^w:(?:sdt|sdtContent|ins|customXml|moveTo)$/u.test(child.nodeName))
        return this.lines(child);
      return [];
    });
  }

  #paragraph(paragraph: Element): string[] {
    const properties = descend(paragraph, 'w:pPr');
    const text = this.#text(paragraph);
    // Word counts an empty paragraph of a list too, but draws its number alone.
    const number = this.#numbering.next(properties);
    if (number !== '' && text.trim() !== '') this.left.numbered += 1;
    if (this.#numbering.isBullet(properties)) this.left.bullets += 1;
    return text.trim() === '' ? [''] : (number + text).split('\n');
  }

  #table(table: Element): string[] {
    const rows = childrenOf(table).flatMap((row) => this.#rows(row));
    this.left.tables.push(rows[0] ?? '');
    return rows;
  }

  #rows(row: Element): string[] {
    if (row.nodeName === 'w:sdt' || row.nodeName === 'w:sdtContent')
      return childrenOf(row).flatMap((inner) => this.#rows(inner));
    if (row.nodeName !== 'w:tr') return [];
    const cells = childrenOf(row, 'w:tc').map((cell) =>
      this.lines(cell)
        .filter((line) => line !== '')
        .join(' '),
    );
    return [cells.join('\t')];
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
      case 'w:del':
      case 'w:moveFrom':
        left.deleted.push(child.textContent ?? '');
        return '';
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#picture(child);
      case 'mc:AlternateContent': {
        const choice = descend(child, 'mc:Choice') ?? descend(child, 'mc:Fallback');
        return choice ? this.#text(choice) : '';
      }
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
    const vanish = descend(run, 'w:rPr', 'w:vanish');
    if (!vanish || wordOf(run, 'w:rPr', 'w:vanish') === '0') return text;
    if (text.trim() !== '') this.left.hidden.push(text);
    return '';
  }

  /** What is drawn is no text; the words of a text box are kept for the editor. */
  #picture(picture: Element): string {
    const boxes = [...picture.getElementsByTagName('w:txbxContent')];
    const words = boxes.map((box) => this.lines(box).join('').trim()).filter(Boolean);
    if (words.length > 0) this.left.boxes.push(...words);
    else this.left.pictures += 1;
    return '';
  }
}
