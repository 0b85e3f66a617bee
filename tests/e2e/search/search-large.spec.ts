import { rmSync } from 'node:fs';
import { type Page, expect, test as base } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { OWN_LAYER } from '../../../src/edition/layer.ts';
import type { SearchMode } from '../../../src/search/index/manifest.ts';
import type { Block } from '../../../src/search/match/block.ts';
import { quotedWords } from '../pageParts.ts';
import { foldNaively } from '../../search/naive.ts';
import { blocks, passages, lists, substringsOf } from '../../search/notice.ts';
import { searchAll, searchCase } from './searchCases.ts';
import { copyWithIndex } from './indexedSite.ts';
import { relayedSentence, sentenceWithMark } from './quotations.ts';
import { numberedReference, wordsAt } from './references.ts';
import { quotationCheck, searchPage, searchPath, openingLinks } from './searchPage.ts';
import { commonWord, rareWords } from './sought.ts';
import { misspeltWord, traditionalWords, wordsInPinyin } from './spellings.ts';

const RHYME = '夜来风雨声';
/** Words that the notice has once, and the label of its own layer. */
const rare = rareWords().words;
const own = passages
  .flatMap(({ layerSpans }) => layerSpans)
  .find(({ layer }) => layer === OWN_LAYER);
const length = blocks
  .flatMap(({ sections }) => sections)
  .reduce((sum, { passages }) => sum + passages.length, 0);
const twice = [...noticeNamed('甲'), ...noticeNamed('乙')];
const three = [...twice, thirdText()];

/**
 * Playwright's `test` with four libraries. `single`: the notice, indexed as if it were large. `large`: the notice
 * as two documents, and a third text. `huge`: the same, too large to be scanned without asking. `small`: the same,
 * not indexed.
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
  form: SearchMode = 'index',
): Promise<void> {
  const copy = await copyWithIndex(library, lists, { ...more, form });
  const { url, close } = await serve(copy);
  await use(url);
  await close();
  rmSync(copy, { recursive: true });
}

/** Returns the notice under another name; the first keeps its address. */
function noticeNamed(name: string): Block[] {
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

/** Returns a text that has nothing in common with the notice but the ids of its layers. */
function thirdText(): Block {
  const passages = Array.from({ length: 450 }, (_, n) => [`${n}：${RHYME}。`, [0]] as const);
  return {
    from: length * 2,
    document: ['third', '丙号通知'],
    parts: {},
    layers: [['own', '丙文', 'own']],
    sections: [
      { id: 's', part: null, locator: '春晓', n: 1, passages: [...passages, [commonWord(), [0]]] },
    ],
  };
}

for (const form of ['small', 'large'] as const) {
  test(`in a ${form} library, hits of other documents are not shown as hits of the chosen one`, async ({
    page,
    small,
    large,
  }) => {
    await page.goto({ small, large }[form] + searchPath(rare, { document: 'third' }));
    const { status, items } = searchPage(page);
    await expect(status).toHaveText(`在《丙号通知》里没有找到“${rare}”；其他文件里有 2 条。`);
    await expect(items).toHaveCount(0);
    await expect(page.getByLabel('文件').locator('option:checked')).toHaveText('丙号通知');
    await page.getByRole('button', { name: '查全部文件' }).click();
    await expect(items).toHaveCount(2);
    await expect(page).toHaveURL((url) => !url.searchParams.has('document'));
    await page.goto({ small, large }[form] + searchPath('風雨聲', { document: 'other' }));
    await expect(status).toHaveText(
      /^在《乙号通知》里没有找到“風雨聲”；其他文件里(?:至少)?有 \d+ 条。$/u,
    );
    await expect(items).toHaveCount(0);
  });
}

test('in a library too large to be scanned without asking, only the index is reported to have no hits', async ({
  page,
  huge,
}) => {
  await page.goto(huge + searchPath(rare, { document: 'third' }));
  const { status, items } = searchPage(page);
  await expect(status).toHaveText(
    `《丙号通知》的索引里没有“${rare}”，正文尚未逐字查过；其他文件里有 2 条。`,
  );
  await page.getByRole('button', { name: /^逐字查全文/u }).click();
  await expect(status).toHaveText(`在《丙号通知》里没有找到“${rare}”；其他文件里有 2 条。`);
  await expect(items).toHaveCount(0);
  await page.getByLabel('文件').selectOption('');
  await expect(items).toHaveCount(2);
});

test('a layer with a different label in each document is offered once a document is chosen', async ({
  page,
  small,
}) => {
  const layers = new Set(
    passages.flatMap(({ layerSpans }) => layerSpans.map((span) => span.layer)),
  );
  test.skip(layers.size === 1, 'this library has one layer');
  await page.goto(small + searchPath(commonWord()));
  await expect(page.getByLabel('排列')).toBeVisible();
  await expect(page.getByLabel('谁的话')).toHaveCount(0);
  await page.getByLabel('文件').selectOption('other');
  await expect(page.getByLabel('谁的话')).toContainText(own?.layerName ?? '');
  await expect(page.getByLabel('谁的话')).not.toContainText('丙文');
});

test('more results are drawn on request, and the first of them gets the focus', async ({
  page,
  small,
}) => {
  await page.goto(small + searchPath(RHYME));
  const { items } = searchPage(page);
  await expect(items).toHaveCount(200);
  await page.getByRole('button', { name: '再列 200 条（还有 250 条）' }).press('Enter');
  await expect(items).toHaveCount(400);
  await expect(items.nth(200).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: '再列 50 条' }).click();
  await expect(items).toHaveCount(450);
  await expect(items.last().getByRole('button', { name: /^加入宣讲单/u })).toBeVisible();
  await expect(page.getByRole('button', { name: /^再列/u })).toHaveCount(0);
});

