import { rmSync } from 'node:fs';
import { type Page, type Route, expect, test as base } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { blocks, lists } from '../../search/notice.ts';
import { Faults } from './faults.ts';
import type { Fault } from './faults.ts';
import { copyWithIndex } from './indexedSite.ts';
import { ownSentence } from './quotations.ts';
import { quotationCheck, searchPage, searchPath } from './searchPage.ts';
import { commonWord, rareWords, readsWholeText, wordsInTwo } from './sought.ts';
import { misspeltWord, traditionalWords, wordsInPinyin } from './spellings.ts';
import { DIST } from '../site.ts';

type Form = 'scan' | 'index';
const TEXT = /\/search-data\/[^/]+\/whole\//u;
const BLOCKS = /\/search-data\/[^/]+\/text\//u;
const INDEX = /\/search-data\/(?:[^/]+\/index\/|.*\.pf_meta$)/u;
const ANY = /\/search-data\//u;

/** Playwright's `test` with the built site, a copy that searches through an index, and a page that must never throw. */
const test = base.extend<{ calm: Page; faults: Faults }, { sites: Record<Form, string> }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const copy = await copyWithIndex(blocks, lists);
      const scanned = readsWholeText()
        ? DIST
        : await copyWithIndex(blocks, lists, { form: 'scan' });
      const [scan, index] = await Promise.all([serve(scanned), serve(copy)]);
      await use({ scan: scan.url, index: index.url });
      await Promise.all([scan.close(), index.close()]);
      for (const folder of [copy, scanned].filter((each) => each !== DIST))
        rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  // A service worker that answers from its cache would hide the faults.
  contextOptions: { serviceWorkers: 'block' } as never,
  calm: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    await use(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(errors, 'no page error, no script run').toEqual([]);
  },
  faults: ({ calm }, use) => use(new Faults(calm)),
});

