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

/** A page as the build finishes it: its text, and what in it depends on the rest of the site. */
export interface ParsedPage {
  html: string;
  /** In the order of the text. */
  links: Link[];
  ids: Set<string>;
  /** Offset behind the tag that states the charset. */
  charsetEnd: number | undefined;
  inlineScripts: string[];
  inlineStyles: string[];
  loadsScripts: boolean;
  /** Tags with a style attribute or an event handler. */
  inlineAttributes: string[];
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

/** Reads a page. */
export function parsePage(html: string): ParsedPage {
  const page: ParsedPage = {
    html,
    links: [],
    ids: new Set(),
    charsetEnd: undefined,
    inlineScripts: [],
    inlineStyles: [],
    loadsScripts: false,
    inlineAttributes: [],
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
  const has = (sought: string) => attrs.some(({ name }) => name === sought);
  if (tagName === 'meta' && has('charset')) page.charsetEnd ??= location?.endOffset;
  if (tagName === 'style') page.inlineStyles.push(textOf(element));
  if (tagName === 'script') {
    if (has('src')) page.loadsScripts = true;
    else page.inlineScripts.push(textOf(element));
  }
  if (attrs.some(({ name }) => /^(?:style$|on)/u.test(name))) {
    const tag = location && ('startTag' in location ? location.startTag : location);
    page.inlineAttributes.push(page.html.slice(tag?.startOffset, tag?.endOffset));
  }
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
