import { isImprint } from '../../structure/imprint.ts';
import { markerOf } from '../../structure/marker.ts';
import type { Account } from '../account.ts';
import type { XmlElement } from '../xml/element.ts';
import { childrenOf, elementAt, findAll } from '../xml/element.ts';
import type { ListStyles } from './listStyles.ts';
import type { TextStyles } from './textStyles.ts';

/** Elements that only contain others. */
const CONTAINERS =
  /^(?:text:(?:section|index-body|index-title|table-of-content|alphabetical-index|user-index|illustration-index|object-index|bibliography|list-header)|office:text)$/u;
/** Elements beside paragraphs without words of the text. */
const IGNORED =
  /^(?:text:(?:sequence-decls|variable-decls|user-field-decls|\w+-source|soft-page-break|bookmark\S*|change(?:-start|-end)?)|office:forms|table:(?:calculation-settings|shapes)|text:tracked-changes)$/u;
/** Words within a paragraph that stand beside it. */
const ASIDE =
  /^(?:text:(?:bookmark\S*|change\S*|reference-mark\S*|toc-mark\S*|alphabetical-index-mark\S*)|office:annotation-end)$/u;

interface Place {
  list: string;
  style: string;
  depth: number;
}

/** Reads the lines of an OpenDocument text; records in `account` everything that is no plain text. */
export class OdtReader {
  readonly #lists: ListStyles;
  readonly #styles: TextStyles;
  readonly #account: Account;
  #boxes: string[] = [];
  #listCount = 0;
  /** The key of the last list of each style. */
  readonly #lastKeys = new Map<string, string>();

  constructor(lists: ListStyles, styles: TextStyles, account: Account) {
    this.#lists = lists;
    this.#styles = styles;
    this.#account = account;
  }

  /** Returns the lines of paragraphs, lists and tables; the first one with words opens with a number. */
  lines(blocks: readonly XmlElement[], place?: Place, number = ''): string[] {
    let before = number;
    return blocks.flatMap((child) => {
      const found = this.#block(child, place, before);
      if (found.some((line) => line.trim() !== '')) before = '';
      return found;
    });
  }

