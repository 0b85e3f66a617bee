import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { searchPage, searchPath } from './searchPage.ts';
import { DIST } from '../site.ts';

/** The search from a disk, where there is neither fetch nor history. */
const open = (q: string) => `${pathToFileURL(DIST).href}/${searchPath(q)}`;

test('words, other scripts, pinyin and references are found without a server', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const { items, status, box } = searchPage(page);
  await page.goto(open('国之大者'));
  await expect(items.locator('mark')).toHaveText('国之大者');
  await box.fill('双进');
  await expect(status).toHaveText('1 条结果');
  for (const typed of ['聯席會議', 'lianxihuiyi']) {
    await page.goto(open(typed));
    await expect(items.locator('mark').first()).toHaveText('联席会议');
  }
  await page.goto(open('没有这几个字'));
  await expect(status).toHaveText(/^没有找到/u);
  await page.goto(open('部署5'));
  await page.locator('.jump').getByRole('link').click();
  await expect(page).toHaveURL(/congress\/report\/index\.html#p18$/u);
  expect(errors).toEqual([]);
});
