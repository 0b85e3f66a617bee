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
  /** What stands before the link in its attribute: `0;url=` in a refresh. */
  prefix: string;
  /** Offsets of the whole attribute in the file. */
  start: number;
  end: number;
  name: string;
}

interface Page {
  html: string;
  links: Link[];
  ids: Set<string>;
}

const ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'data-root']);
/** Served from any depth, so it cannot be relative; its own script mends its links. */
const ROOTLESS = '404.html';
/** Another host's, or no place at all: `https:`, `mailto:`, `//host`. */
const FOREIGN = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;

/**
 * The links of a site: each page's are made relative, so that the folder works at any path and from disk, and once
 * all pages have been seen it is known which lead nowhere. Of a page only its ids and where it leads are kept.
 */
export class Links {
  private readonly ids = new Map<string, Set<string>>();
  private readonly noted = new Map<string, { target: Target; file: string; value: string }>();

  /** A page with every link within the site relative. */
  rewrite(file: string, html: string): string {
    const page = readPage(html);
    this.ids.set(file, page.ids);
    return rewrite(file, page, (value) => {
      const target = resolveLink(file, value);
      const key = `${target.file}#${target.fragment}`;
      if (!this.noted.has(key)) this.noted.set(key, { target, file, value });
      return file === ROOTLESS ? value : relativeTo(file, target);
    });
  }

  /** @throws EditionError listing every link or fragment of the pages seen that leads nowhere in the site's folder */
  prove(dir: string): void {
    const problems = [...this.noted.values()].flatMap(({ target, file, value }) => {
      const fault = findFault(dir, this.ids, target);
      return fault ? [problemOf(file, value, fault)] : [];
    });
    if (problems.length > 0) throw new EditionError(problems);
  }
}

function problemOf(file: string, value: string, fault: string): Problem {
  const mend = '改成网站里有的地址：从根写起，文件夹以斜线结尾，如 /about/ 或 /wenjian/1/#p2';
  return { file, message: `链接 ${value} 无处可去：${fault}`, mend };
}

interface Target {
  file: string;
  suffix: string;
  /** As it is written in the target's own ids; null when it cannot be read. */
  fragment: string | null;
}

function resolveLink(from: string, value: string): Target {
  const [, path = '', query = '', fragment = ''] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/u.exec(value) ?? [];
  const whole = posix.join('/', path.startsWith('/') ? '' : posix.dirname(from), path).slice(1);
  const folder = whole === '' || whole.endsWith('/');
  return {
    file: path === '' ? from : folder ? `${whole}index.html` : whole,
    suffix: query + (fragment ? `#${fragment}` : ''),
    fragment: decoded(fragment),
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function findFault(
  dir: string,
  pages: ReadonlyMap<string, ReadonlySet<string>>,
  target: Target,
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

function relativeTo(from: string, { file, suffix }: Target): string {
  return '../'.repeat(from.split('/').length - 1) + file + suffix;
}

function rewrite(file: string, page: Page, change: (value: string) => string): string {
  let html = '';
  let from = 0;
  for (const { value, prefix, start, end, name } of page.links) {
    if (value === '' || FOREIGN.test(value)) continue;
    const next = name === 'data-root' ? rootOf(file) : change(value);
    // A place on the page itself stays as short as it was written.
    if (value.startsWith('#')) continue;
    html += `${page.html.slice(from, start)}${name}="${prefix}${next.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    from = end;
  }
  return html + page.html.slice(from);
}

function rootOf(file: string): string {
  return file === ROOTLESS ? '/' : '../'.repeat(file.split('/').length - 1) || './';
}

function readPage(html: string): Page {
  const page: Page = { html, links: [], ids: new Set() };
  // With scripting off, links inside <noscript> are elements too.
  visit(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), page);
  page.links.sort((a, b) => a.start - b.start);
  return page;
}

function visit(node: Node, page: Page): void {
  if ('attrs' in node) readElement(node, page);
  if ('content' in node) visit(node.content, page);
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, page);
}

function readElement(element: Element, page: Page): void {
  const has = (sought: string) => element.attrs.some(({ value }) => value === sought);
  const [refreshes, pictures] = [has('refresh'), has('og:image')];
  for (const { name, value } of element.attrs) {
    if (name === 'id') page.ids.add(value);
    const location = element.sourceCodeLocation?.attrs?.[name];
    const prefix = refreshes && name === 'content' ? (/^\d+;url=/u.exec(value)?.[0] ?? '') : '';
    if (location && (ATTRIBUTES.has(name) || prefix || (pictures && name === 'content'))) {
      const { startOffset: start, endOffset: end } = location;
      page.links.push({ value: value.slice(prefix.length), prefix, name, start, end });
    }
  }
}
