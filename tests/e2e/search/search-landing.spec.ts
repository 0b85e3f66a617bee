import { expect, test } from '../fixtures.ts';
import { searchPage, searchPath } from './searchPage.ts';

test('a result leads to its match: marked, in view, not covered by the header', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(searchPath('总书记重要讲话精神在工会系统'));
  await searchPage(page).items.getByRole('link').first().click();
  const mark = page.locator('mark', { hasText: '总书记重要讲话精神在工会系统' });
  await expect(mark).toBeInViewport();
  const covered = await mark.evaluate((element) => {
    const { left, top, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(left + 2, top + height / 2));
  });
  expect(covered).toBe(false);
});

test('the navigator goes to the next match, wraps around, and clears the marks', async ({
  page,
}) => {
  await page.goto('wujin-18/speech/1/index.html?q=工会#p3');
  const tour = page.getByRole('group', { name: '搜索到的地方' });
  const said = tour.getByRole('status');
  await expect(said).toHaveText(/^第 \d+ 处，共 \d+ 处$/u);
  const [, at, all] = /第 (\d+) 处，共 (\d+) 处/u.exec((await said.textContent()) ?? '') ?? [];
  await expect(page.locator('#p3 mark').first()).toBeInViewport();
  for (let step = 1; step <= Number(all); step += 1) {
    await tour.getByRole('button', { name: '下一处' }).click();
    const next = ((Number(at) - 1 + step) % Number(all)) + 1;
    await expect(said).toHaveText(`第 ${next} 处，共 ${all} 处`);
  }
  const text = await page.locator('main').textContent();
  await tour.getByRole('button', { name: '清除' }).click();
  await expect(page.locator('main mark')).toHaveCount(0);
  expect(await page.locator('main').textContent()).toBe(text);
});

test('on the narrowest phone the bar is one row, and neither it nor a mark is printed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('wujin-18/speech/1/index.html?q=工会#p3');
  const tour = page.getByRole('group', { name: '搜索到的地方' });
  const box = await tour.boundingBox();
  expect(box?.height).toBeLessThan(60);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  await expect(tour).toBeHidden();
  const marks = page.locator('main mark.hit');
  for (const [property, value] of [
    ['background-color', 'rgba(0, 0, 0, 0)'],
    ['outline-style', 'none'],
  ] as const) {
    const found = await marks.evaluateAll(
      (all, name) => all.map((mark) => getComputedStyle(mark).getPropertyValue(name)),
      property,
    );
    expect(new Set(found)).toEqual(new Set([value]));
  }
});

test('a match that spans two passages is marked in both', async ({ page }) => {
  await page.goto('wujin-18/speech/1/index.html?q=不能偏离坚持党#p2');
  await expect(page.locator('#p2 mark')).toHaveText('不能偏离；');
  await expect(page.locator('#p3 mark')).toHaveText('坚持党');
});

test('without a query the marking script is not loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('wujin-18/speech/1/index.html#p3', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('landing'))).toEqual([]);
});

for (const q of ['<img src=x onerror=alert(1)>', '%', '\uD800', '工'.repeat(300), '']) {
  test(`a query without a match does not change the page: ${q.slice(0, 30)}`, async ({ page }) => {
    await page.goto(`wujin-18/speech/1/index.html?${new URLSearchParams({ q })}#p3`);
    await expect(page.locator('#p3')).toBeVisible();
    await expect(page.locator('main mark')).toHaveCount(0);
  });
}
