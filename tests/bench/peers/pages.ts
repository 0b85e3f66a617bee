import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** A page of our site in a form that other generators can build. */
export interface PlainPage {
  /** The path, such as `law/1/p3`; empty for the home page. */
  path: string;
  title: string;
  paragraphs: string[];
}

const BLOCKS = new Set(['p', 'li', 'h2', 'h3', 'td']);

/** Reads the text of every page's main element from a built site; pages made for frames are left out. */
export function pagesIn(dir: string): PlainPage[] {
  return globSync('**/index.html', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('/bare/'))
    .sort()
    .map((file) => {
      const root = parse(readFileSync(join(dir, file), 'utf8'));
      const main = find(root, 'main');
      const heading = find(root, 'h1');
      return {
        path: file.replace(/\/?index\.html$/u, ''),
        title: heading ? textOf(heading) : file,
        paragraphs: main ? blocksIn(main) : [],
      };
    });
}

function find(node: Node, name: string): Node | undefined {
  if (node.nodeName === name) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function blocksIn(node: Node): string[] {
  if (BLOCKS.has(node.nodeName)) return [textOf(node)].filter(Boolean);
  return 'childNodes' in node ? node.childNodes.flatMap(blocksIn) : [];
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/gu, ' ');
  if (node.nodeName === 'script' || node.nodeName === 'template') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('').trim() : '';
}