const flipped = async (route: Route) => {
  const response = await route.fetch();
  const body = await response.body();
  const at = Math.floor(body.length / 2);
  body[at] = (body[at] ?? 0) ^ 4;
  await route.fulfill({ response, body });
};
const cut = async (route: Route) => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
};
const missing: Fault = (route) => route.fulfill({ status: 404, body: 'no' });
const insteadHtml: Fault = (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>登录' });
const FAULTS: Record<string, Fault> = {
  missing,
  truncated: cut,
  'bit-flipped': flipped,
  'HTML instead': insteadHtml,
  offline: (route) => route.abort('internetdisconnected'),
};

/** Words that the library has once each. */
const { words: rare, passage: holding } = rareWords();
const { words: another } = rareWords((passage) => passage !== holding);
const third = rareWords((passage) => passage !== holding && !passage.text.includes(another)).words;
const [head, tail] = wordsInTwo();
const misspelt = misspeltWord();
/** One word, several, traditional characters, pinyin; each with the text marked first. */
const QUERIES = [
  { typed: rare, words: rare },
  { typed: `${tail} ${head}`, words: head },
  traditionalWords(),
  wordsInPinyin(),
];

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name}, every file: a message, and the next search works`, async ({
    calm,
    faults,
    sites,
  }) => {
    for (const form of ['scan', 'index'] as const) {
      await faults.start(ANY, fault);
      await calm.goto(sites[form] + searchPath(rare));
      const { status, items } = searchPage(calm);
      await expect(status).toHaveText(/^(?:索引不完整|离线)/u);
      await expect(items).toHaveCount(0);
      await faults.stop();
      await calm.getByRole('button', { name: '重试' }).click();
      await expect(items.locator('mark')).toHaveText(rare);
    }
  });

  test(`${name}, the whole text only: every query is answered from its blocks`, async ({
    calm,
    faults,
    sites,
  }) => {
    await faults.start(TEXT, fault);
    const { items, status } = searchPage(calm);
    for (const { typed, words } of QUERIES) {
      await calm.goto(sites.scan + searchPath(typed));
      await expect(items.locator('mark').first()).toHaveText(words);
    }
    await calm.goto(sites.scan + searchPath(misspelt.typed));
    await expect(status).toHaveText(
      new RegExp(`^正文里没有“${misspelt.typed}”。已逐字查过全部 `, 'u'),
    );
    await expect(calm.getByRole('button', { name: misspelt.words, exact: true })).toBeVisible();
    const { title, field, submit, verdicts } = quotationCheck(calm);
    await title.click();
    await field.fill(`春眠不觉晓。${ownSentence()}`);
    await submit.click();
    await expect(verdicts).toHaveText(['本站没有这句', '逐字一致']);
  });

  test(`${name}, the index only: the query is answered from the text`, async ({
    calm,
    faults,
    sites,
  }) => {
    await faults.start(INDEX, fault);
    await calm.goto(sites.index + searchPath(rare));
    await expect(searchPage(calm).items.locator('mark')).toHaveText(rare);
  });
}

test('an empty result is not confirmed while the text cannot be read', async ({
  calm,
  faults,
  sites,
}) => {
  await faults.start(BLOCKS, missing);
  await faults.start(TEXT, missing);
  await calm.goto(sites.index + searchPath('没有这几个字'));
  const { status } = searchPage(calm);
  await expect(status).toHaveText(/^索引不完整/u);
  await faults.stop();
  await calm.getByRole('button', { name: '重试' }).click();
  await expect(status).toHaveText(/^正文里没有/u);
});

test('data of another release is not searched', async ({ calm, faults, sites }) => {
  await faults.start(/\/search-data\/.*\.js$/u, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/\["[0-9a-f]{10}"/u, '["0123456789"');
    await route.fulfill({ response, body });
  });
  for (const form of ['scan', 'index'] as const) {
    await calm.goto(sites[form] + searchPath(rare));
    await expect(searchPage(calm).status).toHaveText(/^网站已更新/u);
    await expect(searchPage(calm).items).toHaveCount(0);
  }
});

test('a file that hangs: a notice after 300 ms, a cancel button after 2 s, and the next search works', async ({
  calm,
  faults,
  sites,
}) => {
  await calm.clock.install();
  await calm.goto(`${sites.scan}search/index.html`);
  await calm.clock.pauseAt(Date.now() + 1e6);
  await faults.hang(TEXT);
  const { box, status, items } = searchPage(calm);
  const out = calm.getByRole('button', { name: '取消' });
  await box.fill(rare);
  await box.press('Enter');
  await calm.clock.runFor(299);
  await expect(status).toHaveText('');
  await calm.clock.runFor(1);
  await expect(status).toHaveText('正在查找…');
  await calm.clock.runFor(1699);
  await expect(out).toHaveCount(0);
  await calm.clock.runFor(1);
  await out.click();
  await expect(status).toHaveText('已取消。');
  await expect(out).toHaveCount(0);
  await faults.stop(TEXT);
  await calm.clock.resume();
  // The hanging file is not waited for again.
  await box.press('Enter');
  await expect(items).toHaveCount(1);
});

test('a file that hangs times out, and the query is answered from the blocks', async ({
  calm,
  faults,
  sites,
}) => {
  await calm.clock.install();
  await faults.hang(TEXT);
  await calm.goto(sites.scan + searchPath(rare));
  const { box, items } = searchPage(calm);
  await calm.clock.runFor(10_000);
  await expect(items).toHaveCount(1);
  // The file still hangs and is not waited for again.
  await box.fill(third);
  await calm.clock.runFor(200);
  await expect(items).toContainText(third);
  await faults.stop(TEXT);
  await box.fill(another);
  await calm.clock.runFor(200);
  await expect(items).toContainText(another);
});

test('emptying the box ends the search under way', async ({ calm, faults, sites }) => {
  await calm.clock.install();
  await faults.hang(TEXT);
  await calm.goto(`${sites.scan}search/index.html`);
  const { box, status } = searchPage(calm);
  await box.fill(commonWord());
  await calm.clock.runFor(250);
  await box.fill('');
  await calm.clock.runFor(5000);
  await expect(status).toHaveText('');
  await expect(calm.getByRole('button', { name: '取消' })).toHaveCount(0);
});

test('the slow notice of an earlier search does not replace a later answer', async ({
  calm,
  faults,
  sites,
}) => {
  await calm.clock.install();
  await calm.goto(sites.index + searchPath(another));
  const { box, status, items } = searchPage(calm);
  await calm.clock.runFor(1000);
  await expect(items).toHaveCount(1);
  await faults.hang(ANY);
  await box.fill(rare);
  await calm.clock.runFor(200);
  await box.fill(another);
  await calm.clock.runFor(3000);
  await expect(status).toHaveText('1 条结果');
  await expect(items).toHaveCount(1);
  await expect(calm.getByRole('button', { name: '取消' })).toHaveCount(0);
});

const SCRIPT = /\/assets\/search-index\./u;

test('the script for large libraries hangs: it times out, and loads with the next attempt', async ({
  calm,
  faults,
  sites,
}) => {
  await calm.clock.install();
  await faults.hang(SCRIPT);
  await calm.goto(sites.index + searchPath(rare), { waitUntil: 'commit' });
  const { status, items } = searchPage(calm);
  await expect(calm.locator('search-page[data-ready]')).toBeVisible();
  await calm.clock.runFor(11_000);
  await expect(status).toHaveText(/没有取到/u);
  await faults.stop();
  await calm.getByRole('button', { name: '重试' }).click();
  await expect(items).toHaveCount(1);
});

test('a page in place of the script for large libraries throws no page error', async ({
  calm,
  faults,
  sites,
}) => {
  await faults.start(SCRIPT, insteadHtml);
  await calm.goto(sites.index + searchPath(rare));
  const { status, items } = searchPage(calm);
  await expect(status).toHaveText(/没有取到/u);
  await faults.stop();
  await calm.getByRole('button', { name: '重试' }).click();
  await expect(items).toHaveCount(1);
});

test('offline in the middle of a search', async ({ calm, sites, context }) => {
  await calm.goto(`${sites.index}search/index.html`);
  const { box, status, items } = searchPage(calm);
  await box.fill(rare);
  await expect(items).toHaveCount(1);
  await context.setOffline(true);
  await box.fill('没有的字甲乙');
  await expect(status).toHaveText(/^离线/u);
  await expect(items).toHaveCount(0);
  await box.fill(rare);
  await expect(status).toHaveText('1 条结果');
  await context.setOffline(false);
  await box.fill(another);
  await expect(items).toContainText(another);
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "';alert(1);//",
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '<svg/onload=alert(1)>',
  '工会<b>改革',
  '\u202E\u200F工会\u2066',
  '\u0000工会',
  '\uD800',
  '\uDC00工会',
  '__proto__',
  'constructor',
  '((((',
  '\\u{110000}',
  '%',
  '$&',
];

test('hostile text in every place that takes text', async ({ calm, sites }) => {
  const { box, status } = searchPage(calm);
  for (const text of HOSTILE) {
    await calm.goto(sites.scan + searchPath(text, { part: text, layer: text, order: text }));
    await expect(status).not.toHaveText('');
    await box.fill(text);
    await box.press('Enter');
  }
  await calm.goto(sites.scan + searchPath(commonWord(), { part: '<img src=x onerror=alert(1)>' }));
  await expect(status).toHaveText(/条结果中的 0 条$/u);
  const check = quotationCheck(calm);
  await check.title.click();
  await check.field.fill(HOSTILE.join('。'));
  await check.submit.click();
  await expect(check.status).toHaveText(/核对了 \d+ 句/u);
  // The quotation check itself sets its labels in bold.
  const foreign = 'main img, main svg, main script, main b';
  expect(await calm.locator(foreign).count()).toBe(0);
});

for (const query of ['%', '%E5%B7', '%E5%B7%A5%', '%ZZ&part=%', 'a=b&&&=', '%00', '%ED%A0%80']) {
  test(`a malformed address: q=${query}`, async ({ calm, sites }) => {
    await calm.goto(`${sites.scan}search/index.html?q=${query}`);
    const { box, status, items } = searchPage(calm);
    await expect(status).not.toHaveText('');
    await box.fill(rare);
    await expect(items).toHaveCount(1);
  });
}

test('very long queries are refused at once', async ({ calm, sites }) => {
  await calm.goto(`${sites.scan}search/index.html`);
  const { box, status, items } = searchPage(calm);
  for (const text of ['工会'.repeat(5000), '国'.repeat(100_000), '工 会 '.repeat(30_000)]) {
    await box.evaluate((input: HTMLInputElement, value) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    await expect(status).toHaveText(new RegExp(`^查询太长：共 ${text.length} 字`, 'u'));
  }
  for (const text of ['工会'.repeat(1000), '要 '.repeat(999)]) {
    await box.fill(text);
    await expect(status).toHaveText(/^(?:没有找到|正文里没有)|条结果$/u);
  }
  await box.fill(rare);
  await expect(items).toHaveCount(1);
});
