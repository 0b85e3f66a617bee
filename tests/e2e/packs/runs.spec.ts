/** Runs of one mark, which browsers have laid out in time that grows with the square of their length. */
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { LIMITS } from '#packs/limits.ts';
import { writeLink } from '#packs/codec/writeLink.ts';
import { processorTimeOf } from '../processorTime.ts';

/** Milliseconds of processor time more than usual, above which a reader takes a page for frozen. */
const FROZEN = 500;
/** A character that no browser spaces by its neighbours. */
const PLAIN = '文';
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

/** The marks tried in every run: those that Chromium spaces, and every eighth of all; the proofs try all. */
const FEW = MARKS.filter((mark, index) => SPACED.includes(mark) || index % 8 === 0);

/** Returns which marks take longer than a frozen page does when a box holds nothing but one of them. */
async function slowIn(page: Page, field: Locator, marks: readonly string[]): Promise<string[]> {
  const processorTime = await processorTimeOf(page);
  const slow: string[] = [];
  for (const mark of marks) {
    const before = await processorTime();
    await field.evaluate(layOut, mark.repeat(PASTED));
    if ((await processorTime()) - before > FROZEN) slow.push(mark);
  }
  await field.evaluate(layOut, '');
  return slow;
}

/** Puts a text into a field and returns its height, for which the browser must lay it out. */
function layOut(field: HTMLElement | SVGElement, text: string): number {
  (field as HTMLInputElement).value = text;
  return field.scrollHeight;
}

for (const [which, marks, details] of [
  ['any mark', MARKS, { tag: '@proof' }],
  ['a mark that is spaced, or of every eighth one,', FEW, {}],
] as const) {
  test(
    `a run of ${which} does not freeze the search box or the quotation box`,
    details,
    async ({ page }) => {
      expect(marks.length).toBeGreaterThan(50);
      await page.goto('search/index.html');
      expect(await slowIn(page, page.getByRole('searchbox'), marks)).toEqual([]);
      const quotation = page.getByRole('textbox', { name: '要核对的引文' });
      expect(await slowIn(page, quotation, marks)).toEqual([]);
    },
  );
}

/** A pack of notes with as much text as a pack may have. */
const packOfRuns = (mark: string) => ({
  title: '长串',
  items: Array.from({ length: LIMITS.text / LIMITS.note - 1 }, () => ({
    kind: 'note' as const,
    text: mark.repeat(LIMITS.note),
  })),
});

/** Opens a pack in a new page, and returns the milliseconds of processor time that this took. */
async function timeToOpen(browser: Browser, address: string, isOffered: boolean): Promise<number> {
  const page = await browser.newPage();
  const processorTime = await processorTimeOf(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  if (isOffered) await page.getByRole('button', { name: '打开为新单' }).click();
  // The next frame lays out what was opened.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const time = await processorTime();
  await page.close();
  return time;
}

/** The pages that show a pack. */
const PAGES = ['pack', 'handout', 'present'];

for (const [at, name] of PAGES.entries()) {
  const third = SPACED.filter((_, index) => index % PAGES.length === at);
  for (const [which, marks, details] of [
    ['every mark', SPACED, { tag: '@proof' }],
    ['a third of the marks', third, {}],
  ] as const) {
    test(
      `a pack full of runs of a mark opens as fast as one of other text: ${name}, ${which}`,
      details,
      async ({ browser, site }) => {
        const open = (mark: string) => {
          const link = writeLink(packOfRuns(mark));
          return timeToOpen(browser, `${site}${name}/index.html?p=${link}`, name === 'pack');
        };
        const usual = await open(PLAIN);
        const slow: string[] = [];
        for (const mark of marks) {
          const time = await open(mark);
          if (time > usual + FROZEN) slow.push(`${mark} ${time} ms`);
        }
        expect(slow, `against ${usual} ms`).toEqual([]);
      },
    );
  }
}
