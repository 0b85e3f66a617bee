import { expect, test } from './fixtures.ts';
import { allPassages, pageKinds } from './site.ts';

/** A4 in points, as a PDF measures it. */
const A4 = [595, 842];

/** Sizes of a PDF's pages, each side rounded to whole points. */
function pageSizes(pdf: Buffer): number[][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gu);
  return [...boxes].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}

for (const [kind, path] of Object.entries(pageKinds())) {
  test(`the ${kind} page prints on A4`, async ({ page }) => {
    await page.goto(path);
    const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }));
    expect(sizes.length).toBeGreaterThan(0);
    for (const [width = 0, height = 0] of sizes) {
      expect(Math.abs(width - (A4[0] ?? 0))).toBeLessThanOrEqual(1);
      expect(Math.abs(height - (A4[1] ?? 0))).toBeLessThanOrEqual(1);
    }
  });
}

test('paper carries the text and its layers, and none of the site’s controls', async ({ page }) => {
  const path = pageKinds()['section'] ?? '';
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  const own = allPassages().filter(({ url }) => `${url.split('#')[0]}index.html` === path);
  const read = (await page.getByRole('main').innerText()).replace(/\s+/gu, '');
  for (const { text } of own) expect(read).toContain(text.replace(/\s+/gu, ''));
  await expect(page.locator('.reading .voice').filter({ visible: true })).not.toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('navigation', { name: '全站' })).toBeHidden();
});

test('a dark screen prints on white paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(pageKinds()['section'] ?? '');
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  const darkest = Math.max(...(ink.match(/\d+/gu) ?? ['255']).slice(0, 3).map(Number));
  expect(darkest).toBeLessThan(96);
});
