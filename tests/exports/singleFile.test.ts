import { expect, test } from 'vitest';
import { layerById, passagesOf } from '#edition/document.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { readingText } from '#edition/passage.ts';
import { singlePage } from '#exports/singleFile.ts';
import { NOTICE } from '../fixture/library.ts';

const document = NOTICE;
const html = singlePage(document, 'run("</script>")');

/** The markup of each passage, up to the next one or the paragraph's end. */
const passageHtml = [
  ...html.matchAll(
    /<span class="passage"[^>]*>(.*?)<\/span>(?=<span class="n"|<\/(?:p|h\d|li)>)/gu,
  ),
].map(([, markup = '']) => markup);

test('only words that are not the document’s own are marked', () => {
  const said = passageHtml.map((markup) =>
    [...markup.matchAll(/<span class="said"[^>]*>([^<]*)/gu)].map(([, words]) => words).join(''),
  );
  const others = passagesOf(document).map(({ segments }) =>
    readingText(segments.filter(({ layer }) => layer !== OWN_LAYER)),
  );
  expect(said).toEqual(others);
  expect(others.some((words) => words !== '')).toBe(true);
});

test('words of a third layer in a passage are named for what they are', () => {
  const named = [...html.matchAll(/<span class="said" data-layer="([^"]*)">([^<]*)/gu)].map(
    ([, layer, words]) => [layer, words],
  );
  const others = passagesOf(document).flatMap(({ layer, segments }) =>
    segments
      .filter((segment) => segment.layer !== OWN_LAYER && segment.layer !== layer && segment.text)
      .map((segment) => [layerById(document, segment.layer).label, segment.text]),
  );
  expect(others.length).toBeGreaterThan(0);
  expect(named).toEqual(others);
});

test('every passage occurs once, whole and in order', () => {
  const texts = passageHtml.map((markup) => markup.replace(/<[^>]*>/gu, ''));
  expect(texts).toEqual(passagesOf(document).map(({ segments }) => readingText(segments)));
});

test('every passage has its locator and its layer', () => {
  const said = [...html.matchAll(/data-locator="([^"]+)" data-layer="([^"]+)"/gu)];
  expect(said.map(([, locator]) => locator)).toEqual(passagesOf(document).map((p) => p.locator));
});

test('it loads no other file, and the script cannot be closed early', () => {
  // The empty icon keeps browsers from asking for one.
  const named = html.replace('<link rel="icon" href="data:,">', '');
  expect(named).not.toMatch(/\s(?:src|href|action)=/u);
  expect(html.match(/<\/script>/gu)).toHaveLength(1);
});
