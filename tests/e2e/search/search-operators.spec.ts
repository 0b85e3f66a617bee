import { expect, test } from '../fixtures.ts';
import { passages } from '../../search/notice.ts';
import { foldNaively } from '../../search/naive.ts';
import { lacking } from '../lacking.ts';
import { searchPage, searchPath } from './searchPage.ts';
import { wordsOf } from './sought.ts';

const texts = passages.map(({ text }) => foldNaively(text));
const countOf = (suits: (text: string) => boolean) => texts.filter(suits).length;

/** Returns two words, each of which some passages have without the other, and some have both. */
function overlappingWords(): [string, string] {
  const words = [...new Set([...wordsOf(2)].map((sought) => sought.words))].slice(0, 300);
  for (const one of words) {
    const other = words.find(
      (word) =>
        countOf((text) => text.includes(one) && text.includes(word)) > 0 &&
        countOf((text) => text.includes(one) && !text.includes(word)) > 0 &&
        countOf((text) => !text.includes(one) && text.includes(word)) > 0 &&
        !`${one}${word}${one}`.includes(`${word}${word}`),
    );
    if (other) return [one, other];
  }
  return lacking('this library has no two words in one passage that are apart in others');
}

test('a word after a minus sign is excluded, and the page says so', async ({ page }) => {
  const [one, other] = overlappingWords();
  await page.goto(searchPath(`${one} -${other}`));
  const { status, items } = searchPage(page);
  const count = countOf((text) => text.includes(one) && !text.includes(other));
  await expect(status).toHaveText(`按含“${one}”，不含“${other}”查找：${count} 条结果`);
  await expect(items).toHaveCount(count);
});

test('OR finds either word, and the hit’s page marks both', async ({ page }) => {
  const [one, other] = overlappingWords();
  await page.goto(searchPath(`${one} OR ${other}`));
  const { status, items } = searchPage(page);
  const count = countOf((text) => text.includes(one) || text.includes(other));
  await expect(status).toHaveText(`按含“${one}”，或含“${other}”查找：${count} 条结果`);
  const both = items.filter({ hasText: one }).filter({ hasText: other }).first();
  await both.getByRole('link').first().click();
  await expect(page.locator('mark.hit', { hasText: one }).first()).toBeVisible();
  await expect(page.locator('mark.hit', { hasText: other }).first()).toBeVisible();
});

test('quotation marks around several words make them a phrase', async ({ page }) => {
  const [one, other] = overlappingWords();
  await page.goto(searchPath(`"${one} ${other}"`));
  const count = countOf((text) => text.includes(one + other));
  await expect(searchPage(page).status).toHaveText(
    count > 0
      ? `按含“${one}${other}”查找：${count} 条结果`
      : new RegExp(`^按含“${one}${other}”查找：没有找到`, 'u'),
  );
});

test('a wildcard is named as taken literally', async ({ page }) => {
  const [one] = overlappingWords();
  await page.goto(searchPath(`${one}*`));
  await expect(searchPage(page).status).toHaveText(/^“\*”按字面查：\d+ 条结果$/u);
});

test('a character of a private font finds nothing else', async ({ page }) => {
  await page.goto(searchPath('会\uE000'));
  await expect(searchPage(page).status).toHaveText(/^里面有造字或乱码，只按原样查：正文里没有/u);
});