  #block(child: XmlElement, place: Place | undefined, number: string): string[] {
    const { nodeName: name } = child;
    if (name === 'text:p' || name === 'text:h') return this.#paragraph(child, number);
    if (name === 'text:list') return this.#list(child, place);
    if (name === 'table:table') return this.#table(child);
    if (name === 'text:section' && child.getAttribute('text:display') === 'none') {
      this.#account.leave('hidden', child.textContent);
      return [];
    }
    if (CONTAINERS.test(name)) return this.lines(childrenOf(child), place);
    if (/^draw:/u.test(name)) {
      this.#picture(child);
      return this.#boxes.splice(0);
    }
    if (!IGNORED.test(name)) this.#account.leave('unknown', child.textContent);
    return [];
  }

  #list(list: XmlElement, outer: Place | undefined): string[] {
    const style = list.getAttribute('text:style-name') ?? outer?.style ?? '';
    const place = {
      list: outer?.list ?? this.#keyOf(list, style),
      style,
      depth: outer ? outer.depth + 1 : 0,
    };
    return childrenOf(list).flatMap((item) => {
      if (item.nodeName !== 'text:list-item') return this.lines(childrenOf(item), place);
      const start = item.getAttribute('text:start-value');
      const holdsText = childrenOf(item).some(({ nodeName }) => nodeName !== 'text:list');
      if (!holdsText) return this.lines(childrenOf(item), place);
      if (this.#lists.isBullet(place.style, place.depth)) this.#account.leave('bullets');
      const { list: key, style, depth } = place;
      const number = this.#lists.next(key, style, depth, start ? Number(start) : undefined);
      return this.lines(childrenOf(item), place, number);
    });
  }

  /** Returns the key under which the items of a list are counted: its own, or that of a list that it continues. */
  #keyOf(list: XmlElement, style: string): string {
    const goesOn = list.getAttribute('text:continue-numbering') === 'true';
    const known = list.getAttribute('text:continue-list') ?? (goesOn && this.#lastKeys.get(style));
    const key = known || (list.getAttribute('xml:id') ?? `#${this.#listCount}`);
    this.#listCount += 1;
    this.#lastKeys.set(style, key);
    return key;
  }

  #paragraph(paragraph: XmlElement, listNumber: string): string[] {
    const heading = paragraph.nodeName === 'text:h';
    const depth = Number(paragraph.getAttribute('text:outline-level') ?? 1) - 1;
    const numbered = heading && paragraph.getAttribute('text:is-list-header') !== 'true';
    const number = listNumber || (numbered ? this.#lists.nextHeading(depth) : '');
    const style = paragraph.getAttribute('text:style-name');
    const text = this.#styled(style, this.#text(paragraph));
    const boxes = this.#boxes.splice(0);
    if (text.trim() === '') return boxes.length > 0 ? boxes : [''];
    if (number !== '') this.#account.count('autoNumbered');
    const whole = number + text;
    if (heading && !markerOf(whole.trim())) this.#account.check('headings', whole);
    const own = whole.split('\n');
    return boxes.some(isImprint) ? [...own, ...boxes] : [...boxes, ...own];
  }

  /** Leaves out words whose style hides or strikes them. */
  #styled(style: string | undefined, words: string): string {
    const kind = this.#styles.leftOut(style);
    if (kind === undefined || words.trim() === '') return words;
    this.#account.leave(kind, words);
    return '';
  }

  #text(element: XmlElement): string {
    return element.childNodes
      .map((child) =>
        typeof child === 'string' ? child.replace(/[ \t\r\n]+/gu, ' ') : this.#inline(child),
      )
      .join('');
  }

  #inline(child: XmlElement): string {
    const { nodeName: name } = child;
    const account = this.#account;
    if (name === 'text:s')
      return ' '.repeat(Math.min(99, Number(child.getAttribute('text:c') ?? 1)));
    if (name === 'text:tab') return ' ';
    if (name === 'text:line-break') return '\n';
    if (name === 'text:note') return this.#note(child);
    if (name === 'office:annotation') account.leave('comments', wordsIn(child));
    else if (name === 'text:ruby') {
      account.leave('rubies', elementAt(child, 'text:ruby-text')?.textContent ?? '');
      return this.#text(elementAt(child, 'text:ruby-base') ?? child);
    } else if (name === 'text:hidden-text' || name === 'text:hidden-paragraph')
      account.leave('hidden', child.getAttribute('text:string-value') ?? child.textContent);
    else if (name === 'text:placeholder') account.leave('placeholders', child.textContent);
    else if (/^draw:/u.test(name)) this.#picture(child);
    else if (!ASIDE.test(name)) return this.#span(child);
    return '';
  }

  #span(span: XmlElement): string {
    const style = span.getAttribute('text:style-name');
    const text = this.#styled(style, this.#text(span));
    const script = text.trim() === '' ? undefined : this.#styles.script(style);
    return script ? this.#account.scripts.convert(text, script) : text;
  }

  #note(note: XmlElement): string {
    const end = note.getAttribute('text:note-class') === 'endnote';
    this.#account.leave(end ? 'endnotes' : 'footnotes', wordsIn(elementAt(note, 'text:note-body')));
    this.#account.instruction(elementAt(note, 'text:note-citation')?.textContent ?? '');
    this.#account.leave('noteMarks');
    return '';
  }

  /** Leaves a picture out; the words of text boxes and shapes are lines beside the paragraph. */
  #picture(picture: XmlElement): void {
    const boxes = [...findAll(picture, 'draw:text-box')];
    const holders =
      boxes.length > 0 ? boxes : /frame|^draw:a$/u.test(picture.nodeName) ? [] : [picture];
    const inner = holders.flatMap((box) =>
      new OdtReader(this.#lists, this.#styles, this.#account).lines(blocksIn(box)),
    );
    const lines = inner.filter((line) => line.trim() !== '');
    for (const line of lines) this.#account.check('boxes', line);
    this.#boxes.push(...lines);
    const about = [...findAll(picture, 'svg:desc'), ...findAll(picture, 'svg:title')];
    const words = about.map((each) => each.textContent).join(' ');
    if (findAll(picture, 'draw:image').length > 0 || lines.length === 0)
      this.#account.leave('pictures', words);
    if (findAll(picture, 'draw:object').length > 0)
      this.#account.leave('embedded', '公式、图表或另一份文件');
  }

  #table(table: XmlElement): string[] {
    const rows = findRows(table).map((row) =>
      childrenOf(row, 'table:table-cell')
        .map((cell) =>
          this.lines(childrenOf(cell))
            .filter((line) => line !== '')
            .join(' '),
        )
        .join('\t'),
    );
    if (rows[0]) this.#account.table(rows[0]);
    return rows;
  }
}

/** Returns the paragraphs, lists and tables of a text box, without what draws it. */
function blocksIn(box: XmlElement): XmlElement[] {
  return childrenOf(box).filter(({ nodeName }) => /^(?:text|table):/u.test(nodeName));
}

function findRows(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.nodeName === 'table:table-row') return [child];
    return /^table:(?:table-header-rows|table-rows|table-row-group)$/u.test(child.nodeName)
      ? findRows(child)
      : [];
  });
}

function wordsIn(element: XmlElement | undefined): string {
  if (!element) return '';
  const paragraphs = [...findAll(element, 'text:p'), ...findAll(element, 'text:h')];
  return paragraphs.map((each) => each.textContent).join(' ');
}
