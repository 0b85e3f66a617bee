import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import { listen } from './fixtures.ts';

/** A browser at one address of the site, with everything it had to complain about. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  /** The site's root with a slash at the end, percent-encoded as browsers write it. */
  root: string;
  noises: string[];
}

/** Opens a fresh context that records console output, faults, policy violations and foreign requests. */
export async function visit(browser: Browser, root: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const { href } = new URL(root);
  const noises = listen(context, href);
  context.on('requestfailed', (request) => noises.push(`failed: ${request.url()}`));
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`violates ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    ),
  );
  return { context, page: await context.newPage(), root: href, noises };
}

/** Opens every given page and returns where all their links lead, without fragments, sorted. */
export async function tour({ page, root }: Visit, paths: readonly string[]): Promise<string[]> {
  const links = new Set<string>();
  for (const path of paths) {
    await page.goto(root + path);
    const { words, styled, leads } = await page.evaluate(inspect);
    expect(words, `${path} says something`).toBeGreaterThan(1);
    expect(styled, `${path} has its style`).toBe(true);
    for (const link of leads) links.add(link);
  }
  return [...links].sort();
}

function inspect() {
  const named = [...document.querySelectorAll('[href], [src], [action]')];
  const values = named.flatMap((element) =>
    ['href', 'src', 'action'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  return {
    words: document.querySelector('main')?.innerText.trim().length ?? 0,
    styled: getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)',
    leads: values.map((value) => new URL(value, document.baseURI).href.replace(/[?#].*$/u, '')),
  };
}

/** Finds words through the site's own search box, and follows the first hit to the words. */
export async function searchFor(
  { page, root }: Pick<Visit, 'page' | 'root'>,
  words: string,
): Promise<void> {
  await page.goto(`${root}index.html`);
  const box = page.getByRole('searchbox', { name: '搜索' });
  await box.fill(words);
  await box.press('Enter');
  const results = page.getByRole('list', { name: '搜索结果' });
  await expect(results.getByRole('listitem').first()).toContainText(words);
  await results.getByRole('link').first().click();
  await expect(page.getByRole('main')).toContainText(words);
}
