import { rmSync } from 'node:fs';
import { type Page, type Route, expect, test as base } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { blocks, lists } from '../../search/notice.ts';
import { indexedCopy } from './indexed.ts';
import { partsOf, searchFor } from './searching.ts';
import { DIST } from '../site.ts';

type Form = 'scan' | 'index';
const TEXT = '**/pagefind/*/whole/*';
const ANY = '**/pagefind/**';

/** The built site, and the same site with an index that it answers through; a page that must never throw. */
const test = base.extend<{ calm: Page }, { sites: Record<Form, string> }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const copy = await indexedCopy(blocks, lists);
      const [scan, index] = await Promise.all([serve(DIST), serve(copy)]);
      await use({ scan: scan.url, index: index.url });
      await Promise.all([scan.close(), index.close()]);
      rmSync(copy, { recursive: true });
    },
    { scope: 'worker' },
  ],
  // A worker that answers from its cache would hide every fault made here.
  contextOptions: { serviceWorkers: 'block' } as never,
  calm: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    await use(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(errors, 'no page error, no script run').toEqual([]);
  },
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
/** Ends every fault; what is being spoilt still is, for a file taken out of a fault's hands cannot be answered by it. */
const mend = (page: Page) => page.unrouteAll({ behavior: 'wait' });
const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  missing: (route) => route.fulfill({ status: 404, body: 'no' }),
  truncated: cut,
  'bit-flipped': flipped,
  'HTML instead': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>登录' }),
  offline: (route) => route.abort('internetdisconnected'),
};

