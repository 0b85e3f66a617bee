import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, test } from '@playwright/test';
import {
  DIST,
  differingPages,
  isRedirect,
  ownPageOf,
  samplePassage,
  sectionPageOf,
} from '../site.ts';
import { lectureSection } from '../visit.ts';

const ROOT = pathToFileURL(`${DIST}/`).href;
/** Milliseconds after which Chromium was never seen to give a page on a disk an empty storage: a third of our delay. */
const FIRST_MOMENTS = 50;

const section = `section=${lectureSection().section}`;
const TOOLS = ['pack', 'present', 'handout', 'office'];

/** Records on every page when it used storage, in milliseconds after it opened. */
async function recordStorageUse(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const opened = performance.now();
    const asked: number[] = [];
    Object.assign(window, { asked });
    for (const name of ['localStorage', 'sessionStorage']) {
      const { get } = Object.getOwnPropertyDescriptor(window, name) ?? {};
      Object.defineProperty(window, name, {
        get: () => {
          asked.push(performance.now() - opened);
          return get?.call(window);
        },
      });
    }
  });
}

test(
  'from a disk no page uses storage in its first moments, when Chromium may give an empty one',
  { tag: '@proof' },
  async ({ context }) => {
    await recordStorageUse(context);
    const page = await context.newPage();
    const tools = TOOLS.flatMap((name) => [`${name}/index.html`, `${name}/index.html?${section}`]);
    const early: Record<string, number> = {};
    let asking = 0;
    for (const path of [...differingPages().filter((path) => !isRedirect(path)), ...tools]) {
      await page.goto(ROOT + path);
      // A bare page has no script and uses no storage.
      const silent = await page.evaluate(() => document.scripts.length === 0);
      if (!silent) await page.waitForSelector('html[data-theme]');
      const asked = await page.evaluate(() => (window as unknown as { asked: number[] }).asked);
      if (asked.length > 0) asking += 1;
      const first = Math.min(Infinity, ...asked);
      if (first < FIRST_MOMENTS) early[path] = first;
    }
    expect(early).toEqual({});
    expect(asking, 'pages that use storage').toBeGreaterThan(20);
  },
);

test('from a disk a setting holds on the next page, and passages added to the pack are counted', async ({
  page,
}) => {
  const own = `${ownPageOf(samplePassage())}index.html`;
  await page.goto(ROOT + own);
  await page.getByRole('button', { name: '加入宣讲单' }).click();
  await expect(page.getByRole('link', { name: '宣讲 1' })).toBeVisible();
  await page.goto(`${ROOT}${sectionPageOf(samplePassage())}index.html`);
  await page.getByRole('banner').getByText('设置', { exact: true }).first().click();
  await page.getByLabel('深色').check();
  for (const path of ['about/index.html', own, 'pack/index.html', 'index.html']) {
    await page.goto(ROOT + path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('link', { name: '宣讲 1' })).toBeVisible();
  }
});
