import { type Page, test as base, expect } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { DIST } from './site.ts';
import { type Visit, startVisit } from './visit.ts';

/** Playwright's `test` with a site in which a fault, a policy violation, a foreign request or a run payload fails. */
export const test = base.extend<{ visit: Visit }>({
  visit: async ({ browser }, use) => {
    const { url, close } = await serve(DIST, { base: '/a/b/' });
    const visit = await startVisit(browser, url);
    await use(visit);
    expect(await visit.page.evaluate(() => 'taken' in globalThis)).toBe(false);
    await visit.context.close();
    await close();
    expect(visit.problems, 'no payload run, no policy violated, no foreign request').toEqual([]);
  },
});

/** Expects that no payload has run, and that the page holds no element that our pages never hold. */
export async function expectNoInjection(page: Page): Promise<void> {
  const foreign = await page.evaluate(() => {
    const inside = ['img', 'svg:not([role=img])', 'iframe', 'object', 'embed', 'style', '* script']
      .map((name) => `main ${name}`)
      .join();
    const anywhere =
      'base, meta[http-equiv=refresh], [onerror], [onload], [srcdoc], [href^="javascript:" i], [href^="data:" i]:not(head > link[rel=icon][href="data:,"])';
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

/** Splits cases into batches, so that the page is checked after each. */
export function inBatches<T>(cases: readonly T[], size = 250): T[][] {
  return Array.from({ length: Math.ceil(cases.length / size) }, (_, index) =>
    cases.slice(index * size, (index + 1) * size),
  );
}
