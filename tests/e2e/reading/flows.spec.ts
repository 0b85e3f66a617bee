import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { allPassages } from '../site.ts';

/** What a reader has to work with: how a control is used, and how a slide is turned. */
interface Means {
  options: Parameters<typeof test.use>[0];
  press(control: Locator): Promise<void>;
  turn(page: Page): Promise<void>;
}

const MEANS: Readonly<Record<string, Means>> = {
  'with the keyboard alone': {
    options: {},
    async press(control) {
      expect(await control.evaluate(({ tabIndex }: HTMLElement) => tabIndex)).toBe(0);
      await control.press('Enter');
    },
    turn: (page) => page.keyboard.press('ArrowRight'),
  },
  'on a phone': {
    options: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
    press: (control) => control.tap(),
    turn: (page) => page.touchscreen.tap(330, 320),
  },
};

const passages = allPassages();
const [first = never()] = passages.filter(({ layer, n }) => layer !== 'own' && n > 1);
const [second = never()] = passages.filter(
  ({ document, section }) => document === first.document && section !== first.section,
);
const main = (page: Page) => page.getByRole('main');
const status = (page: Page) => page.getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: Page) => page.locator('.packing > .item');

/** From the pack's own page to one of the tools it leads to. */
async function leave(page: Page, { press }: Means, door: string): Promise<void> {
  await page.goto('pack/index.html');
  await expect(rows(page)).toHaveCount(2);
  await press(main(page).getByRole('link', { name: door, exact: true }));
  await page.waitForURL((url) => !url.pathname.includes('/pack/'));
}

/** Everything a trainer does, in the order of a day; each is done by every means. */
const FLOWS: Readonly<Record<string, (page: Page, means: Means) => Promise<void>>> = {
  async 'a passage is cited'(page, { press }) {
    await page.goto(first.url.replace('#', 'index.html#'));
    await press(page.getByRole('link', { name: first.locator, exact: true }));
    await press(button(page, '复制引文'));
    await expect(status(page).filter({ hasText: '已复制' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(first.text);
  },
  async 'its code is shown'(page, { press }) {
    await press(button(page, '分享'));
    await expect(page.getByRole('img', { name: /^二维码：/u })).toBeVisible();
  },
  async 'it is collected'(page, { press }) {
    await press(button(page, '加入备课单'));
    await expect(status(page).filter({ hasText: '已加入备课单' })).toBeVisible();
    await press(button(page, '关闭'));
  },
  async 'what the search finds is collected'(page, { press }) {
    await page.goto(`search/index.html?q=${encodeURIComponent(second.text.slice(0, 16))}`);
    await press(
      page.getByRole('button', { name: new RegExp(`^加入备课单 ?：${second.locator}$`, 'u') }),
    );
    await expect(status(page).filter({ hasText: '已加入备课单' })).toBeVisible();
  },
  async 'the pack is put in order'(page, { press }) {
    await press(page.getByRole('link', { name: /^备课单 2$/u }));
    await expect(rows(page)).toHaveCount(2);
    await press(button(page, `上移：${second.locator}`));
    await expect(rows(page).first()).toContainText(second.text);
  },
  async 'it is presented'(page, means) {
    await leave(page, means, '放映');
    await means.press(button(page, '从头放映'));
    await expect(page.locator('.stage .run')).toHaveText(second.text);
    await means.turn(page);
    await expect(page.locator('.stage .run')).toHaveText(first.text);
  },
  async 'the desk turns the slides'(page, means) {
    await leave(page, means, '放映');
    const coming = page.waitForEvent('popup');
    await means.press(page.getByRole('link', { name: '演讲者视图（新窗口）' }));
    const desk = await coming;
    await expect(desk.locator('.now .run')).toHaveText(second.text);
    await means.press(button(desk, '下一张'));
    await expect(desk.locator('.now .run')).toHaveText(first.text);
    await expect(page.locator('.stage .run')).toHaveText(first.text);
    await means.press(button(desk, '黑屏'));
    await expect(page.locator('.stage .dark')).toBeVisible();
    await desk.close();
  },
  async 'it is printed'(page, means) {
    await leave(page, means, '打印讲义');
    await expect(page.locator('.paper .words')).toHaveText([second.text, first.text]);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await means.press(button(page, '打印'));
    await expect(page.locator('body[data-printed]')).toHaveCount(1);
  },
  async 'it becomes files for the office'(page, means) {
    await leave(page, means, 'PPTX、DOCX');
    for (const kind of ['PPTX 演示文稿', 'DOCX 文档']) {
      const coming = page.waitForEvent('download');
      await means.press(button(page, `下载 ${kind}`));
      expect((await coming).suggestedFilename()).toMatch(/\.(?:pptx|docx)$/u);
    }
  },
};

for (const [name, means] of Object.entries(MEANS)) {
  test.describe(name, () => {
    test.use(means.options);

    test(`everything a trainer does is done ${name}`, async ({ page, context }) => {
      test.setTimeout(90_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      for (const [flow, act] of Object.entries(FLOWS))
        await test.step(flow, () => act(page, means));
    });
  });
}

function never(): never {
  throw new Error('the library has too few passages');
}
