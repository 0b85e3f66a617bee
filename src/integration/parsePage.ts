import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** A link in a page. */
export interface Link {
  value: string;
  /** Characters before the link in its attribute: `0;url=` in a refresh. */
  prefix: string;
  /** Offsets of the whole attribute in the file. */
  start: number;
  end: number;
  name: string;
}

/** Code in a page, or a tag, and the line on which it begins. */
export interface PageCode {
  text: string;
  line: number;
}

/** A page as the build finishes it: its text, and what in it depends on the rest of the site. */
export interface ParsedPage {
  html: string;
  /** In the order of the text. */
  links: Link[];
  ids: Set<string>;
  /** Offset behind the tag that states the charset. */
  charsetEnd: number | undefined;
  inlineScripts: PageCode[];
  inlineStyles: PageCode[];
  /** The addresses of the script files that the page loads. */
  scriptFiles: PageCode[];
  /** Whether the page has an empty icon, so that browsers ask for none. */
  hasEmptyIcon: boolean;
  /** Tags that could run, restyle or frame something: with an event handler, a style, or an address that is a script. */
  unsafeTags: PageCode[];
}

const LINK_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'data-root',
]);

const SCRIPT_SCHEME = 'javascript:';
/** The tags of foreign content. */
const UNSAFE_TAGS = new Set(['iframe', 'frame', 'object', 'embed', 'applet']);

/** Reads a page. */
export function parsePage(html: string): ParsedPage {
  const page: ParsedPage = {
    html,
    links: [],
    ids: new Set(),
    charsetEnd: undefined,
    inlineScripts: [],
    inlineStyles: [],
    scriptFiles: [],
    hasEmptyIcon: false,
    unsafeTags: [],
  };
  // With scripting off, links inside <noscript> are elements too.
  visitNode(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), page);
  page.links.sort((a, b) => a.start - b.start);
  return page;
}

function visitNode(node: Node, page: ParsedPage): void {
  if ('attrs' in node) {
    readLinks(node, page);
    readCode(node, page);
  }
  if ('content' in node) visitNode(node.content, page);
  if ('childNodes' in node) for (const child of node.childNodes) visitNode(child, page);
}

function readLinks(element: Element, page: ParsedPage): void {
  const has = (sought: string) => element.attrs.some(({ value }) => value === sought);
  const [refreshes, pictures] = [has('refresh'), has('og:image')];
  for (const { name, value } of element.attrs) {
    if (name === 'id') page.ids.add(value);
    const location = element.sourceCodeLocation?.attrs?.[name];
    const prefix = refreshes && name === 'content' ? (/^\d+;url=/u.exec(value)?.[0] ?? '') : '';
    if (location && (LINK_ATTRIBUTES.has(name) || prefix || (pictures && name === 'content'))) {
      const { startOffset: start, endOffset: end } = location;
      page.links.push({ value: value.slice(prefix.length), prefix, name, start, end });
    }
  }
}

/** Reads what the policy of the page depends on. */
function readCode(element: Element, page: ParsedPage): void {
  const { tagName, attrs, sourceCodeLocation: location } = element;
  const line = location?.startLine ?? 1;
  const attribute = (sought: string) => attrs.find(({ name }) => name === sought)?.value;
  if (tagName === 'meta' && attribute('charset') !== undefined)
    page.charsetEnd ??= location?.endOffset;
  if (attribute('rel') === 'icon' && attribute('href') === 'data:,') page.hasEmptyIcon = true;
  if (tagName === 'style') page.inlineStyles.push({ text: textOf(element), line });
  if (tagName === 'script') {
    const src = attribute('src');
    if (src === undefined) page.inlineScripts.push({ text: textOf(element), line });
    else page.scriptFiles.push({ text: src, line });
  }
  if (UNSAFE_TAGS.has(tagName) || attrs.some(isUnsafe)) {
    const tag = location && ('startTag' in location ? location.startTag : location);
    page.unsafeTags.push({ text: page.html.slice(tag?.startOffset, tag?.endOffset), line });
  }
}

/** Tells whether an attribute could run or restyle something. */
function isUnsafe({ name, value }: { name: string; value: string }): boolean {
  // Browsers ignore white space and controls in the scheme of an address.
  const scheme = value.replace(/[\s\p{Cc}]/gu, '').slice(0, SCRIPT_SCHEME.length);
  return /^(?:style$|srcdoc$|on)/u.test(name) || scheme.toLowerCase() === SCRIPT_SCHEME;
}

function textOf({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** A text that takes the place of a part of a page. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Returns the text of a page after some edits, which are in the order of the text and do not overlap. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  let edited = '';
  let from = 0;
  for (const { start, end, text } of edits) {
    edited += html.slice(from, start) + text;
    from = end;
  }
  return edited + html.slice(from);
}
