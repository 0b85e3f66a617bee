import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { htmlFiles } from './site.ts';
import type { Site } from './site.ts';

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
  file: string;
  html: string;
  links: Link[];
  ids: Set<string>;
}

const ATTRIBUTES = new Set(['href', 'src', 'action', 'poster', 'data-root']);
/** Served from any depth, so it cannot be relative; its own script mends its links. */
const ROOTLESS = '404.html';

/**
 * Rewrites every root-absolute link so that the folder works at any path and from disk.
 * @throws Error listing every link or fragment that leads nowhere
 */
export async function relativeLinks(site: Site): Promise<void> {
  const pages = htmlFiles(site).map((file) => readPage(site, file));
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const broken: string[] = [];
  for (const page of pages) {
    const html = rewrite(page, (value) => {
      const target = resolveLink(value);
      const fault = findFault(site, byFile, target);
      if (fault) broken.push(`${page.file}: ${value} (${fault})`);
      return page.file === ROOTLESS ? value : relativeTo(page.file, target);
    });
    broken.push(...ownFragments(page));
    writeFileSync(join(site.dir, page.file), html);
  }
  if (broken.length > 0) throw new Error(`broken links:\n${broken.join('\n')}`);
}

interface Target {
  file: string;
  suffix: string;
  fragment: string;
}

function resolveLink(value: string): Target {
  const [, path = '', query = '', fragment = ''] =
    /^\/([^?#]*)(\?[^#]*)?(?:#(.*))?$/u.exec(value) ?? [];
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return {
    file,
    suffix: query + (fragment ? `#${fragment}` : ''),
    fragment: decodeURIComponent(fragment),
  };
}

function findFault(site: Site, pages: ReadonlyMap<string, Page>, target: Target): string | null {
  const page = pages.get(target.file);
  if (!page && !existsSync(join(site.dir, target.file))) return 'no such file';
  if (target.fragment && page && !page.ids.has(target.fragment)) return 'no such fragment';
  return null;
}

function relativeTo(from: string, { file, suffix }: Target): string {
  return '../'.repeat(from.split('/').length - 1) + file + suffix;
}

function ownFragments(page: Page): string[] {
  return page.links
    .filter(({ value }) => value.startsWith('#') && value.length > 1)
    .filter(({ value }) => !page.ids.has(decodeURIComponent(value.slice(1))))
    .map(({ value }) => `${page.file}: ${value} (no such fragment)`);
}

function rewrite(page: Page, change: (value: string) => string): string {
  let html = '';
  let from = 0;
  for (const { value, prefix, start, end, name } of page.links) {
    if (!value.startsWith('/') || value.startsWith('//')) continue;
    const next = name === 'data-root' ? rootOf(page.file) : change(value);
    html += `${page.html.slice(from, start)}${name}="${prefix}${next.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    from = end;
  }
  return html + page.html.slice(from);
}

function rootOf(file: string): string {
  return file === ROOTLESS ? '/' : '../'.repeat(file.split('/').length - 1) || './';
}

function readPage(site: Site, file: string): Page {
  const html = readFileSync(join(site.dir, file), 'utf8');
  const page: Page = { file, html, links: [], ids: new Set() };
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
