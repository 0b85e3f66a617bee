import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { redirects } from '#edition/redirects.ts';
import { withdrawnPages } from '#edition/withdrawn.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { DIST, allPages, allPassages, hasOwnPage, passagesBySection } from '../site.ts';

const passages = allPassages();
const paged = passages.filter(hasOwnPage);
const { aliases, documents, parallels, terms } = loadLibrary(contentFolder('.'));
/** The pages that only keep the addresses of passages that have moved or were withdrawn. */
const keptPages = new Set(
  [...redirects(aliases, documents), ...documents.flatMap(withdrawnPages)].map(
    ({ path }) => `${path}/index.html`,
  ),
);

/** The pages of the text, by path, with the words that describe them. */
const beginnings = new Map(
  [
    ...[...passagesBySection()].map(([path, [first]]) => [path, first?.text] as const),
    ...paged.map(({ page, text }) => [page, text] as const),
  ].map(([path, text]) => [`${path}index.html`, text?.slice(0, 40)]),
);

/** Returns the first words of a page of the text, or else its path. */
function beginningOf(path: string): string {
  return beginnings.get(path) ?? path;
}

/** Returns the targets of the links in a page's HTML, as paths from the site root; only those with `rel`, if given. */
function linksIn(path: string, rel?: string): string[] {
  const html = readFileSync(resolve(DIST, path), 'utf8');
  return [...html.matchAll(/<a\s[^>]*>/gu)].flatMap(([tag]) => {
    const href = /\bhref="([^"#?]+)/u.exec(tag)?.[1];
    if (!href || (rel && !tag.includes(`rel="${rel}"`))) return [];
    return [new URL(href, `http://site/${path}`).pathname.slice(1)];
  });
}

test('every page can be reached from the home page by links', () => {
  const seen = new Set(['index.html']);
  for (const path of seen)
    for (const next of linksIn(path)) if (next.endsWith('.html')) seen.add(next);
  const unlinked = allPages().filter((path) => !seen.has(path) && !keptPages.has(path));
  // No link leads to the page that the browser shows without a connection, nor to a list that holds nothing.
  const alone = ['offline/', ...(terms.length > 0 ? [] : ['terms/'])];
  if (parallels.references.length === 0) alone.push('links/');
  expect(unlinked.filter((path) => !alone.some((folder) => path.startsWith(folder)))).toEqual([]);
});

test('next links lead through every passage in document order, previous links back', () => {
  test.skip(paged.length === 0, 'no passage of this library has its own page');
  for (const own of Map.groupBy(paged, ({ document }) => document).values()) {
    const pages = own.map(({ page }) => `${page}index.html`);
    for (const [index, path] of pages.entries()) {
      expect(linksIn(path, 'prev'), path).toEqual(pages.slice(0, index).slice(-1));
      expect(linksIn(path, 'next'), path).toEqual(pages.slice(index + 1, index + 2));
    }
  }
});

test('titles and descriptions are unique, the same in previews of chat apps, and each page has one main heading', () => {
  const said = new Map<string, string>();
  for (const path of allPages()) {
    const html = readFileSync(resolve(DIST, path), 'utf8');
    const title = /<title>([^<]+)<\/title>/u.exec(html)?.[0] ?? '';
    const description = /<meta name="description" content="[^"]+">/u.exec(html)?.[0] ?? '';
    for (const words of [title, description]) {
      expect(words, path).not.toBe('');
      const earlier = said.get(words) ?? '';
      const beginAlike = words === description && beginningOf(path) === beginningOf(earlier);
      if (!keptPages.has(path) && !beginAlike) expect(earlier, `${path}: ${words}`).toBe('');
      said.set(words, path);
    }
    // Chat apps show a page's Open Graph title; the bare page of a frame is never shared.
    const shown = (name: string) =>
      new RegExp(`<meta property="og:${name}" content="([^"]+)">`, 'u').exec(html)?.[1];
    if (!path.endsWith('/bare/index.html')) {
      expect(`<title>${shown('title')}</title>`, path).toBe(title);
      expect(`<meta name="description" content="${shown('description')}">`, path).toBe(description);
    }
    expect(html.match(/<h1[ >]/gu), path).toHaveLength(1);
    expect(html, path).toContain('<html lang="zh-CN"');
  }
});

test('a passage’s page names its locator and layer in the title, and begins its text in the description', async ({
  page,
}) => {
  test.skip(paged.length === 0, 'no passage of this library has its own page');
  for (const { page: path, locator, text } of paged.filter((_, index) => index % 9 === 0)) {
    await page.goto(path);
    expect(await page.title()).toContain(locator);
    const description = await page.locator('meta[name=description]').getAttribute('content');
    expect(description).toContain(text.slice(0, 12));
    await expect(page.getByRole('blockquote').locator('[data-locator]')).toHaveText(text);
  }
});

test('an unknown address shows the 404 page, which leads home', async ({ page, baseURL }) => {
  // A missing address would make the browser report the 404 in its console.
  await page.goto('404.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '回到首页' }).click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}(?:index\\.html)?$`, 'u'));
});

test('the published data files agree with each other', () => {
  const ids = passages.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const pages = new Set(allPages());
  for (const { id, document, section, n, url, page } of passages) {
    expect(id).toBe(`${document}/${section}#p${n}`);
    expect(url).toBe(`${document}/${section}/#p${n}`);
    expect(pages).toContain(
      page === url ? `${document}/${section}/index.html` : `${page}index.html`,
    );
    expect(readFileSync(resolve(DIST, document, section, 'index.html'), 'utf8')).toContain(
      `id="p${n}"`,
    );
  }
});
