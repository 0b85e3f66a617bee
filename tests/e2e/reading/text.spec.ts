import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { DIST, allPassages, readJson } from '../site.ts';

const passages = allPassages();
const byPage = Map.groupBy(passages, ({ url }) => url.split('#')[0] ?? '');

/** The text of the elements with these ids, as a script or a reader's selection gets it. */
function textsOf(page: Page, ids: readonly string[]) {
  return page.evaluate(
    (all) => all.map((id) => document.getElementById(id)?.textContent ?? null),
    ids,
  );
}

test('every passage stands whole on its section’s page, under its own id', async ({ page }) => {
  for (const [path, expected] of byPage) {
    await page.goto(path);
    const ids = expected.map(({ url }) => url.split('#')[1] ?? '');
    expect(await textsOf(page, ids), path).toEqual(expected.map(({ text }) => text));
  }
});

test('every passage stands whole on its own page', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { page: path, n, text } of passages) {
    await page.goto(path);
    expect(await textsOf(page, [`p${n}`]), path).toEqual([text]);
  }
});

test('every passage stands on the full-text page, in the order of the document', async ({
  page,
}) => {
  for (const [document, expected] of Map.groupBy(passages, (passage) => passage.document)) {
    await page.goto(`${document}/`);
    const ids = expected.map(({ section, n }) => `${section}/p${n}`);
    expect(await textsOf(page, ids)).toEqual(expected.map(({ text }) => text));
    const order = await page.evaluate(() =>
      [...window.document.querySelectorAll('.reading [id]')].map(({ id }) => id),
    );
    expect(order.filter((id) => ids.includes(id))).toEqual(ids);
  }
});

test('the sources of all passages together are the source file, white space aside', () => {
  for (const { id, source } of readJson('data/passages.json').documents) {
    const own = passages.filter(({ document }) => document === id);
    const file = readFileSync(resolve('content', id, 'source.txt'), 'utf8');
    expect(own.map((passage) => passage.source).join('')).toBe(file.replace(/\s+/gu, ''));
    expect(readFileSync(resolve(DIST, source.url), 'utf8')).toBe(file);
  }
});

test('a passage’s mark and number are not part of its text', async ({ page }) => {
  const { url, text, locator } = passages.find(({ n }) => n === 3) ?? passages[0] ?? never();
  await page.goto(url);
  const number = page.getByRole('link', { name: locator, exact: true });
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

  test('every section is read whole, with its layers in words', async ({ page }) => {
    for (const [path, expected] of byPage) {
      await page.goto(path);
      const read = await page.getByRole('main').innerText();
      for (const { text } of expected) expect(read).toContain(text);
      const layers = new Set(expected.map(({ layer }) => layer));
      if (layers.size > 1) expect(read).toMatch(/转述|引|概述/u);
    }
  });

  test('both ways to read can be chosen', async ({ page }) => {
    const [path = ''] = [...byPage].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    await page.goto(path);
    const tops = () =>
      page
        .locator('.reading .passage')
        .evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().left)).size);
    const running = await tops();
    await page.locator('label', { hasText: '逐句' }).click();
    expect(await tops()).toBeLessThan(running);
  });
});

function never(): never {
  throw new Error('no passage');
}
