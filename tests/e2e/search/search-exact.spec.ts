import { foldNaively } from '../../search/naive.ts';
import { passages, substringsOf } from '../../search/notice.ts';
import { searchAll, searchCase } from './searchCases.ts';
import { expect, test } from '../fixtures.ts';

/** Every substring of the notice of 1 to 12 characters, with and without punctuation, searched in the page itself. */
const raw = passages.map(({ text }) => text).join('');
const queries = substringsOf([raw, foldNaively(raw)], 12);
const SHARES = 4;

for (let share = 0; share < SHARES; share += 1) {
  test(
    `every substring is found and marked: share ${share + 1} of ${SHARES}`,
    { tag: '@proof' },
    async ({ page }) => {
      await page.goto('search/index.html');
      const cases = queries
        .filter((_, index) => index % SHARES === share)
        .map((query) => searchCase(query));
      expect(await page.evaluate(searchAll, cases)).toEqual([]);
      expect(cases.length).toBeGreaterThan(10_000);
    },
  );
}
