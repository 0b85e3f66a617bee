/** Runs of one mark, which browsers have laid out in time that grows with the square of their length. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { LIMITS } from '#packs/limits.ts';
import { writeLink } from '#packs/codec/writeLink.ts';

/** Milliseconds of one task, above which a reader takes a page for frozen; the best of three tries counts. */
const FROZEN = 500;
const TRIES = 3;
/** Characters pasted into a box: more than it searches or checks, which it says only then. */
const PASTED = 20_000;
/** Every bracket, quotation mark and other mark of the basic plane. */
const MARKS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (char) => /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\p{Pd}]/u.test(char),
);
/** The marks that Chromium spaces by their neighbours, and two that it does not. */
const SPACED = [
  '（',
  '）',
  '“',
  '”',
  '‘',
  '’',
  '「',
  '」',
  '《',
  '》',
  '【',
  '】',
  '、',
  '。',
  '…',
  '(',
];

/** Returns the marks of which a run of `length` in a field takes longer than a frozen page does. */
function slowIn(page: Page, label: RegExp, length: number): Promise<string[]> {
  return page.getByLabel(label).evaluate(
    (field, [marks, size, limit, tries]: readonly [string[], number, number, number]) => {
      const input = field as HTMLInputElement;
      const time = (mark: string) => {
        input.value = '';
        input.getBoundingClientRect();
        const start = performance.now();
        input.value = mark.repeat(size);
        // Reading the height of the content lays it out.
        if (input.scrollHeight > 0) return performance.now() - start;
        return performance.now() - start;
      };
      const isSlow = (mark: string) =>
        Array.from({ length: tries }).every(() => time(mark) > limit);
      const slow = marks.filter(isSlow);
      input.value = '';
      return slow;
    },
    [MARKS, length, FROZEN, TRIES] as const,
  );
}

test('no run of a mark freezes the search box or the quotation box', async ({ page }) => {
  await page.goto('search/index.html');
  expect(await slowIn(page, /^搜索$/u, PASTED)).toEqual([]);
  await page.getByText('核对引文', { exact: true }).click();
  expect(await slowIn(page, /^粘贴要核对的文字/u, PASTED)).toEqual([]);
});

/** A pack of notes with as much text as a pack may have. */
const packOfRuns = (mark: string) => ({
  title: '长串',
  items: Array.from({ length: LIMITS.text / LIMITS.note - 1 }, () => ({
    kind: 'note' as const,
    text: mark.repeat(LIMITS.note),
  })),
});

/** Opens a pack, and returns the longest task in milliseconds. */
async function longestTask(page: Page, path: string, open: (page: Page) => Promise<void>) {
  await page.addInitScript(() => {
    const tasks: number[] = [0];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await open(page);
  // The next frame lays out what was opened.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return page.evaluate(() => Math.max(...(globalThis as unknown as { tasks: number[] }).tasks));
}

for (const mark of SPACED) {
  test(`a pack full of runs of ${mark} freezes no page`, async ({ browser, site }) => {
    const query = `?p=${writeLink(packOfRuns(mark))}`;
    const pages: [string, (page: Page) => Promise<void>][] = [
      ['pack', (page) => page.getByRole('button', { name: '打开为新单' }).click()],
      ['handout', async () => {}],
      ['present', async () => {}],
    ];
    for (const [name, open] of pages) {
      const times: number[] = [];
      while (times.length < TRIES && times.every((time) => time > FROZEN)) {
        const page = await browser.newPage();
        times.push(await longestTask(page, `${site}${name}/index.html${query}`, open));
        await page.close();
      }
      expect(Math.min(...times), `${name}: ${times.join()} ms`).toBeLessThanOrEqual(FROZEN);
    }
  });
}
