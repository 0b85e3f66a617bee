import { expect, test } from '../fixtures.ts';
import { canReadPdf, linesByPage, redLines } from './pdf.ts';
import { handout, quotedWords } from '../pageParts.ts';
import {
  type PublishedPassage,
  allPassages,
  layerOf,
  longestSection,
  pagesByKind,
  passagesBySection,
  readJson,
  samplePassage,
  sectionPageOf,
} from '../site.ts';
import { wholeQuery } from '../packs/teaching.ts';

/** The size of A4 in points, as in a PDF. */
const A4 = [595, 842];

/** Returns the sizes of a PDF's pages, each side rounded to whole points. */
function pageSizes(pdf: Buffer): number[][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gu);
  return [...boxes].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}

for (const [kind, path] of Object.entries(pagesByKind())) {
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

test('a printed page has the text and its layers, and none of the site’s controls', async ({
  page,
}) => {
  const sample = samplePassage();
  const path = sectionPageOf(sample);
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  const own = passagesBySection().get(path) ?? [];
  expect(own.length).toBeGreaterThan(1);
  const read = (await page.getByRole('main').innerText()).replace(/\s+/gu, '');
  for (const { text } of own) expect(read).toContain(text.replace(/\s+/gu, ''));
  const labels = page.getByRole('main').getByText(layerOf(sample).label, { exact: true });
  await expect(labels.filter({ visible: true })).not.toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('navigation', { name: '全站' })).toBeHidden();
});

test('a dark screen prints on white paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(longestSection());
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  const darkest = Math.max(...(ink.match(/\d+/gu) ?? ['255']).slice(0, 3).map(Number));
  expect(darkest).toBeLessThan(96);
});

/** Returns the printed text, without passage numbers and marks of joined page breaks. */
const bare = (text: string) => text.replace(/[\s\d\u2060⌇]/gu, '');
const printed = allPassages().flatMap(({ text, layer }) =>
  [...bare(text)].map((character) => ({ character, layer })),
);
const whole = printed.map(({ character }) => character).join('');

/** Returns the layers of a string at its first position in the text; none when the text does not have it. */
function layersIn(line: string): string[] {
  const from = whole.indexOf(line);
  const found = from < 0 ? [] : printed.slice(from, from + line.length);
  return [...new Set(found.map(({ layer }) => layer))];
}

const layerCount = (own: readonly PublishedPassage[]) =>
  new Set(own.map(({ layer }) => layer)).size;
const [mostLayered = ['', []]] = [...passagesBySection()].sort(
  ([, a], [, b]) => layerCount(b) - layerCount(a) || b.length - a.length,
);

for (const [kind, path] of Object.entries({
  'full text': pagesByKind()['document'],
  section: mostLayered[0],
  pack: pagesByKind()['pack'],
  handout: `handout/index.html${wholeQuery()}`,
})) {
  test(`the printed ${kind} has a line beside words that are not the document’s own, and only there`, async ({
    page,
  }) => {
    test.skip(!canReadPdf(), 'pdftoppm is missing: apt-get install poppler-utils');
    test.skip(path === undefined, `this library has no ${kind}`);
    await page.goto(path ?? '');
    if (kind === 'handout') await quotedWords(handout(page)).first().waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = linesByPage(pdf);
    const red = redLines(pdf);
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
        // A word's box is as high as the font's metrics, so the middle of the box is compared with the line.
        const { top = 0, bottom = 0 } = words.at(-1) ?? {};
        const middle = (top + bottom) / 2;
        expect(red[at]?.(middle - 4, middle + 4), line).toBe(layer !== 'own');
        seen.add(layer);
      }
    }
    expect(seen.size).toBeGreaterThan(layerCount(allPassages()) > 1 ? 1 : 0);
    const layers: { id: string; label: string }[] =
      readJson('data/passages.json').documents[0].layers;
    for (const { id, label } of layers) {
      if (id !== 'own' && seen.has(id)) expect(read).toContain(bare(label));
    }
    if (kind === 'full text') expect([...seen].sort()).toEqual(layers.map(({ id }) => id).sort());
  });
}
