import { rmSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import type { Form } from '../../../src/search/index/manifest.ts';
import type { Block } from '../../../src/search/match/block.ts';
import { bare } from '../../search/naive.ts';
import { blocks, entries, lists, substringsOf } from '../../search/notice.ts';
import { ask, caseOf } from './asking.ts';
import { indexedCopy } from './indexed.ts';
import { partsOf, searchFor } from './searching.ts';

const RHYME = '夜来风雨声';
const length = blocks
  .flatMap(({ sections }) => sections)
  .reduce((sum, { passages }) => sum + passages.length, 0);
const twice = [...named('甲'), ...named('乙')];
const three = [...twice, third()];

/**
 * The notice as it is, told to be a library too large to be read whole; twice, as two documents, and a third text; that
 * told to be too large to be read unasked; and that as the small library it is.
 */
const test = base.extend<object, { single: string; large: string; huge: string; small: string }>({
  small: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served(three, {}, use, 'scan'),
    { scope: 'worker' },
  ],
  single: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served(blocks, {}, use),
    { scope: 'worker' },
  ],
  large: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served(three, {}, use),
    { scope: 'worker' },
  ],
  huge: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => served(three, { bytes: 9e6 }, use),
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    expect(errors, 'no page error').toEqual([]);
  },
});

async function served(
  library: readonly Block[],
  more: object,
  use: (url: string) => Promise<void>,
  form: Form = 'index',
): Promise<void> {
  const copy = await indexedCopy(library, lists, { ...more, form });
  const { url, close } = await serve(copy);
  await use(url);
  await close();
  rmSync(copy, { recursive: true });
}

/** The notice under another name; the first keeps its address. */
function named(name: string): Block[] {
  return blocks.map((block) => ({
    ...block,
    from: block.from + (name === '甲' ? 0 : length),
    document: [
      name === '甲' ? block.document[0] : 'other',
      `${name}号通知`,
      `《${name}号通知的全名》`,
      `${name}单位`,
    ],
  }));
}

/** A text that has nothing in common with the notice but the names of its layers' ids. */
function third(): Block {
  const passages = Array.from({ length: 450 }, (_, n) => [`${n}：${RHYME}。`, [0]] as const);
  return {
    from: length * 2,
    document: ['third', '丙号通知'],
    parts: {},
    layers: [['own', '丙文', 'own']],
    sections: [
      { id: 's', part: null, locator: '春晓', n: 1, passages: [...passages, ['工会', [0]]] },
    ],
  };
}

for (const form of ['small', 'large'] as const) {
  test(`in a ${form} library, what stands in other documents is not shown as of the one chosen`, async ({
    page,
    small,
    large,
  }) => {
    await page.goto({ small, large }[form] + searchFor('国之大者', { document: 'third' }));
    const { status, items } = partsOf(page);
    await expect(status).toHaveText('在《丙号通知》里没有找到“国之大者”；其他文件里有 2 条。');
    await expect(items).toHaveCount(0);
    await expect(page.getByLabel('文件').locator('option:checked')).toHaveText('丙号通知');
    await page.getByRole('button', { name: '查全部文件' }).click();
    await expect(items).toHaveCount(2);
    await expect(page).toHaveURL((url) => !url.searchParams.has('document'));
    await page.goto({ small, large }[form] + searchFor('風雨聲', { document: 'other' }));
    await expect(status).toHaveText(
      /^在《乙号通知》里没有找到“風雨聲”；其他文件里(?:至少)?有 \d+ 条。$/u,
    );
    await expect(items).toHaveCount(0);
  });
}

test('in a library too large to be read unasked, so is it said of the index', async ({
  page,
  huge,
}) => {
  await page.goto(huge + searchFor('国之大者', { document: 'third' }));
  const { status, items } = partsOf(page);
  await expect(status).toHaveText(
    '《丙号通知》的索引里没有“国之大者”，正文尚未逐字查过；其他文件里有 2 条。',
  );
  await page.getByRole('button', { name: /^逐字查全文/u }).click();
  await expect(status).toHaveText('在《丙号通知》里没有找到“国之大者”；其他文件里有 2 条。');
  await expect(items).toHaveCount(0);
  await page.getByLabel('文件').selectOption('');
  await expect(items).toHaveCount(2);
});

test('a layer that documents name differently is offered once the document is chosen', async ({
  page,
  small,
}) => {
  await page.goto(small + searchFor('工会'));
  await expect(page.getByLabel('排列')).toBeVisible();
  await expect(page.getByLabel('话语层')).toHaveCount(0);
  await page.getByLabel('文件').selectOption('other');
  await expect(page.getByLabel('话语层')).toContainText('通知原文');
  await expect(page.getByLabel('话语层')).not.toContainText('丙文');
});

test('results beyond those drawn are drawn on demand, and the keyboard goes on from there', async ({
  page,
  small,
}) => {
  await page.goto(small + searchFor(RHYME));
  const { items } = partsOf(page);
  await expect(items).toHaveCount(200);
  await page.getByRole('button', { name: '再列 200 条（还有 250 条）' }).press('Enter');
  await expect(items).toHaveCount(400);
  await expect(items.nth(200).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: '再列 50 条' }).click();
  await expect(items).toHaveCount(450);
  await expect(items.last().getByRole('button', { name: /^加入备课单/u })).toBeVisible();
  await expect(page.getByRole('button', { name: /^再列/u })).toHaveCount(0);
});

test('through the index the page shows and marks what the whole text does: every fortieth substring', async ({
  page,
  single,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${single}search/index.html`);
  const raw = entries.map(({ text }) => text).join('');
  const cases = substringsOf([raw, bare(raw)], 12)
    .filter((_, index) => index % 40 === 7)
    .map((query) => caseOf(query))
    // Of more there may be some that are shown when asked for.
    .filter(([, , expected]) => expected.split('\n').length <= 10);
  expect(cases.length).toBeGreaterThan(1000);
  expect(await page.evaluate(ask, cases)).toEqual([]);
});

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
  // A copy says in full what a list says in short.
  await expect(items.locator('.text')).toHaveAttribute('data-source', '《乙号通知的全名》');
  await expect(items.locator('.text')).toHaveAttribute('data-issuer', '乙单位');
  await page.goto(large + searchFor('讲话三2'));
  await expect(page.locator('.jump').getByRole('link')).toHaveCount(2);
  await page.goto(large + searchFor('乙号通知讲话三2'));
  await expect(page.locator('.jump').getByRole('link')).toHaveText('讲话（三）2');
});
