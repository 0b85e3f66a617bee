import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { DIST, allPassages } from './site.ts';

const passages = allPassages();
const [first] = passages.filter(({ layer, n }) => layer !== 'own' && n > 1);
const section = `${first?.document}/${first?.section}`;
const texts = passages
  .filter(({ document, section: id }) => `${document}/${id}` === section)
  .map(({ text }) => text);

/** Uses a link or button as this reader does: by a tap on a phone, by Enter elsewhere. */
async function follow(page: Page, control: Locator): Promise<void> {
  await (isPhone(page) ? control.tap() : control.press('Enter'));
}

const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 500;

/** Opens one of the tools that the pack's own page leads to, and comes back. */
async function visit(page: Page, door: string, look: () => Promise<void>): Promise<void> {
  await follow(page, page.getByRole('main').getByRole('link', { name: door, exact: true }));
  await page.waitForURL((url) => !url.pathname.includes('/pack/'));
  await look();
  if (!page.url().includes('/pack/')) await page.goBack();
  await expect(page.locator('.packing > .item')).toHaveCount(texts.length);
}

for (const [place, root] of [
  ['over HTTP', ''],
  ['on a phone', ''],
  ['from a disk', pathToFileURL(`${DIST}/`).href],
] as const) {
  test.describe(place, () => {
    if (root) test.use({ silence: undefined });
    if (place === 'on a phone') test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

    test(`the reader’s own pack is presented, printed and exported, its words whole, ${place}`, async ({
      page,
    }) => {
      await page.goto(`${root}pack/index.html?section=${section}`);
      await expect(page.locator('.packing > .item')).toHaveCount(texts.length);

      await visit(page, '放映', async () => {
        // A title slide, then a slide a passage.
        await expect(page.getByText(`共 ${texts.length + 1} 张`)).toBeVisible();
        await follow(page, page.getByRole('button', { name: '从头放映' }));
        for (const text of texts) {
          if (isPhone(page)) await page.touchscreen.tap(330, 320);
          else await page.keyboard.press('ArrowRight');
          await expect(page.locator('.stage .run')).toHaveText(text);
        }
        if (isPhone(page)) await page.getByText('总览', { exact: true }).tap();
        else await page.keyboard.press('Escape');
        await follow(page, page.getByRole('link', { name: '离开放映' }));
        await page.waitForURL(/\/pack\//u);
      });
      await visit(page, '打印讲义', async () => {
        for (const text of texts) await expect(page.getByRole('main')).toContainText(text);
      });
      await visit(page, 'PPTX、DOCX', async () => {
        await expect(page.getByRole('status')).toContainText(`共 ${texts.length} 个段句`);
      });
    });
  });
}
