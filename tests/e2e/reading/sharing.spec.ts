import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readQr } from '../../qr.ts';
import { expect, test } from '../fixtures.ts';
import { passageWords } from '../pageParts.ts';
import { DIST, ownPageOf, samplePassage, sectionPageOf } from '../site.ts';
import { startVisit } from '../visit.ts';

const passage = samplePassage();
const panel = (page: Page) => page.getByRole('group', { name: '发给别人' });
const figure = (page: Page) => panel(page).getByRole('figure');
const code = (page: Page) => figure(page).getByRole('img', { name: /^二维码：/u });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: '发给别人', exact: true }).press('Enter');
  await expect(panel(page)).toBeVisible();
}

/** Pastes the clipboard into a field of another page and returns its content. */
async function paste(other: Page): Promise<string> {
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').focus();
  await other.keyboard.press('ControlOrMeta+V');
  return other.locator('textarea').inputValue();
}

test('the QR code holds the address the page is served from', async ({ page, site }) => {
  await open(page, ownPageOf(passage));
  const drawn = page.getByRole('img', { name: `二维码：${site}${passage.page}` });
  const path = (await drawn.locator('path').getAttribute('d')) ?? '';
  const viewBox = (await drawn.getAttribute('viewBox')) ?? '';
  expect(readQr({ path, viewBox })).toBe(site + passage.page);
  await expect(figure(page).getByText(site + passage.page, { exact: true })).toBeVisible();
});

test('where the system has a share sheet, it gets the words with their source and address', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async ({ text }: ShareData) => {
        document.title = text ?? '';
      },
    });
  });
  await open(page, ownPageOf(passage));
  await panel(page).getByRole('button', { name: '发到其他应用' }).click();
  const shared = await page.evaluate(() => document.title);
  expect(shared.startsWith(`${passage.text} 〔`) || shared.startsWith(`${passage.text}〔`)).toBe(
    true,
  );
  expect(shared.endsWith(site + passage.page)).toBe(true);
});

test('the page reports when it cannot be printed', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'print'));
  await open(page, ownPageOf(passage));
  await page.getByRole('button', { name: '打印本页' }).click();
  await expect(page.getByRole('status').first()).toContainText('请在浏览器中打开');
});

test('the printed page has the code and the address, and no controls', async ({ page, site }) => {
  await open(page, ownPageOf(passage));
  await page.emulateMedia({ media: 'print' });
  await expect(code(page)).toBeVisible();
  await expect(figure(page).getByText(site + passage.page, { exact: true })).toBeVisible();
  await expect(page.getByLabel('嵌入其他网页')).toBeHidden();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('the snippet for another page has the text, its layer and a link back', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, ownPageOf(passage));
  const shown = await page.getByRole('textbox', { name: '嵌入其他网页' }).inputValue();
  await page.getByRole('button', { name: '复制“嵌入其他网页”代码' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
  const other = await context.newPage();
  const code = await paste(other);
  expect(code).toBe(shown);
  await other.setContent(code);
  await expect(other.locator('blockquote p')).toContainText(passage.text);
  await expect(other.locator('blockquote small')).toContainText(passage.locator);
  await expect(other.getByRole('link')).toHaveAttribute('href', site + passage.page);
});

test('the bare passage shows in a frame of another page, without any script', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(`<iframe src="${site}${ownPageOf(passage)}bare/" title="x"></iframe>`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('blockquote')).toHaveText(passage.text);
  await expect(frame.getByRole('heading', { level: 1 })).toContainText(passage.locator);
  await expect(frame.getByRole('link')).toHaveAttribute('target', '_blank');
  await context.close();
});

test('the frame’s code leads to the bare passage', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, ownPageOf(passage));
  const shown = await page.getByRole('textbox', { name: '嵌入为小窗' }).inputValue();
  await page.getByRole('button', { name: '复制“嵌入为小窗”代码' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
  const other = await page.context().newPage();
  const code = await paste(other);
  expect(code).toBe(shown);
  expect(code).toContain(`src="${site}${passage.page}bare/"`);
  await other.setContent(code);
  await expect(other.frameLocator('iframe').getByRole('blockquote')).toHaveText(passage.text);
});

for (const plainHttp of [false, true]) {
  test(`a rich-text editor gets the text with its styles${plainHttp ? ', from plain HTTP too' : ''}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (plainHttp)
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined }),
      );
    await open(page, ownPageOf(passage));
    await page.getByRole('button', { name: '复制到公众号编辑器' }).click();
    await expect(page.getByRole('status')).toHaveText('已复制');
    const editor = await context.newPage();
    await editor.setContent('<div contenteditable style="height:9em"></div>');
    await editor.locator('div').first().focus();
    await editor.keyboard.press('ControlOrMeta+V');
    const pasted = editor.locator('[contenteditable]');
    expect(await pasted.locator('p').allTextContents()).toContain(passage.text);
    await expect(pasted).toContainText(passage.locator);
    const html = await pasted.innerHTML();
    expect(html).toContain('border-left');
    expect(html).not.toMatch(/class=|<script|<a /u);
  });
}

test('when the browser refuses to copy, the rich text is left selected', async ({ page }) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await open(page, ownPageOf(passage));
  await page.getByRole('button', { name: '复制到公众号编辑器' }).click();
  await expect(page.getByRole('status')).toContainText('请长按复制');
  expect(await page.evaluate(() => String(getSelection()))).toContain(passage.text);
});

test('when the sharing script fails to load, the page reports it and can try again', async ({
  page,
}) => {
  await page.route('**/assets/share.*.js', (route) => route.fulfill({ status: 200, body: '' }), {
    times: 1,
  });
  await page.goto(ownPageOf(passage));
  await page.getByRole('button', { name: '发给别人', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('没有取到这个工具，请检查网络后再试');
  await page.getByRole('button', { name: '发给别人', exact: true }).click();
  await expect(code(page)).toBeVisible();
});

test('from a disk the page shows the path within the site instead of a QR code', async ({
  browser,
}) => {
  const { page, root, problems, context } = await startVisit(
    browser,
    `${pathToFileURL(DIST).href}/`,
  );
  await open(page, `${root}${ownPageOf(passage)}index.html`);
  await expect(panel(page).getByText(passage.page, { exact: true })).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
  expect(problems).toEqual([]);
  await context.close();
});

test('on a phone the sheet of actions shares too', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(sectionPageOf(passage));
  await passageWords(page, passage.locator).click();
  const sheet = page.getByRole('dialog', { name: passage.locator });
  await sheet.getByRole('button', { name: '发给别人', exact: true }).click();
  await expect(sheet.getByRole('img', { name: `二维码：${site}${passage.page}` })).toBeInViewport();
  await expect(sheet.getByRole('button', { name: '打印本页' })).toHaveCount(0);
  const wide = await sheet.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(wide).toBe(false);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('a tap opens the sharing panel in view, within the window, and axe finds nothing in it', async ({
    page,
  }) => {
    await page.goto(ownPageOf(passage));
    await page.getByRole('button', { name: '发给别人', exact: true }).tap();
    await expect(code(page)).toBeInViewport();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByRole('button', { name: '发给别人', exact: true }).tap();
    await expect(panel(page)).toBeHidden();
  });
});
