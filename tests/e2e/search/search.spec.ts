import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '../fixtures.ts';
import { partsOf, searchFor } from './searching.ts';
import { DIST, allPassages, pageKinds } from '../site.ts';

const passages = allPassages();
const [first] = passages.filter(({ layer }) => layer !== 'own');
if (!first) throw new Error('the notice relays nobody');

test('words typed are found as they are typed, marked, with place and layer', async ({ page }) => {
  await page.goto('search/index.html');
  const { box, status, items } = partsOf(page);
  await box.fill('国之大者');
  await expect(status).toHaveText('1 条结果');
  await expect(items.locator('mark')).toHaveText('国之大者');
  await expect(items).toContainText('通知转述讲话');
  await expect(page).toHaveURL(/\?q=/u);
  await expect(items.getByRole('link', { name: '讲话（一）6' })).toHaveAttribute(
    'href',
    /wujin-18\/speech\/1\/index\.html\?q=.*#p6$/u,
  );
});

test('a query in the address is answered, and the back button brings the earlier one', async ({
  page,
}) => {
  await page.goto(searchFor('国之大者'));
  const { box, items } = partsOf(page);
  await expect(items).toHaveCount(1);
  await box.fill('部署5');
  await box.press('Enter');
  await expect(page).toHaveURL(/congress\/report\/index\.html#p18/u);
  await page.goBack();
  await expect(box).toHaveValue('部署5');
  await page.goBack();
  await expect(box).toHaveValue('国之大者');
  await expect(items).toHaveCount(1);
});

test('words typed slowly are one entry of the history, and what was asked before stays behind it', async ({
  page,
}) => {
  await page.goto(searchFor('国之大者'));
  const { box, items } = partsOf(page);
  await expect(items).toHaveCount(1);
  for (const typed of ['工人', '工人阶级', '工人阶级和']) {
    await box.fill(typed);
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === typed);
  }
  await box.press('Enter');
  await page.goBack();
  await expect(box).toHaveValue('国之大者');
  await expect(items).toHaveCount(1);
});

test('filters narrow by part and by layer, with counts, and stay in the address', async ({
  page,
}) => {
  await page.goto(searchFor('工会'));
  const { status, items } = partsOf(page);
  await expect(status).toHaveText(/^\d+ 条结果$/u);
  const all = await items.count();
  const part = page.getByLabel('部分');
  const option = part.locator('option', { hasText: '贯彻措施' });
  const count = Number(/\d+/u.exec((await option.textContent()) ?? '')?.[0]);
  await part.selectOption({ label: (await option.textContent()) ?? '' });
  await expect(items).toHaveCount(count);
  await expect(status).toHaveText(`${all} 条结果中的 ${count} 条`);
  await expect(page).toHaveURL(/part=measures/u);
  await page.reload();
  await expect(items).toHaveCount(count);
  await page.goBack();
  await expect(items).toHaveCount(all);
});

test('the layer filter leaves the words of one voice, together with the part', async ({ page }) => {
  await page.goto(searchFor('工会'));
  const { status, items } = partsOf(page);
  const layer = page.getByLabel('话语层');
  const option = layer.locator('option', { hasText: '通知转述讲话' });
  await layer.focus();
  await layer.selectOption((await option.getAttribute('value')) ?? '');
  await expect(page).toHaveURL(/layer=relay-speech/u);
  const count = Number(/\d+/u.exec((await status.textContent())?.split('中的')[1] ?? '')?.[0]);
  expect(count).toBeGreaterThan(1);
  await expect(items).toHaveCount(count);
  await expect(items.filter({ hasText: '通知转述讲话' })).toHaveCount(count);
  await expect(layer).toBeFocused();
  const elsewhere = page.getByLabel('部分').locator('option', { hasText: '贯彻措施' });
  await expect(elsewhere).toHaveText('贯彻措施（0）');
});