/** The most results that may be added in one task. */
const MOST_AT_ONCE = 20;

test('a slow machine draws a few results in a task, in order, and has answered once all are there', async ({
  page,
  small,
}) => {
  await slowDown(page);
  await page.goto(small + searchPath(RHYME, { order: 'document' }));
  const { items } = searchPage(page);
  const all = Array.from({ length: 200 }, (_, n) => `春晓${n + 1}`);
  await expect(page.locator('search-page')).toHaveAttribute('data-answered', RHYME);
  expect(await items.getByRole('link').allTextContents()).toEqual(all);
  const counts = await page.evaluate(() => (window as unknown as Slowed).counts);
  const added = [...counts, all.length].map((count, task) => count - (counts[task - 1] ?? 0));
  expect(Math.max(...added)).toBeLessThanOrEqual(MOST_AT_ONCE);
  expect(await page.evaluate(() => (window as unknown as Slowed).answeredWith)).toEqual([200]);
});

test('a query typed while results are drawn leaves only its own', async ({ page, small }) => {
  await slowDown(page);
  await page.goto(`${small}search/index.html`);
  const { box, items } = searchPage(page);
  const other = '1：夜来';
  await page.evaluate((typed) => {
    const input = document.querySelector<HTMLInputElement>('search-page [name=q]');
    (window as unknown as Slowed).whenDrawn = () => {
      if (!input) throw new Error('no search box');
      input.value = typed;
      input.form?.requestSubmit();
    };
  }, other);
  await box.fill(RHYME);
  await expect(page.locator('search-page')).toHaveAttribute('data-answered', other);
  const having = Array.from({ length: 450 }, (_, n) => n).filter((n) => n % 10 === 1);
  const found = await items.getByRole('link').allTextContents();
  expect(found).toEqual(having.map((n) => `春晓${n + 1}`));
  expect(await page.evaluate(() => (window as unknown as Slowed).answeredWith)).toEqual([
    having.length,
  ]);
});

test('a slow machine goes back to where the reader was in the list', async ({ page, small }) => {
  await slowDown(page);
  await page.goto(small + searchPath(RHYME));
  const link = searchPage(page).items.nth(180).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(10_000);
  await link.click();
  await expect(page).not.toHaveURL(/search/u);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

/** A page whose clock is slow: the number of results at the end of each task, and when an answer was complete. */
interface Slowed {
  counts: number[];
  answeredWith: number[];
  /** Called once, when the page first lets other work be done with results drawn. */
  whenDrawn?: (() => void) | undefined;
}

/** Makes 50 ms pass in a page whenever it looks at the clock, and counts its results whenever it sets a timer. */
async function slowDown(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const slowed: Slowed = Object.assign(window, { counts: [], answeredWith: [] });
    const count = () => document.querySelector('[data-slot=results]')?.children.length ?? 0;
    let time = 0;
    performance.now = () => {
      time += 50;
      return time;
    };
    const { setTimeout } = window;
    const counting = (...timer: Parameters<typeof setTimeout>) => {
      slowed.counts.push(count());
      const { whenDrawn } = slowed;
      if (count() > 0) slowed.whenDrawn = undefined;
      if (count() > 0) whenDrawn?.();
      return setTimeout(...timer);
    };
    Object.assign(window, { setTimeout: counting });
    new MutationObserver(() => slowed.answeredWith.push(count())).observe(document, {
      attributeFilter: ['data-answered'],
      subtree: true,
    });
  });
}

test('the index gives the same results and marks as the full text: every fortieth substring', async ({
  page,
  single,
}) => {
  await page.goto(`${single}search/index.html`);
  const raw = passages.map(({ text }) => text).join('');
  const cases = substringsOf([raw, foldNaively(raw)], 12)
    .filter((_, index) => index % 40 === 7)
    .map((query) => searchCase(query))
    // Above this number, some results are shown on request only.
    .filter(([, , expected]) => expected.split('\n').length <= 10);
  expect(cases.length).toBeGreaterThan(1000);
  expect(await page.evaluate(searchAll, cases)).toEqual([]);
});

test('pinyin and traditional characters are found through the index', async ({ page, large }) => {
  const { items } = searchPage(page);
  for (const { typed, words } of [wordsInPinyin(), traditionalWords()]) {
    await page.goto(large + searchPath(typed));
    await expect(items.locator('mark').first()).toHaveText(words);
  }
});

