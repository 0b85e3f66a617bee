import { bare } from '../../search/naive.ts';
import { entries, substringsOf } from '../../search/notice.ts';
import { ask, caseOf } from './asking.ts';
import { expect, test } from '../fixtures.ts';

/** All of the notice, 1 to 12 characters, punctuation kept and dropped, asked one by one of the page itself. */
const raw = entries.map(({ text }) => text).join('');
const queries = substringsOf([raw, bare(raw)], 12);
const SHARES = 4;

for (let share = 0; share < SHARES; share += 1) {
  test(`every substring is found, marked, and never missed: share ${share + 1} of ${SHARES}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.goto('search/index.html');
    const cases = queries
      .filter((_, index) => index % SHARES === share)
      .map((query) => caseOf(query));
    expect(await page.evaluate(ask, cases)).toEqual([]);
    expect(cases.length).toBeGreaterThan(10_000);
  });
}
