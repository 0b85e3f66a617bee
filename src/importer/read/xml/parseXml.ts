import { XmlElement } from './element.ts';
import { usualPrefixOf } from './namespaces.ts';

/** Depths and counts that no genuine file reaches; more would exhaust stack or memory. */
const DEEPEST = 400;
const MOST_ELEMENTS = 700_000;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')\s*/uy;

/** The usual names by the names written in one scope of namespace declarations. */
class Scope {
  readonly #uris: ReadonlyMap<string, string>;
  readonly #known = new Map<string, string>();

  constructor(uris: ReadonlyMap<string, string>) {
    this.#uris = uris;
  }

  /** Returns the scope inside an element that declares these namespaces. */
  with(declared: readonly (readonly [string, string])[]): Scope {
    return declared.length === 0 ? this : new Scope(new Map([...this.#uris, ...declared]));
  }

  nameOf(written: string, attribute: boolean): string {
    if (attribute && !written.includes(':')) return written;
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const [prefix, local] = written.includes(':') ? written.split(':', 2) : ['', written];
    const usual = usualPrefixOf(this.#uris.get(prefix ?? '')) ?? prefix;
    const name = usual ? `${usual}:${local}` : (local ?? '');
    this.#known.set(written, name);
    return name;
  }
}

/**
 * Parses an XML file into its root element; keeps little more than the words, so that a long text stays small.
 * @throws Error when it is not well-formed, declares entities, or is nested deeper than any genuine file
 * @throws RangeError when it has more elements than any genuine file
 */
export function parseXml(xml: string): XmlElement {
  const root = new XmlElement('', []);
  const open: { element: XmlElement; written: string; scope: Scope }[] = [
    { element: root, written: '', scope: new Scope(new Map()) },
  ];
  let count = 0;
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf('<', at);
    const here = open.at(-1);
    if (!here) throw new Error('closed too often');
    addText(here.element, xml.slice(at, tag === -1 ? xml.length : tag), open.length > 1);
    if (tag === -1) break;
    const next = skipAside(xml, tag, here.element);
    if (next !== undefined) {
      at = next;
      continue;
    }
    const end = endOfTag(xml, tag);
    const inner = xml.slice(tag + 1, end);
    at = end + 1;
    if (inner.startsWith('/')) {
      if (inner.slice(1).trim() !== here.written || open.length === 1)
        throw new Error(`</${inner.slice(1)}> closes <${here.written}>`);
      open.pop();
      continue;
    }
    const opened = openElement(inner, here.scope);
    here.element.childNodes.push(opened.element);
    count += 1;
    if (!inner.endsWith('/')) open.push(opened);
    if (count > MOST_ELEMENTS) throw new RangeError('too many elements');
    if (open.length > DEEPEST) throw new Error('no genuine file');
  }
  const found = root.childNodes[0];
  if (open.length !== 1 || typeof found !== 'object') throw new Error('not closed');
  return found;
}

function addText(element: XmlElement, raw: string, inside: boolean): void {
  if (raw === '') return;
  if (inside) element.childNodes.push(decode(raw));
  else if (raw.replace(/^\uFEFF/u, '').trim() !== '') throw new Error('text outside the root');
}

/** Returns the offset behind a comment, an instruction or CDATA that begins at an offset; undefined for a tag. */
function skipAside(xml: string, at: number, element: XmlElement): number | undefined {
  const ends = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const;
  // Entities can expand a small file without limit, and no office file has any.
  if (xml.startsWith('<!DOCTYPE', at)) throw new Error('entities');
  const found = ends.find(([mark]) => xml.startsWith(mark, at));
  if (!found) return undefined;
  const end = xml.indexOf(found[1], at + found[0].length);
  if (end === -1) throw new Error(`${found[0]} is not closed`);
  if (found[0] === '<![CDATA[') element.childNodes.push(xml.slice(at + found[0].length, end));
  return end + found[1].length;
}

/** Returns the offset of the `>` that ends a tag; one within quotation marks does not. */
function endOfTag(xml: string, at: number): number {
  let end = xml.indexOf('>', at);
  for (let from = at; end !== -1;) {
    const quote = /["']/u.exec(xml.slice(from, end));
    if (!quote) return end;
    const close = xml.indexOf(quote[0], from + quote.index + 1);
    if (close === -1) break;
    from = close + 1;
    if (from > end) end = xml.indexOf('>', from);
  }
  throw new Error('a tag is not closed');
}

function openElement(inner: string, outer: Scope) {
  const written = /^[^\s/]+/u.exec(inner)?.[0] ?? '';
  if (written === '') throw new Error('a tag without a name');
  const pairs = attributesIn(inner.slice(written.length).replace(/\/$/u, '').trim());
  const scope = outer.with(
    pairs.flatMap(([name, value]) =>
      /^xmlns(?::|$)/u.test(name) ? [[name.slice(6), value] as const] : [],
    ),
  );
  const attributes = pairs.flatMap(([name, value]) =>
    // Numbers of editing sessions are half of a Word file and say nothing.
    /^xmlns(?::|$)|^w:rsid/u.test(name) ? [] : [scope.nameOf(name, true), value],
  );
  const element = new XmlElement(scope.nameOf(written, false), attributes);
  return { element, written, scope };
}

function attributesIn(text: string): [string, string][] {
  const found: [string, string][] = [];
  ATTRIBUTE.lastIndex = 0;
  while (ATTRIBUTE.lastIndex < text.length) {
    const [, name = '', double, single = ''] = ATTRIBUTE.exec(text) ?? [];
    if (name === '') throw new Error(`no attribute: ${text}`);
    found.push([name, decode(double ?? single)]);
  }
  return found;
}

function decode(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/gu, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]*);?/gu, (whole, name: string) => {
    const code = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/iu.exec(name);
    const char = code
      ? String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]))
      : NAMED[name];
    if (char === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`);
    return char;
  });
}
