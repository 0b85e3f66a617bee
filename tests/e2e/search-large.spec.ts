import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { serve } from '../../src/commands/serve.ts';
import { writeIndex } from '../../src/publish/searchIndex.ts';
import type { Block } from '../../src/search/entry.ts';
import { blocks, lists } from '../search/notice.ts';
import { partsOf, searchFor } from './searching.ts';
import { DIST } from './site.ts';

/** The notice twice, as two documents, told to be a library too large to be read whole, and one too large to be read unasked. */
const test = base.extend<object, { large: string; huge: string }>({
  large: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served({}, use),
    { scope: 'worker' },
  ],
  huge: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served({ bytes: 9e6 }, use),
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    expect(errors, 'no page error').toEqual([]);
  },
});

async function served(more: object, use: (url: string) => Promise<void>): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'large-'));
  cpSync(DIST, copy, { recursive: true });
  const twice = [...named('甲'), ...named('乙')];
  const card = { ...(await writeIndex(copy, twice, lists, 'index')), ...more };
  const page = join(copy, 'search/index.html');
  const value = JSON.stringify(card).replace(/"/gu, '&quot;');
  const html = readFileSync(page, 'utf8').replace(/data-index="[^"]*"/u, `data-index="${value}"`);
  writeFileSync(page, html);
  const { url, close } = await serve(copy);
  await use(url);
  await close();
  rmSync(copy, { recursive: true });
}

/** The notice under another name; the first keeps its address. */
function named(name: string): Block[] {
  const length = blocks.reduce(
    (sum, { sections }) => sum + sections.reduce((all, s) => all + s.passages.length, 0),
    0,
  );
  return blocks.map((block) => ({
    ...block,
    from: block.from + (name === '甲' ? 0 : length),
    document: [name === '甲' ? block.document[0] : 'other', `${name}号通知`],
  }));
}

test('pinyin and traditional characters are read through the index', async ({ page, large }) => {
  const { items } = partsOf(page);
  for (const typed of ['lianxihuiyi', '聯席會議']) {
    await page.goto(large + searchFor(typed));
    await expect(items.locator('mark').first()).toHaveText('联席会议');
  }
});

test('nothing is called absent before the text has been read to the end; what is near is offered', async ({
  page,
  large,
}) => {
  await page.goto(large + searchFor('致辞'));
  const { status, items } = partsOf(page);
  await expect(status).toHaveText(/^没有找到“致辞”。已逐字查过全部正文/u);
  await page.getByRole('button', { name: '致词' }).click();
  await expect(items.locator('mark').first()).toHaveText('致词');
});

test('a text too long to be read unasked is read on the reader’s word', async ({ page, huge }) => {
  await page.goto(huge + searchFor('春眠不觉晓'));
  const { status } = partsOf(page);
  await expect(status).toHaveText('索引里没有“春眠不觉晓”，正文尚未逐字查过。');
  await page.getByRole('button', { name: '逐字查全文（约 9.0 MB）' }).click();
  await expect(status).toHaveText(/^没有找到“春眠不觉晓”/u);
});

test('a quotation is checked through the index: as it is, altered, and not there', async ({
  page,
  large,
}) => {
  await page.goto(`${large}search/index.html`);
  await page.getByText('核对引文', { exact: true }).click();
  const text = blocks[0]?.sections[2]?.passages[2]?.[0] ?? '';
  const altered = text.slice(0, 12) + text.slice(14);
  await page.getByLabel(/^粘贴要核对的文字/u).fill(`${text}\n${altered}\n春眠不觉晓，处处闻啼鸟。`);
  await page.getByRole('button', { name: '核对' }).click();
  const verdicts = page.getByRole('list', { name: '核对结果' }).locator('.verdict');
  await expect(verdicts.first()).toHaveText('逐字一致');
  await expect(verdicts.last()).toHaveText('未见于本站');
  await expect(page.getByRole('list', { name: '核对结果' })).toContainText('有异文');
});

test('a sentence that cannot be checked says so, the others get their verdict, and it can be tried again', async ({
  page,
  large,
}) => {
  await page.goto(`${large}search/index.html`);
  await page.getByText('核对引文', { exact: true }).click();
  const area = page.getByLabel(/^粘贴要核对的文字/u);
  const submit = page.getByRole('button', { name: '核对' });
  const items = page.getByRole('list', { name: '核对结果' }).locator('> li');
  const status = page.locator('.check [role=status]');
  const text = blocks[0]?.sections[2]?.passages[2]?.[0] ?? '';
  await area.fill(text);
  await submit.click();
  await expect(items.locator('.verdict')).toHaveText('逐字一致');
  await page.route('**/pagefind/**', (route) => route.abort());
  await area.fill(`${text}春眠不觉晓，处处闻啼鸟。${text}`);
  await submit.click();
  await expect(items.locator('.verdict')).toHaveText(['逐字一致', '没有核对成', '逐字一致']);
  await expect(items.nth(1)).toContainText('离线或网络中断');
  await expect(status).toHaveText('核对了 3 句：逐字一致 2 句，没有核对成 1 句。');
  await page.unroute('**/pagefind/**');
  await items.nth(1).getByRole('button', { name: '重试' }).click();
  await expect(items.locator('.verdict')).toHaveText(['逐字一致', '未见于本站', '逐字一致']);
  await expect(items.nth(1)).toBeFocused();
  await expect(status).toHaveText('核对了 3 句：逐字一致 2 句，未见于本站 1 句。');
});

test('a check that takes long says how far it is, and can be cancelled', async ({
  page,
  large,
}) => {
  await page.goto(`${large}search/index.html`);
  await page.getByText('核对引文', { exact: true }).click();
  await page.route('**/pagefind/**', () => {});
  await page.getByLabel(/^粘贴要核对的文字/u).fill('春眠不觉晓。处处闻啼鸟。');
  await page.getByRole('button', { name: '核对' }).click();
  const status = page.locator('.check [role=status]');
  await expect(status).toHaveText('正在核对…');
  await expect(page.locator('.doing')).toHaveText('第 1 句，共 2 句');
  await page.locator('.doing').getByRole('button', { name: '取消' }).click();
  await expect(status).toHaveText('已取消。');
  await expect(page.locator('.doing')).toBeHidden();
});

test('results narrow to a document, and a place is named with its document', async ({
  page,
  large,
}) => {
  await page.goto(large + searchFor('国之大者'));
  const { status, items } = partsOf(page);
  await expect(items).toHaveCount(2);
  const option = page.getByLabel('文件').locator('option', { hasText: '乙号通知（1）' });
  await page.getByLabel('文件').selectOption((await option.getAttribute('value')) ?? '');
  await expect(items).toHaveCount(1);
  await expect(status).toHaveText('2 条结果中的 1 条');
  await expect(page).toHaveURL(/document=other/u);
  await page.reload();
  await expect(items).toContainText('乙号通知');
  await page.goto(large + searchFor('讲话三2'));
  await expect(page.locator('.jump').getByRole('link')).toHaveCount(2);
  await page.goto(large + searchFor('乙号通知讲话三2'));
  await expect(page.locator('.jump').getByRole('link')).toHaveText('讲话（三）2');
});