test('the order of the document', async ({ page }) => {
  await page.goto(searchFor('工会'));
  const { items } = partsOf(page);
  await page.getByLabel('排列').selectOption('原文次序');
  await expect(page).toHaveURL(/order=document/u);
  const links = await items.getByRole('link').evaluateAll((all) => all.map((a) => a.textContent));
  const order = passages.map(({ locator }) => locator);
  const at = links.map((locator) => order.indexOf(locator ?? ''));
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

test('a result says its section where its locator does not', async ({ page }) => {
  const task = passages.find(({ locator }) => locator === '部署5');
  await page.goto(searchFor(task?.text.slice(0, 12) ?? ''));
  const about = partsOf(page).items.first().locator('.where > span');
  await expect(about).toHaveText(['报告原句（通知引）', '十八大精神', '报告']);
  await page.goto(searchFor('国之大者'));
  await expect(about).toHaveText(['通知转述讲话', '讲话精神']);
});

test('as typed means as typed', async ({ page }) => {
  await page.goto(searchFor('指出工会'));
  const { status, items } = partsOf(page);
  await expect(items).toHaveCount(1);
  await page.getByLabel(/原样匹配/u).check();
  await expect(status).toHaveText(/^没有找到“指出工会”/u);
  await expect(page).toHaveURL(/literal=1/u);
});

test.describe('other ways to write the same', () => {
  for (const [typed, marked] of [
    ['工會聯席會議', '工会联席会议'],
    ['著力點', '着力点'],
    ['lianxihuiyi', '联席会议'],
    ['lian xi hui yi', '联席会议'],
    ['５３２', '532'],
  ] as const) {
    test(typed, async ({ page }) => {
      await page.goto(searchFor(typed));
      await expect(partsOf(page).items.locator('mark').first()).toHaveText(marked);
    });
  }
});

test('nothing found is said only after reading all of it, with what is near', async ({ page }) => {
  await page.goto(searchFor('致辞'));
  const { status, box } = partsOf(page);
  await expect(status).toHaveText(/^没有找到“致辞”。已逐字查过全部正文/u);
  await page.getByRole('button', { name: '致词' }).click();
  await expect(box).toHaveValue('致词');
  await expect(status).toHaveText(/条结果$/u);
});

test('a reference goes to its place, offers a choice, or says how many there are', async ({
  page,
}) => {
  await page.goto(searchFor('讲话三2'));
  const jump = page.locator('.jump');
  const { status } = partsOf(page);
  await expect(jump.getByRole('link')).toHaveText('讲话（三）2');
  await expect(status).toHaveText('“讲话三2”是一处定位。');
  await page.goto(searchFor('讲话'));
  await expect(jump.getByRole('link')).toHaveCount(5);
  await page.goto(searchFor('部署12'));
  await expect(jump).toContainText('部署共 9 处');
  await expect(status).toHaveText('没有“部署12”这一处。');
});

test('a reference typed into the box of any page goes to its place, and back goes back', async ({
  page,
}) => {
  await page.goto('index.html');
  await page.keyboard.press('/');
  const box = page.getByRole('banner').getByRole('searchbox', { name: '搜索' });
  await expect(box).toBeFocused();
  await page.keyboard.type('部署5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/congress\/report\/index\.html#p18$/u);
  await page.goBack();
  await expect(page).toHaveURL(/index\.html$/u);
  await expect(page.getByRole('banner')).toContainText('研读');
  await box.fill('国之大者');
  await page.keyboard.press('Enter');
  await expect(partsOf(page).items).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=[^&]+$/u);
  // An address that was kept or sent is shown, not gone on from.
  await page.goto(searchFor('部署5'));
  await expect(page.locator('.jump').getByRole('link')).toHaveText('部署5');
  await expect(page).toHaveURL(/search\/index\.html/u);
});

test('wherever there is a search box a slash goes to it, but not out of a text', async ({
  page,
}) => {
  test.setTimeout(60_000);
  for (const path of [...Object.values(pageKinds()), 'offline/index.html', 'handout/index.html']) {
    await page.goto(path);
    const box = page.getByRole('searchbox', { name: '搜索' }).first();
    await expect(box, path).toBeVisible();
    await page.keyboard.press('/');
    await expect(box, path).toBeFocused();
    await page.keyboard.press('/');
    await expect(box, path).toHaveValue('/');
  }
});

test('a first answer takes two files, which are 10 KB as hosts compress them', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  let answered = false;
  page.on('request', (request) => {
    // What every page has is not the search's.
    const path = request.url().slice(site.length);
    if (/^assets\/search|^pagefind\//u.test(path)) asked.push(path);
  });
  // The second script is asked for only once there is an answer.
  await page.route(/\/assets\/search-more\./u, async (route) => {
    answered = (await partsOf(page).items.count()) > 0;
    await route.continue();
  });
  await page.goto(searchFor('国之大者'));
  await expect(page.getByRole('button', { name: /^加入备课单/u })).toBeVisible();
  expect(answered).toBe(true);
  const first = asked.slice(
    0,
    asked.findIndex((path) => path.includes('search-more')),
  );
  expect(first).toHaveLength(2);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const bytes = first.map((path) => brotliCompressSync(readFileSync(join(DIST, path)), { params }));
  expect(Buffer.concat(bytes).length).toBeLessThanOrEqual(10 * 1024);
});

/** All names, and those of one document. */
const NAMES = /\/names(?:\/\d+)?\.js$/u;

test('only a query that may name a place fetches the names', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(searchFor('国之大者'), { waitUntil: 'networkidle' });
  await expect(partsOf(page).items).toHaveCount(1);
  expect(asked.filter((url) => NAMES.test(url))).toEqual([]);
  await page.goto(searchFor('讲话三2'), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => NAMES.test(url)).length).toBeGreaterThan(0);
});

