import { pathToFileURL } from 'node:url';
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { TYPE_AREA, canReadPdf, wordsByPage } from '../reading/pdf.ts';
import { handout, quotedWords } from '../pageParts.ts';
import { DIST, firstDocument } from '../site.ts';
import { itemFor, packQuery } from './teaching.ts';
import { startVisit } from '../visit.ts';

const PAGE = 'handout/index.html';
const own = firstDocument();
const NOTE = '提问：各班组怎么落实？';
const sections = [...Map.groupBy(own, ({ section }) => section)];
/** The query of a pack with the whole document, a heading before each section, and one note. */
const query = packQuery('一课', [
  ...sections.flatMap(([section, items]) => [
    { kind: 'heading', text: `〔${section}〕` } as const,
    ...items.map(itemFor),
  ]),
  { kind: 'note', text: NOTE },
]);
/** The top of the page number in px: 5 mm below the type area. */
const FOOT = TYPE_AREA.y + TYPE_AREA.height + 14;
const bare = (text: string) => text.replace(/\s+/gu, '');
/** Returns the addresses of passages on a handout, without those that are not written out. */
const addresses = (page: Page) => handout(page).getByText(/^https?:\S+$/u);

async function print(page: Page, version: string): Promise<Buffer> {
  await page.goto(`${PAGE}${query}&version=${version}`);
  await expect(quotedWords(handout(page))).toHaveCount(own.length);
  return page.pdf({ preferCSSPageSize: true });
}

for (const version of ['speaker', 'participant']) {
  test(`the ${version}’s handout prints the whole text within the type area, and no heading ends a page`, async ({
    page,
  }) => {
    test.skip(!canReadPdf(), 'pdftotext is missing: apt-get install poppler-utils');
    const pages = wordsByPage(await print(page, version));
    // A page holds 22 lines of 28 characters.
    const characters = own.reduce((sum, { text }) => sum + text.length, 0);
    expect(pages.length).toBeGreaterThan(characters / (28 * 22));
    const inside = pages.map((words) =>
      words.filter(({ top, bottom }) => (top + bottom) / 2 < FOOT),
    );
    for (const { text, left, right, top, bottom } of inside.flat()) {
      expect(left, text).toBeGreaterThanOrEqual(TYPE_AREA.x - 12);
      expect(right, text).toBeLessThanOrEqual(TYPE_AREA.x + TYPE_AREA.width + 2);
      // The box of a word has the height of the font's metrics; its middle is that of the line.
      expect((top + bottom) / 2, text).toBeGreaterThan(TYPE_AREA.y);
      expect((top + bottom) / 2, text).toBeLessThan(TYPE_AREA.y + TYPE_AREA.height);
    }
    const read = bare(
      inside
        .flat()
        .map(({ text }) => text)
        .join(''),
    );
    for (const { text } of own) expect(read.includes(bare(text)), text).toBe(true);
    for (const words of inside) expect(words[words.length - 1]?.text).not.toMatch(/^〔.*〕$/u);
    expect(read.includes(bare(NOTE))).toBe(version === 'speaker');
    pages.forEach((words, index) => {
      const foot = words.filter(({ top, bottom }) => (top + bottom) / 2 >= FOOT);
      expect(foot.map(({ text }) => text).join('')).toBe(`—${index + 1}—`);
    });
  });
}

test('a full line holds 28 characters, a full page 22 lines', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE + query);
  const { perLine, perPage } = await handout(page).evaluate((paper) => {
    const { fontSize, letterSpacing, lineHeight } = getComputedStyle(paper);
    const advance = Number.parseFloat(fontSize) + Number.parseFloat(letterSpacing);
    const mm = 96 / 25.4;
    return {
      perLine: (156 * mm) / advance,
      perPage: (225 * mm) / Number.parseFloat(lineHeight),
    };
  });
  expect(Math.floor(perLine)).toBe(28);
  expect(Math.floor(perPage)).toBe(22);
});

