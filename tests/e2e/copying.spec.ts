import type { Page } from '@playwright/test';
import { citationOf } from '#edition/citation.ts';
import { FORMATS, formatCitation } from '#edition/citationFormat.ts';
import type { Format } from '#edition/citationFormat.ts';
import { passagesOf } from '#edition/document.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from './fixtures.ts';
import { type PublishedPassage, allPassages } from './site.ts';

const NAMES: Record<Format, string> = {
  plain: '纯文本',
  official: '公文式',
  standard: 'GB/T 7714',
  locator: '只要定位',
};
const PHONE = { width: 360, height: 640 };
const passages = allPassages();
const library = loadLibrary(process.cwd());

/** A stretch of one section over which the voice changes twice. */
function acrossLayers(): PublishedPassage[] {
  for (const own of Map.groupBy(passages, ({ url }) => url.split('#')[0]).values()) {
    const changes = own.flatMap(({ layer }, at) =>
      at && own[at - 1]?.layer !== layer ? [at] : [],
    );
    const [first = 0, second = 0] = changes;
    if (second) return own.slice(Math.max(0, first - 1), second + 1);
  }
  throw new Error('no section in which the voice changes twice');
}

/** What a citation of these passages must be, from the content itself. */
function expected(cited: readonly PublishedPassage[], format: Format, site: string): string {
  const [first] = cited;
  const document = library.documents.find(({ id }) => id === first?.document);
  if (!document || !first) throw new Error('nothing to cite');
  const ids = new Set(cited.map(({ id }) => id));
  const chosen = passagesOf(document).filter(({ id }) => ids.has(id));
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return formatCitation(citationOf(document, chosen), format, {
    address: site + (cited.length > 1 ? first.url : first.page),
    today: today.slice(0, 10),
  });
}

/** What comes out of the clipboard into a plain field of another page. */
async function paste(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea autofocus></textarea>');
  await other.locator('textarea').focus();
  await other.keyboard.press('ControlOrMeta+V');
  const pasted = await other.locator('textarea').inputValue();
  await other.close();
  return pasted;
}

async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first = '', last = '']) => {
      const [start, end] = [document.getElementById(first), document.getElementById(last)];
      if (!start || !end) throw new Error(`no ${first} or ${last}`);
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to],
  );
}

const range = acrossLayers();
const [first, last] = [range[0] as PublishedPassage, range.at(-1) as PublishedPassage];

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

for (const format of FORMATS) {
  test(`by keyboard alone, a range across layers is copied as ${format}, and pasted so`, async ({
    page,
    site,
  }) => {
    await page.goto(first.url.split('#')[0] ?? '');
    await page.getByRole('link', { name: first.locator, exact: true }).press('Enter');
    const sheet = page.getByRole('dialog', { name: first.locator });
    await expect(sheet.getByRole('button', { name: '复制引文' })).toBeFocused();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+Tab');
    await expect(sheet.getByRole('combobox', { name: '范围' })).toBeFocused();
    for (let step = 1; step < range.length; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    for (let step = 0; step < FORMATS.indexOf(format); step += 1)
      await page.keyboard.press('ArrowRight');
    await expect(sheet.getByRole('radio', { name: NAMES[format] })).toBeChecked();
    await sheet.getByRole('button', { name: '复制引文' }).press('Enter');
    await expect(sheet.getByRole('status')).toHaveText('已复制');
    expect(await paste(page)).toBe(expected(range, format, site));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('a tap on a number and two more copy a citation; the format is remembered on the next page', async ({
    page,
    site,
  }) => {
    await page.goto(first.url.split('#')[0] ?? '');
    await page.getByRole('link', { name: first.locator, exact: true }).tap();
    const sheet = page.getByRole('dialog', { name: first.locator });
    await sheet.getByText('公文式').tap();
    await sheet.getByRole('button', { name: '复制引文' }).tap();
    await expect(sheet.getByRole('status')).toHaveText('已复制');
    await expect(sheet.getByRole('status')).toBeInViewport();
    expect(await paste(page)).toBe(expected([first], 'official', site));
    await page.goto(last.page);
    await expect(page.getByRole('radio', { name: '公文式' })).toBeChecked();
    await page.getByRole('button', { name: '复制引文' }).tap();
    await expect(page.getByRole('status')).toHaveText('已复制');
    expect(await paste(page)).toBe(expected([last], 'official', site));
  });
});

test('where storage is blocked the chosen format holds for the page', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(first.url.split('#')[0] ?? '');
  const number = (locator: string) => page.getByRole('link', { name: locator, exact: true });
  await number(first.locator).press('Enter');
  await page.getByRole('dialog').getByRole('radio', { name: 'GB/T 7714' }).check();
  await page.keyboard.press('Escape');
  await number(last.locator).press('Enter');
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
  expect(await paste(page)).toBe(expected([last], 'standard', site));
});

test('on plain HTTP, without a clipboard API, what is copied is the same', async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(first.page);
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
  expect(await paste(page)).toBe(expected([first], 'plain', site));
});

test('where nothing may be copied, nothing is said to be: the text lies selected for a long press', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  for (const path of [first.page, first.url.split('#')[0] ?? '']) {
    await page.goto(path);
    if (path !== first.page)
      await page.getByRole('link', { name: first.locator, exact: true }).press('Enter');
    await page.getByRole('button', { name: '复制引文' }).click();
    await expect(page.getByRole('status')).toContainText('请长按复制');
    await expect(page.getByRole('status')).not.toContainText('已复制');
    await expect(page.getByRole('textbox', { name: '要复制的文字' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+C');
    expect(await paste(page)).toBe(expected([first], 'plain', site));
  }
});

test('words selected by hand and copied with the keyboard are as clean, and say whose they are', async ({
  page,
  site,
}) => {
  await page.goto(first.url.split('#')[0] ?? '');
  await select(page, `p${first.n}`, `p${last.n}`);
  await page.keyboard.press('ControlOrMeta+C');
  expect(await paste(page)).toBe(expected(range, 'plain', site));
  const types = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item?.types;
  });
  expect(types, 'no rich text of another wording').toEqual(['text/plain']);
});

test('every passage, selected by hand, is pasted byte for byte', async ({ page }) => {
  for (const [path, own] of Map.groupBy(passages, ({ url }) => url.split('#')[0] ?? '')) {
    await page.goto(path);
    for (const { n, text, locator } of own) {
      await select(page, `p${n}`, `p${n}`);
      await page.keyboard.press('ControlOrMeta+C');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.split('\n')[0], locator).toMatch(/〔.*〕$/u);
      expect(copied.startsWith(`${text}〔`), locator).toBe(true);
    }
  }
});

test('a part of a passage is copied as it was selected', async ({ page }) => {
  await page.goto(first.url);
  await page.evaluate((id) => {
    const words = document.getElementById(id);
    const node = words && document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
    if (node) getSelection()?.setBaseAndExtent(node, 2, node, 7);
  }, `p${first.n}`);
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(`${first.text.slice(2, 7)}〔`)).toBe(true);
});
