import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { showsFullText } from '#edition/document.ts';
import { normaliseSource } from '#edition/sourceText.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { passageNumber } from '../pageParts.ts';
import {
  DIST,
  allPassages,
  layerOf,
  longestSection,
  passagesBySection,
  readJson,
  samplePassage,
} from '../site.ts';

const { documents } = loadLibrary(contentFolder('.'));
const passages = allPassages();
const byPage = passagesBySection();

/** Returns the text of the elements with these ids, as a script or a selection gets it. */
function textsOf(page: Page, ids: readonly string[]) {
  return page.evaluate(
    (all) => all.map((id) => document.getElementById(id)?.textContent ?? null),
    ids,
  );
}

test('every passage is complete on its section’s page, under its own id', async ({ page }) => {
  for (const [path, expected] of byPage) {
    await page.goto(path);
    const ids = expected.map(({ url }) => url.split('#')[1] ?? '');
    expect(await textsOf(page, ids), path).toEqual(expected.map(({ text }) => text));
  }
});

test('every passage is complete on its own page', { tag: '@proof' }, async ({ page }) => {
  for (const { page: path, n, text } of passages) {
    await page.goto(path);
    expect(await textsOf(page, [`p${n}`]), path).toEqual([text]);
  }
});

test('the full-text page has every passage in document order', async ({ page }) => {
  const whole = documents.filter(showsFullText);
  test.skip(whole.length === 0, 'every document of this library is too long for one page');
  for (const document of whole) {
    const expected = passages.filter((passage) => passage.document === document.id);
    await page.goto(`${document.id}/`);
    const ids = expected.map(({ section, n }) => `${section}/p${n}`);
    expect(await textsOf(page, ids)).toEqual(expected.map(({ text }) => text));
    const order = await page.evaluate(() =>
      [...window.document.querySelectorAll('main [id]')].map(({ id }) => id),
    );
    expect(order.filter((id) => ids.includes(id))).toEqual(ids);
  }
});

test('the sources of all passages joined are the source file, white space aside', () => {
  const published: { id: string; source: { url: string } }[] =
    readJson('data/passages.json').documents;
  for (const { id, source } of documents) {
    const own = passages.filter(({ document }) => document === id);
    const file = readFileSync(resolve('content', id, source.file), 'utf8');
    // The marks of a markup language are no words of the text.
    const words = source.markup ? normaliseSource(file, source.markup) : file;
    expect(own.map((passage) => passage.source).join('')).toBe(words.replace(/\s+/gu, ''));
    const url = published.find((each) => each.id === id)?.source.url ?? '';
    expect(readFileSync(resolve(DIST, url), 'utf8')).toBe(file);
  }
});

test('a passage’s mark and number are not part of its text', async ({ page }) => {
  const { url, text, locator } = samplePassage();
  await page.goto(url);
  const number = passageNumber(page, locator);
  await expect(number).toBeVisible();
  expect(await number.textContent()).toBe('');
  await expect(page.getByText(text, { exact: true })).toBeVisible();
});

test('no Markdown is left in any page', async ({ page }) => {
  for (const path of byPage.keys()) {
    await page.goto(path);
    expect(await page.locator('body').innerText(), path).not.toMatch(/\*\*|__|<\/?[A-Z]/u);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every section is complete, with its layers in words', async ({ page }) => {
    for (const [path, expected] of byPage) {
      await page.goto(path);
      const read = await page.getByRole('main').innerText();
      // The lines of a title are lines of the page.
      const shown = read.replace(/\s+/gu, '');
      for (const { text } of expected) expect(shown).toContain(text.replace(/\s+/gu, ''));
      for (const passage of expected)
        if (passage.layer !== 'own') expect(read).toContain(layerOf(passage).label);
    }
  });

  test('both reading modes can be chosen', async ({ page }) => {
    await page.goto(longestSection());
    const lefts = () =>
      page
        .locator('[data-locator]')
        .evaluateAll(
          (all) =>
            new Set(all.map((words) => Math.round(words.getClientRects()[0]?.left ?? 0))).size,
        );
    const running = await lefts();
    await page.getByRole('main').getByText('逐句', { exact: true }).click();
    expect(await lefts()).toBeLessThan(running);
  });
});
