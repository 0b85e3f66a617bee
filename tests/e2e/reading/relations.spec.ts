import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { allPassages, DIST } from '../site.ts';

const passages = allPassages();
const byPage = new Map(passages.map((passage) => [`/${passage.page}`, passage]));
const path = (href: string, base: string) => new URL(href, base).pathname.replace('index.html', '');

test.use({ javaScriptEnabled: false });

test('the table names every reference from both ends, with words that stand in both', async ({
  page,
}) => {
  await page.goto('/links/');
  const rows = await page.locator('table.shared tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      href: row.querySelector<HTMLAnchorElement>('th a')?.href ?? '',
      none: row.querySelector('td > .none')?.textContent?.trim() ?? '',
      others: [...row.querySelectorAll('td li')].map((item) => ({
        href: item.querySelector('a')?.href ?? '',
        words: [...item.querySelectorAll('.font-song')].map(({ textContent }) => textContent ?? ''),
      })),
    })),
  );
  expect(rows.length).toBeGreaterThan(20);
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
  expect(seen.size).toBeGreaterThan(40);
  for (const pair of seen) expect(seen).toContain(pair.split(' ').reverse().join(' '));
});

test('a passage’s page marks the shared words in both passages, or says there are none', async ({
  page,
}) => {
  await page.goto('/links/');
  const rows = page.locator('table.shared tbody tr');
  const some = await rows
    .filter({ has: page.locator('li') })
    .first()
    .locator('th a')
    .getAttribute('href');
  await page.goto(new URL(some ?? '', page.url()).href);
  const section = page.locator('section.related');
  const words = await section.locator('li mark').allTextContents();
  expect(words.length).toBeGreaterThan(0);
  const own = (await section.locator('> div mark').allTextContents()).join(' ');
  for (const word of words) expect(own).toContain(word);

  // Once where nothing at all is shared, once where what is shared does not count: then the words are told.
  for (const some of [{ hasNot: page.locator('td a') }, { has: page.locator('td .none a') }]) {
    await page.goto('/links/');
    const none = rows.filter(some).first();
    const said = await none.locator('td').innerText();
    const href = await none.locator('th a').getAttribute('href');
    await page.goto(new URL(href ?? '', page.url()).href);
    await expect(page.locator('section.related .none')).toHaveText(said);
  }
  await page.getByRole('link', { name: '哪些字不算' }).click();
  await expect(page.locator('#rejected')).toBeInViewport();
});

test('every term’s page lists every occurrence in order and counts as a plain scan does', async ({
  page,
}) => {
  const slugs = globSync('terms/*/index.html', { cwd: DIST });
  expect(slugs.length).toBeGreaterThan(5);
  const [document = ''] = passages.map((passage) => passage.document);
  const full = readFileSync(resolve(DIST, `data/${document}.txt`), 'utf8');
  const { layers = [] } =
    loadLibrary(process.cwd()).documents.find(({ id }) => id === document) ?? {};
  const labels = new Map(layers.map(({ id, label }) => [id, label]));
  for (const slug of slugs) {
    await page.goto(`/${slug}`);
    const term = ((await page.locator('h1').innerText()).split(/\s/u)[0] ?? '').trim();
    const scan = full.split(term).length - 1;
    await expect(page.locator('h1')).toContainText(`共 ${scan} 处`);
    const rows = await page.locator('.related li').evaluateAll((all) =>
      all.map((row) => ({
        href: row.querySelector('a')?.href ?? '',
        locator: row.querySelector('a')?.textContent?.trim(),
        about: row.querySelector('.aside')?.textContent?.trim(),
        text: row.querySelector('.font-song')?.textContent?.trim(),
        marked: [...row.querySelectorAll('mark')].map(({ textContent }) => textContent).join(''),
      })),
    );
    const using = passages.filter(({ text }) => text.includes(term));
    expect(
      rows.map(({ href, ...row }) => ({ ...row, page: path(href, page.url()) })),
      slug,
    ).toEqual(
      using.map(({ text, locator, layer, page: own }) => {
        const count = text.split(term).length - 1;
        const about = labels.get(layer) + (count > 1 ? `，${count} 处` : '');
        return { page: `/${own}`, locator, about, text, marked: term.repeat(count) };
      }),
    );
  }
});
