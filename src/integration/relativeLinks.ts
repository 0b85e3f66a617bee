import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { EditionError } from '#edition/problem.ts';
import type { Problem } from '#edition/problem.ts';
import type { Edit, ParsedPage } from './parsePage.ts';

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

  /** Returns the edits that make every link of a page within the site relative. */
  rewrite(file: string, page: ParsedPage): Edit[] {
    this.ids.set(file, page.ids);
    return linkEdits(file, page, (value, target) => {
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

/** The place that a link leads to. */
export interface LinkTarget {
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

/** Returns a link as written in a file: from there to its target. */
export function relativeLink(from: string, { file, suffix }: LinkTarget): string {
  return '../'.repeat(from.split('/').length - 1) + file + suffix;
}

/** Returns the edits that change the links of a page within the site; the root that it states becomes relative. */
export function linkEdits(
  file: string,
  page: ParsedPage,
  change: (value: string, target: LinkTarget) => string,
): Edit[] {
  return page.links.flatMap(({ value, prefix, start, end, name }) => {
    if (value === '' || EXTERNAL.test(value)) return [];
    const next = name === 'data-root' ? pathToRoot(file) : change(value, resolveLink(file, value));
    // A link to a fragment of the same page stays as it was written.
    if (value.startsWith('#')) return [];
    const written = next.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return [{ start, end, text: `${name}="${prefix}${written}"` }];
  });
}

function pathToRoot(file: string): string {
  return file === ERROR_PAGE ? '/' : '../'.repeat(file.split('/').length - 1) || './';
}
