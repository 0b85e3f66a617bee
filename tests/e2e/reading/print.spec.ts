import { expect, test } from '../fixtures.ts';
import { canReadPaper, linesOf, redBeside } from './paper.ts';
import { allPassages, pageKinds, readJson } from '../site.ts';
import { wholeQuery } from '../packs/teaching.ts';

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

/** What is printed, without numbers of passages and marks of joined breaks. */
const bare = (text: string) => text.replace(/[\s\d\u2060⌇]/gu, '');
const printed = allPassages().flatMap(({ text, layer }) =>
  [...bare(text)].map((character) => ({ character, layer })),
);
const whole = printed.map(({ character }) => character).join('');

/** The layers of a stretch of the text, wherever it stands first; none when it is not of the text. */
function layersIn(line: string): string[] {
  const from = whole.indexOf(line);
  const found = from < 0 ? [] : printed.slice(from, from + line.length);
  return [...new Set(found.map(({ layer }) => layer))];
}

for (const [kind, path] of Object.entries({
  'full text': pageKinds()['document'] ?? '',
  section: pageKinds()['section'] ?? '',
  pack: pageKinds()['pack'] ?? '',
  handout: `handout/index.html${wholeQuery()}`,
})) {
  test(`on the ${kind}’s paper a line stands beside what is not the document’s own, and only there`, async ({
    page,
  }) => {
    test.skip(!canReadPaper(), 'pdftoppm is missing: apt-get install poppler-utils');
    await page.goto(path);
    if (kind === 'handout') await page.locator('.paper .block').first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = linesOf(pdf);
    const red = redBeside(pdf);
    const read = bare(
      pages
        .flat(2)
        .map(({ text }) => text)
        .join(''),
    );
    const seen = new Set<string>();
    for (const [at, lines] of pages.entries()) {
      for (const words of lines) {
        const line = bare(words.map(({ text }) => text).join(''));
        const [layer = '', ...others] = layersIn(line);
        if (line.length < 8 || layer === '' || others.length > 0) continue;
        // Boxes of words are as high as the font's own metrics: their middle is where the line is.
        const { top = 0, bottom = 0 } = words.at(-1) ?? {};
        const middle = (top + bottom) / 2;
        expect(red[at]?.(middle - 4, middle + 4), line).toBe(layer !== 'own');
        seen.add(layer);
      }
    }
    expect(seen.size).toBeGreaterThan(1);
    const layers: { id: string; label: string }[] =
      readJson('data/passages.json').documents[0].layers;
    for (const { id, label } of layers) {
      if (id !== 'own' && seen.has(id)) expect(read).toContain(bare(label));
    }
    if (kind === 'full text') expect([...seen].sort()).toEqual(layers.map(({ id }) => id).sort());
  });
}