test('each passage has a QR code of the address that it is served from', async ({ page, site }) => {
  await page.goto(PAGE + query);
  const codes = handout(page).getByRole('img').locator('path');
  await expect(codes).toHaveCount(own.length);
  const drawn = await codes.evaluateAll((all) => all.map((path) => path.getAttribute('d')));
  const shown = await addresses(page).allTextContents();
  own.forEach(({ page: path, url }, index) => {
    const address = shown[index];
    const [folder, fragment] = (path ?? url).split('#');
    const expected = `${site}${folder}index.html${fragment ? `#${fragment}` : ''}`;
    expect(address).toBe(expected);
    expect(drawn[index]).toBe(toSvgPath(generate(expected, { minCorrectionLevel: correction.M })));
  });
  const reached = await page.request.get(shown[0] ?? '');
  expect(reached.ok()).toBe(true);
});

test('the versions are chosen with the keyboard: notes for the speaker, lines to write on for participants', async ({
  page,
}) => {
  await page.goto(PAGE + query);
  const paper = handout(page);
  // The lines to write on are drawn, and mean nothing to a screen reader.
  const room = paper.locator('> * > [aria-hidden=true]');
  await expect(room).toHaveCount(own.length);
  await expect(paper).not.toContainText(NOTE);
  await page.getByRole('radio', { name: '学员版' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(paper.getByText(`宣讲人备注${NOTE}`, { exact: true })).toBeVisible();
  await expect(room).toHaveCount(0);
  await page.getByLabel('语速').fill('100');
  await expect(paper.getByText('每分钟 100 字')).toBeVisible();
});

test('a new rate changes the times without drawing the handout again', async ({ page }) => {
  await page.goto(`${PAGE}${query}&version=speaker`);
  const time = handout(page)
    .getByText(/约 \d+:\d\d$/u)
    .first();
  const code = handout(page).getByRole('img').first();
  await code.evaluate((drawn) => drawn.setAttribute('data-kept', ''));
  const before = (await time.textContent()) ?? '';
  expect(before).toMatch(/约 \d+:\d\d$/u);
  await page.getByLabel('语速').fill('60');
  await expect(time).not.toHaveText(before);
  await expect(handout(page).getByText('每分钟 60 字')).toBeVisible();
  await expect(code).toHaveAttribute('data-kept', '');
});

test('the rate holds for both versions where storage is forbidden', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${PAGE}${query}&version=speaker`);
  const rate = page.getByLabel('语速');
  await rate.fill('100');
  await rate.blur();
  await page.getByRole('radio', { name: '学员版' }).check();
  await page.getByRole('radio', { name: '讲者版' }).check();
  await expect(rate).toHaveValue('100');
  await expect(handout(page).getByText('每分钟 100 字')).toBeVisible();
});

test('where the browser cannot print, the page says so and offers a file', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'print'));
  await page.goto(PAGE + query);
  await page.getByRole('button', { name: '打印' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: /请在浏览器中打开.*DOCX/u }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'PPTX、DOCX' }).click();
  await expect(page).toHaveURL(/\/office\/index\.html\?p=/u);
  await expect(page.getByRole('status')).toContainText(`共 ${own.length} 句`);
});

test('from a disk the path within the site replaces the QR code, and the page says so', async ({
  browser,
}) => {
  const there = await startVisit(browser, `${pathToFileURL(DIST).href}/`);
  await there.page.goto(there.root + PAGE + query);
  const paper = handout(there.page);
  await expect(quotedWords(paper)).toHaveCount(own.length);
  await expect(paper.getByRole('img')).toHaveCount(0);
  await expect(paper.getByText('从磁盘打开')).toBeVisible();
  for (const { page: path } of own.slice(0, 1))
    await expect(paper.getByText(path, { exact: true })).toBeVisible();
  expect(there.problems).toEqual([]);
  await there.context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('five hundred items are laid out without overflow', async ({ page }) => {
    const items = Array.from({ length: 500 }, (_, index) => own[index % own.length]).flatMap(
      (passage) => (passage ? [itemFor(passage)] : []),
    );
    await page.goto(PAGE + packQuery('', items));
    await expect(quotedWords(handout(page))).toHaveCount(500);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

test('an empty pack and a damaged link give a message and a link back', async ({ page }) => {
  for (const odd of ['', '?p=1AAAA', '?pack=none', '?p=%3Cscript%3E']) {
    await page.goto(PAGE + odd);
    await expect(page.getByRole('main').getByRole('status'), odd).not.toBeEmpty();
    await expect(page.getByRole('link', { name: '看现成的宣讲单' })).toBeVisible();
    await expect(page.getByLabel('讲义', { exact: true })).toBeEmpty();
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do and where the text can be read', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('main noscript p')).toBeVisible();
  });
});
