/** Tests the two doors of the search page, to words of the text and to the quotation check. */
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { quotationCheck, searchPage, searchPath } from '../searchPage.ts';
import { commonWord, naive, rareWords, wordsThat } from '../sought.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('both doors are open until something is asked; then they are one row above the results', async ({
    page,
  }) => {
    await page.goto('search/index.html');
    const { box, status, items } = searchPage(page);
    const { title, field } = quotationCheck(page);
    await expect(field).toBeVisible();
    await box.fill(rareWords().words);
    await expect(items).toHaveCount(1);
    await expect(field).toBeHidden();
    const heads = [title, page.getByRole('link', { name: '查原文', exact: true })];
    const [one, other] = await Promise.all(heads.map((head) => head.boundingBox()));
    expect(one?.y).toBe(other?.y);
    expect((await status.boundingBox())?.y).toBeLessThanOrEqual(220);
  });

  test('the heading of a door opens it, and the back button returns to the other', async ({
    page,
  }) => {
    await page.goto(searchPath(rareWords().words));
    const { box, items } = searchPage(page);
    const { title, field } = quotationCheck(page);
    await expect(items).toHaveCount(1);
    await title.click();
    await expect(field).toBeFocused();
    await expect(items.first()).toBeHidden();
    await expect(box).toBeHidden();
    await page.goBack();
    await expect(field).toBeHidden();
    await expect(items).toHaveCount(1);
    await expect(items).toBeVisible();
  });
});

test('a link to the quotation check leads to its field', async ({ page }) => {
  await page.goto('index.html');
  await page.getByRole('main').getByRole('link', { name: '核对引文' }).click();
  await expect(quotationCheck(page).field).toBeFocused();
});

test('filters stand above more than ten results only', async ({ page }) => {
  const few = wordsThat(
    ({ words }) => naive.find(words).length > 1 && naive.find(words).length <= 10,
    2,
    'in two to ten passages',
  );
  await page.goto(searchPath(few.words));
  const { items } = searchPage(page);
  await expect(items).toHaveCount(naive.find(few.words).length);
  await expect(page.getByLabel('排列')).toHaveCount(0);
  await page.goto(searchPath(commonWord(10)));
  await expect(page.getByLabel('排列')).toBeVisible();
});

test('all results are put into the pack at once, each passage once', async ({ page }) => {
  const { words } = wordsThat(
    ({ words: own }) =>
      naive.find(own).length === 2 && naive.find(own).every((group) => /^(\d+)-\1$/u.test(group)),
    3,
    'in two passages',
  );
  await page.goto(searchPath(words));
  await expect(searchPage(page).items).toHaveCount(2);
  await page.getByRole('button', { name: '全部加入宣讲单' }).click();
  await expect(searchPage(page).status).toHaveText(/^已加入宣讲单，共 2 项/u);
});

test.describe('one filled button a screen', () => {
  /** Lists the words of the filled buttons in view. */
  const filled = (page: Page) =>
    page.getByRole('main').evaluate((main) => {
      const red = document.createElement('i');
      red.style.color = 'var(--color-accent)';
      main.append(red);
      const { color } = getComputedStyle(red);
      red.remove();
      return [...main.querySelectorAll<HTMLElement>('button, a')]
        .filter((each) => each.offsetParent && getComputedStyle(each).backgroundColor === color)
        .map((each) => each.textContent.trim());
    });

  for (const width of [360, 1280])
    test(`is that of the open door, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto('search/index.html');
      const { box, items } = searchPage(page);
      const { title, field, submit, findings } = quotationCheck(page);
      await expect(field).toBeVisible();
      expect(await filled(page)).toEqual(['查找']);
      await box.fill(rareWords().words);
      await expect(items).toHaveCount(1);
      expect(await filled(page)).toEqual(['查找']);
      await title.click();
      await expect(field).toBeVisible();
      await field.fill(rareWords().words);
      await submit.click();
      await expect(findings).toHaveCount(1);
      expect(await filled(page)).toEqual(['核对']);
    });

  test('is the one that begins to read, at home', async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto('index.html');
      expect(await filled(page)).toEqual(['开始读']);
    }
  });
});
