import { isImprint } from '../../structure/imprint.ts';
import { markerOf } from '../../structure/marker.ts';
import type { Account } from '../account.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt } from '../xml/element.ts';
import { InlineReader, choiceOf, showsPlaceholder } from './inline.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Elements that only contain others. */
const CONTAINERS = /^w:(?:sdt|sdtContent|customXml|smartTag)$/u;
/** Elements beside paragraphs that carry layout or bookkeeping and no text. */
const IGNORED =
  /^(?:w:(?:\w*Pr|tblGrid|bookmark\w+|permStart|permEnd|proofErr|comment\w+|move\w+Range\w+)|m:\w*Pr)$/u;

/** Returns the lines of a file within the file, by the id of its relationship; undefined if it is none with lines. */
type ReadChunk = (id: string) => string[] | undefined;

/** Receives the number of things read so far, the number of all, and what they are. */
export type ReadProgress = (done: number, all: number, unit: string) => void;

/** How files within the file are read, and whom to tell of every block of the body. */
interface BodyOptions {
  readChunk?: ReadChunk;
  progress?: ReadProgress;
}

/** How the paragraphs of a Word file are numbered and formatted. */
interface Formatting {
  numbering: Numbering;
  styles: Styles;
}

/**
 * Reads the lines of a Word body: one per paragraph, its automatic number written before it, and one per table row.
 * Records in `account` everything that did not become plain text.
 */
export class BodyReader {
  readonly #formatting: Formatting;
  readonly #account: Account;
  readonly #inline: InlineReader;
  readonly #options: BodyOptions;

  constructor(formatting: Formatting, account: Account, options: BodyOptions = {}) {
    this.#formatting = formatting;
    this.#account = account;
    this.#options = options;
    // A text box is a text of its own, in which no field of the text around it goes on.
    this.#inline = new InlineReader(formatting.styles, account, (box) =>
      new BodyReader(formatting, account).lines(box),
    );
  }

  /** Returns the lines of an element that contains paragraphs and tables; none of a missing one. */
  lines(container: XmlElement | undefined): string[] {
    const lines: string[] = [];
    let joinsNext = false;
    const blocks = childrenOf(container);
    for (const [i, child] of blocks.entries()) {
      if (container?.nodeName === 'w:body') this.#options.progress?.(i + 1, blocks.length, '段');
      const found = this.#block(child);
      // The next block may be without lines, such as a deleted one.
      if (joinsNext) lines.push([...lines.splice(-1), ...found.splice(0, 1)].join(''));
      for (const line of found) lines.push(line);
      joinsNext =
        child.nodeName === 'w:p' && elementAt(child, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
      if (joinsNext) this.#account.count('joined');
    }
    return lines;
  }

  #block(child: XmlElement): string[] {
    const account = this.#account;
    const { nodeName: name } = child;
    if (name === 'w:p') return this.#linesOf(child);
    if (name === 'w:tbl') return this.#table(child);
    if (CONTAINERS.test(name)) return this.#control(child);
    if (name === 'mc:AlternateContent') return this.lines(choiceOf(child));
    if (name === 'm:oMathPara' || name === 'm:oMath') return [this.#inline.formula(child)];
    if (name === 'w:ins' || name === 'w:moveTo') {
      account.check('inserted', child.textContent);
      return this.lines(child);
    }
    if (name === 'w:del' || name === 'w:moveFrom') account.leave('deleted', child.textContent);
    else if (name === 'w:altChunk') return this.#chunk(child);
    else if (!IGNORED.test(name)) account.leave('unknown', child.textContent);
    return [];
  }

  #control(control: XmlElement): string[] {
    if (!showsPlaceholder(control)) return this.lines(control);
    this.#account.leave('placeholders', control.textContent);
    return [];
  }

  #chunk(chunk: XmlElement): string[] {
    const id = chunk.getAttribute('r:id') ?? '';
    const lines = this.#options.readChunk?.(id);
    if (!lines) this.#account.leave('embedded', '另一份文件');
    return lines ?? [];
  }

  #linesOf(paragraph: XmlElement): string[] {
    const properties = elementAt(paragraph, 'w:pPr');
    const { numbering } = this.#formatting;
    // Word counts an empty list paragraph too, so the number is taken before the paragraph is skipped.
    const number = numbering.next(properties);
    const { text, boxes } = this.#inline.paragraph(paragraph);
    if (text.trim() === '') return boxes.length > 0 ? boxes : [''];
    if (number !== '') this.#account.count('autoNumbered');
    if (numbering.isBullet(properties)) this.#account.leave('bullets');
    const whole = number + text;
    if (this.#formatting.styles.isHeading(properties) && !markerOf(whole.trim()))
      this.#account.check('headings', whole);
    const own = whole.split('\n');
    return boxes.some(isImprint) ? [...own, ...boxes] : [...boxes, ...own];
  }

  #table(table: XmlElement): string[] {
    const rows = childrenOf(table).flatMap((row) => this.#rows(row));
    if (rows[0]) this.#account.table(rows[0]);
    return rows;
  }

  #rows(row: XmlElement): string[] {
    if (CONTAINERS.test(row.nodeName)) return childrenOf(row).flatMap((inner) => this.#rows(inner));
    if (row.nodeName !== 'w:tr') return [];
    if (elementAt(row, 'w:trPr', 'w:del')) {
      this.#account.leave('deleted', row.textContent);
      return [];
    }
    if (elementAt(row, 'w:trPr', 'w:ins')) this.#account.check('inserted', row.textContent);
    const cells = this.#cells(row).map((cell) =>
      this.lines(cell)
        .filter((line) => line !== '')
        .join(' '),
    );
    return [cells.join('\t')];
  }

  #cells(row: XmlElement): XmlElement[] {
    return childrenOf(row).flatMap((cell) => {
      if (CONTAINERS.test(cell.nodeName)) return this.#cells(cell);
      return cell.nodeName === 'w:tc' ? [cell] : [];
    });
  }
}
