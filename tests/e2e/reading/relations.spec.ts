import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { passagesOf } from '#edition/document.ts';
import { parallelsByPassage } from '#edition/parallels/byPassage.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { allPassages, DIST, layerOf } from '../site.ts';

const { documents, parallels, terms } = loadLibrary(contentFolder('.'));
const inParallel = new Set(parallels.references.flatMap(({ between }) => between));
const passages = allPassages();
const comparedRows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('cell') });
const byPage = new Map(passages.map((passage) => [`/${passage.page}`, passage]));
/** Returns the address of a passage in the form that the site publishes. */
function path(href: string, base: string): string {
  const { pathname, hash } = new URL(href, base);
  return pathname.replace('index.html', '') + hash;
}

test.use({ javaScriptEnabled: false });

test('the table lists every parallel from both ends, with words that both passages have', async ({
  page,
}) => {
  await page.goto('/links/');
  const rows = await comparedRows(page).evaluateAll((all) =>
    all.map((row) => ({
      href: row.querySelector<HTMLAnchorElement>('th a')?.href ?? '',
      none: row.querySelector('td > p')?.textContent?.trim() ?? '',
      others: [...row.querySelectorAll('td li')].map((item) => ({
        href: item.querySelector('a')?.href ?? '',
        words: [...item.querySelectorAll('[data-locator]')].map(
          ({ textContent }) => textContent ?? '',
        ),
      })),
    })),
  );
  expect(rows.length).toBeGreaterThanOrEqual(inParallel.size);
  const seen = new Set<string>();
  for (const { href, none, others } of rows) {
    const from = path(href, page.url());
    expect(none !== '').toBe(others.length === 0);
    for (const other of others) {
      expect(other.words.length).toBeGreaterThan(0);
      const to = path(other.href, page.url());
      for (const word of other.words) {
        expect(byPage.get(from)?.text).toContain(word);
        expect(byPage.get(to)?.text).toContain(word);
      }
      seen.add(`${from} ${to}`);
    }
  }
  const pages = new Map(passages.map(({ id, page: own }) => [id, `/${own}`]));
  const pairs = parallels.references.flatMap(({ between: [one, other] }) => [
    `${pages.get(one)} ${pages.get(other)}`,
    `${pages.get(other)} ${pages.get(one)}`,
  ]);
  expect([...seen].sort()).toEqual([...new Set(pairs)].sort());
});

test('a passage’s page marks the shared words in both passages, or reports that there are none', async ({
  page,
}) => {
  const compared = [...parallelsByPassage(parallels, documents.flatMap(passagesOf)).values()];
  test.skip(
    !compared.some(({ none }) => none === parallels.none) ||
      !compared.some(({ setAside }) => setAside),
    'no passage of this library shares no words, or only words that do not count',
  );
  await page.goto('/links/');
  const rows = comparedRows(page);
  const passageIn = (row: Locator) => row.getByRole('rowheader').getByRole('link');
  await passageIn(rows.filter({ has: page.getByRole('listitem') }).first()).click();
  const section = page.getByRole('region', { name: '相同表述' });
  const words = await section.getByRole('listitem').locator('mark').allTextContents();
  expect(words.length).toBeGreaterThan(0);
  const itself = section.locator('[data-locator]').first();
  const own = (await itself.locator('mark').allTextContents()).join(' ');
  for (const word of words) expect(own).toContain(word);

  // One pair shares no words at all; another shares only words that do not count, which are then named.
  const why = page.getByRole('link', { name: '哪些字不算' });
  for (const some of [{ hasNot: page.locator('td a') }, { has: why }]) {
    await page.goto('/links/');
    const none = rows.filter(some).first();
    const said = await none.getByRole('cell').innerText();
    await passageIn(none).click();
    await expect(section.getByRole('paragraph').first()).toHaveText(said);
  }
  await why.click();
  await expect(page.getByRole('heading', { name: '不算相同表述的' })).toBeInViewport();
});

test('every term’s page lists every occurrence in order, as many as a plain scan finds', async ({
  page,
}) => {
  const slugs = globSync('terms/*/index.html', { cwd: DIST });
  expect(slugs.length).toBe(terms.length);
  const full = documents
    .map(({ id }) => readFileSync(resolve(DIST, `data/${id}.txt`), 'utf8'))
    .join('\n');
  for (const slug of slugs) {
    await page.goto(`/${slug}`);
    const title = page.getByRole('heading', { level: 1 });
    const term = ((await title.innerText()).split(/\s/u)[0] ?? '').trim();
    const scan = full.split(term).length - 1;
    await expect(title).toContainText(`共 ${scan} 处`);
    const uses = page.getByRole('main').getByRole('region').getByRole('listitem');
    const rows = await uses.evaluateAll((all) =>
      all.map((row) => ({
        href: row.querySelector('a')?.href ?? '',
        locator: row.querySelector('a')?.textContent?.trim(),
        about: row.querySelector('a + span')?.textContent?.trim(),
        text: row.querySelector('[data-locator]')?.textContent?.trim(),
        marked: [...row.querySelectorAll('mark')].map(({ textContent }) => textContent).join(''),
      })),
    );
    const using = passages.filter(({ text }) => text.includes(term));
    expect(
      rows.map(({ href, ...row }) => ({ ...row, page: path(href, page.url()) })),
      slug,
    ).toEqual(
      using.map((passage) => {
        const { text, locator, page: own } = passage;
        const count = text.split(term).length - 1;
        const about = layerOf(passage).label + (count > 1 ? `，${count} 处` : '');
        return { page: `/${own}`, locator, about, text, marked: term.repeat(count) };
      }),
    );
  }
});
