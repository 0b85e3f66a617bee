import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { attributeOf, elementsIn, findAll, isHidden, wordsOf } from './htmlNode.ts';
import type { HtmlLeft } from './htmlOmissions.ts';
import { markerOf } from '../structure/marker.ts';
import { countIn } from './docx/countingSystems.ts';

const UNSEEN =
  /^(?:script|style|template|noscript|title|head|rp|col|colgroup|datalist|source|track|link|meta)$/u;
/** What surrounds a page’s text. */
const AROUND = /^(?:nav|header|footer|aside|form)$/u;
const FIELD = /^(?:input|textarea|select|button)$/u;
const EMBEDDED = /^(?:iframe|object|embed|video|audio|canvas|math|applet)$/u;
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|label|mark|o:p|q|samp|small|span|strong|sub|sup|time|tt|u|var|wbr|ruby|rb|st1:\w+)$/u;
const NUMBERS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Stands in the lines where an element was passed over. */
export const PASSED = '\u0000';

/** Lines of text gathered from a page: a block a line. */
export class HtmlLines {
  readonly #lines: string[] = [''];
  readonly #left: HtmlLeft;
  readonly #passOver: HtmlElement | undefined;
  /** How deep within preformatted text it reads. */
  #kept = 0;

  constructor(left: HtmlLeft, passOver?: HtmlElement) {
    this.#left = left;
    this.#passOver = passOver;
  }

  text(): string {
    const lines = this.#lines.map((line) => line.trim()).join('\n');
    return `${lines.trim()}\n`;
  }