test('an empty result is confirmed only after a scan of the full text, with suggestions of similar words', async ({
  page,
  large,
}) => {
  const { typed, words } = misspeltWord();
  await page.goto(large + searchPath(typed));
  const { status, items } = searchPage(page);
  await expect(status).toHaveText(new RegExp(`^正文里没有“${typed}”。已逐字查过全部 `, 'u'));
  await page.getByRole('button', { name: words, exact: true }).click();
  await expect(items.locator('mark').first()).toHaveText(words);
});

test('a text too large to be scanned without asking is scanned after the reader agrees', async ({
  page,
  huge,
}) => {
  await page.goto(huge + searchPath('春眠不觉晓'));
  const { status } = searchPage(page);
  await expect(status).toHaveText('索引里没有“春眠不觉晓”，正文尚未逐字查过。');
  await page.getByRole('button', { name: '逐字查全文（约 9.0 MB）' }).click();
  await expect(status).toHaveText(/^正文里没有“春眠不觉晓”/u);
});

test('a quotation is checked through the index: verbatim, altered, and absent', async ({
  page,
  large,
}) => {
  await page.goto(`${large}search/index.html`);
  const { title, field, submit, list, verdicts } = quotationCheck(page);
  await title.click();
  const text = relayedSentence();
  const altered = text.slice(0, 12) + text.slice(14);
  await field.fill(`${text}\n${altered}\n春眠不觉晓，处处闻啼鸟。`);
  await submit.click();
  await expect(verdicts.first()).toHaveText('逐字一致');
  await expect(verdicts.last()).toHaveText('本站没有这句');
  await expect(list).toContainText('与原文不一致');
});

test('a sentence that cannot be checked is reported and can be retried, and the others get their verdicts', async ({
  page,
  large,
}) => {
  await page.goto(`${large}search/index.html`);
  const { title, field, submit, findings, verdicts, status } = quotationCheck(page);
  await title.click();
  const text = sentenceWithMark();
  await field.fill(text);
  await submit.click();
  await expect(verdicts).toHaveText('逐字一致');
  await page.route('**/search-data/**', (route) => route.abort());
  await field.fill(`${text}春眠不觉晓，处处闻啼鸟。${text}`);
  await submit.click();
  await expect(verdicts).toHaveText(['逐字一致', '没有核对成', '逐字一致']);
  await expect(findings.nth(1)).toContainText('离线或网络中断');
  await expect(status).toHaveText(
    /1 句没有读到原文，不知道是否一致.*逐字一致 2 句，没有核对成 1 句。$/u,
  );
  await page.unroute('**/search-data/**');
  await findings.nth(1).getByRole('button', { name: '重试' }).click();
  await expect(verdicts).toHaveText(['逐字一致', '本站没有这句', '逐字一致']);
  await expect(findings.nth(1)).toBeFocused();
  await expect(status).toHaveText(
    /^本站没有这句.*核对了 3 句：逐字一致 2 句，本站没有这句 1 句。$/u,
  );
});

test('a slow check shows its progress and can be cancelled', async ({ page, large }) => {
  await page.goto(`${large}search/index.html`);
  const { check, title, field, submit, status } = quotationCheck(page);
  await title.click();
  await page.route('**/search-data/**', () => {});
  await field.fill('春眠不觉晓。处处闻啼鸟。');
  await submit.click();
  const progress = check.getByText('第 1 句，共 2 句', { exact: true });
  const cancel = check.getByRole('button', { name: '取消' });
  await expect(status).toHaveText('正在核对…');
  await expect(progress).toBeVisible();
  await cancel.click();
  await expect(status).toHaveText('已取消。');
  await expect(progress).toBeHidden();
  await expect(cancel).toBeHidden();
});

test('results can be filtered by document, and a reference is shown with its document', async ({
  page,
  large,
}) => {
  await page.goto(large + searchPath(rare));
  const { items, jump } = searchPage(page);
  await expect(items).toHaveCount(2);
  // Few hits are offered no filters; an address may still name one.
  await expect(page.getByLabel('文件')).toHaveCount(0);
  await page.goto(`${large}${searchPath(rare)}&document=other`);
  await expect(items).toHaveCount(1);
  await expect(page.getByLabel('文件')).toHaveValue('other');
  await expect(items).toContainText('乙号通知');
  // Copied text has the full name where the list has the short one.
  await expect(quotedWords(items)).toHaveAttribute('data-source', '《乙号通知的全名》');
  await expect(quotedWords(items)).toHaveAttribute('data-issuer', '乙单位');
  const { typed, locator } = numberedReference();
  await page.goto(large + searchPath(typed));
  await expect(jump.getByRole('link')).toHaveCount(2);
  await page.goto(large + searchPath(`乙号通知${typed}`));
  await expect(jump.getByRole('link')).toHaveText(openingLinks(locator));
  // The words come from the one block of that document that holds them.
  await expect(jump).toContainText(wordsAt(locator));
});
