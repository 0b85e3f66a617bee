import type { Page } from '@playwright/test';
import { citationOf } from '#edition/cite/citation.ts';
import { FORMATS, formatCitation } from '#edition/cite/formats.ts';
import type { Format } from '#edition/cite/formats.ts';
import { passagesOf } from '#edition/document.ts';
import type { Reference } from '#edition/parallels/parallels.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { type PublishedPassage, allPassages, pageKinds } from '../site.ts';

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
  if (!first) throw new Error('nothing to cite');
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return formatCitation(citationOf(documentOf(first), passagesNamed(cited)), format, {
    address: site + (cited.length > 1 ? first.url : first.page),
    today: today.slice(0, 10),
  });
}

/** What comes out of the clipboard into a plain field of another page. */
async function paste(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
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
    await page.getByRole('button', { name: '复制引文' }).tap();
    await expect(page.getByRole('status')).toHaveText('已复制');
    expect(await paste(page)).toBe(expected([last], 'official', site));
    await page.goto(last.page);
    await page.getByRole('button', { name: '范围和格式' }).tap();
    await expect(page.getByRole('radio', { name: '公文式' })).toBeChecked();
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
  await page.getByRole('button', { name: '复制引文' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('已复制');
  await expect(page.getByRole('button', { name: '复制引文' })).toBeFocused();
  expect(await paste(page)).toBe(expected([first], 'plain', site));
});

test('a clipboard that never answers is not waited for: the older way copies', async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => new Promise(() => {}) },
    }),
  );
  await page.goto(first.page);
  await page.getByRole('button', { name: '复制引文' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('已复制');
  expect(await paste(page)).toBe(expected([first], 'plain', site));
});

