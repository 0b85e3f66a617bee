import type { Locator } from '@playwright/test';
import { countsOf, itemsOf } from '#edition/lists.ts';
import { blockRunsIn } from '#edition/layout/blocks.ts';
import { headingIn } from '#edition/layout/heading.ts';
import { readingText } from '#edition/passage.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { passageNumber } from '../pageParts.ts';
import {
  allPassages,
  layerOf,
  longestSection,
  passagesBySection,
  samplePassage,
  sectionPageOf,
} from '../site.ts';

const { documents } = loadLibrary(contentFolder('.'));
const sections = documents.flatMap((document) =>
  document.sections.map((section) => ({
    document,
    section,
    path: `${document.id}/${section.id}/`,
  })),
);
/** The sections with a list of their own, and those that a sentence heads. */
const listing = sections.filter(({ document, section }) =>
  blockRunsIn(document, section).some(({ blocks }) => blocks.some(({ list }) => list)),
);
const headed = sections.filter(({ section }) => headingIn(section)?.form === 'text');

/** Returns the number that the style sheet shows before a passage. */
function shownNumber(number: Locator): Promise<string> {
  return number.evaluate((link) => JSON.parse(getComputedStyle(link, '::before').content));
}

test('the number beside a passage is the number it is cited by', async ({ page }) => {
  for (const [path, own] of passagesBySection()) {
    await page.goto(path);
    for (const { locator } of own) {
      const shown = await shownNumber(passageNumber(page, locator));
      expect(locator.endsWith(shown), `${locator}: ${shown}`).toBe(true);
    }
  }
});

test('an item stands in a list, under its own number, beside the stated and the actual count', async ({
  page,
}) => {
  test.skip(listing.length === 0, 'no section of this library has a list');
  for (const { document, section, path } of listing) {
    await page.goto(path);
    const lists = new Set(
      blockRunsIn(document, section).flatMap(({ blocks }) =>
        blocks.flatMap(({ list }) => list ?? []),
      ),
    );
    for (const list of lists) {
      const shown = page.getByRole('list', { name: `${list.name}${countsOf(list)}` });
      const items = itemsOf(document, list).filter((item) => item.section === section.id);
      await expect(shown.getByRole('listitem')).toHaveCount(items.length);
      for (const [i, item] of items.entries()) {
        const row = shown.getByRole('listitem').nth(i);
        await expect(row).toHaveText(readingText(item.segments));
        expect(await shownNumber(row.getByRole('link', { name: item.locator, exact: true }))).toBe(
          list.locator ? item.locator : expect.any(String),
        );
      }
    }
  }
});

test('a section’s first sentence is its heading, shown once, with its own address', async ({
  page,
}) => {
  test.skip(headed.length === 0, 'no section of this library begins with a sentence that names it');
  for (const { section, path } of headed) {
    await page.goto(path);
    const heading = page.getByRole('heading', { level: 1 });
    const passage = headingIn(section);
    const words = readingText(passage?.segments ?? []);
    await expect(heading).toHaveText(words);
    await expect(heading.locator(`#p${passage?.n}`)).toHaveText(words);
    await expect(page.getByRole('main').getByText(words, { exact: true })).toHaveCount(1);
    expect(await page.title()).toContain(words.replace(/。$/u, ''));
  }
});

test('read aloud, a section is its heading, groups by speaker, and each number before its words', async ({
  page,
}) => {
  const path = longestSection();
  const own = passagesBySection().get(path) ?? [];
  await page.goto(path);
  const read = await page.getByRole('main').ariaSnapshot();
  let from = 0;
  for (const { locator, text } of own) {
    const number = read.indexOf(`link "${locator}"`, from);
    expect(number, locator).toBeGreaterThan(-1);
    // The snapshot writes quotation marks in its own way.
    const [beginning = ''] = /[^“”‘’"']+/u.exec(text.slice(0, 10)) ?? [];
    const words = read.indexOf(beginning, number + locator.length + 6);
    expect(words, text).toBeGreaterThan(number);
    from = number + 1;
  }
  for (const passage of own.filter(({ layer }) => layer !== 'own'))
    expect(read).toContain(`group "${layerOf(passage).label}"`);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('sentences that run on show no numbers, and a tap on a sentence opens its actions', async ({
    page,
  }) => {
    const passage = samplePassage();
    await page.goto(sectionPageOf(passage));
    const number = passageNumber(page, passage.locator);
    expect((await number.boundingBox())?.width).toBeLessThanOrEqual(1);
    await page.locator(`#p${passage.n}`).tap();
    await expect(page.getByRole('dialog', { name: passage.locator })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByText('逐句', { exact: true }).tap();
    expect((await number.boundingBox())?.width).toBeGreaterThan(10);
    await page.locator(`#p${passage.n}`).tap();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test('on a wide screen a click on the words opens nothing', async ({ page }) => {
  const passage = allPassages().find(({ n }) => n > 1);
  if (!passage) throw new Error('no section has two passages');
  await page.goto(passage.url);
  await page.locator(`#p${passage.n}`).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});
