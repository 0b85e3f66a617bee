import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { passagesOf } from '#edition/document.ts';
import { frameHtml, quotationHtml } from '#edition/cite/html.ts';
import { spread, testedLibraries } from '../../fixture/library.ts';

type Node = DefaultTreeAdapterMap['node'];

/** More passages than a document of the fixture has. */
const MOST_PASSAGES = 200;

const address = 'http://10.1.2.3/a/b/speech/1/p3/';

test.each(testedLibraries())(
  'a quotation of $name for another page holds every word unchanged, after its layer',
  ({ library }) => {
    for (const document of library.documents) {
      const passages = passagesOf(document);
      for (const from of spread([...passages.keys()], MOST_PASSAGES)) {
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
  },
);

test('markup in the words and in the address is escaped', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  const part = {
    text: hostile,
    locator: hostile,
    layer: hostile,
    place: hostile,
    otherLayers: hostile,
  };
  const html = quotationHtml({ source: hostile, issuer: hostile, parts: [part] }, hostile);
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