  read(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if ('value' in node) this.#words(node.value);
      else if ('tagName' in node) this.#element(node);
    }
  }

  #words(text: string): void {
    if (this.#kept === 0) {
      this.#add(text.replace(/[ \t\r\n\f]+/gu, ' '));
      return;
    }
    for (const [i, line] of text.split(/\r?\n/u).entries()) {
      if (i > 0) this.#break();
      this.#add(line);
    }
  }

  #add(text: string): void {
    const last = this.#lines.length - 1;
    const line = this.#lines[last] ?? '';
    this.#lines[last] = line + (/\s$|^$/u.test(line) ? text.replace(/^ /u, '') : text);
  }

  #break(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  #element(element: HtmlElement): void {
    const { tagName: tag } = element;
    const left = this.#left;
    if (element === this.#passOver) {
      this.#break();
      this.#add(PASSED);
      this.#break();
    } else if (UNSEEN.test(tag)) return;
    else if (isHidden(element)) keep(left.hidden, element);
    else if (AROUND.test(tag) && !holdsText(element)) this.#leaveOut(element);
    else if (FIELD.test(tag)) this.#field(element);
    else if (EMBEDDED.test(tag)) left.embedded.push(wordsOf(element) || `<${tag}>`);
    else if (tag === 'br' || tag === 'hr') this.#break();
    else if (tag === 'img') left.pictures.push(attributeOf(element, 'alt') ?? '');
    else if (tag === 'svg') left.pictures.push(wordsOf(element));
    else if (tag === 'rt' || tag === 'rtc') keep(left.rubies, element);
    else if (/^(?:del|s|strike)$/u.test(tag)) keep(left.struck, element);
    else if (INLINE.test(tag)) this.#inline(element);
    else this.#block(element);
  }

  #inline(element: HtmlElement): void {
    const { tagName: tag, childNodes } = element;
    const words = wordsOf(element);
    if ((tag === 'sup' || tag === 'sub') && elementsIn(element).length === 0) {
      this.#add(this.#left.scripts.write(words, tag));
      return;
    }
    if (tag === 'ins') this.#left.inserted.push(words);
    if (tag === 'q') this.#left.quotations.push(words);
    if (tag === 'q') this.#add('“');
    this.read(childNodes);
    if (tag === 'q') this.#add('”');
  }

  #block(element: HtmlElement): void {
    const { tagName: tag } = element;
    this.#break();
    if (tag === 'ol') this.#list(element);
    else if (tag === 'table') this.#table(element);
    else {
      if (tag === 'pre') this.#kept += 1;
      if (tag === 'ul') this.#left.bullets += elementsIn(element).length;
      if (/^h[2-6]$/u.test(tag) && !markerOf(wordsOf(element))) keep(this.#left.headings, element);
      this.read(element.childNodes);
      if (tag === 'pre') this.#kept -= 1;
      this.#break();
      if (/^(?:p|div|h[1-6])$/u.test(tag)) this.#lines.push('');
    }
    this.#break();
  }

  #table(table: HtmlElement): void {
    const rows = rowsOf(table);
    if (isLayout(table, rows)) {
      this.#left.layouts += 1;
      for (const cell of rows.flat()) {
        this.#break();
        if (cell === this.#passOver) this.#add(PASSED);
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
      if (i === 0) this.#left.tables.push(line.replaceAll('\t', ' '));
      this.#add(line);
    }
  }

  #cell({ childNodes }: HtmlElement): string {
    const inner = new HtmlLines(this.#left, this.#passOver);
    inner.read(childNodes);
    return inner
      .text()
      .trim()
      .replace(/\s*\n\s*/gu, ' ');
  }

  /** A browser numbers the items of such a list; the numbers stand nowhere in the text. */
  #list(list: HtmlElement): void {
    const items = elementsIn(list);
    const back = attributeOf(list, 'reversed') !== undefined;
    const first = back ? items.filter(({ tagName }) => tagName === 'li').length : 1;
    let n = Number(attributeOf(list, 'start') ?? first) || first;
    for (const item of items) {
      this.#break();
      if (item.tagName === 'li') {
        n = Number(attributeOf(item, 'value') ?? n) || n;
        const type = attributeOf(item, 'type') ?? attributeOf(list, 'type') ?? '1';
        this.#add(`${countIn(NUMBERS[type] ?? 'decimal', n) ?? n}. `);
        n += back ? -1 : 1;
      }
      this.read(item.childNodes);
      this.#break();
    }
    this.#left.numbered += 1;
  }

  #field(field: HtmlElement): void {
    const words = attributeOf(field, 'value') ?? wordsOf(field);
    if (words !== '' && attributeOf(field, 'type') !== 'hidden') this.#left.fields.push(words);
  }

  #leaveOut(element: HtmlElement): void {
    const words = wordsOf(element);
    const shown = [...words].slice(0, 20).join('');
    if (words !== '') this.#left.around.push(`网页的 <${element.tagName}> 没有导入：“${shown}”`);
  }
}

function keep(into: string[], element: HtmlElement): void {
  const words = wordsOf(element);
  if (words !== '') into.push(words);
}

/** A form may hold the whole page, and a header its title. */
function holdsText(element: HtmlElement): boolean {
  if (element.tagName === 'form') return /[。；]/u.test(wordsOf(element));
  return findAll(element, /^h1$/u).length > 0;
}

function rowsOf(table: HtmlElement): HtmlElement[][] {
  const rows = elementsIn(table).flatMap((inner) =>
    inner.tagName === 'tr'
      ? [inner]
      : /^(?:thead|tbody|tfoot)$/u.test(inner.tagName)
        ? elementsIn(inner)
        : [],
  );
  return rows.map(elementsIn);
}

/** Whether a table only puts parts of a page side by side: it holds another, or paragraphs, or nothing beside a cell. */
function isLayout(table: HtmlElement, rows: readonly HtmlElement[][]): boolean {
  if (findAll(table, /^table$/u).length > 0) return true;
  if (rows.every((cells) => cells.length < 2)) return true;
  return rows.flat().some((cell) => {
    const paragraphs = findAll(cell, /^(?:p|div)$/u).filter((each) =>
      /[。；]/u.test(wordsOf(each)),
    );
    return paragraphs.length > 1;
  });
}
