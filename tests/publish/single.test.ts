import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { loadLibrary } from '#library/library.ts';
import { singlePage } from '#publish/single.ts';

const [document] = loadLibrary(resolve('.')).documents;
if (!document) throw new Error('no document');
const html = singlePage(document, 'run("</script>")');

test('every passage is there once, whole and in order', () => {
  const texts = [...html.matchAll(/<span class="passage"[^>]*>([^<]*)<\/span>/gu)].map(
    ([, t]) => t,
  );
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