for (const typed of ['shenru', 'jinqu']) {
  test(`wherever ${typed} leads, its words are marked`, async ({ page }) => {
    await page.goto(searchFor(typed));
    const links = partsOf(page).items.getByRole('link');
    await expect(links.first()).toBeVisible();
    const all = await links.evaluateAll((a) => a.map((link) => (link as HTMLAnchorElement).href));
    // One page and one query show the same marks, whichever passage is gone to.
    const pages = new Map(all.map((href) => [href.split('#')[0] ?? '', [] as string[]]));
    for (const href of all) pages.get(href.split('#')[0] ?? '')?.push(href.split('#')[1] ?? '');
    for (const [href, ids] of pages) {
      await page.goto(href);
      for (const id of ids) await expect(page.locator(`#${id} mark`).first()).toBeVisible();
    }
  });
}

test('back from a result, one is where one was in the list', async ({ page }) => {
  await page.goto(searchFor('工会'));
  const { items } = partsOf(page);
  // What stands around the results, and moves them, has come when they can be collected.
  await expect(items.nth(30).getByRole('button').first()).toBeAttached();
  const link = items.nth(30).getByRole('link').first();
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(1000);
  await link.click();
  await expect(page).not.toHaveURL(/search/u);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test('on a phone, Enter takes the keyboard away from the results', async ({ browser, site }) => {
  for (const [isMobile, focused] of [
    [true, 0],
    [false, 1],
  ] as const) {
    const context = await browser.newContext({ isMobile, hasTouch: isMobile });
    const page = await context.newPage();
    await page.goto(`${site}search/index.html`);
    const { box, items } = partsOf(page);
    await box.fill('双进');
    await box.press('Enter');
    await expect(items).toHaveCount(1);
    await expect(page.locator('search-page [name=q]:focus')).toHaveCount(focused);
    await context.close();
  }
});

test('keys: slash, arrows, Enter, Escape', async ({ page }) => {
  await page.goto(searchFor('双进'));
  const { box, items } = partsOf(page);
  await expect(items).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items.getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  // What can be done with a result comes after it, and the arrows go on from there.
  await page.keyboard.press('Tab');
  await expect(items.getByRole('button', { name: /^加入备课单/u })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await expect(items).toHaveCount(0);
  await box.fill('双进');
  await expect(items).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/measures\/3\/index\.html\?q=.*#p2/u);
});

test('nothing is searched for while a word is being composed, nor of the word before it', async ({
  page,
}) => {
  // The clock is the test's: a machine that is slow to type must not look like a reader who pauses.
  await page.clock.install();
  await page.goto('search/index.html');
  const { box, status } = partsOf(page);
  const asked: string[] = [];
  await page.exposeFunction('note', (q: string) => asked.push(q));
  await page.evaluate(() => {
    const search = document.querySelector<HTMLElement>('search-page');
    new MutationObserver(() => {
      (window as never as { note(q: string): void }).note(search?.dataset['answered'] ?? '');
    }).observe(search as Node, { attributes: true });
  });
  await box.focus();
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.clock.pauseAt(Date.now() + 60_000);
  await compose('gong');
  await session.send('Input.insertText', { text: '工' });
  await page.clock.runFor(60);
  await compose('h');
  await compose('hu');
  await page.clock.runFor(500);
  await expect(box).toHaveValue('工hu');
  await expect(status).toHaveText('');
  await session.send('Input.insertText', { text: '会' });
  await page.clock.runFor(500);
  await expect(status).toHaveText(/条结果$/u);
  expect(asked).toEqual(['工会']);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === '工会');
});

test('a quotation is checked sentence by sentence', async ({ page }) => {
  await page.goto('search/index.html');
  await page.getByText('核对引文', { exact: true }).click();
  const area = page.getByLabel(/^粘贴要核对的文字/u);
  await area.fill(`“${first.text}”春眠不觉晓，处处闻啼鸟。`);
  await page.getByRole('button', { name: '核对' }).click();
  const results = page.getByRole('list', { name: '核对结果' });
  await expect(results.locator('.verdict')).toHaveText(['逐字一致', '未见于本站']);
  await expect(results).toContainText('不要加引号');
  await area.fill('工'.repeat(2001));
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.locator('.check [role=status]')).toContainText('一次最多核对 2000 字');
});

test('without scripts the page says what to do instead', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + searchFor('工会'));
  await expect(page.getByText('Ctrl+F')).toBeVisible();
  await page.locator('.scriptless').getByRole('link').first().click();
  await expect(page.getByText('国之大者').first()).toBeVisible();
  await context.close();
});

test('a quotation submitted before its script has come is checked when it comes, and kept', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/search-more\./u, async (route) => {
    await held;
    await route.continue();
  });
  const text = allPassages()[8]?.text ?? '';
  await page.goto(searchFor(''));
  await page.getByText('核对引文', { exact: true }).click();
  await page.getByLabel(/^粘贴要核对的文字/u).fill(text);
  await page.getByRole('button', { name: '核对' }).click();
  await expect(page.getByLabel(/^粘贴要核对的文字/u)).toHaveValue(text);
  release();
  const verdicts = page.getByRole('list', { name: '核对结果' }).locator('.verdict');
  await expect(verdicts.first()).toHaveText('逐字一致');
});