test('where nothing may be copied, nothing is said to be: the text lies selected for a long press', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => {
      // Some refuse, some throw: on a passage's own page the one, on a section's the other.
      if (/p\d+\/$/u.test(location.pathname)) throw new Error('not allowed');
      return false;
    };
  });
  for (const path of [first.page, first.url.split('#')[0] ?? '']) {
    await page.goto(path);
    if (path !== first.page)
      await page.getByRole('link', { name: first.locator, exact: true }).press('Enter');
    await page.getByRole('button', { name: '复制引文' }).click();
    await expect(page.getByRole('status')).toContainText('请长按复制');
    await expect(page.getByRole('status')).not.toContainText('已复制');
    await expect(page.getByRole('textbox', { name: '要复制的文字' })).toBeFocused();
    await expect(page.locator('textarea')).toHaveCount(1);
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

test('the words alone over a range across layers are a line for each voice, with its name on it', async ({
  page,
}) => {
  await page.goto(first.url.split('#')[0] ?? '');
  await page.getByRole('link', { name: first.locator, exact: true }).press('Enter');
  const sheet = page.getByRole('dialog', { name: first.locator });
  await sheet.getByRole('combobox', { name: '范围' }).selectOption({ index: range.length - 1 });
  await sheet.getByRole('button', { name: '只复制正文' }).click();
  await expect(sheet.getByRole('status')).toHaveText('已复制');
  const { parts } = citationOf(documentOf(first), passagesNamed(range));
  expect(new Set(parts.map(({ layer }) => layer)).size).toBeGreaterThan(1);
  expect(await paste(page)).toBe(parts.map(({ text, layer }) => `〔${layer}〕${text}`).join('\n'));
});

test('of a passage that reports, the reporting words alone are the document’s own, what is reported is not', async ({
  page,
}) => {
  const document = documentOf(first);
  const reporting = passagesOf(document).find(
    ({ segments: [verb, said] }) => verb?.layer === 'own' && said && said.layer !== 'own',
  );
  const [verb, said] = reporting?.segments ?? [];
  const label = (id = '') => document.layers.find((layer) => layer.id === id)?.label;
  const copied = async (from: number, to: number) => {
    await page.evaluate(
      ([id = '', start = 0, end = 0]) => {
        const walker = globalThis.document.createTreeWalker(
          globalThis.document.getElementById(String(id)) as Node,
          NodeFilter.SHOW_TEXT,
        );
        const ends: [Node, number][] = [];
        for (let at = 0; walker.nextNode();) {
          const { length } = walker.currentNode as Text;
          for (const place of [Number(start), Number(end)])
            if (place >= at && place <= at + length && !ends[place === start ? 0 : 1])
              ends[place === start ? 0 : 1] = [walker.currentNode, place - at];
          at += length;
        }
        const [[a, i] = [null, 0], [b, j] = [null, 0]] = ends;
        if (a && b) getSelection()?.setBaseAndExtent(a, i, b, j);
      },
      [`p${reporting?.n}`, from, to],
    );
    await page.keyboard.press('ControlOrMeta+C');
    return (await page.evaluate(() => navigator.clipboard.readText())).split('\n')[0];
  };
  await page.goto(`${reporting?.document}/${reporting?.section}/`);
  const length = verb?.text.length ?? 0;
  expect(await copied(0, length)).toMatch(
    new RegExp(`^${verb?.text}〔.*，${label('own')}〕$`, 'u'),
  );
  expect(await copied(length + 1, length + 4)).toBe(
    `${said?.text.slice(1, 4)}〔${citationOf(document, []).source}，${reporting?.locator}，${label(said?.layer)}〕`,
  );
  expect(await copied(1, length + 3)).toContain(`，${label(said?.layer)}〕`);
});

/** Where passages stand beside a link on pages that are not the reading text. */
const ELSEWHERE: Record<string, string> = {
  pack: '.packed .paragraph',
  term: '.related li',
  lists: '.glance li',
  related: '.shared td li',
  passage: '.related li',
  search: '.found',
};

for (const [kind, items] of Object.entries(ELSEWHERE)) {
  test(`on the ${kind} page too, what is copied says where it stands and whose words it is`, async ({
    page,
    site,
  }) => {
    const { between, words } = library.references.references[0] as Reference;
    const related = passages.find(({ id }) => id === between[0])?.page ?? '';
    const path = kind === 'passage' ? related : pageKinds()[kind];
    await page.goto(`${path}${kind === 'search' ? `?q=${words[0]}` : ''}`);
    const item = page
      .locator(items)
      .filter({ has: page.locator('[data-locator]') })
      .first();
    // On the search page copying comes with what stands around the results.
    if (kind === 'search') await expect(item.getByRole('button')).toBeVisible();
    await item.evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press('ControlOrMeta+C');
    const locator = (await item.getByRole('link').first().innerText()).trim();
    const passage = passages.find((each) => each.locator === locator) as PublishedPassage;
    const [own] = passagesNamed([passage]);
    const taken =
      kind === 'related' ? await item.locator('[data-locator]').first().innerText() : passage.text;
    const within = own?.segments.find(({ text }) => text.includes(taken));
    const layer = within?.layer ?? passage.layer;
    const { layers } = documentOf(passage);
    const { source } = citationOf(documentOf(passage), []);
    expect(await paste(page)).toBe(
      `${taken}〔${source}，${locator}，${layers.find(({ id }) => id === layer)?.label}〕\n` +
        `${site}${kind === 'search' ? passage.url : passage.page}`,
    );
    const barred = await page
      .locator('[data-locator], [data-locator] *')
      .evaluateAll(
        (all) => all.filter((each) => getComputedStyle(each).userSelect === 'none').length,
      );
    expect(barred, 'a long press selects any of the words').toBe(0);
  });
}

test('a ready pack copied whole is its passages, each with its place, and none of what is ours', async ({
  page,
  site,
}) => {
  await page.goto(pageKinds()['pack'] ?? '');
  await page.locator('.packed').evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+C');
  const lines = (await paste(page)).split('\n');
  expect(lines.splice(-2)).toEqual([
    citationOf(documentOf(first), []).source,
    `${site}${pageKinds()['pack']?.replace('index.html', '')}`,
  ]);
  const locators = await page.locator('.packed a.locator').allInnerTexts();
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.map((line) => line.split('〔')[0])).toEqual(
    locators.map((each) => passages.find(({ locator }) => locator === each.trim())?.text),
  );
});

function documentOf({ document }: { document: string }) {
  const found = library.documents.find(({ id }) => id === document);
  if (!found) throw new Error(`no document ${document}`);
  return found;
}

/** The same passages as the edition has them. */
function passagesNamed(cited: readonly PublishedPassage[]) {
  const ids = new Set(cited.map(({ id }) => id));
  return library.documents.flatMap(passagesOf).filter(({ id }) => ids.has(id));
}
