import { HAN_NUMERALS, parseNumeral } from '#edition/numeral.ts';
import { expect, test } from '../fixtures.ts';
import { passages } from '../../search/notice.ts';
import { lacking } from '../lacking.ts';
import { searchPage, searchPath } from './searchPage.ts';
import { naive } from './sought.ts';

/** Returns an amount in Chinese numerals as the library has it, and the same in digits. */
function amountInHan(): { written: string; digits: string } {
  for (const { text } of passages) {
    const [written, numeral = ''] =
      new RegExp(`(?<!第)([${HAN_NUMERALS}]{1,3})[个项条次年月](?=\\p{L})`, 'u').exec(text) ?? [];
    const value = parseNumeral(numeral);
    if (written !== undefined && value !== null)
      return { written, digits: written.replace(numeral, String(value)) };
  }
  return lacking('this library has no amount in Chinese numerals');
}

test('the other writing of an amount is offered beside the results with its count', async ({
  page,
}) => {
  const { written, digits } = amountInHan();
  await page.goto(searchPath(digits));
  const count = naive.find(written).length;
  await page.getByRole('button', { name: `“${written}”${count} 条`, exact: true }).click();
  await expect(searchPage(page).box).toHaveValue(written);
  await expect(searchPage(page).items).toHaveCount(count);
});
