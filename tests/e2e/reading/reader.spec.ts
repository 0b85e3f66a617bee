import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { passageNumber } from '../pageParts.ts';
import {
  allPassages,
  longestSection,
  ownPageOf,
  passagesBySection,
  samplePassage,
  sectionPageOf,
} from '../site.ts';

const long = longestSection();
const settings = (page: Page) =>
  page.getByRole('banner').getByText('设置', { exact: true }).first();

/** Chooses one of the settings. */
async function choose(page: Page, choice: string): Promise<void> {
  const radio = page.getByRole('banner').getByRole('radio', { name: choice });
  if (!(await radio.isVisible())) await settings(page).click();
  await radio.check();
}

/** Returns the locator and position of the first passage that starts below the bar. */
async function place(page: Page) {
  const bar = await page.getByRole('navigation', { name: '位置' }).boundingBox();
  if (!bar) throw new Error('the bar is not in view');
  return page.locator('[data-locator]').evaluateAll((all, bottom) => {
    for (const words of all) {
      // A passage is its number and its words.
      const top = words.parentElement?.getBoundingClientRect().top ?? 0;
      if (top >= bottom - 1) return { name: words.getAttribute('data-locator'), top };
    }
    return null;
  }, bar.y + bar.height);
}

test('switching between the two reading modes keeps the passage being read in place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(long);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  test.skip(height < 3000, 'no section of this library is long enough to be scrolled through');
  for (const [depth, mode] of [
    [1500, '逐句'],
    [900, '按段'],
    [600, '逐句'],
  ] as const) {
    await page.evaluate(() => scrollTo(0, 0));
    await settings(page).click();
    await page.evaluate((y) => scrollTo(0, y), depth);
    const before = await place(page);
    const radio = page.getByRole('banner').getByRole('radio', { name: mode });
    const box = await radio.boundingBox();
    if (!box) throw new Error('the switch is not in view');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(radio).toBeChecked();
    const after = await place(page);
    expect(after?.name).toBe(before?.name);
    expect(Math.abs((after?.top ?? 0) - (before?.top ?? 0))).toBeLessThan(2);
    await page.keyboard.press('Escape');
  }
});

test('in the mode of one passage per line every passage starts a new line', async ({ page }) => {
  await page.goto(long);
  await choose(page, '逐句');
  // Titles and headings are single lines of their own.
  const passages = page.getByRole('main').getByRole('paragraph').locator('[data-locator]');
  const lefts = await passages.evaluateAll((all) =>
    all.map(({ parentElement }) => Math.round(parentElement?.getBoundingClientRect().left ?? 0)),
  );
  expect(lefts.length).toBeGreaterThan(1);
  expect(new Set(lefts).size).toBe(1);
});

test('mode, size and theme hold on the next page', async ({ page }) => {
  await page.goto(long);
  for (const choice of ['逐句', '特大', '深色']) await choose(page, choice);
  await page.goto([...passagesBySection().keys()][0] ?? '');
  await settings(page).click();
  await expect(page.getByRole('radio', { name: '逐句' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'huge');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('invalid stored settings count as the defaults', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('yandu.size', '"><script>alert(1)</script>');
    localStorage.setItem('yandu.theme', '{}');
    localStorage.setItem('yandu.mode', 'x'.repeat(1e6));
  });
  await page.goto(long);
  await expect(page.locator('html')).toHaveAttribute('data-size', 'standard');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
});

test('with storage blocked settings still work on the page itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(long);
  await choose(page, '深色');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a passage number opens its actions, and Escape returns the focus', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const passage = allPassages().find(({ url, n }) => url.startsWith(long) && n === 3);
  if (!passage) throw new Error('no third passage');
  await page.goto(long);
  const number = passageNumber(page, passage.locator);
  await number.press('Enter');
  const sheet = page.getByRole('dialog', { name: passage.locator });
  await sheet.getByText('更多').click();
  await sheet.getByRole('radio', { name: '正文和出处' }).check();
  await sheet.getByRole('button', { name: '复制', exact: true }).click();
  await expect(sheet.getByRole('status')).toHaveText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(passage.text)).toBe(true);
  expect(copied).toContain(passage.locator);
  expect(copied.endsWith(passage.page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(number).toBeFocused();
});

test('without a clipboard API, as on plain HTTP, copying works or the page reports why not', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(ownPageOf(samplePassage()));
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
});

test('a passage page copies its words alone, and its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const passage = samplePassage();
  await page.goto(ownPageOf(passage));
  await page.getByRole('radio', { name: '只要正文' }).check();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(passage.text);
  await page.getByRole('button', { name: '发给别人' }).click();
  await page.getByRole('button', { name: '复制链接' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a range is copied from the sheet of actions', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const passages = allPassages();
  const at = passages.findIndex((passage) => passage.n === 2);
  const [from = samplePassage(), to] = passages.slice(Math.max(at - 1, 0), at + 1);
  await page.goto(sectionPageOf(from));
  await passageNumber(page, from.locator).press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByText('更多').click();
  await sheet.getByRole('combobox', { name: '到哪一句' }).selectOption({ index: 1 });
  await sheet.getByRole('radio', { name: '只要正文' }).check();
  await sheet.getByRole('button', { name: '复制', exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(from.text);
  expect(copied).toContain(to?.text);
});

test('words selected on a page are copied as they are, unless the reader chose to add the source', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const passage = samplePassage();
  await page.goto(sectionPageOf(passage));
  const copied = async (length: number) => {
    await page.evaluate(
      ([id, to]) => {
        const node = document.getElementById(id);
        const text = node && document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
        if (text) getSelection()?.setBaseAndExtent(text, 0, text, to);
      },
      [`p${passage.n}`, length] as const,
    );
    await page.keyboard.press('ControlOrMeta+C');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  for (const length of [1, 2, 3]) expect(await copied(length)).toBe(passage.text.slice(0, length));
  await choose(page, '公文式');
  await page.keyboard.press('Escape');
  // The script that appends the source is fetched once the setting asks for it.
  await expect.poll(() => copied(3)).toContain(`${passage.text.slice(0, 3)}”`);
  await page.reload();
  await expect.poll(() => copied(3), 'the setting holds').toContain('《');
});

test('when the citing script fails to load, the page reports it, still copies, and can try again', async ({
  page,
}) => {
  await page.route('**/assets/citing.*.js', (route) => route.fulfill({ status: 200, body: '' }), {
    times: 2,
  });
  await page.goto(ownPageOf(samplePassage()));
  for (const name of ['发给别人', '加入宣讲单']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('status')).toHaveText('没有取到这个工具，请检查网络后再试');
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('已复制');
  }
  await page.getByRole('button', { name: '加入宣讲单' }).click();
  await expect(page.getByRole('status')).toContainText('已加入宣讲单，共 1 项');
});

test('when the sheet of actions fails to load, the number leads to the passage’s page', async ({
  page,
}) => {
  await page.route('**/assets/citing.*.js', (route) => route.fulfill({ status: 200, body: '' }));
  const passage = samplePassage();
  const own = ownPageOf(passage);
  await page.goto(sectionPageOf(passage));
  await passageNumber(page, passage.locator).click();
  await expect(page).toHaveURL((url) => url.pathname.includes(own));
});
