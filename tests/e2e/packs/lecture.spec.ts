import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { splitText } from '#packs/slides/splitText.ts';
import { serve } from '../../../src/cli/serve.ts';
import { collectProblems } from '../fixtures.ts';
import { audienceView, handout, packRows, quotedWords } from '../pageParts.ts';
import { DIST } from '../site.ts';
import { lectureSection } from '../visit.ts';

const { section, texts } = lectureSection();
const slides = texts.flatMap((text) => splitText(text));

/** Opens one of the pages that the editor links to, checks it, and comes back. */
async function visit(page: Page, name: string, check: () => Promise<void>): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/pack/index.html'));
  await check();
  if (!page.url().endsWith('/pack/index.html')) await page.goBack();
  await expect(packRows(page)).toHaveCount(texts.length);
}

/** The ways to serve the site; each returns its address and a function that stops serving. */
const PLACES = {
  'over HTTP': () => serve(DIST),
  'under a path': () => serve(DIST, { base: '/a/b/' }),
  'from a disk': async () => ({ url: pathToFileURL(`${DIST}/`).href, close: async () => {} }),
};

for (const [place, open] of Object.entries(PLACES)) {
  test(`the reader’s own pack is presented, printed and exported with its whole text, ${place}`, async ({
    browser,
  }) => {
    const { url: root, close } = await open();
    const context = await browser.newContext();
    const problems = collectProblems(context, root);
    await useOwnPack(await context.newPage(), root, place);
    await context.close();
    expect(problems).toEqual([]);
    await close();
  });
}

async function useOwnPack(page: Page, root: string, place: string): Promise<void> {
  await page.goto(`${root}pack/index.html?section=${section}`);
  await expect(packRows(page)).toHaveCount(texts.length);

  await visit(page, '放映', async () => {
    // A title slide comes first, then the slides of each passage.
    await expect(page.getByText(`共 ${slides.length + 1} 张`)).toBeVisible();
    await page.getByRole('button', { name: '从头放映' }).press('Enter');
    for (const text of slides) {
      await page.keyboard.press('ArrowRight');
      await expect(quotedWords(audienceView(page))).toHaveText(text);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '离开放映' }).press('Enter');
    await page.waitForURL(/\/pack\/index\.html/u);
  });
  await visit(page, '打印讲义', async () => {
    for (const text of texts) await expect(page.getByRole('main')).toContainText(text);
    // A disk has no address to give away: the path within the site stands in its place.
    const start = place === 'from a disk' ? section : `${root}${section}`;
    await expect(handout(page).getByText(new RegExp(`^${start}/\\S+$`, 'u'))).toHaveCount(
      texts.length,
    );
  });
  await visit(page, 'PPTX、DOCX', async () => {
    await expect(page.getByRole('status')).toContainText(`共 ${texts.length} 句`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 DOCX' }).press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/\.docx$/u);
  });
}
