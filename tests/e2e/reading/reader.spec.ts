import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { allPassages } from '../site.ts';

const long = longestSection();

function longestSection(): string {
  const sections = Map.groupBy(allPassages(), ({ url }) => url.split('#')[0] ?? '');
  return [...sections].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

/** Locator and position of the first passage that starts below the bar. */
function place(page: Page) {
  return page.evaluate(() => {
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    for (const passage of document.querySelectorAll('.reading .passage')) {
      const { top } = passage.getBoundingClientRect();
      if (top >= bar - 1)
        return { name: passage.querySelector('.n')?.getAttribute('aria-label'), top };
    }
    return null;
  });
}

test('switching between the two ways to read keeps the passage being read in place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(long);
  for (const [depth, mode] of [
    [1500, '逐句'],
    [900, '连排'],
    [600, '逐句'],
  ] as const) {
    await page.evaluate((y) => scrollTo(0, y), depth);
    const before = await place(page);
    const box = await page.locator('.switch label', { hasText: mode }).boundingBox();
    if (!box) throw new Error('the switch is not in view');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const after = await place(page);
    expect(after?.name).toBe(before?.name);
    expect(Math.abs((after?.top ?? 0) - (before?.top ?? 0))).toBeLessThan(2);
  }
});

test('one passage per line: every passage starts a line of its own', async ({ page }) => {
  await page.goto(long);
  await page.locator('label[for=mode-lines]').click();
  const lefts = await page
    .locator('.reading .form-text .passage')
    .evaluateAll((all) => all.map((passage) => Math.round(passage.getBoundingClientRect().left)));
  expect(new Set(lefts).size).toBe(1);
});

test('mode, size and theme are remembered on the next page', async ({ page }) => {
  await page.goto(long);
  await page.locator('label[for=mode-lines]').click();
  await page.getByText('设置').click();
  await page.getByRole('radio', { name: '特大' }).check();
  await page.getByRole('radio', { name: '深色' }).check();
  await page.goto(allPassages()[0]?.url.split('#')[0] ?? '');
  await expect(page.getByRole('radio', { name: '逐句' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'huge');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('stored settings that make no sense count as none', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('yandu.size', '"><script>alert(1)</script>');
    localStorage.setItem('yandu.theme', '{}');
    localStorage.setItem('yandu.mode', 'x'.repeat(1e6));
  });
  await page.goto(long);
  await expect(page.locator('html')).toHaveAttribute('data-size', 'standard');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
});

test('settings work for the page even where storage is blocked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(long);
  await page.getByText('设置').click();
  await page.getByRole('radio', { name: '深色' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a passage number opens its actions; Escape gives the focus back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const passage = allPassages().find(({ url, n }) => url.startsWith(long) && n === 3);
  if (!passage) throw new Error('no third passage');
  await page.goto(long);
  const number = page.getByRole('link', { name: passage.locator, exact: true });
  await number.press('Enter');
  const sheet = page.getByRole('dialog', { name: passage.locator });
  await sheet.getByRole('button', { name: '复制引文' }).click();
  await expect(sheet.getByRole('status')).toHaveText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(passage.text)).toBe(true);
  expect(copied).toContain(passage.locator);
  expect(copied.endsWith(passage.page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(number).toBeFocused();
});

test('where there is no clipboard API, as on plain HTTP, copying still works or says why not', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(allPassages()[5]?.page ?? '');
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
});

test('a passage page copies its citation with the address of the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const passage = allPassages()[10];
  if (!passage) throw new Error('too few passages');
  await page.goto(passage.page);
  await page.getByRole('button', { name: '只复制正文' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(passage.text);
  await page.getByRole('button', { name: '复制链接' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('on a passage’s page range and formats come when asked for, and the keyboard goes on from there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const at = allPassages().findIndex(({ n }) => n === 2);
  const [from, to] = allPassages().slice(at - 1, at + 1);
  await page.goto(from?.page ?? '');
  const more = page.getByRole('button', { name: '范围和格式' });
  await more.press('Enter');
  const range = page.getByRole('combobox', { name: '范围' });
  await expect(range).toBeFocused();
  await expect(more).toBeHidden();
  await expect(page.getByRole('button', { name: '复制引文' })).toHaveCount(1);
  await range.selectOption({ index: 1 });
  await page.getByRole('button', { name: '只复制正文' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(from?.text);
  expect(copied).toContain(to?.text);
});

test('where citing does not come, its page still copies, says so, and can be asked again', async ({
  page,
}) => {
  await page.route('**/assets/citing.*.js', (route) => route.fulfill({ status: 200, body: '' }), {
    times: 2,
  });
  await page.goto(allPassages()[5]?.page ?? '');
  for (const name of ['范围和格式', '加入备课单']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('status')).toHaveText('没有取到这个工具，请检查网络后再试');
    await page.getByRole('button', { name: '复制引文' }).click();
    await expect(page.getByRole('status')).toHaveText('已复制');
  }
  await page.getByRole('button', { name: '加入备课单' }).click();
  await expect(page.getByRole('status')).toContainText('已加入备课单，共 1 项');
});

test('where the sheet of actions does not come, the number leads to the passage’s page', async ({
  page,
}) => {
  await page.route('**/assets/citing.*.js', (route) => route.fulfill({ status: 200, body: '' }));
  const passage = allPassages()[5];
  await page.goto(passage?.url.split('#')[0] ?? '');
  await page.getByRole('link', { name: passage?.locator ?? '', exact: true }).click();
  await expect(page).toHaveURL((url) => url.pathname.includes(passage?.page ?? 'never'));
});
