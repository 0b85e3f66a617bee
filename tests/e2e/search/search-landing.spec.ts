import { expect, test } from '../fixtures.ts';
import { searchPage, searchPath } from './searchPage.ts';
import {
  commonWord,
  occursOnce,
  pageOf,
  passageAmongMany,
  wordsAcrossPassages,
  wordsThat,
} from './sought.ts';

/** Returns the address of a passage with these words to mark, relative to the site root. */
function addressWith(q: string, passage = passageAmongMany(commonWord())): string {
  return `${pageOf(passage)}?${new URLSearchParams({ q })}#p${passage.n}`;
}

test('a result leads to its match: marked, in view, not covered by the header', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const { words } = wordsThat(
    (sought) => sought.passage.n > 2 && occursOnce(sought.words),
    14,
    'that occur once, further down a page',
  );
  await page.goto(searchPath(words));
  await searchPage(page).items.getByRole('link').first().click();
  const mark = page.locator('mark', { hasText: words });
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
  const passage = passageAmongMany(commonWord());
  await page.goto(addressWith(commonWord(), passage));
  const tour = page.getByRole('group', { name: '查到的地方' });
  const said = tour.getByRole('status');
  await expect(said).toHaveText(/^第 \d+ 处，共 \d+ 处$/u);
  const [, at, all] = /第 (\d+) 处，共 (\d+) 处/u.exec((await said.textContent()) ?? '') ?? [];
  await expect(page.locator(`#p${passage.n} mark`).first()).toBeInViewport();
  for (let step = 1; step <= Number(all); step += 1) {
    await tour.getByRole('button', { name: '下一处' }).click();
    const next = ((Number(at) - 1 + step) % Number(all)) + 1;
    await expect(said).toHaveText(`第 ${next} 处，共 ${all} 处`);
  }
  const text = await page.getByRole('main').textContent();
  await tour.getByRole('button', { name: '清除' }).click();
  await expect(page.getByRole('main').locator('mark')).toHaveCount(0);
  expect(await page.getByRole('main').textContent()).toBe(text);
});

test('on the narrowest phone the bar is one row, and neither it nor a mark is printed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(addressWith(commonWord()));
  const tour = page.getByRole('group', { name: '查到的地方' });
  const box = await tour.boundingBox();
  expect(box?.height).toBeLessThan(60);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  await expect(tour).toBeHidden();
  const marks = page.getByRole('main').locator('mark');
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
  const { words, first, marked } = wordsAcrossPassages();
  await page.goto(addressWith(words, first));
  await expect(page.locator(`#p${first.n} mark`)).toHaveText(marked[0]);
  await expect(page.locator(`#p${first.n + 1} mark`)).toHaveText(marked[1]);
});

test('without a query the marking script is not loaded', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const passage = passageAmongMany(commonWord());
  await page.goto(`${pageOf(passage)}#p${passage.n}`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('landing'))).toEqual([]);
});

for (const q of ['<img src=x onerror=alert(1)>', '%', '\uD800', '工'.repeat(300), '']) {
  test(`a query without a match does not change the page: ${q.slice(0, 30)}`, async ({ page }) => {
    const passage = passageAmongMany(commonWord());
    await page.goto(addressWith(q, passage));
    await expect(page.locator(`#p${passage.n}`)).toBeVisible();
    await expect(page.getByRole('main').locator('mark')).toHaveCount(0);
  });
}
