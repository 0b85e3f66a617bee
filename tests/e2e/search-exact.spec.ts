import { entries, substringsOf } from '../search/notice.ts';
import { Naive, bare } from '../search/naive.ts';
import { ask } from './asking.ts';
import { expect, test } from './fixtures.ts';

/** All of the notice, 1 to 12 characters, punctuation kept and dropped, asked one by one of the page itself. */
const raw = entries.map(({ text }) => text).join('');
const queries = substringsOf([raw, bare(raw)], 12);
const naive = new Naive(entries);
const address = entries.map(({ document, section, n }) => `${document}/${section}/#p${n}`);
const SHARES = 8;

for (let share = 0; share < SHARES; share += 1) {
  test(`every substring is found, marked, and never missed: share ${share + 1} of ${SHARES}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.goto('search/index.html');
    const cases = queries
      .filter((_, index) => index % SHARES === share)
      .map((query) => [query, bare(query), naive.find(query).map(named).sort().join(' ')] as const);
    const wrong = await page.evaluate(ask, cases);
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(5000);
  });
}

/** A stretch of passages by the addresses of its first and last. */
function named(stretch: string): string {
  const [from, to] = stretch.split('-').map(Number);
  return `${address[from ?? 0]}-${address[to ?? 0]}`;
}
