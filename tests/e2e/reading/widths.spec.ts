import { expect, test } from '../fixtures.ts';
import { pagesByKind } from '../site.ts';

const WIDTHS = Array.from({ length: 29 }, (_, step) => 320 + step * 40);
const NARROW = [320, 360, 768, 1280];
const kinds = Object.entries(pagesByKind());

/** Returns the elements that extend beyond the right edge of the window, the widest first. */
function overhang() {
  const limit = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= limit) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > limit + 1)
    .map((element) => element.outerHTML.slice(0, 100))
    .slice(0, 5);
}

for (const [kind, path] of kinds) {
  test(`the ${kind} page never scrolls sideways from 320 to 1440 px`, async ({ page }) => {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overhang), `at ${width} px`).toEqual([]);
    }
  });

  test(`the ${kind} page fits text of 200 %`, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    for (const width of NARROW) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overhang), `at ${width} px`).toEqual([]);
    }
  });

  test(`the ${kind} page fits the text spacing of WCAG 1.4.12`, async ({ page }) => {
    await page.goto(path);
    // Set through the DOM, since the page's policy refuses foreign styles.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        element.style.setProperty('line-height', '1.5', 'important');
        element.style.setProperty('letter-spacing', '0.12em', 'important');
        element.style.setProperty('word-spacing', '0.16em', 'important');
      }
    });
    for (const width of NARROW) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overhang), `at ${width} px`).toEqual([]);
    }
  });
}
