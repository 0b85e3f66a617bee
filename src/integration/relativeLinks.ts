import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

interface Link {
  value: string;
  /** Characters before the link in its attribute: `0;url=` in a refresh. */
  prefix: string;
  /** Offsets of the whole attribute in the file. */
  start: number;
  end: number;
  name: string;
}

interface ParsedPage {
  html: string;
  links: Link[];
  ids: Set<string>;
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
/** Page that hosts serve at any depth: its links cannot be relative, and its own script corrects them. */
const ERROR_PAGE = '404.html';
/** Links to other hosts or schemes: `https:`, `mailto:`, `//host`. */
const EXTERNAL = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;

/**
 * Rewrites the links of a site as relative ones, page by page, so that the folder works at any path and from disk,
 * and then checks their targets. It keeps only the ids and link targets of each page.
 */
export class LinkRewriter {
  private readonly ids = new Map<string, Set<string>>();
  private readonly targets = new Map<string, { target: LinkTarget; file: string; value: string }>();

  /** Returns a page with every link within the site relative. */
  rewrite(file: string, html: string): string {
    const page = readPage(html);
    this.ids.set(file, page.ids);
    return rewriteLinks(file, page, (value) => {
      const target = resolveLink(file, value);
      const key = `${target.file}#${target.fragment}`;
      if (!this.targets.has(key)) this.targets.set(key, { target, file, value });
      return file === ERROR_PAGE ? value : relativeLink(file, target);
    });
  }

  /** Checks the links of all rewritten pages. @throws EditionError listing every link or fragment without a target */
  checkTargets(dir: string): void {
    const problems = [...this.targets.values()].flatMap(({ target, file, value }) => {
      const fault = findFault(dir, this.ids, target);
      return fault ? [deadLinkProblem(file, value, fault)] : [];
    });
    if (problems.length > 0) throw new EditionError(problems);
  }
}

function deadLinkProblem(file: string, value: string, fault: string): Problem {
  const mend = '改成网站里有的地址：从根写起，文件夹以斜线结尾，如 /about/ 或 /wenjian/1/#p2';
  return { file, message: `链接 ${value} 无处可去：${fault}`, mend };
}

interface LinkTarget {
  file: string;
  suffix: string;
  /** Decoded, as it is written in the ids of the target; null when it cannot be decoded. */
  fragment: string | null;
}

function resolveLink(from: string, value: string): LinkTarget {
  const match = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/u.exec(value);
  if (!match) throw new Error(`${from}: not a link: ${value}`);
  const [, path = '', query = '', fragment = ''] = match;
  const whole = posix.join('/', path.startsWith('/') ? '' : posix.dirname(from), path).slice(1);
  const folder = whole === '' || whole.endsWith('/');
  return {
    file: path === '' ? from : folder ? `${whole}index.html` : whole,
    suffix: query + (fragment ? `#${fragment}` : ''),
    fragment: decodeFragment(fragment),
  };
}

function decodeFragment(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function findFault(
  dir: string,
  pages: ReadonlyMap<string, ReadonlySet<string>>,
  target: LinkTarget,
): string | null {
  const ids = pages.get(target.file);
  if (!ids) {
    const found = statSync(join(dir, target.file), { throwIfNoEntry: false });
    if (found?.isDirectory()) return '它是文件夹，要以斜线结尾';
    if (!found) return `没有 ${target.file}`;
  }
  if (target.fragment === null) return '# 后面的百分号不成对';
  if (target.fragment && ids && !ids.has(target.fragment)) {
    return `那一页没有 #${target.fragment}`;
  }
  return null;
}

function relativeLink(from: string, { file, suffix }: LinkTarget): string {
  return '../'.repeat(from.split('/').length - 1) + file + suffix;
}

function rewriteLinks(file: string, page: ParsedPage, change: (value: string) => string): string {
  let html = '';
  let from = 0;
  for (const { value, prefix, start, end, name } of page.links) {
    if (value === '' || EXTERNAL.test(value)) continue;
    const next = name === 'data-root' ? pathToRoot(file) : change(value);
    // A link to a fragment of the same page stays as it was written.
    if (value.startsWith('#')) continue;
    html += `${page.html.slice(from, start)}${name}="${prefix}${next.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    from = end;
  }
  return html + page.html.slice(from);
}

function pathToRoot(file: string): string {
  return file === ERROR_PAGE ? '/' : '../'.repeat(file.split('/').length - 1) || './';
}

function readPage(html: string): ParsedPage {
  const page: ParsedPage = { html, links: [], ids: new Set() };
  // With scripting off, links inside <noscript> are elements too.
  visitNode(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), page);
  page.links.sort((a, b) => a.start - b.start);
  return page;
}

function visitNode(node: Node, page: ParsedPage): void {
  if ('attrs' in node) readElement(node, page);
  if ('content' in node) visitNode(node.content, page);
  if ('childNodes' in node) for (const child of node.childNodes) visitNode(child, page);
}

function readElement(element: Element, page: ParsedPage): void {
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
