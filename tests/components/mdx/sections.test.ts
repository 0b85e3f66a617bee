import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { expect, onTestFinished, test } from 'vitest';
import { contentFolder } from '#integration/contentFolder.ts';
import { sha256 } from '#library/fingerprint.ts';
import { loadLibrary } from '#library/library.ts';
import { copyProject } from '../../devServer.ts';
import { FIXTURE_ROOT } from '../../fixture/library.ts';
import { SMALL } from '../../library/smallDocument.ts';

type Element = DefaultTreeAdapterMap['element'];

/** A page that shows every section from its MDX, as @astrojs/mdx compiles it. */
const PAGE = `---
import { sectionComponents } from '#components/mdx/sectionComponents.ts';
const modules = import.meta.glob('/content/*/**/*.mdx', { eager: true });
---
<html><head><meta charset="utf-8"></head><body>
{Object.entries(modules).map(([file, { Content }]) =>
  <section data-file={file}><Content components={sectionComponents} /></section>)}
</body></html>`;

const CONTENTS = [join(FIXTURE_ROOT, 'content'), 'content'].filter(existsSync);

/** Lines that Markdown with more features than ours would read as something else. */
const TRICKY = [
  '价格~~10~~元，见www.example.com、a@example.com；',
  '“引”--号...与[[链接]]、$x$、^y^；',
  ':::提示[^1]。',
];

test.each(CONTENTS)(
  'the sections of %s are MDX with the words, layers and ids of their pages',
  async (content) => {
    const root = copyProject(content);
    onTestFinished(() => rmSync(root, { recursive: true }));
    writeFileSync(join(root, 'src/pages/mdx.astro'), PAGE);
    writeTrickyDocument(root);
    await run(root, 'src/cli/record.ts', '--unanswered');
    await run(root, resolve('node_modules/astro/bin/astro.mjs'), 'build');
    const read = (path: string) => elementsIn(readFileSync(join(root, 'dist', path), 'utf8'));
    const compiled = read('mdx/index.html').filter((one) => attribute(one, 'data-file'));
    for (const { document, section } of sectionsIn(root, compiled.length)) {
      const file = `/${section.paragraphs[0]?.passages[0]?.file}`;
      const found = compiled.find((one) => attribute(one, 'data-file') === file);
      if (!found) throw new Error(`${file} is not compiled`);
      const labels = new Map(document.layers.map(({ id, label }) => [id, label]));
      const shown = passagesIn(descendantsOf(found)).map(([id, layer, words]) => [
        id,
        labels.get(layer),
        words,
      ]);
      expect(shown, file).toEqual(passagesIn(read(`${document.id}/${section.id}/index.html`)));
    }
  },
);

function writeTrickyDocument(root: string): void {
  const text = `${TRICKY.join('\n')}\n`;
  const source = SMALL['source.txt'].replace(/指出.*\n/su, text.replaceAll('\n', ''));
  const files: Record<string, string> = {
    ...SMALL,
    'source.txt': source,
    'speech/1.mdx': text,
    'document.yaml': SMALL['document.yaml'].replace(/sha256: .+/u, `sha256: ${sha256(source)}`),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(root, 'content/tricky', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function run(root: string, ...command: string[]) {
  const env = { PATH: process.env['PATH'], ASTRO_TELEMETRY_DISABLED: '1' };
  return promisify(execFile)(process.execPath, command, { cwd: root, env });
}

function sectionsIn(root: string, count: number) {
  const { documents } = loadLibrary(contentFolder(root));
  const sections = documents.flatMap((document) =>
    document.sections.map((section) => ({ document, section })),
  );
  expect(count).toBe(sections.length);
  return sections;
}

/** Lists the passages in a layer among elements: id, the layer that an element around names, words with their marks. */
function passagesIn(elements: readonly Element[]): [id: string, layer: string, words: unknown[]][] {
  return elements.flatMap((element) => {
    const id = attribute(element, 'id');
    if (!id || !/^p\d+$/u.test(id)) return [];
    const layer = layerAround(element);
    return layer === null ? [] : [[id, layer, piecesOf(element)]];
  });
}

function layerAround(element: Element): string | null {
  const own = attribute(element, 'data-layer');
  if (own !== undefined) return own;
  const { parentNode } = element;
  return parentNode && 'attrs' in parentNode ? layerAround(parentNode) : null;
}

/** Places where a line of a heading may end or ends; they are no words. */
const LINE_ENDS = ['br', 'wbr'];

/** Lists the words in an element: their text, and what marks them. */
function piecesOf({ childNodes }: Element): unknown[] {
  const words: unknown[] = [];
  for (const node of childNodes) {
    if ('attrs' in node && !LINE_ENDS.includes(node.tagName)) {
      const marks = node.attrs.map(({ name, value }) => `${name}=${value}`);
      words.push([node.tagName, ...marks, ...piecesOf(node)]);
    }
    if (!('value' in node)) continue;
    const last = words.at(-1);
    if (typeof last === 'string') words[words.length - 1] = last + node.value;
    else words.push(node.value);
  }
  return words;
}

function attribute({ attrs }: Element, sought: string): string | undefined {
  return attrs.find(({ name }) => name === sought)?.value;
}

function elementsIn(html: string): Element[] {
  return parse(html).childNodes.flatMap((node) =>
    'attrs' in node ? [node, ...descendantsOf(node)] : [],
  );
}

function descendantsOf({ childNodes }: Element): Element[] {
  return childNodes.flatMap((node) => ('attrs' in node ? [node, ...descendantsOf(node)] : []));
}
