import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { passagesOf } from '#edition/document.ts';
import { frameHtml, quotationHtml } from '#edition/cite/html.ts';
import { loadLibrary } from '#library/library.ts';

type Node = DefaultTreeAdapterMap['node'];

const address = 'http://10.1.2.3/a/b/speech/1/p3/';

test('a quotation for another page holds every word as it stands, and before it whose it is', () => {
  for (const document of loadLibrary(process.cwd()).documents) {
    const passages = passagesOf(document);
    for (const [from] of passages.entries()) {
      for (const length of [1, 4]) {
        const citation = citationOf(document, passages.slice(from, from + length));
        const [quotation] = parseFragment(quotationHtml(citation, address)).childNodes;
        const paragraphs = elements(quotation, 'p').map(textOf);
        expect(paragraphs).toEqual(
          citation.parts.map(({ text, locator, layer }) => `〔${locator}，${layer}〕${text}`),
        );
        expect(elements(quotation, 'footer').map(textOf)).toEqual([`——${citation.source}`]);
      }
    }
  }
});

test('what looks like markup is text, in the words and in the address', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  const parts = [{ text: hostile, locator: hostile, layer: hostile }];
  const html = quotationHtml({ source: hostile, issuer: hostile, parts }, hostile);
  const tree = parseFragment(html + frameHtml(hostile, hostile));
  expect(elements(tree, 'script')).toEqual([]);
  expect(tree.childNodes.map(({ nodeName }) => nodeName)).toEqual(['blockquote', 'iframe']);
  expect(textOf(tree)).toContain(hostile);
});

test('without an address there is no link', () => {
  const citation = { source: '某通知', issuer: '', parts: [] };
  expect(quotationHtml(citation)).toBe(
    '<blockquote><footer>——<cite>某通知</cite></footer></blockquote>',
  );
});

function elements(node: Node | undefined, name: string): Node[] {
  if (!node) return [];
  const inner = 'childNodes' in node ? node.childNodes : [];
  return [
    ...(node.nodeName === name ? [node] : []),
    ...inner.flatMap((child) => elements(child, name)),
  ];
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
