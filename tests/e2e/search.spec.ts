import { expect, test } from './fixtures.ts';
import { partsOf, searchFor } from './searching.ts';
import { allPassages } from './site.ts';

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

test('the order of the document', async ({ page }) => {
  await page.goto(searchFor('工会', { order: 'document' }));
  const { items } = partsOf(page);
  await expect(items.first()).toBeVisible();
  const links = await items.getByRole('link').evaluateAll((all) => all.map((a) => a.textContent));
  const order = passages.map(({ locator }) => locator);
  const at = links.map((locator) => order.indexOf(locator ?? ''));
  expect(at).toEqual([...at].sort((a, b) => a - b));
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
  await expect(jump.getByRole('link')).toHaveText('讲话（三）2');
  await page.goto(searchFor('讲话'));
  await expect(jump.getByRole('link')).toHaveCount(5);
  await page.goto(searchFor('部署12'));
  await expect(jump).toContainText('部署共 9 处');
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

test('nothing is searched for while a word is being composed', async ({ page }) => {
  await page.goto('search/index.html');
  const { box, status, items } = partsOf(page);
  const compose = (type: string, value: string) =>
    box.evaluate(
      (input: HTMLInputElement, [name = '', text = '']) => {
        input.value = text;
        if (name === 'compositionend')
          input.dispatchEvent(new CompositionEvent(name, { bubbles: true }));
        else input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
      },
      [type, value],
    );
  await compose('input', 'gong');
  await page.waitForTimeout(400);
  await expect(status).toHaveText('');
  await compose('compositionend', '双进');
  await expect(items).toHaveCount(1);
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
