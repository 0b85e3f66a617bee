import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readQr } from '../../qr.ts';
import { expect, test } from '../fixtures.ts';
import { DIST, allPassages } from '../site.ts';
import { visit } from '../tour.ts';

const relayed = allPassages().filter(({ layer, n }) => layer !== 'own' && n > 1);
const [passage = never()] = relayed;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: '分享', exact: true }).press('Enter');
  await expect(page.locator('div.share')).toBeVisible();
}

/** What is in the clipboard, pasted into a field of another page. */
async function paste(other: Page): Promise<string> {
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').focus();
  await other.keyboard.press('ControlOrMeta+V');
  return other.locator('textarea').inputValue();
}

test('the QR code is that of the address the page is served from', async ({ page, site }) => {
  await open(page, passage.page);
  const code = page.getByRole('img', { name: `二维码：${site}${passage.page}` });
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const viewBox = (await code.getAttribute('viewBox')) ?? '';
  expect(readQr({ path, viewBox })).toBe(site + passage.page);
  await expect(page.locator('.qr .address')).toHaveText(site + passage.page);
});

test('where a page cannot be printed it is said', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'print'));
  await open(page, passage.page);
  await page.getByRole('button', { name: '打印本页' }).click();
  await expect(page.getByRole('status').first()).toContainText('请在浏览器中打开');
});

test('on paper the code and the address stay, and nothing that is for the screen', async ({
  page,
}) => {
  await open(page, passage.page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.qr svg')).toBeVisible();
  await expect(page.locator('.qr .address')).toBeVisible();
  await expect(page.locator('.share textarea').first()).toBeHidden();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
});

test('the snippet for another page holds the words, whose they are and the way back', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, passage.page);
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

test('the bare passage stands in a frame of another page, without any script', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(`<iframe src="${site}${passage.page}bare/" title="x"></iframe>`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('blockquote')).toHaveText(passage.text);
  await expect(frame.getByRole('heading', { level: 1 })).toContainText(passage.locator);
  await expect(frame.getByRole('link')).toHaveAttribute('target', '_blank');
  await context.close();
});

test('the frame’s code leads to the bare passage', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, passage.page);
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
  test(`an editor of rich text gets the words with their style${plainHttp ? ', from plain HTTP too' : ''}`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (plainHttp)
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined }),
      );
    await open(page, passage.page);
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

test('where copying is refused, the rich text lies selected', async ({ page }) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await open(page, passage.page);
  await page.getByRole('button', { name: '复制到公众号编辑器' }).click();
  await expect(page.getByRole('status')).toContainText('请长按复制');
  expect(await page.evaluate(() => String(getSelection()))).toContain(passage.text);
});

test('when the tool does not come, that is said, and asking again brings it', async ({ page }) => {
  await page.route('**/assets/share.*.js', (route) => route.fulfill({ status: 200, body: '' }), {
    times: 1,
  });
  await page.goto(passage.page);
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('没有取到分享的工具，请检查网络后再试');
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await expect(page.locator('.qr svg')).toBeVisible();
});

test('opened from a disk, no code is made that leads nowhere; the path is told', async ({
  browser,
}) => {
  const { page, root, noises, context } = await visit(browser, `${pathToFileURL(DIST).href}/`);
  await open(page, `${root}${passage.page}index.html`);
  await expect(page.locator('.share .address')).toHaveText(passage.page);
  await expect(page.locator('.qr')).toHaveCount(0);
  expect(noises).toEqual([]);
  await context.close();
});

test('on a phone the sheet of actions shares too', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(passage.url.split('#')[0] ?? '');
  await page.getByRole('link', { name: passage.locator, exact: true }).click();
  const sheet = page.getByRole('dialog', { name: passage.locator });
  await sheet.getByRole('button', { name: '分享', exact: true }).click();
  await expect(sheet.getByRole('img', { name: `二维码：${site}${passage.page}` })).toBeInViewport();
  await expect(sheet.getByRole('button', { name: '打印本页' })).toHaveCount(0);
  const wide = await sheet.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(wide).toBe(false);
});

function never(): never {
  throw new Error('no relayed passage');
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('sharing unfolds at a tap, in view, within the window, and axe finds nothing in it', async ({
    page,
  }) => {
    await page.goto(passage.page);
    await page.getByRole('button', { name: '分享', exact: true }).tap();
    await expect(page.locator('.qr svg')).toBeInViewport();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByRole('button', { name: '分享', exact: true }).tap();
    await expect(page.locator('div.share')).toBeHidden();
  });
});
