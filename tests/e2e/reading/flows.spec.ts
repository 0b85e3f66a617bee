import type { Locator, Page } from '@playwright/test';
import { splitText } from '#packs/slides/splitText.ts';
import { expect, test } from '../fixtures.ts';
import {
  audienceView,
  handout,
  packRows,
  passageNumber,
  passageWords,
  presentersSlide,
  quotedWords,
} from '../pageParts.ts';
import { allPassages, samplePassage } from '../site.ts';

/** A reader's means of input: how a control is used, and how a slide is turned. */
interface Means {
  options: Parameters<typeof test.use>[0];
  press(control: Locator): Promise<void>;
  /** Returns what opens the actions of a passage. */
  opener(page: Page, locator: string): Locator;
  turn(page: Page): Promise<void>;
}

const MEANS: Readonly<Record<string, Means>> = {
  'with the keyboard alone': {
    options: {},
    async press(control) {
      expect(await control.evaluate(({ tabIndex }: HTMLElement) => tabIndex)).toBe(0);
      await control.press('Enter');
    },
    opener: passageNumber,
    turn: (page) => page.keyboard.press('ArrowRight'),
  },
  'on a phone': {
    options: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
    press: (control) => control.tap(),
    opener: passageWords,
    turn: (page) => page.touchscreen.tap(330, 320),
  },
};

const first = samplePassage();
const others = allPassages().filter(
  ({ document, id }) => document === first.document && id !== first.id,
);
/** A passage of the same document, and of another section where there is one. */
const second = others.find(({ section }) => section !== first.section) ?? others[0] ?? never();
/** The words of each slide, once the second passage is moved before the first. */
const slides = [second, first].flatMap(({ text }) => splitText(text));
const main = (page: Page) => page.getByRole('main');
const status = (page: Page) => page.getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Follows a link from the pack's own page to one of its tools. */
async function openTool(page: Page, { press }: Means, door: string): Promise<void> {
  await page.goto('pack/index.html');
  await expect(packRows(page)).toHaveCount(2);
  await press(main(page).getByRole('link', { name: door, exact: true }));
  await page.waitForURL((url) => !url.pathname.includes('/pack/'));
}

/** The tasks of a trainer in order; each is done by every means of input. */
const FLOWS: Readonly<Record<string, (page: Page, means: Means) => Promise<void>>> = {
  async 'a passage is cited'(page, { press, opener }) {
    await page.goto(first.url.replace('#', 'index.html#'));
    await press(opener(page, first.locator));
    await press(button(page, '复制'));
    await expect(status(page).filter({ hasText: '已复制' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    // A citation for an official document ends the words without their last mark.
    expect(copied).toContain(first.text.replace(/[，；。]$/u, ''));
  },
  async 'its code is shown'(page, { press }) {
    await press(button(page, '发给别人'));
    await expect(page.getByRole('img', { name: /^二维码：/u })).toBeVisible();
  },
  async 'it is collected'(page, { press }) {
    await press(button(page, '加入宣讲单'));
    await expect(status(page).filter({ hasText: '已加入宣讲单' })).toBeVisible();
    await press(button(page, '关闭'));
  },
  async 'what the search finds is collected'(page, { press }) {
    await page.goto(`search/index.html?q=${encodeURIComponent(second.text.slice(0, 16))}`);
    await press(
      page.getByRole('button', { name: new RegExp(`^加入宣讲单 ?：${second.locator}$`, 'u') }),
    );
    await expect(status(page).filter({ hasText: '已加入宣讲单' })).toBeVisible();
  },
  async 'the pack is put in order'(page, { press }) {
    await press(page.getByRole('link', { name: /^宣讲 2$/u }));
    await press(main(page).getByRole('link', { name: '我的宣讲单' }));
    await expect(packRows(page)).toHaveCount(2);
    await press(button(page, `上移：${second.locator}`));
    await expect(packRows(page).first()).toContainText(second.text);
  },
  async 'it is presented'(page, means) {
    await openTool(page, means, '放映');
    await means.press(button(page, '从头放映'));
    for (const [index, text] of slides.entries()) {
      if (index > 0) await means.turn(page);
      await expect(quotedWords(audienceView(page))).toHaveText(text);
    }
  },
  async 'the desk turns the slides'(page, means) {
    await openTool(page, means, '放映');
    const coming = page.waitForEvent('popup');
    await means.press(page.getByRole('link', { name: '演讲者视图（新窗口）' }));
    const desk = await coming;
    for (const [index, text] of slides.entries()) {
      if (index > 0) {
        await means.press(button(desk, '下一张'));
        await expect(quotedWords(audienceView(page))).toHaveText(text);
      }
      await expect(quotedWords(presentersSlide(desk))).toHaveText(text);
    }
    await means.press(button(desk, '黑屏'));
    await expect(audienceView(page).getByRole('img', { name: '黑屏' })).toBeVisible();
    await desk.close();
  },
  async 'it is printed'(page, means) {
    await openTool(page, means, '打印讲义');
    await expect(quotedWords(handout(page))).toHaveText([second.text, first.text]);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await means.press(button(page, '打印'));
    await expect(page.locator('body[data-printed]')).toHaveCount(1);
  },
  async 'it becomes files for the office'(page, means) {
    await openTool(page, means, 'PPTX、DOCX');
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

    test(`every task of a trainer can be done ${name}`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      for (const [flow, act] of Object.entries(FLOWS))
        await test.step(flow, () => act(page, means));
    });
  });
}

function never(): never {
  throw new Error('the library has too few passages');
}
