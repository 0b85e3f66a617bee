import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import { listen } from './fixtures.ts';
import { allPassages } from './site.ts';

/** A browser at one address of the site, with everything it had to complain about. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  /** The site's root with a slash at the end, percent-encoded as browsers write it. */
  root: string;
  noises: string[];
}

const ABORTED = 'net::ERR_ABORTED';

/** Opens a fresh context that records console output, faults, policy violations and foreign requests. */
export async function visit(browser: Browser, root: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const { href } = new URL(root);
  const noises = listen(context, href);
  context.on('requestfailed', (request) => {
    // Leaving a page ends what it was asking: whether it is still the newest.
    const isLeft = request.resourceType() === 'fetch' && request.failure()?.errorText === ABORTED;
    if (!isLeft) noises.push(`failed: ${request.url()}`);
  });
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

/** The section to teach with, as an address asks for it, and its words: one in which others speak. */
export function lesson(): { section: string; texts: string[] } {
  const passages = allPassages();
  const [first] = passages.filter(({ layer, n }) => layer !== 'own' && n > 1);
  const own = passages.filter(
    ({ document, section }) => document === first?.document && section === first.section,
  );
  return {
    section: `${first?.document}/${first?.section}`,
    texts: own.map(({ text }) => text),
  };
}

/** Teaches with a section as a stranger would: collects it, presents it, prints it, takes it away as a file. */
export async function teach({ page, root }: Pick<Visit, 'page' | 'root'>): Promise<void> {
  const { section, texts } = lesson();
  const open = (tool: string) => page.goto(`${root}${tool}/index.html?section=${section}`);
  await open('pack');
  const items = page.locator('.packing > .item');
  await expect(items).toHaveCount(texts.length);
  await expect(items.locator('.words')).toHaveText(texts);
  await open('present');
  await page.getByRole('button', { name: '从头放映' }).press('Enter');
  // A title slide comes first.
  for (const text of texts.slice(0, 2)) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.stage .run')).toHaveText(text);
  }
  await open('handout');
  await expect(page.locator('.paper .block .words')).toHaveText(texts);
  // From a disk there is no address to make a code of.
  const codes = root.startsWith('file:') ? 0 : texts.length;
  await expect(page.locator('.paper .code')).toHaveCount(codes);
  await open('office');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 DOCX' }).press('Enter'),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/u);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await expect(page.getByRole('status')).toContainText('做好了');
}
