import type { Account, LeftOutKind } from '../account.ts';
import { markerOf } from '../../structure/marker.ts';
import { listFormat, itemNumber } from './listNumber.ts';
import type { HtmlElement, HtmlNode } from './node.ts';
import { attributeOf, elementsIn, findAll, isHidden, foldedTextOf } from './node.ts';

const INVISIBLE = /^(?:script|style|title|head|rp|col|colgroup|source|track|link|meta)$/u;
/** Elements that surround a page’s text. */
const SURROUNDING = /^(?:nav|header|footer|aside|form)$/u;
const FIELD = /^(?:input|textarea|select|button)$/u;
/** Elements whose words a browser does not show. */
const UNSEEN = /^(?:template|noscript|datalist)$/u;
const EMBEDDED = /^(?:iframe|object|embed|video|audio|canvas|math|applet)$/u;
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|label|mark|o:p|q|samp|small|span|strong|sub|sup|time|tt|u|var|wbr|ruby|rb|st1:\w+)$/u;

/** Marks the line where an element was skipped. */
export const SKIPPED_MARK = '\u0000';

/** Collects lines of text from the nodes of a page, one per block; records in `account` all that is no text. */
export class HtmlLineReader {
  readonly #finished: string[] = [];
  #line = '';
  readonly #account: Account;
  readonly #skipped: HtmlElement | undefined;
  /** The number of `pre` elements around the current node. */
  #preformattedDepth = 0;

  constructor(account: Account, skipped?: HtmlElement) {
    this.#account = account;
    this.#skipped = skipped;
  }

  /** Returns the lines collected so far, joined and trimmed. */
  text(): string {
    const lines = [...this.#finished, this.#line].map((line) => line.trim()).join('\n');
    return `${lines.trim()}\n`;
  }

  /** Adds the text of these nodes. */
  read(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if ('value' in node) this.#addText(node.value);
      else if ('tagName' in node) this.#element(node);
    }
  }

