import { pathToFileURL } from 'node:url';
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { AREA, canReadPaper, pagesOf } from '../reading/paper.ts';
import { DIST, allPassages } from '../site.ts';
import { itemFor, packQuery } from './teaching.ts';
import { visit } from '../tour.ts';

const PAGE = 'handout/index.html';
const passages = allPassages();
const own = passages.filter(({ document }) => document === passages[0]?.document);
const NOTE = '提问：各班组怎么落实？';
const sections = [...Map.groupBy(own, ({ section }) => section)];
/** The whole document, a heading before each section, one note. */
const query = packQuery('一课', [
  ...sections.flatMap(([section, items]) => [
    { kind: 'heading', text: `〔${section}〕` } as const,
    ...items.map(itemFor),
  ]),
  { kind: 'note', text: NOTE },
]);
/** Where the page number begins: 5 mm below the type area. */
const FOOT = AREA.y + AREA.height + 14;
const bare = (text: string) => text.replace(/\s+/gu, '');

async function print(page: Page, version: string): Promise<Buffer> {
  await page.goto(`${PAGE}${query}&version=${version}`);
  await expect(page.locator('.paper .block')).toHaveCount(own.length);
  return page.pdf({ preferCSSPageSize: true });
}

for (const version of ['speaker', 'participant']) {
  test(`the ${version}’s paper carries the whole text within the type area, and no heading ends a page`, async ({
    page,
  }) => {
    test.skip(!canReadPaper(), 'pdftotext is missing: apt-get install poppler-utils');
    test.setTimeout(120_000);
    const pages = pagesOf(await print(page, version));
    expect(pages.length).toBeGreaterThan(5);
    const inside = pages.map((words) =>
      words.filter(({ top, bottom }) => (top + bottom) / 2 < FOOT),
    );
    for (const { text, left, right, top, bottom } of inside.flat()) {
      expect(left, text).toBeGreaterThanOrEqual(AREA.x - 12);
      expect(right, text).toBeLessThanOrEqual(AREA.x + AREA.width + 2);
      // Boxes of words are as high as the font's own metrics: their middle is where the line is.
      expect((top + bottom) / 2, text).toBeGreaterThan(AREA.y);
      expect((top + bottom) / 2, text).toBeLessThan(AREA.y + AREA.height);
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
  const { perLine, perPage } = await page.locator('.paper').evaluate((paper) => {
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

test('each passage has a code of the address it is really served from', async ({ page, site }) => {
  await page.goto(PAGE + query);
  const codes = page.locator('.paper .code path');
  await expect(codes).toHaveCount(own.length);
  const drawn = await codes.evaluateAll((all) => all.map((path) => path.getAttribute('d')));
  const addresses = await page.locator('.paper .address').allTextContents();
  own.forEach(({ page: path, url }, index) => {
    const address = addresses[index] ?? '';
    const [folder, fragment] = (path ?? url).split('#');
    const expected = `${site}${folder}index.html${fragment ? `#${fragment}` : ''}`;
    expect(address).toBe(expected);
    expect(drawn[index]).toBe(toSvgPath(generate(expected, { minCorrectionLevel: correction.M })));
  });
  const reached = await page.request.get(addresses[0] ?? '');
  expect(reached.ok()).toBe(true);
});

test('with the keyboard: the versions, the notes only in the speaker’s, room to write in the other', async ({
  page,
}) => {
  await page.goto(PAGE + query);
  const paper = page.locator('.paper');
  await expect(paper.locator('.room')).toHaveCount(own.length);
  await expect(paper).not.toContainText(NOTE);
  await page.getByRole('radio', { name: '学员版' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(paper.locator('.paper-note')).toHaveText(`宣讲人备注${NOTE}`);
  await expect(paper.locator('.room')).toHaveCount(0);
  await page.getByLabel('语速').fill('100');
  await expect(paper.locator('.front').last()).toContainText('每分钟 100 字');
});

test('a new rate changes the times and draws nothing again', async ({ page }) => {
  await page.goto(`${PAGE}${query}&version=speaker`);
  const time = page.locator('.paper .time').first();
  const code = page.locator('.paper .code').first();
  await code.evaluate((drawn) => drawn.setAttribute('data-kept', ''));
  const before = (await time.textContent()) ?? '';
  expect(before).toMatch(/约 \d+:\d\d$/u);
  await page.getByLabel('语速').fill('60');
  await expect(time).not.toHaveText(before);
  await expect(page.locator('.paper .whole-time')).toContainText('每分钟 60 字');
  await expect(code).toHaveAttribute('data-kept', '');
});

test('the rate holds for both versions where nothing may be stored', async ({ page }) => {
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
  await expect(page.locator('.paper .whole-time')).toContainText('每分钟 100 字');
});

test('where a page cannot be printed it is said, with the file that can', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'print'));
  await page.goto(PAGE + query);
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('.unprinted')).toHaveText(/请在浏览器中打开.*DOCX/u);
  await page.getByRole('link', { name: 'PPTX、DOCX' }).click();
  await expect(page).toHaveURL(/\/office\/index\.html\?p=/u);
  await expect(page.getByRole('status')).toContainText(`共 ${own.length} 个段句`);
});

test('from a disk there is no code: it is said, and the place within the site stands there', async ({
  browser,
}) => {
  const there = await visit(browser, `${pathToFileURL(DIST).href}/`);
  await there.page.goto(there.root + PAGE + query);
  const paper = there.page.locator('.paper');
  await expect(paper.locator('.block')).toHaveCount(own.length);
  await expect(paper.locator('.code')).toHaveCount(0);
  await expect(paper.locator('.front').nth(1)).toContainText('从磁盘打开');
  await expect(paper.locator('.address').first()).toHaveText(own[0]?.page ?? own[0]?.url ?? '');
  expect(there.noises).toEqual([]);
  await there.context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('five hundred items are laid out and nothing sticks out', async ({ page }) => {
    const items = Array.from({ length: 500 }, (_, index) => own[index % own.length]).flatMap(
      (passage) => (passage ? [itemFor(passage)] : []),
    );
    await page.goto(PAGE + packQuery('', items));
    await expect(page.locator('.paper .block')).toHaveCount(500);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

test('an empty pack and a damaged link are said in words, with the way back', async ({ page }) => {
  for (const odd of ['', '?p=1AAAA', '?pack=none', '?p=%3Cscript%3E']) {
    await page.goto(PAGE + odd);
    await expect(page.locator('.status'), odd).not.toBeEmpty();
    await expect(page.getByRole('link', { name: '看现成的备课单' })).toBeVisible();
    await expect(page.locator('.paper')).toBeEmpty();
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do and where to read', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('main noscript p')).toBeVisible();
  });
});
