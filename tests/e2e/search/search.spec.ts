import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '../fixtures.ts';
import { searchPage, searchPath } from './searchPage.ts';
import { DIST, allPassages, pagesByKind } from '../site.ts';

const passages = allPassages();
const [first] = passages.filter(({ layer }) => layer !== 'own');
if (!first) throw new Error('the notice relays nobody');

test('words are found while they are typed, marked, with locator and layer', async ({ page }) => {
  await page.goto('search/index.html');
  const { box, status, items } = searchPage(page);
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

test('a query in the address is answered, and the back button restores the earlier one', async ({
  page,
}) => {
  await page.goto(searchPath('国之大者'));
  const { box, items } = searchPage(page);
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

test('a query typed slowly is one history entry, and the query before it stays reachable', async ({
  page,
}) => {
  await page.goto(searchPath('国之大者'));
  const { box, items } = searchPage(page);
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
  await page.goto(searchPath('工会'));
  const { status, items } = searchPage(page);
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

test('the layer filter works together with the part filter', async ({ page }) => {
  await page.goto(searchPath('工会'));
  const { status, items } = searchPage(page);
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

test('results can be sorted in document order', async ({ page }) => {
  await page.goto(searchPath('工会'));
  const { items } = searchPage(page);
  await page.getByLabel('排列').selectOption('原文次序');
  await expect(page).toHaveURL(/order=document/u);
  const links = await items.getByRole('link').evaluateAll((all) => all.map((a) => a.textContent));
  const order = passages.map(({ locator }) => locator);
  const at = links.map((locator) => order.indexOf(locator ?? ''));
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

test('a result names its section when its locator does not', async ({ page }) => {
  const task = passages.find(({ locator }) => locator === '部署5');
  await page.goto(searchPath(task?.text.slice(0, 12) ?? ''));
  const about = searchPage(page).items.first().locator('.where > span');
  await expect(about).toHaveText(['报告原句（通知引）', '十八大精神', '报告']);
  await page.goto(searchPath('国之大者'));
  await expect(about).toHaveText(['通知转述讲话', '讲话精神']);
});

test('the literal option finds the query exactly as typed', async ({ page }) => {
  await page.goto(searchPath('指出工会'));
  const { status, items } = searchPage(page);
  await expect(items).toHaveCount(1);
  await page.getByLabel(/原样匹配/u).check();
  await expect(status).toHaveText(/^没有找到“指出工会”/u);
  await expect(page).toHaveURL(/literal=1/u);
});

test.describe('other spellings of the same words', () => {
  for (const [typed, marked] of [
    ['工會聯席會議', '工会联席会议'],
    ['著力點', '着力点'],
    ['lianxihuiyi', '联席会议'],
    ['lian xi hui yi', '联席会议'],
    ['５３２', '532'],
  ] as const) {
    test(typed, async ({ page }) => {
      await page.goto(searchPath(typed));
      await expect(searchPage(page).items.locator('mark').first()).toHaveText(marked);
    });
  }
});

test('an empty result is confirmed only after a scan of the full text, with suggestions', async ({
  page,
}) => {
  await page.goto(searchPath('致辞'));
  const { status, box } = searchPage(page);
  await expect(status).toHaveText(/^没有找到“致辞”。已逐字查过全部正文/u);
  await page.getByRole('button', { name: '致词' }).click();
  await expect(box).toHaveValue('致词');
  await expect(status).toHaveText(/条结果$/u);
});

test('a reference leads to its place, offers a choice, or tells how many places there are', async ({
  page,
}) => {
  await page.goto(searchPath('讲话三2'));
  const jump = page.locator('.jump');
  const { status } = searchPage(page);
  await expect(jump.getByRole('link')).toHaveText('讲话（三）2');
  await expect(status).toHaveText('“讲话三2”是一处定位。');
  await page.goto(searchPath('讲话'));
  await expect(jump.getByRole('link')).toHaveCount(5);
  await page.goto(searchPath('部署12'));
  await expect(jump).toContainText('部署共 9 处');
  await expect(status).toHaveText('没有“部署12”这一处。');
});

test('a reference typed into the box of any page leads to its place, and the back button returns', async ({
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
  await expect(searchPage(page).items).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=[^&]+$/u);
  // A bookmarked or shared address shows the results instead of going on to the place.
  await page.goto(searchPath('部署5'));
  await expect(page.locator('.jump').getByRole('link')).toHaveText('部署5');
  await expect(page).toHaveURL(/search\/index\.html/u);
});

test('slash focuses the search box of every page, but not while typing in a field', async ({
  page,
}) => {
  test.setTimeout(60_000);
  for (const path of [
    ...Object.values(pagesByKind()),
    'offline/index.html',
    'handout/index.html',
  ]) {
    await page.goto(path);
    const box = page.getByRole('searchbox', { name: '搜索' }).first();
    await expect(box, path).toBeVisible();
    await page.keyboard.press('/');
    await expect(box, path).toBeFocused();
    await page.keyboard.press('/');
    await expect(box, path).toHaveValue('/');
  }
});

/** The most that the search page of the notice may load before its first answer, as hosts compress it. */
const FIRST_ANSWER_BYTES = 30 * 1024;

test('a first answer takes 30 KB at most', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = request.url().slice(site.length);
    if (/^(?:assets|pagefind)\//u.test(path)) asked.push(path);
  });
  await page.goto(searchPath('国之大者'), { waitUntil: 'commit' });
  await expect(searchPage(page).items).toHaveCount(1);
  expect(asked.length).toBeGreaterThan(1);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const bytes = asked.map((path) => brotliCompressSync(readFileSync(join(DIST, path)), { params }));
  expect(Buffer.concat(bytes).length).toBeLessThanOrEqual(FIRST_ANSWER_BYTES);
});

/** The files of names: the register and those of one document. */
const NAMES = /\/names(?:\/\d+)?\.js$/u;

test('only a query that may be a reference loads the names', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(searchPath('国之大者'), { waitUntil: 'networkidle' });
  await expect(searchPage(page).items).toHaveCount(1);
  expect(asked.filter((url) => NAMES.test(url))).toEqual([]);
  await page.goto(searchPath('讲话三2'), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => NAMES.test(url)).length).toBeGreaterThan(0);
});

for (const typed of ['shenru', 'jinqu']) {
  test(`wherever ${typed} leads, its words are marked`, async ({ page }) => {
    await page.goto(searchPath(typed));
    const links = searchPage(page).items.getByRole('link');
    await expect(links.first()).toBeVisible();
    const all = await links.evaluateAll((a) => a.map((link) => (link as HTMLAnchorElement).href));
    // A page and a query have the same marks for every passage linked to.
    const pages = new Map(all.map((href) => [href.split('#')[0] ?? '', [] as string[]]));
    for (const href of all) pages.get(href.split('#')[0] ?? '')?.push(href.split('#')[1] ?? '');
    for (const [href, ids] of pages) {
      await page.goto(href);
      for (const id of ids) await expect(page.locator(`#${id} mark`).first()).toBeVisible();
    }
  });
}

test('the back button from a result restores the scroll position of the list', async ({ page }) => {
  await page.goto(searchPath('工会'));
  const { items } = searchPage(page);
  // The elements around the results, which move them, are complete when the pack buttons appear.
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

test('on a phone, Enter hides the on-screen keyboard', async ({ browser, site }) => {
  for (const [isMobile, focused] of [
    [true, 0],
    [false, 1],
  ] as const) {
    const context = await browser.newContext({ isMobile, hasTouch: isMobile });
    const page = await context.newPage();
    await page.goto(`${site}search/index.html`);
    const { box, items } = searchPage(page);
    await box.fill('双进');
    await box.press('Enter');
    await expect(items).toHaveCount(1);
    await expect(page.locator('search-page [name=q]:focus')).toHaveCount(focused);
    await context.close();
  }
});

test('keys: slash, arrows, Enter, Escape', async ({ page }) => {
  await page.goto(searchPath('双进'));
  const { box, items } = searchPage(page);
  await expect(items).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items.getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  // The button of a result follows it, and the arrow keys continue from there.
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

test('no search runs while a word is being composed', async ({ page }) => {
  // The clock is fake, so that slow typing on a slow machine does not look like a pause.
  await page.clock.install();
  await page.goto('search/index.html');
  const { box, status } = searchPage(page);
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

test('without scripts the page tells what to do instead', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + searchPath('工会'));
  await expect(page.getByText('Ctrl+F')).toBeVisible();
  await page.locator('.scriptless').getByRole('link').first().click();
  await expect(page.getByText('国之大者').first()).toBeVisible();
  await context.close();
});

test('a quotation submitted before the text has loaded is checked once it has, and stays in the field', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/pagefind\//u, async (route) => {
    await held;
    await route.continue();
  });
  const text = allPassages()[8]?.text ?? '';
  await page.goto(searchPath(''));
  await page.getByText('核对引文', { exact: true }).click();
  const field = page.getByLabel(/^粘贴要核对的文字/u);
  await field.fill(text);
  await page.getByRole('button', { name: '核对' }).click();
  await expect(field).toHaveValue(text);
  release();
  const verdicts = page.getByRole('list', { name: '核对结果' }).locator('.verdict');
  await expect(verdicts.first()).toHaveText('逐字一致');
  await expect(field).toHaveValue(text);
});

test('before the script has loaded, no quotation can be submitted and lost', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/search\./u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(searchPath(''), { waitUntil: 'commit' });
  await expect(searchPage(page).box).toBeVisible();
  await expect(page.getByText('核对引文', { exact: true })).toBeHidden();
  release();
  await expect(page.getByText('核对引文', { exact: true })).toBeVisible();
});
