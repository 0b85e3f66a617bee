import { expect, test } from '../fixtures.ts';
import { longestSection, pagesByKind } from '../site.ts';

const WIDTHS = [320, 360, 375, 390, 393, 412, 768, 1024, 1280, 1920];
/** The most by which a line stands off its place, in pixels: browsers round the tops of glyphs. */
const ROUNDING = 1;

/** Returns the width of the text in ems, and the distances of its lines from a grid of a quarter of a line. */
function inspectLines() {
  const text = document.querySelector('[data-source] [data-locator]')?.closest('[data-source]');
  if (!text) throw new Error('no text');
  const numberOf = (element: Element, property: string) =>
    Number.parseFloat(getComputedStyle(element).getPropertyValue(property));
  const unit = numberOf(text, 'line-height') / 4;
  const { top, width } = text.getBoundingClientRect();
  const off: number[] = [];
  for (const words of text.querySelectorAll('[data-locator]')) {
    const range = document.createRange();
    range.selectNodeContents(words);
    const line = numberOf(words, 'line-height');
    for (const box of range.getClientRects()) {
      const place = (box.top + box.bottom) / 2 - line / 2 - top;
      off.push(Math.abs(place - Math.round(place / unit) * unit));
    }
  }
  return { ems: width / numberOf(text, 'font-size'), off };
}

for (const size of ['standard', 'huge']) {
  for (const [kind, path] of Object.entries({
    'longest section': longestSection(),
    'full text': pagesByKind()['document'],
  })) {
    test(`every line of the ${kind} stands on one grid, ${size}`, async ({ page }) => {
      await page.goto(path ?? '');
      const words = await page.locator('[data-source] [data-locator]').count();
      test.skip(words === 0, 'the document is too long for its full text on one page');
      await page.addInitScript((chosen) => localStorage.setItem('yandu.size', chosen), size);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path ?? '');
        const { ems, off } = await page.evaluate(inspectLines);
        expect(Math.abs(ems - Math.round(ems)), `${width}: ${ems} ems`).toBeLessThan(0.01);
        expect(ems).toBeLessThanOrEqual(28.01);
        if (width >= 768 && size === 'standard') expect(Math.round(ems)).toBe(28);
        expect(off.length).toBeGreaterThan(4);
        expect(Math.max(...off), `${width}: off the grid`).toBeLessThanOrEqual(ROUNDING);
      }
    });
  }
}
