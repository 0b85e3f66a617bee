import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { partsUnder, textOf } from '../../packs/office/parts.ts';
import { expect, test } from '../fixtures.ts';
import { DIST, allPassages } from '../site.ts';

const { packs } = loadLibrary(contentFolder('.'));
/** Occasions of study that a notice may name. */
const OCCASIONS = ['专题学习会', '班前十分钟', '读书班'];
const passages = new Map(allPassages().map((passage) => [passage.id, passage]));
const wordsIn = (file: Uint8Array, path: string, name: string) =>
  partsUnder(file, path)
    .map((xml) => textOf(xml, name))
    .join('');

test('each occasion that the text names has a ready-made pack', () => {
  test.skip(packs.length === 0, 'this library has no ready-made packs');
  const text = [...passages.values()].map((passage) => passage.text).join('\n');
  const titles = packs.map(({ pack }) => pack.title);
  for (const occasion of OCCASIONS.filter((words) => text.includes(words)))
    expect(titles).toContain(occasion);
});

test('the page of packs names for each the words of the text that ask for it, and leads to them', async ({
  page,
}) => {
  await page.goto('packs/index.html');
  for (const { named, pack } of packs) {
    const { text = '', locator = '' } = passages.get(named.at) ?? {};
    expect(text).toContain(named.words);
    const item = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: pack.title, exact: true }),
    });
    await expect(item).toContainText(`原文在${locator}说到“${named.words}”`);
    await item.getByRole('link', { name: locator, exact: true }).click();
    await expect(page.locator(':target')).toHaveText(text);
    await expect(page.locator(':target')).toBeInViewport();
    await page.goBack();
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { id, pack } of packs) {
    const own = pack.items.flatMap((item) => (item.kind === 'passage' ? [item.id] : []));

    test(`${pack.title}: its page and its files hold passages and headings only, whole and in order`, async ({
      page,
    }) => {
      expect(pack.items.filter(({ kind }) => kind !== 'passage' && kind !== 'heading')).toEqual([]);
      expect(own.length).toBeGreaterThan(0);
      await page.goto(`packs/${id}/index.html`);
      const main = await page.getByRole('main').innerText();
      const deck = readFileSync(join(DIST, `packs/${id}/${id}.pptx`));
      const paper = readFileSync(join(DIST, `packs/${id}/${id}.docx`));
      for (const words of [
        main,
        wordsIn(deck, 'ppt/slides/slide', 'a:t'),
        wordsIn(paper, 'word/document', 'w:t'),
      ]) {
        let from = 0;
        for (const passage of own) {
          const found = words.indexOf(passages.get(passage)?.text ?? passage, from);
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
