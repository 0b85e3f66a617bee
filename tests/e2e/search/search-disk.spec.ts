import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { listedPassage } from './references.ts';
import { searchPage, searchPath } from './searchPage.ts';
import { addressOf, rareWords } from './sought.ts';
import { traditionalWords, wordsInPinyin } from './spellings.ts';
import { DIST } from '../site.ts';

/** The search from a disk, where there is neither fetch nor history. */
const open = (q: string) => `${pathToFileURL(DIST).href}/${searchPath(q)}`;

test('words, other scripts, pinyin and references are found without a server', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const { items, status, box, jump } = searchPage(page);
  const { words, passage } = rareWords();
  await page.goto(open(words));
  await expect(items.locator('mark')).toHaveText(words);
  await box.fill(rareWords((other) => other !== passage).words);
  await expect(status).toHaveText('1 条结果');
  for (const spelled of [traditionalWords(), wordsInPinyin()]) {
    await page.goto(open(spelled.typed));
    await expect(items.locator('mark').first()).toHaveText(spelled.words);
  }
  await page.goto(open('没有这几个字'));
  await expect(status).toHaveText(/^正文里没有/u);
  await page.goto(open(listedPassage().locator));
  await jump.getByRole('link').click();
  await expect(page).toHaveURL(addressOf(listedPassage()));
  expect(errors).toEqual([]);
});
