import { type Page, expect } from '@playwright/test';
import type { Block } from '#search/match/block.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import { foldNaively } from '../../search/naive.ts';
import { searchPage } from './searchPage.ts';

/** Does the slowest kinds of search in a large library: two frequent words, more results, and a scan in vain. */
export async function searchSlowly(
  page: Page,
  [common, other]: readonly [string, string],
  absent: string,
): Promise<void> {
  const { box, status, items } = searchPage(page);
  for (const query of [common.charAt(0), `${common} ${other}`, common]) {
    await box.fill(query);
    await expect(page.locator('search-page')).toHaveAttribute('data-answered', query);
    await expect(status).toHaveText(/条结果/u);
    await expect(items.first().locator('mark').first()).toBeVisible();
  }
  let before = await resultsOf(page);
  for (let more = 0; more < 3; more += 1) {
    await page.getByRole('button', { name: '继续查找' }).click();
    await expect.poll(() => resultsOf(page)).toBeGreaterThan(before);
    before = await resultsOf(page);
  }
  await box.fill(absent);
  await page.getByRole('button', { name: /^逐字查全文/u }).click();
  await expect(status).toHaveText(/^正文里没有/u);
}

/** Returns the number of results in the status line. */
export async function resultsOf(page: Page): Promise<number> {
  const said = await searchPage(page).status.textContent();
  return Number(/(\d+) 条结果/u.exec(said ?? '')?.[1] ?? 0);
}

/** Returns the most frequent pair of characters and another frequent one. */
export function frequentPairs(all: readonly Block[]): [string, string] {
  const counts = new Map<string, number>();
  for (const { text } of all.slice(0, 100).flatMap(passagesOfBlock)) {
    const words = foldNaively(text);
    for (let at = 0; at + 1 < words.length; at += 1) {
      const pair = words.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || !second) throw new Error('the library has no two pairs of characters');
  return [first[0], second[0]];
}
