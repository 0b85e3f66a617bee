import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test';
import { splitText } from '#packs/slides/splitText.ts';
import { collectProblems } from './fixtures.ts';
import { audienceView, handout, packRows, quotedWords } from './pageParts.ts';
import { isRedirect, passagesBySection, samplePassage, wordsToFind } from './site.ts';

/** A browser context on the site, with the problems it reported. */
export interface Visit {
  context: BrowserContext;
  page: Page;
  /** The site's root with a slash at the end, percent-encoded as browsers write it. */
  root: string;
  problems: string[];
}

const ABORTED = 'net::ERR_ABORTED';

/** Opens a fresh context that records console output, faults, policy violations and foreign requests. */
export async function startVisit(browser: Browser, root: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const { href } = new URL(root);
  const problems = collectProblems(context, href);
  context.on('requestfailed', (request) => {
    // Leaving a page aborts its update check.
    const isLeft = request.resourceType() === 'fetch' && request.failure()?.errorText === ABORTED;
    if (!isLeft) problems.push(`failed: ${request.url()}`);
  });
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`violates ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    ),
  );
  return { context, page: await context.newPage(), root: href, problems };
}

/** Opens a page of the site; where it only leads on to another, that one. */
export async function openPage({ page, root }: Pick<Visit, 'page' | 'root'>, path: string) {
  const leadsOn = isRedirect(path);
  await page.goto(root + path, { waitUntil: leadsOn ? 'commit' : 'load' });
  if (leadsOn) await page.waitForURL((url) => !url.pathname.endsWith(`/${path}`));
}

/** Opens every given page and returns the targets of all their links, without fragments, sorted. */
export async function openPages(visit: Visit, paths: readonly string[]): Promise<string[]> {
  const { page } = visit;
  const links = new Set<string>();
  for (const path of paths) {
    await openPage(visit, path);
    const { words, styled, leads } = await page.evaluate(inspectPage);
    expect(words, `${path} has text`).toBeGreaterThan(1);
    expect(styled, `${path} has its styles`).toBe(true);
    for (const link of leads) links.add(link);
  }
  return [...links].sort();
}

function inspectPage() {
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

/** Searches for words of the text with the site's search box, and follows the first result to them. */
export async function searchFor(
  { page, root }: Pick<Visit, 'page' | 'root'>,
  words = wordsToFind(),
): Promise<void> {
  await page.goto(`${root}index.html`);
  const box = page.getByRole('searchbox', { name: '查原文' });
  await box.fill(words);
  await box.press('Enter');
  const results = page.getByRole('list', { name: '查找结果' });
  await expect(results.getByRole('listitem').first()).toContainText(words);
  await results.getByRole('link').first().click();
  await expect(page.getByRole('main')).toContainText(words);
}

/** Returns the section that lectures are prepared from, as an address names it, and its texts. */
export function lectureSection(): { section: string; texts: string[] } {
  const { document, section } = samplePassage();
  const own = passagesBySection().get(`${document}/${section}/`) ?? [];
  return { section: `${document}/${section}`, texts: own.map(({ text }) => text) };
}

/** Prepares a lecture from a section: makes it a pack, presents it, prints it, and downloads it as a file. */
export async function prepareLecture(
  { page, root }: Pick<Visit, 'page' | 'root'>,
  { section, texts } = lectureSection(),
): Promise<void> {
  const open = (tool: string) => page.goto(`${root}${tool}/index.html?section=${section}`);
  await open('pack');
  await expect(packRows(page)).toHaveCount(texts.length);
  await expect(quotedWords(packRows(page))).toHaveText(texts);
  await open('present');
  await page.getByRole('button', { name: '从头放映' }).press('Enter');
  // A title slide comes first.
  for (const text of texts.flatMap((each) => splitText(each)).slice(0, 2)) {
    await page.keyboard.press('ArrowRight');
    await expect(quotedWords(audienceView(page))).toHaveText(text);
  }
  await open('handout');
  await expect(quotedWords(handout(page))).toHaveText(texts);
  // From a disk there is no address to make a QR code of.
  const codes = root.startsWith('file:') ? 0 : texts.length;
  await expect(handout(page).getByRole('img')).toHaveCount(codes);
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
