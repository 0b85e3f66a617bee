import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { listen } from '../fixtures.ts';
import { DIST, allPassages } from '../site.ts';

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
  test(`the reader’s own pack is presented, printed and exported, its words whole, ${place}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const { url: root, close } = await open();
    const context = await browser.newContext();
    const noises = listen(context, root);
    await teachWithOwn(await context.newPage(), root, place);
    await context.close();
    expect(noises).toEqual([]);
    await close();
  });
}

async function teachWithOwn(page: Page, root: string, place: string): Promise<void> {
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
    await expect(address).toContainText(place === 'from a disk' ? (first?.document ?? '') : root);
  });
  await visit(page, 'PPTX、DOCX', async () => {
    await expect(page.getByRole('status')).toContainText(`共 ${texts.length} 个段句`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 DOCX' }).press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/\.docx$/u);
  });
}
