import { type Document, type Paragraph, showsFullText } from '#edition/document.ts';
import { OWN_LAYER } from '#edition/layer.ts';
import { readingText } from '#edition/passage.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { canReadPdf, linesByPage, redLines } from './pdf.ts';
import { handout, quotedWords } from '../pageParts.ts';
import {
  type PublishedPassage,
  allPassages,
  firstDocument,
  layerOf,
  longestSection,
  pagesByKind,
  passagesBySection,
  samplePassage,
  sectionPageOf,
} from '../site.ts';
import { wholeQuery } from '../packs/teaching.ts';

const library = loadLibrary(contentFolder('.'));
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
  // The document's own words have no name beside them.
  const count = sample.layer === OWN_LAYER ? 0 : 1;
  expect(await labels.filter({ visible: true }).count()).toBeGreaterThanOrEqual(count);
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

/** Returns the layers of a string wherever the text has it; none when the text does not have it. */
function layersIn(line: string): string[] {
  const found = new Set<string>();
  for (let from = whole.indexOf(line); from >= 0; from = whole.indexOf(line, from + 1))
    for (const { layer } of printed.slice(from, from + line.length)) found.add(layer);
  return [...found];
}

/** The beginning of an item's line: the name of its list, whose number is printed before it. */
const ITEM = new RegExp(
  `^(?:${library.documents.flatMap(({ lists }) => lists.flatMap(({ locator }) => locator ?? [])).join('|') || '(?!)'})`,
  'u',
);

/** The number of characters in a row of which some line of the paper has no others. */
const SURELY_A_LINE = 80;

/** Returns the layers that passages are in for so long that a line is in that layer alone. */
function layersWithLines(own: readonly PublishedPassage[]): string[] {
  const ids = new Set(own.map(({ id }) => id));
  const found = new Set<string>();
  for (const { passages } of library.documents.flatMap(paragraphsOf)) {
    let [before, length] = ['', 0];
    for (const { layer, segments } of passages.filter(({ id }) => ids.has(id))) {
      length = (layer === before ? length : 0) + readingText(segments).length;
      before = layer;
      if (length >= SURELY_A_LINE) found.add(layer);
    }
  }
  return [...found].sort();
}

function paragraphsOf({ sections }: Document): Paragraph[] {
  return sections.flatMap(({ paragraphs }) => paragraphs);
}

const layerCount = (own: readonly PublishedPassage[]) =>
  new Set(own.map(({ layer }) => layer)).size;
const [mostLayered = ['', []]] = [...passagesBySection()].sort(
  ([, a], [, b]) => layerCount(b) - layerCount(a) || b.length - a.length,
);

/** A printed page and the passages on it; no path where this library has no such page. */
interface Printed {
  path: string | undefined;
  own: readonly PublishedPassage[];
}

const wholeDocument = library.documents.find(showsFullText);
const [pack] = library.packs;
const packed = new Set(pack?.pack.items.flatMap((item) => ('id' in item ? [item.id] : [])));
const PRINTED: Readonly<Record<string, Printed>> = {
  'full text': {
    path: wholeDocument && `${wholeDocument.id}/index.html`,
    own: allPassages().filter(({ document }) => document === wholeDocument?.id),
  },
  section: { path: mostLayered[0], own: mostLayered[1] },
  pack: {
    path: pack && `packs/${pack.id}/index.html`,
    own: allPassages().filter(({ id }) => packed.has(id)),
  },
  handout: { path: `handout/index.html${wholeQuery()}`, own: firstDocument() },
};

for (const [kind, { path, own }] of Object.entries(PRINTED)) {
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
        const line = bare(words.map(({ text }) => text).join('')).replace(ITEM, '');
        if (line.length < 8) continue;
        const [layer = '', ...others] = layersIn(line);
        if (layer === '' || others.length > 0) continue;
        // A word's box is as high as the font's metrics, so the middle of the box is compared with the line.
        const { top = 0, bottom = 0 } = words.at(-1) ?? {};
        const middle = (top + bottom) / 2;
        expect(red[at]?.(middle - 4, middle + 4), line).toBe(layer !== 'own');
        seen.add(layer);
      }
    }
    expect(seen.size).toBeGreaterThan(0);
    expect([...seen]).toEqual(expect.arrayContaining(layersWithLines(own)));
    const shown = own.filter(({ layer }) => layer !== 'own' && seen.has(layer));
    for (const label of new Set(shown.map((passage) => layerOf(passage).label)))
      expect(read).toContain(bare(label));
  });
}