  #addText(text: string): void {
    if (this.#preformattedDepth === 0) {
      this.#append(text.replace(/[ \t\r\n\f]+/gu, ' '));
      return;
    }
    for (const [i, line] of text.split(/\r?\n/u).entries()) {
      if (i > 0) this.#break();
      this.#append(line);
    }
  }

  #append(text: string): void {
    this.#line += /\s$|^$/u.test(this.#line) ? text.replace(/^ /u, '') : text;
  }

  #break(): void {
    if (this.#line !== '') this.#startLine();
  }

  #startLine(): void {
    this.#finished.push(this.#line);
    this.#line = '';
  }

  #element(element: HtmlElement): void {
    const { tagName: tag } = element;
    const account = this.#account;
    if (INVISIBLE.test(tag)) return;
    if (element === this.#skipped) {
      this.#break();
      this.#append(SKIPPED_MARK);
      this.#break();
    } else if (isHidden(element) || UNSEEN.test(tag)) this.#leave('unseen', element);
    else if (SURROUNDING.test(tag) && !holdsMainText(element)) this.#leave('around', element);
    else if (FIELD.test(tag)) this.#field(element);
    else if (EMBEDDED.test(tag)) account.leave('embedded', wordsOfEmbedded(element));
    else if (tag === 'img') account.leave('pictures', attributeOf(element, 'alt') ?? '');
    else if (tag === 'svg') account.leave('pictures', foldedTextOf(element));
    else if (tag === 'rt' || tag === 'rtc') this.#leave('rubies', element);
    else if (/^(?:del|s|strike)$/u.test(tag)) this.#leave('struckOut', element);
    else if (INLINE.test(tag)) this.#inline(element);
    else this.#block(element);
  }

  #inline(element: HtmlElement): void {
    const { tagName: tag, childNodes } = element;
    const words = foldedTextOf(element);
    if ((tag === 'sup' || tag === 'sub') && elementsIn(element).length === 0) {
      this.#append(this.#account.scripts.convert(words, tag));
      return;
    }
    if (tag === 'ins') this.#account.check('inserted', words);
    if (tag === 'q') this.#account.check('quotations', words);
    if (tag === 'q') this.#append('“');
    this.read(childNodes);
    if (tag === 'q') this.#append('”');
  }

  #block(element: HtmlElement): void {
    const { tagName: tag } = element;
    this.#break();
    if (tag === 'ol') this.#list(element);
    else if (tag === 'table') this.#table(element);
    else {
      if (tag === 'pre') this.#preformattedDepth += 1;
      if (tag === 'ul') for (const _ of elementsIn(element)) this.#account.leave('bullets');
      if (/^h[2-6]$/u.test(tag) && !markerOf(foldedTextOf(element)))
        this.#account.check('headings', foldedTextOf(element));
      this.read(element.childNodes);
      if (tag === 'pre') this.#preformattedDepth -= 1;
      this.#break();
      if (/^(?:p|div|h[1-6])$/u.test(tag)) this.#startLine();
    }
    this.#break();
  }

  #table(table: HtmlElement): void {
    const rows = rowsOf(table);
    if (isLayoutTable(table, rows)) {
      this.#account.count('layoutTables');
      for (const cell of rows.flat()) {
        if (cell === this.#skipped) this.#append(SKIPPED_MARK);
        else this.read(cell.childNodes);
        this.#break();
      }
      return;
    }
    const caption = findAll(table, /^caption$/u)[0];
    if (caption) this.#block(caption);
    for (const [i, cells] of rows.entries()) {
      this.#break();
      const line = cells.map((cell) => this.#cell(cell)).join('\t');
      if (i === 0) this.#account.table(line.replaceAll('\t', ' '));
      this.#append(line);
    }
  }

  #cell({ childNodes }: HtmlElement): string {
    const inner = new HtmlLineReader(this.#account, this.#skipped);
    inner.read(childNodes);
    return inner
      .text()
      .trim()
      .replace(/\s*\n\s*/gu, ' ');
  }

  /** Writes out the numbers of an ordered list, which a browser draws and the text does not contain. */
  #list(list: HtmlElement): void {
    const items = elementsIn(list);
    const reversed = attributeOf(list, 'reversed') !== undefined;
    const first = reversed ? items.filter(({ tagName }) => tagName === 'li').length : 1;
    let n = Number(attributeOf(list, 'start')) || first;
    for (const item of items) {
      if (item.tagName === 'li') {
        n = Number(attributeOf(item, 'value')) || n;
        this.#append(itemNumber(listFormat(item) ?? listFormat(list), n));
        n += reversed ? -1 : 1;
      }
      this.read(item.childNodes);
      this.#break();
    }
    if (listFormat(list) !== 'none') this.#account.count('numberedLists');
  }

  #field(field: HtmlElement): void {
    const words = attributeOf(field, 'value') ?? foldedTextOf(field);
    if (words !== '' && attributeOf(field, 'type') !== 'hidden')
      this.#account.leave('forms', words);
  }

  #leave(kind: LeftOutKind, element: HtmlElement): void {
    const words = foldedTextOf(element);
    if (words !== '') this.#account.leave(kind, words);
  }
}

/** Returns the words of what is embedded: its own, or its name. */
function wordsOfEmbedded(element: HtmlElement): string {
  return foldedTextOf(element) || (attributeOf(element, 'srcdoc') ?? `<${element.tagName}>`);
}

/** Whether an element that usually surrounds the text contains it: a form the whole page, a header the title. */
function holdsMainText(element: HtmlElement): boolean {
  if (element.tagName === 'form') return /[。；]/u.test(foldedTextOf(element));
  return findAll(element, /^h1$/u).length > 0;
}

/** Returns the cells of each row; parsing puts every row into a body, written or not. */
function rowsOf(table: HtmlElement): HtmlElement[][] {
  const bodies = elementsIn(table).filter(({ tagName }) =>
    /^(?:thead|tbody|tfoot)$/u.test(tagName),
  );
  return bodies.flatMap(elementsIn).map(elementsIn);
}

/** Whether a table is for layout: it contains another table, cells of several paragraphs, or only one cell a row. */
function isLayoutTable(table: HtmlElement, rows: readonly HtmlElement[][]): boolean {
  if (findAll(table, /^table$/u).length > 0) return true;
  if (rows.every((cells) => cells.length < 2)) return true;
  return rows.flat().some((cell) => {
    const paragraphs = findAll(cell, /^(?:p|div)$/u).filter((each) =>
      /[。；]/u.test(foldedTextOf(each)),
    );
    return paragraphs.length > 1;
  });
}
