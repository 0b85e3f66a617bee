import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { Received } from './draft.ts';
import { excerpt } from './question.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'head',
  'textarea',
  'select',
  'button',
  'iframe',
  'svg',
]);
/** What surrounds a page’s text. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'form']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'o:p',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'st1:chsdate',
]);

/** The text of a web page: a block a line; what surrounds the text and what is no text is asked about. */
export function readHtml(html: string, _file = ''): Received {
  const asked: string[] = [];
  const lines = new Lines(asked);
  lines.read(parse(html).childNodes);
  const text = lines
    .text()
    .replace(/\n{3,}/gu, '\n\n')
    .toWellFormed();
  return { text, questions: asked.map((words) => ({ text: words })) };
}

/** Lines of text being gathered. */
class Lines {
  #lines: string[] = [''];
  readonly #asked: string[];

  constructor(asked: string[]) {
    this.#asked = asked;
  }

  text(): string {
    return `${this.#lines
      .map((line) => line.trim())
      .join('\n')
      .trim()}\n`;
  }

  read(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if ('value' in node) this.#add(node.value.replace(/[ \t\r\n\f]+/gu, ' '));
      else if ('tagName' in node) this.#element(node);
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

  #element(element: Element): void {
    const { tagName: tag } = element;
    if (UNSEEN.has(tag) || isHidden(element)) return;
    if (AROUND.has(tag) && !holdsTitle(element)) this.#leaveOut(element);
    else if (tag === 'br' || tag === 'hr') this.#break();
    else if (tag === 'img') {
      const alt = attribute(element, 'alt');
      this.#asked.push(`图片没有导入${alt ? `：“${excerpt(alt, 20)}”` : ''}`);
    } else if (INLINE.has(tag)) this.read(element.childNodes);
    else this.#block(element);
  }

  #block(element: Element): void {
    this.#break();
    if (element.tagName === 'tr') this.#row(element);
    else if (element.tagName === 'ol') this.#list(element);
    else {
      if (element.tagName === 'table')
        this.#asked.push('表格的每行成了一段，各格用制表符隔开：核对，或改成文字说明');
      this.read(element.childNodes);
      this.#break();
      if (/^(?:p|div|h[1-6])$/u.test(element.tagName)) this.#lines.push('');
    }
    this.#break();
  }

  #row({ childNodes }: Element): void {
    const cells = childNodes.filter((node): node is Element => 'tagName' in node);
    const texts = cells.map((cell) => {
      const inner = new Lines(this.#asked);
      inner.read(cell.childNodes);
      return inner
        .text()
        .trim()
        .replace(/\s*\n\s*/gu, ' ');
    });
    this.#add(texts.join('\t'));
  }

  /** A browser numbers the items of such a list; the numbers stand nowhere in the text. */
  #list({ childNodes, attrs }: Element): void {
    let n = Number(attrs.find(({ name }) => name === 'start')?.value ?? 1) || 1;
    for (const node of childNodes) {
      if (!('tagName' in node)) continue;
      this.#break();
      if (node.tagName === 'li') {
        this.#add(`${n}. `);
        n += 1;
      }
      this.read(node.childNodes);
      this.#break();
    }
    this.#asked.push('网页自动编号的列表已写出编号：核对');
  }

  #leaveOut(element: Element): void {
    const inner = new Lines([]);
    inner.read(element.childNodes);
    const words = inner.text().trim().replace(/\s+/gu, ' ');
    if (words !== '')
      this.#asked.push(`网页的 <${element.tagName}> 没有导入：“${excerpt(words, 20)}”`);
  }
}

function holdsTitle({ childNodes }: Element): boolean {
  return childNodes.some(
    (node) => 'tagName' in node && (node.tagName === 'h1' || holdsTitle(node)),
  );
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style') ?? '')
  );
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}
