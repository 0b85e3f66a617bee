import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { OWN } from '#edition/layer.ts';
import { readingText } from '#edition/passage.ts';
import { loadLibrary } from '#library/library.ts';
import { singlePage } from '#integration/singleFile.ts';

const [document] = loadLibrary(resolve('.')).documents;
if (!document) throw new Error('no document');
const html = singlePage(document, 'run("</script>")');

/** The markup of each passage, up to the next one or the paragraph's end. */
const passageHtml = [
  ...html.matchAll(/<span class="passage"[^>]*>(.*?)<\/span>(?=<span class="n"|<\/span>)/gu),
].map(([, markup = '']) => markup);

test('words that are not the document’s own are set apart, and no others', () => {
  const said = passageHtml.map((markup) =>
    [...markup.matchAll(/<span class="said">([^<]*)/gu)].map(([, words]) => words).join(''),
  );
  const others = passagesOf(document).map(({ segments }) =>
    readingText(segments.filter(({ layer }) => layer !== OWN)),
  );
  expect(said).toEqual(others);
  expect(others.some((words) => words !== '')).toBe(true);
});

test('every passage is there once, whole and in order', () => {
  const texts = passageHtml.map((markup) => markup.replace(/<[^>]*>/gu, ''));
  expect(texts).toEqual(passagesOf(document).map(({ segments }) => readingText(segments)));
});

test('every passage says where it is and whose words it is', () => {
  const said = [...html.matchAll(/data-locator="([^"]+)" data-layer="([^"]+)"/gu)];
  expect(said.map(([, locator]) => locator)).toEqual(passagesOf(document).map((p) => p.locator));
});

test('it asks for no other file, and a script cannot end early', () => {
  expect(html).not.toMatch(/\s(?:src|href|action)=/u);
  expect(html.match(/<\/script>/gu)).toHaveLength(1);
});
