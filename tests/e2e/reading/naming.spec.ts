import type { Locator } from '@playwright/test';
import { countsOf, itemsOf } from '#edition/lists.ts';
import { blockRunsIn } from '#edition/layout/blocks.ts';
import { headingIn, sectionTitle } from '#edition/layout/heading.ts';
import { layerById, passagesIn } from '#edition/document.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { readingText } from '#edition/passage.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { passageNumber } from '../pageParts.ts';
import { allPassages, passagesBySection, samplePassage, sectionPageOf } from '../site.ts';

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
        const number = await shownNumber(
          row.getByRole('link', { name: item.locator, exact: true }),
        );
        if (list.locator) expect(number).toBe(item.locator);
        else expect(item.locator.endsWith(number)).toBe(true);
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

/** Tells sections apart by what heads them, and by the lists and the speakers in them. */
function kindOf({ document, section }: (typeof sections)[number]): string {
  const runs = blockRunsIn(document, section);
  const modes = runs.map(({ layer }) => layerById(document, layer).mode);
  const lists = runs.flatMap(({ blocks }) => blocks.map(({ list }) => list !== undefined));
  const isPart = document.parts.some(({ id }) => id === section.id);
  const heading = headingIn(section)?.form;
  return JSON.stringify([heading, isPart, [...new Set(modes)].sort(), lists.includes(true)]);
}

/** Returns the names of what has a role in an accessibility tree, in order. */
function namesOf(role: string, read: string): string[] {
  return [...read.matchAll(new RegExp(`^ *- '?${role} "(.*?)"(?: |'?:|$)`, 'gmu'))].map(
    ([, name = '']) => name,
  );
}

/** Returns the words that are read after the link of a number, which are beside it in the tree. */
function wordsAfter(locator: string, read: string): string {
  const lines = read.split('\n');
  const at = lines.findIndex((line) => line.includes(`link "${locator}"`));
  const depthOf = (line = '') => line.search(/\S/u);
  const beside = lines.slice(at + 1).find((line) => depthOf(line) <= depthOf(lines[at]));
  // The snapshot writes quotation marks in its own way, and the style sheet marks joined page breaks.
  return at === -1 ? '' : (beside ?? '').replace(/^ *- '?text: |["'“”‘’]|\u2060⌇\u2060/gu, '');
}

for (const [first] of Map.groupBy(sections, kindOf).values()) {
  if (!first) throw new Error('a kind has a section');
  const { document, section, path } = first;
  test(`${path} is read aloud as its heading, groups by speaker, lists, and each number once`, async ({
    page,
  }) => {
    await page.goto(path);
    const text = page.getByRole('main').locator('[data-source]').first();
    const read = await text.ariaSnapshot();
    const runs = blockRunsIn(document, section);
    const labels = runs
      .filter(({ layer }) => layer !== OWN_LAYER)
      .map(({ layer }) => layerById(document, layer).label);
    expect(namesOf('group', read)).toEqual(labels);
    for (const label of labels)
      expect(read.split(label), label).toHaveLength(
        labels.filter((one) => one === label).length + 1,
      );
    const blocks = runs.flatMap((run) => run.blocks);
    const lists = blocks.flatMap(({ list, passages }) => (list ? [{ list, passages }] : []));
    expect(namesOf('list', read)).toEqual(lists.map(({ list }) => `${list.name}${countsOf(list)}`));
    expect(read.match(/- listitem/gu) ?? []).toHaveLength(
      lists.reduce((sum, { passages }) => sum + passages.length, 0),
    );
    const own = passagesIn(section);
    expect(namesOf('link', read)).toEqual(own.map(({ locator }) => locator));
    expect(read.match(/\[level=1\]/gu)).toHaveLength(1);
    for (const { locator, segments } of own) {
      const [beginning = ''] = /[^“”‘’"'\s]+/u.exec(readingText(segments)) ?? [];
      expect(wordsAfter(locator, read).indexOf(beginning.slice(0, 10)), locator).toBe(0);
    }
    const heading = headingIn(section);
    const words = heading ? readingText(heading.segments).trim() : sectionTitle(document, section);
    expect(await text.getByRole('heading', { level: 1 }).textContent()).toBe(words);
    const shown = await text.textContent();
    if (heading) expect(shown?.split(words)).toHaveLength(2);
  });
}

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
    await page.getByRole('banner').getByText('设置', { exact: true }).first().tap();
    await page.getByRole('banner').getByRole('radio', { name: '逐句' }).tap();
    await page.getByRole('button', { name: '完成' }).tap();
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
