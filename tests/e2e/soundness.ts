import { type Page, test as base, expect } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { DIST } from './site.ts';
import { type Visit, visit } from './tour.ts';

/** A site in which any fault, violation or foreign request fails the test, and no payload may have run. */
export const test = base.extend<{ there: Visit }>({
  there: async ({ browser }, use) => {
    const { url, close } = await serve(DIST, { base: '/a/b/' });
    const there = await visit(browser, url);
    await use(there);
    expect(await there.page.evaluate(() => 'taken' in globalThis)).toBe(false);
    await there.context.close();
    await close();
    // A file that is to be sent alone has no icon beside it.
    const noises = there.noises.filter((noise) => !noise.includes('/favicon.ico'));
    expect(noises, 'nothing run, violated or asked of others').toEqual([]);
  },
});

/** Still our page, holding only what our pages hold, with nothing run. */
export async function expectSound(page: Page): Promise<void> {
  const foreign = await page.evaluate(() => {
    const inside = ['img', 'svg:not(.code)', 'iframe', 'object', 'embed', 'style', '* script']
      .map((name) => `main ${name}`)
      .join();
    const anywhere =
      'base, meta[http-equiv=refresh], [onerror], [onload], [srcdoc], [href^="javascript:" i], [href^="data:" i]';
    return {
      taken: 'taken' in globalThis,
      elements: [...document.querySelectorAll(`${inside}, ${anywhere}`)].map(
        ({ outerHTML }) => outerHTML,
      ),
      polluted: 'x' in {},
    };
  });
  expect(foreign).toEqual({ taken: false, elements: [], polluted: false });
}

/** Some at a time, so that a page is looked at in between. */
export function batches<T>(cases: readonly T[], size = 250): T[][] {
  return Array.from({ length: Math.ceil(cases.length / size) }, (_, index) =>
    cases.slice(index * size, (index + 1) * size),
  );
}
