import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { passagesOf } from '#edition/document.ts';
import { parallelsByPassage } from '#edition/parallels/byPassage.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { allPassages, DIST, hasOwnPage, layerOf } from '../site.ts';

const { documents, parallels, terms } = loadLibrary(contentFolder('.'));
const inParallel = new Set(parallels.references.flatMap(({ between }) => between));
const passages = allPassages();
const compared = parallelsByPassage(parallels, documents.flatMap(passagesOf));
const comparedPassages = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('paragraph') });
const byPage = new Map(passages.map((passage) => [`/${passage.page}`, passage]));
/** Returns the address of a passage in the form that the site publishes. */
function path(href: string, base: string): string {
  const { pathname, hash } = new URL(href, base);
  return pathname.replace('index.html', '') + hash;
}

test.use({ javaScriptEnabled: false });

test('every parallel is listed from both ends, with words that both sentences have; sentences without any are counted', async ({
  page,
}) => {
  await page.goto('/links/');
  const rows = await comparedPassages(page).evaluateAll((all) =>
    all.map((row) => ({
      href: row.querySelector<HTMLAnchorElement>('p a')?.href ?? '',
      text: row.querySelector('[data-locator]')?.textContent ?? '',
      marked: [...row.querySelectorAll('mark')].map(({ textContent }) => textContent ?? ''),
      others: [...row.querySelectorAll('ul > li')].map((item) => ({
        href: item.querySelector('a')?.href ?? '',
        words: [...item.querySelectorAll('[data-locator]')].map(
          ({ textContent }) => textContent ?? '',
        ),
      })),
    })),
  );
  expect(rows.length).toBeGreaterThanOrEqual(inParallel.size);
  const seen = new Set<string>();
  for (const { href, text, marked, others } of rows) {
    const from = path(href, page.url());
    expect(byPage.get(from)?.text).toBe(text);
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.words.length).toBeGreaterThan(0);
      const to = path(other.href, page.url());
      for (const word of other.words) {
        expect(marked.join('')).toContain(word);
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
  const counts = await page.getByText(/^另有 \d+ 句：/u).allTextContents();
  const counted = counts.map((words) => Number(/\d+/u.exec(words)?.[0]));
  const without = [...compared.values()].filter(({ none }) => none !== '').length;
  expect(counted.reduce((sum, one) => sum + one, 0)).toBe(without);
});

test('a passage’s page marks the shared words in both passages, or reports that there are none', async ({
  page,
}) => {
  const paged = [...compared].flatMap(([id, own]) => {
    const found = passages.find((passage) => passage.id === id);
    return found && hasOwnPage(found) ? [{ ...own, page: `/${found.page}` }] : [];
  });
  const none = paged.find((own) => own.none === parallels.none);
  const setAside = paged.find((own) => own.setAside);
  test.skip(
    !none || !setAside,
    'no passage of this library shares no words, or only words that do not count',
  );
  await page.goto('/links/');
  await comparedPassages(page).first().getByRole('paragraph').getByRole('link').click();
  const section = page.getByRole('region', { name: '相同表述' });
  const unfold = page
    .getByRole('main')
    .getByText(/^相同表述(?:：另有|$)/u)
    .first();
  await unfold.click();
  const words = await section.getByRole('listitem').locator('mark').allTextContents();
  expect(words.length).toBeGreaterThan(0);
  const itself = section.locator('[data-locator]').first();
  const own = (await itself.locator('mark').allTextContents()).join(' ');
  for (const word of words) expect(own).toContain(word);

  // One passage shares no words at all; another shares only words that do not count, which are then named.
  await page.goto(none?.page ?? '');
  await unfold.click();
  await expect(section.getByRole('paragraph').first()).toHaveText(parallels.none);
  await page.goto(setAside?.page ?? '');
  await unfold.click();
  const why = section.getByRole('link', { name: '哪些字不算' });
  await expect(section.getByRole('paragraph').first()).toHaveText(
    `${parallels.onlyRejected} 哪些字不算`,
  );
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
