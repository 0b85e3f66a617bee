import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { showsFullText } from '#edition/document.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { partsUnder, textOf } from '../../packs/office/parts.ts';
import { expect, test } from '../fixtures.ts';
import { DIST, allPages } from '../site.ts';
import { lectureSection } from '../visit.ts';

const { section, texts } = lectureSection();
const { documents } = loadLibrary(contentFolder('.'));
const packs = allPages().flatMap((path) => /^packs\/([^/]+)\//u.exec(path)?.[1] ?? []);

const EXTRACT: Record<string, (file: Uint8Array) => string> = {
  PPTX: (file) =>
    partsUnder(file, 'ppt/slides/slide')
      .map((part) => textOf(part, 'a:t'))
      .join(''),
  DOCX: (file) =>
    partsUnder(file, 'word/document')
      .map((part) => textOf(part, 'w:t'))
      .join(''),
};

async function downloaded(page: Page, kind: string): Promise<{ name: string; file: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `下载 ${kind}` }).press('Enter'),
  ]);
  return { name: download.suggestedFilename(), file: readFileSync(await download.path()) };
}

for (const kind of ['PPTX', 'DOCX']) {
  test(`a section is downloaded as ${kind} with its canonical text`, async ({ page }) => {
    await page.goto(`office/index.html?section=${section}`);
    await expect(page.getByRole('status')).toContainText(`共 ${texts.length} 句`);
    const { name, file } = await downloaded(page, kind);
    expect(name).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`, 'u'));
    for (const text of texts) expect(EXTRACT[kind]?.(file)).toContain(text);
    await expect(page.getByRole('status')).toContainText('做好了');
    await expect(page.getByRole('link', { name: `保存 ${name}` })).toBeVisible();
  });
}

test('the page makes the same file from a ready-made pack as the build, byte for byte', async ({
  page,
}) => {
  const [id] = packs;
  test.skip(id === undefined, 'this library has no ready-made pack');
  await page.goto(`office/index.html?pack=${id}`);
  for (const kind of ['PPTX', 'DOCX']) {
    const { file } = await downloaded(page, kind);
    const ready = readFileSync(join(DIST, `packs/${id}/${id}.${kind.toLowerCase()}`));
    expect(file.equals(ready), kind).toBe(true);
  }
});

test('a section is downloaded from a page opened from a disk', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${pathToFileURL(join(DIST, 'office/index.html')).href}?section=${section}`);
  for (const kind of ['PPTX', 'DOCX']) {
    const { file } = await downloaded(page, kind);
    for (const text of texts) expect(EXTRACT[kind]?.(file)).toContain(text);
  }
  expect(said).toEqual([]);
  await context.close();
});

test('no script that makes files is fetched before a download is requested', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`office/index.html?section=${section}`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('status')).toContainText('句');
  expect(asked.filter((url) => /office-(?:deck|paper)/u.test(url))).toEqual([]);
});

test('a script that fails to load is reported, and requested again by the next click', async ({
  page,
}) => {
  let refused = 0;
  await page.route(/office-deck/u, (route) => {
    refused += 1;
    return refused === 1
      ? route.fulfill({ status: 200, contentType: 'text/javascript', body: '' })
      : route.continue();
  });
  await page.goto(`office/index.html?section=${section}`);
  await page.getByRole('button', { name: '下载 PPTX' }).click();
  await expect(page.getByRole('status')).toContainText('没有载入');
  await downloaded(page, 'PPTX');
  await expect(page.getByRole('status')).toContainText('做好了');
});

for (const [chat, userAgent] of Object.entries({
  WeChat: 'Mozilla/5.0 (Linux; Android 12) Chrome/107.0 MQQBrowser/6.2 MicroMessenger/8.0.50',
  DingTalk: 'Mozilla/5.0 (Linux; Android 12) Chrome/100.0 AliApp(DingTalk/7.0.40) Channel/1',
  QQ: 'Mozilla/5.0 (Linux; Android 12) MQQBrowser/6.2 Chrome/98.0 V1_AND_SQ_8.9.50 QQ/8.9.50.10650',
})) {
  test(`in ${chat} the page says first how to open it in a browser`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ userAgent });
    const page = await context.newPage();
    await page.goto(`${baseURL}office/index.html?section=${section}`);
    await expect(page.getByText('在浏览器打开')).toBeVisible();
    await page.goto(`${baseURL}handout/index.html?section=${section}`);
    await page.getByRole('button', { name: '打印' }).click();
    await expect(page.getByText('请在浏览器中打开')).toBeVisible();
    await context.close();
  });
}

test('an ordinary browser shows no notice about chat programs', async ({ page }) => {
  await page.goto(`office/index.html?section=${section}`);
  await expect(page.getByRole('status')).toContainText('句');
  await expect(page.getByText('在浏览器打开')).toBeHidden();
});

/** Follows the link to the files of the section: on the section’s own page where there are too many to list. */
async function followOffer(page: Page): Promise<void> {
  const areListed = documents.length === 1 && documents.every(showsFullText);
  if (areListed) return page.locator(`a[href$="?section=${section}"]`).click();
  await page.goto(`${section}/index.html`);
  await page.getByRole('main').getByRole('link', { name: 'PPTX、DOCX', exact: true }).click();
}

test('without a query the page offers the ready-made files and every section', async ({ page }) => {
  await page.goto('office/index.html');
  await expect(page.getByRole('button', { name: '下载 PPTX' })).toBeHidden();
  for (const id of packs) {
    for (const kind of ['pptx', 'docx']) {
      const link = page.locator(`a[href$="packs/${id}/${id}.${kind}"]`);
      await expect(link).toHaveText(/（\d+ KB）/u);
    }
  }
  await followOffer(page);
  await expect(page.getByRole('status')).toContainText(`共 ${texts.length} 句`);
});
