import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLibrary } from '#library/library.ts';
import { partsUnder, textOf } from '../../packs/office/parts.ts';
import { expect, test } from '../fixtures.ts';
import { DIST, allPassages } from '../site.ts';

const { packs } = loadLibrary(process.cwd());
const texts = new Map(allPassages().map(({ id, text }) => [id, text]));
const wordsIn = (file: Uint8Array, path: string, name: string) =>
  partsUnder(file, path)
    .map((xml) => textOf(xml, name))
    .join('');

test('there is a ready-made pack for each occasion that the notice names', () => {
  const titles = packs.map(({ pack }) => pack.title);
  expect(titles.sort()).toEqual(['专题学习会', '班前十分钟', '读书班'].sort());
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { id, pack } of packs) {
    const own = pack.items.flatMap((item) => (item.kind === 'passage' ? [item.id] : []));

    test(`${pack.title}: only passages and headings, whole and in order, on the page and in its files`, async ({
      page,
    }) => {
      expect(pack.items.filter(({ kind }) => kind !== 'passage' && kind !== 'heading')).toEqual([]);
      expect(own.length).toBeGreaterThan(5);
      await page.goto(`packs/${id}/index.html`);
      const main = await page.locator('.packed').innerText();
      const deck = readFileSync(join(DIST, `packs/${id}/${id}.pptx`));
      const paper = readFileSync(join(DIST, `packs/${id}/${id}.docx`));
      for (const words of [
        main,
        wordsIn(deck, 'ppt/slides/slide', 'a:t'),
        wordsIn(paper, 'word/document', 'w:t'),
      ]) {
        let from = 0;
        for (const passage of own) {
          const found = words.indexOf(texts.get(passage) ?? passage, from);
          expect(found, passage).toBeGreaterThanOrEqual(from);
          from = found + 1;
        }
      }
      for (const kind of ['pptx', 'docx']) {
        const link = page.locator(`a[href$="${id}.${kind}"]`);
        expect(
          (await page.request.get(await link.evaluate(({ href }: HTMLAnchorElement) => href))).ok(),
        ).toBe(true);
      }
    });
  }
});