/** One word, several, another script, a spelling; and what is marked first for them. */
const ASKED = [
  ['国之大者', '国之大者'],
  ['大者 国之', '国之'],
  ['工會聯席會議', '工会联席会议'],
  ['lianxihuiyi', '联席会议'],
] as const;
const quotable = blocks[0]?.sections[0]?.passages[0]?.[0] ?? '';

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name}, every file: an honest message, and the next search works`, async ({
    calm,
    sites,
  }) => {
    for (const form of ['scan', 'index'] as const) {
      await calm.route(ANY, fault);
      await calm.goto(sites[form] + searchFor('国之大者'));
      const { status, items } = partsOf(calm);
      await expect(status).toHaveText(/^(?:索引不完整|离线)/u);
      await expect(items).toHaveCount(0);
      await mend(calm);
      await calm.getByRole('button', { name: '重试' }).click();
      await expect(items.locator('mark')).toHaveText('国之大者');
    }
  });

  test(`${name}, the whole text only: its blocks answer whatever is asked`, async ({
    calm,
    sites,
  }) => {
    await calm.route(TEXT, fault);
    const { items, status } = partsOf(calm);
    for (const [typed, marked] of ASKED) {
      await calm.goto(sites.scan + searchFor(typed));
      await expect(items.locator('mark').first()).toHaveText(marked);
    }
    await calm.goto(sites.scan + searchFor('致辞'));
    await expect(status).toHaveText(/^没有找到“致辞”。已逐字查过全部正文/u);
    await expect(calm.getByRole('button', { name: '致词' })).toBeVisible();
    await calm.getByText('核对引文', { exact: true }).click();
    await calm.getByLabel(/^粘贴要核对的文字/u).fill(`春眠不觉晓。${quotable}`);
    await calm.getByRole('button', { name: '核对' }).click();
    const verdicts = calm.getByRole('list', { name: '核对结果' }).locator('.verdict');
    await expect(verdicts).toHaveText(['未见于本站', '逐字一致']);
  });

  test(`${name}, the index only: the text answers`, async ({ calm, sites }) => {
    await calm.route('**/pagefind/*/index/*', fault);
    await calm.route('**/*.pf_meta', fault);
    await calm.goto(sites.index + searchFor('国之大者'));
    await expect(partsOf(calm).items.locator('mark')).toHaveText('国之大者');
  });
}

test('nothing is called absent while the text cannot be read', async ({ calm, sites }) => {
  await calm.route('**/pagefind/*/text/*', FAULTS['missing'] as never);
  await calm.route(TEXT, FAULTS['missing'] as never);
  await calm.goto(sites.index + searchFor('没有这几个字'));
  const { status } = partsOf(calm);
  await expect(status).toHaveText(/^索引不完整/u);
  await mend(calm);
  await calm.getByRole('button', { name: '重试' }).click();
  await expect(status).toHaveText(/^没有找到/u);
});

test('data of another release is not searched', async ({ calm, sites }) => {
  for (const form of ['scan', 'index'] as const) {
    await calm.route(/\/pagefind\/.*\.js$/u, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/\["[0-9a-f]{10}"/u, '["0123456789"');
      await route.fulfill({ response, body });
    });
    await calm.goto(sites[form] + searchFor('国之大者'));
    await expect(partsOf(calm).status).toHaveText(/^网站已更新/u);
    await mend(calm);
  }
});

test('a file that hangs: said after 300 ms, a way out after 2 s, and the next search works', async ({
  calm,
  sites,
}) => {
  await calm.clock.install();
  await calm.goto(`${sites.scan}search/index.html`);
  await calm.clock.pauseAt(Date.now() + 1e6);
  await calm.route(TEXT, () => {});
  const { box, status, items } = partsOf(calm);
  const out = calm.getByRole('button', { name: '取消' });
  await box.fill('国之大者');
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
  await calm.unroute(TEXT);
  await calm.clock.resume();
  // At once: what hangs is not waited for again.
  await box.press('Enter');
  await expect(items).toHaveCount(1, { timeout: 5000 });
});

test('a file that hangs for good is given up, and the blocks answer', async ({ calm, sites }) => {
  await calm.clock.install();
  await calm.route(TEXT, () => {});
  await calm.goto(sites.scan + searchFor('国之大者'));
  const { box, items } = partsOf(calm);
  await calm.clock.runFor(10_000);
  await expect(items).toHaveCount(1);
  // At once, whatever is asked: it still hangs, and is not waited for again.
  await box.fill('联席会议');
  await calm.clock.runFor(200);
  await expect(items).toContainText('联席会议', { timeout: 5000 });
  await calm.unroute(TEXT);
  await box.fill('双进');
  await calm.clock.runFor(200);
  await expect(items).toContainText('双进');
});

test('an emptied box is at rest, whatever was under way', async ({ calm, sites }) => {
  await calm.clock.install();
  await calm.route(TEXT, () => {});
  await calm.goto(`${sites.scan}search/index.html`);
  const { box, status } = partsOf(calm);
  await box.fill('工会');
  await calm.clock.runFor(250);
  await box.fill('');
  await calm.clock.runFor(5000);
  await expect(status).toHaveText('');
  await expect(calm.getByRole('button', { name: '取消' })).toHaveCount(0);
});

test('an answer is left alone by the clock of the search before it', async ({ calm, sites }) => {
  await calm.clock.install();
  await calm.goto(sites.index + searchFor('双进'));
  const { box, status, items } = partsOf(calm);
  await calm.clock.runFor(1000);
  await expect(items).toHaveCount(1);
  await calm.route(ANY, () => {});
  await box.fill('国之大者');
  await calm.clock.runFor(200);
  await box.fill('双进');
  await calm.clock.runFor(3000);
  await expect(status).toHaveText('1 条结果');
  await expect(items).toHaveCount(1);
  await expect(calm.getByRole('button', { name: '取消' })).toHaveCount(0);
});

const SCRIPTS: Record<string, [form: Form, script: RegExp, typed: string]> = {
  'the second script': ['scan', /\/assets\/search-more\./u, '致辞'],
  'the script for large libraries': ['index', /\/assets\/search-index\./u, '国之大者'],
};

for (const [name, [form, script, typed]] of Object.entries(SCRIPTS)) {
  test(`${name} hangs: it is given up, and comes with the next attempt`, async ({
    calm,
    sites,
  }) => {
    await calm.clock.install();
    await calm.route(script, () => {});
    await calm.goto(sites[form] + searchFor(typed), { waitUntil: 'commit' });
    const { status } = partsOf(calm);
    await expect(calm.locator('search-page[data-ready]')).toBeVisible();
    await calm.clock.runFor(21_000);
    await expect(status).toHaveText(/没有取到/u);
    await calm.unroute(script);
    await calm.getByRole('button', { name: '重试' }).click();
    await expect(status).toHaveText(/^没有找到“致辞”|^1 条结果/u);
  });

  test(`a page in place of ${name} is no error of the page’s`, async ({ calm, sites }) => {
    await calm.route(script, FAULTS['HTML instead'] as never);
    await calm.goto(sites[form] + searchFor(typed));
    const { status } = partsOf(calm);
    await expect(status).toHaveText(/没有取到/u);
    await calm.unroute(script);
    await calm.getByRole('button', { name: '重试' }).click();
    await expect(status).toHaveText(/^没有找到“致辞”|^1 条结果/u);
  });
}

test('offline in the middle of a search', async ({ calm, sites, context }) => {
  await calm.goto(`${sites.index}search/index.html`);
  const { box, status, items } = partsOf(calm);
  await box.fill('国之大者');
  await expect(items).toHaveCount(1);
  await context.setOffline(true);
  await box.fill('没有的字甲乙');
  await expect(status).toHaveText(/^离线/u);
  await expect(items).toHaveCount(0);
  await box.fill('国之大者');
  await expect(status).toHaveText('1 条结果');
  await context.setOffline(false);
  await box.fill('双进');
  await expect(items).toContainText('双进');
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
  const { box, status } = partsOf(calm);
  for (const text of HOSTILE) {
    await calm.goto(sites.scan + searchFor(text, { part: text, layer: text, order: text }));
    await expect(status).not.toHaveText('');
    await box.fill(text);
    await box.press('Enter');
  }
  await calm.goto(sites.scan + searchFor('工会', { part: '<img src=x onerror=alert(1)>' }));
  await expect(status).toHaveText(/条结果中的 0 条$/u);
  await calm.getByText('核对引文', { exact: true }).click();
  await calm.getByLabel(/粘贴要核对的文字/u).fill(HOSTILE.join('。'));
  await calm.getByRole('button', { name: '核对' }).click();
  await expect(calm.locator('.check [role=status]')).toHaveText(/^核对了 \d+ 句/u);
  expect(await calm.locator('main img, main svg, main script, main b:not(.check b)').count()).toBe(
    0,
  );
});

for (const query of ['%', '%E5%B7', '%E5%B7%A5%', '%ZZ&part=%', 'a=b&&&=', '%00', '%ED%A0%80']) {
  test(`a malformed address: q=${query}`, async ({ calm, sites }) => {
    await calm.goto(`${sites.scan}search/index.html?q=${query}`);
    const { box, status, items } = partsOf(calm);
    await expect(status).not.toHaveText('');
    await box.fill('国之大者');
    await expect(items).toHaveCount(1);
  });
}

test('very long queries are answered at once, without a long task', async ({ calm, sites }) => {
  await calm.goto(`${sites.scan}search/index.html`);
  const { box, status, items } = partsOf(calm);
  await calm.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  for (const text of ['工会'.repeat(5000), '国'.repeat(100_000), '工 会 '.repeat(30_000)]) {
    await box.evaluate((input: HTMLInputElement, value) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    await expect(status).toHaveText(new RegExp(`^查询太长：共 ${text.length} 字`, 'u'));
  }
  for (const text of ['工会'.repeat(1000), '要 '.repeat(999)]) {
    await box.fill(text);
    await expect(status).toHaveText(/^没有找到|条结果$/u);
  }
  await box.fill('国之大者');
  await expect(items).toHaveCount(1);
  const tasks = await calm.evaluate(() => (window as never as { tasks: number[] }).tasks);
  expect(tasks.filter((duration) => duration > 200)).toEqual([]);
});
