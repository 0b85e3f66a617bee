import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { serve } from '../../src/commands/serve.ts';
import { expect, listen, test } from './fixtures.ts';
import { DIST, allPassages } from './site.ts';

const passages = allPassages();
const [first] = passages.filter(({ layer, n }) => layer !== 'own' && n > 1);
const section = `${first?.document}/${first?.section}`;
const texts = passages
  .filter(({ document, section: id }) => `${document}/${id}` === section)
  .map(({ text }) => text);

/** Opens one of the tools that the pack's own page leads to, and comes back. */
async function visit(page: Page, door: string, look: () => Promise<void>): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: door, exact: true }).press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/pack/index.html'));
  await look();
  if (!page.url().endsWith('/pack/index.html')) await page.goBack();
  await expect(page.locator('.packing > .item')).toHaveCount(texts.length);
}

/** Where the site may stand: each gives its address and what to do when it is not needed any more. */
const PLACES = {
  'over HTTP': () => serve(DIST),
  'under a path': () => serve(DIST, { base: '/a/b/' }),
  'from a disk': async () => ({ url: pathToFileURL(`${DIST}/`).href, close: async () => {} }),
};

for (const [place, open] of Object.entries(PLACES)) {
  test.describe(place, () => {
    // The site of this test is not the one that all tests have.
    test.use({ silence: undefined });

    test(`the reader’s own pack is presented, printed and exported, its words whole, ${place}`, async ({
      page,
      context,
    }) => {
      const { url: root, close } = await open();
      const noises = listen(context, root);
      await page.goto(`${root}pack/index.html?section=${section}`);
      await expect(page.locator('.packing > .item')).toHaveCount(texts.length);

      await visit(page, '放映', async () => {
        // A title slide, then a slide a passage.
        await expect(page.getByText(`共 ${texts.length + 1} 张`)).toBeVisible();
        await page.getByRole('button', { name: '从头放映' }).press('Enter');
        for (const text of texts) {
          await page.keyboard.press('ArrowRight');
          await expect(page.locator('.stage .run')).toHaveText(text);
        }
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: '离开放映' }).press('Enter');
        await page.waitForURL(/\/pack\/index\.html/u);
      });
      await visit(page, '打印讲义', async () => {
        for (const text of texts) await expect(page.getByRole('main')).toContainText(text);
        const address = page.locator('.paper .address').first();
        await expect(address).toContainText(
          place === 'from a disk' ? (first?.document ?? '') : root,
        );
      });
      await visit(page, 'PPTX、DOCX', async () => {
        await expect(page.getByRole('status')).toContainText(`共 ${texts.length} 个段句`);
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: '下载 DOCX' }).press('Enter');
        expect((await coming).suggestedFilename()).toMatch(/\.docx$/u);
      });
      expect(noises).toEqual([]);
      await close();
    });
  });
}

test('from a disk a pack that another page has only just kept is presented', async ({
  browser,
}) => {
  const root = pathToFileURL(`${DIST}/`).href;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${root}pack/index.html?section=${section}`);
  await expect(page.locator('.packing > .item')).toHaveCount(texts.length);
  await page.addInitScript(() => {
    const { getItem } = Storage.prototype;
    let asked = 0;
    Storage.prototype.getItem = function (key) {
      asked = asked || performance.now();
      return performance.now() - asked < 300 ? null : getItem.call(this, key);
    };
  });
  await page.goto(`${root}present/index.html`);
  await expect(page.getByText(`共 ${texts.length + 1} 张`)).toBeVisible();
  await context.close();
});
