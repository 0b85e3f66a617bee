import { HAN_NUMERALS, parseNumeral } from '#edition/numeral.ts';
import { expect, test } from '../fixtures.ts';
import { passages } from '../../search/notice.ts';
import { lacking } from '../lacking.ts';
import { searchPage, searchPath } from './searchPage.ts';
import { naive } from './sought.ts';

/** An amount in Chinese numerals as the library has it, and the same in digits. */
interface Amount {
  written: string;
  digits: string;
}

/** Returns the first amount in Chinese numerals that suits. Skips the test for none. */
function amountInHan(suits: (amount: Amount) => boolean): Amount {
  const pattern = new RegExp(`(?<!第)([${HAN_NUMERALS}]{1,3})[个项条次年月](?=\\p{L})`, 'gu');
  for (const { text } of passages) {
    for (const [written, numeral = ''] of text.matchAll(pattern)) {
      const value = parseNumeral(numeral);
      const amount = { written, digits: written.replace(numeral, String(value)) };
      if (value !== null && suits(amount)) return amount;
    }
  }
  return lacking('this library has no amount in Chinese numerals that suits');
}

/** Counts the hits of words as the site shows them: passages, or neighbours that have them together. */
const countOf = (words: string) => naive.find(words).length;

test('the other writing of an amount is offered beside the results with its count', async ({
  page,
}) => {
  const { written, digits } = amountInHan((amount) => countOf(amount.digits) > 0);
  await page.goto(searchPath(digits));
  const name = `“${written}”${countOf(written)} 条`;
  await page.getByRole('button', { name, exact: true }).click();
  await expect(searchPage(page).box).toHaveValue(written);
  await expect(searchPage(page).items).toHaveCount(countOf(written));
});

test('where the amount as typed is not in the text, the text’s own writing is shown at once with its hits', async ({
  page,
}) => {
  const { written, digits } = amountInHan(
    (amount) => countOf(amount.digits) === 0 && countOf(amount.written) <= 10,
  );
  await page.goto(searchPath(digits));
  await expect(searchPage(page).status).toHaveText(new RegExp(`^正文里没有“${digits}”。`, 'u'));
  const places = passages.reduce((sum, { text }) => sum + text.split(written).length - 1, 0);
  const list = page.getByRole('list', { name: `原文写作“${written}”，${places} 处`, exact: true });
  await expect(list.getByRole('listitem')).toHaveCount(countOf(written));
  await expect(list.locator('mark')).toHaveText(Array.from({ length: places }, () => written));
});
