import type { Locator, Page } from '@playwright/test';
import { citationOf } from '#edition/cite/citation.ts';
import { CITATION_FORMATS, formatCitation } from '#edition/cite/formats.ts';
import type { CitationFormat } from '#edition/cite/formats.ts';
import { passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { expect, test } from '../fixtures.ts';
import { lacking } from '../lacking.ts';
import { passageNumber, passageWords } from '../pageParts.ts';
import {
  type PublishedPassage,
  allPassages,
  hasOwnPage,
  ownPageOf,
  pagesByKind,
  passagesBySection,
  sectionPageOf,
  wordsToFind,
} from '../site.ts';

const NAMES: Record<CitationFormat, string> = {
  plain: '正文和出处',
  official: '公文式',
  standard: 'GB/T\u00a07714',
  locator: '只要出处',
};
const PHONE = { width: 360, height: 640 };
const passages = allPassages();
const library = loadLibrary(contentFolder('.'));

/**
 * Returns a range of one section over which the layer changes twice, or of three passages where it never does; of
 * passages with pages of their own where there are any.
 */
function acrossLayers(): PublishedPassage[] {
  const all = [...passagesBySection().values()];
  const sections = [...all.filter((own) => own.every(hasOwnPage)), ...all];
  for (const own of sections) {
    const changes = own.flatMap(({ layer }, at) =>
      at && own[at - 1]?.layer !== layer ? [at] : [],
    );
    const [first = 0, second = 0] = changes;
    if (second) return own.slice(Math.max(0, first - 1), second + 1);
  }
  const longest = sections.sort((a, b) => Math.min(b.length, 3) - Math.min(a.length, 3))[0];
  return longest?.slice(0, 3) ?? [];
}

/** Returns the expected citation of passages, made from the content itself. */
function expected(
  cited: readonly PublishedPassage[],
  format: CitationFormat,
  site: string,
): string {
  const [first] = cited;
  if (!first) throw new Error('nothing to cite');
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  return formatCitation(citationOf(documentOf(first), passagesNamed(cited)), format, {
    address: site + (cited.length > 1 ? first.url : first.page),
    today: today.slice(0, 10),
  });
}

/** Pastes the clipboard into a plain field of another page and returns the text. */
async function paste(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').focus();
  await other.keyboard.press('ControlOrMeta+V');
  const pasted = await other.locator('textarea').inputValue();
  await other.close();
  return pasted;
}

/** Makes the pages opened from now on append the source to words that are selected and copied. */
async function appendSource(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('yandu.copying', 'plain'));
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
const isInOneLayer = new Set(range.map(({ layer }) => layer)).size === 1;

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

for (const format of CITATION_FORMATS) {
  test(`by keyboard alone, a range across layers is copied as ${format}, and pasted so`, async ({
    page,
    site,
  }) => {
    await page.goto(sectionPageOf(first));
    await passageNumber(page, first.locator).press('Enter');
    const sheet = page.getByRole('dialog', { name: first.locator });
    const copy = sheet.getByRole('button', { name: '复制', exact: true });
    await expect(copy).toBeFocused();
    await sheet.getByText('更多').press('Enter');
    await page.keyboard.press('Tab');
    await expect(sheet.getByRole('combobox', { name: '到哪一句' })).toBeFocused();
    for (let step = 1; step < range.length; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    const chosen = sheet.getByRole('radio', { name: NAMES[format] });
    for (let step = 0; step < 5 && !(await chosen.isChecked()); step += 1)
      await page.keyboard.press('ArrowRight');
    await expect(chosen).toBeChecked();
    await copy.press('Enter');
    await expect(sheet.getByRole('status')).toHaveText('已复制');
    expect(await paste(page)).toBe(expected(range, format, site));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('the format that is chosen in the sheet of actions is remembered on the next page', async ({
    page,
    site,
  }) => {
    const next = ownPageOf(last);
    await page.goto(sectionPageOf(first));
    await passageWords(page, first.locator).tap();
    const sheet = page.getByRole('dialog', { name: first.locator });
    await sheet.getByText('更多').tap();
    await sheet.getByText(NAMES.plain).tap();
    await sheet.getByRole('button', { name: '复制', exact: true }).tap();
    await expect(sheet.getByRole('status')).toHaveText('已复制');
    await expect(sheet.getByRole('status')).toBeInViewport();
    expect(await paste(page)).toBe(expected([first], 'plain', site));
    await page.goto(next);
    await page.getByRole('button', { name: '复制', exact: true }).tap();
    await expect(page.getByRole('status')).toHaveText('已复制');
    expect(await paste(page)).toBe(expected([last], 'plain', site));
    await expect(page.getByRole('radio', { name: NAMES.plain })).toBeChecked();
  });
});

test('with storage blocked the chosen format holds for the page', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(sectionPageOf(first));
  const number = (locator: string) => passageNumber(page, locator);
  await number(first.locator).press('Enter');
  await page.getByRole('dialog').getByText('更多').click();
  await page.getByRole('dialog').getByRole('radio', { name: NAMES.standard }).check();
  await page.keyboard.press('Escape');
  await number(last.locator).press('Enter');
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已复制');
  expect(await paste(page)).toBe(expected([last], 'standard', site));
});

test('on plain HTTP, without a clipboard API, the copied text is the same', async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(ownPageOf(first));
  await page.getByRole('button', { name: '复制', exact: true }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('已复制');
  await expect(page.getByRole('button', { name: '复制', exact: true })).toBeFocused();
  expect(await paste(page)).toBe(expected([first], 'official', site));
});

test('when the clipboard never answers, the text is copied by selection', async ({
  page,
  site,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => new Promise(() => {}) },
    }),
  );
  await page.goto(ownPageOf(first));
  await page.getByRole('button', { name: '复制', exact: true }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('已复制');
  expect(await paste(page)).toBe(expected([first], 'official', site));
});

test('when the browser refuses to copy, the page does not report success and shows the text selected', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => {
      // Some browsers throw, some return false: here the former on a passage's page, the latter on a section's.
      if (/p\d+\/$/u.test(location.pathname)) throw new Error('not allowed');
      return false;
    };
  });
  for (const path of [ownPageOf(first), sectionPageOf(first)]) {
    await page.goto(path);
    if (path !== first.page) await passageNumber(page, first.locator).press('Enter');
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('请长按复制');
    await expect(page.getByRole('status')).not.toContainText('已复制');
    await expect(page.getByRole('textbox', { name: '要复制的文字' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: '要复制的文字' })).toHaveCSS('display', 'block');
    await expect(page.locator('textarea')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+C');
    expect(await paste(page)).toBe(expected([first], 'official', site));
  }
});

test('an address with the signs of a replacement is copied as it is', async ({ page }) => {
  await page.goto(ownPageOf(first));
  await page.evaluate(() => history.replaceState(null, '', '/a$&b/'));
  await page.getByRole('radio', { name: NAMES.plain }).check();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.endsWith('/a$&b/')).toBe(true);
});

test('words selected by hand and copied with the keyboard have their locator and layer, and nothing else', async ({
  page,
  site,
}) => {
  await appendSource(page);
  await page.goto(sectionPageOf(first));
  await select(page, `p${first.n}`, `p${last.n}`);
  await page.keyboard.press('ControlOrMeta+C');
  expect(await paste(page)).toBe(expected(range, 'plain', site));
  const types = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return item?.types;
  });
  expect(types, 'no rich text of another wording').toEqual(['text/plain']);
});

test('every passage selected by hand is pasted byte for byte, with its source or without', async ({
  page,
}) => {
  const copied = async (n: number) => {
    await select(page, `p${n}`, `p${n}`);
    await page.keyboard.press('ControlOrMeta+C');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  for (const [path, own] of passagesBySection()) {
    await page.goto(path);
    // A title is copied in its lines.
    for (const { n, text } of own) expect((await copied(n)).replace(/\n/gu, ' ')).toBe(text);
  }
  await appendSource(page);
  for (const [path, own] of passagesBySection()) {
    await page.goto(path);
    for (const { n, text, locator } of own) {
      const citation = await copied(n);
      expect(citation.split('\n')[0], locator).toMatch(/〔.*〕$/u);
      expect(citation.startsWith(`${text}〔`), locator).toBe(true);
    }
  }
});

test('a part of a passage is copied as it was selected', async ({ page }) => {
  // The words of a heading are in pieces between which its line may end.
  const isLong = ({ form, n, segments: [words] }: Passage) =>
    form === 'text' && n > 1 && (words?.text.length ?? 0) > 7;
  const long = [first, ...passages].find((passage) => passagesNamed([passage]).some(isLong));
  if (!long) lacking('no passage of this library begins with more than 7 characters in one layer');
  await appendSource(page);
  await page.goto(long.url);
  await page.evaluate((id) => {
    const words = document.getElementById(id);
    const node = words && document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
    if (node) getSelection()?.setBaseAndExtent(node, 2, node, 7);
  }, `p${long.n}`);
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(`${long.text.slice(2, 7)}〔`)).toBe(true);
});

test('the text alone of a range across layers is one line for each layer, with its label', async ({
  page,
}) => {
  test.skip(isInOneLayer, 'no section of this library changes its layer twice');
  await page.goto(sectionPageOf(first));
  await passageNumber(page, first.locator).press('Enter');
  const sheet = page.getByRole('dialog', { name: first.locator });
  await sheet.getByText('更多').click();
  await sheet.getByRole('combobox', { name: '到哪一句' }).selectOption({ index: range.length - 1 });
  await sheet.getByRole('radio', { name: '只要正文' }).check();
  await sheet.getByRole('button', { name: '复制', exact: true }).click();
  await expect(sheet.getByRole('status')).toHaveText('已复制');
  const { parts } = citationOf(documentOf(first), passagesNamed(range));
  expect(new Set(parts.map(({ layer }) => layer)).size).toBeGreaterThan(1);
  expect(await paste(page)).toBe(parts.map(({ text, layer }) => `〔${layer}〕${text}`).join('\n'));
});

test('in a passage that reports others’ words, only the reporting words are copied as the document’s own', async ({
  page,
}) => {
  const document = documentOf(first);
  const reporting = passagesOf(document).find(
    ({ segments: [verb, said] }) => verb?.layer === 'own' && said && said.layer !== 'own',
  );
  test.skip(reporting === undefined, 'no passage of this library reports others’ words');
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
  await appendSource(page);
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

/** The pages other than the reading text that show passages beside a link. */
const ELSEWHERE: Record<string, (main: Locator) => Locator> = {
  pack: (main) => main.locator('div:has(> [data-locator])'),
  term: (main) => main.getByRole('listitem'),
  lists: (main) => main.getByRole('listitem'),
  related: (main) => main.getByRole('list', { name: '有相同的字的句子' }).getByRole('listitem'),
  passage: (main) => main.getByRole('region', { name: '相同表述' }).getByRole('listitem'),
  search: (main) => main.getByRole('list', { name: '查找结果' }).getByRole('listitem'),
};

for (const [kind, itemsIn] of Object.entries(ELSEWHERE)) {
  test(`on the ${kind} page too, copied text has its locator and layer`, async ({ page, site }) => {
    const parallel = library.parallels.references.flatMap(({ between }) => between);
    const related = passages.find((each) => parallel.includes(each.id) && hasOwnPage(each));
    const path = kind === 'passage' ? related?.page : pagesByKind()[kind];
    test.skip(path === undefined, `this library has no page of the kind ${kind}`);
    test.skip(
      kind === 'related' && parallel.length === 0,
      'no passages of this library share words',
    );
    await appendSource(page);
    await page.goto(`${path}${kind === 'search' ? `?q=${wordsToFind()}` : ''}`);
    const item = itemsIn(page.getByRole('main'))
      .filter({ has: page.locator('[data-locator]') })
      .first();
    if (kind === 'passage')
      await page
        .getByRole('main')
        .getByText(/^相同表述：/u)
        .click();
    // On the search page copying starts with the second script.
    if (kind === 'search') await expect(item.getByRole('button')).toBeVisible();
    await item.evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press('ControlOrMeta+C');
    const passage = await passageAt(item.getByRole('link').first());
    const { locator } = passage;
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

test('a ready pack copied as a whole is its passages with their locators, without the page’s own words', async ({
  page,
  site,
}) => {
  const path = pagesByKind()['pack'];
  test.skip(path === undefined, 'this library has no ready-made pack');
  await appendSource(page);
  await page.goto(path ?? '');
  const main = page.getByRole('main');
  await main.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('ControlOrMeta+C');
  const lines = (await paste(page)).split('\n');
  const links = main.locator('div:has(> [data-locator])').getByRole('link');
  const own = await Promise.all((await links.all()).map(passageAt));
  expect(own.length).toBeGreaterThan(1);
  const [source, another] = new Set(own.map((each) => citationOf(documentOf(each), []).source));
  if (another === undefined)
    expect(lines.splice(-2)).toEqual([source, `${site}${path?.replace('index.html', '')}`]);
  // In a pack from several documents each passage has its document and address.
  else expect(lines.filter((_, at) => at % 2)).toEqual(own.map((each) => site + each.page));
  const words = another === undefined ? lines : lines.filter((_, at) => at % 2 === 0);
  expect(words.map((line) => line.split('〔')[0])).toEqual(own.map(({ text }) => text));
});

/** Returns the passage that a link leads to. */
async function passageAt(link: Locator): Promise<PublishedPassage> {
  const href = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
  const { pathname, hash } = new URL(href);
  const address = pathname.slice(1).replace('index.html', '') + hash;
  const found = passages.find(({ page, url }) => page === address || url === address);
  if (!found) throw new Error(`no passage has the address ${address}`);
  return found;
}

function documentOf({ document }: { document: string }) {
  const found = library.documents.find(({ id }) => id === document);
  if (!found) throw new Error(`no document ${document}`);
  return found;
}

/** Returns the same passages as the edition has them. */
function passagesNamed(cited: readonly PublishedPassage[]) {
  const ids = new Set(cited.map(({ id }) => id));
  return library.documents.flatMap(passagesOf).filter(({ id }) => ids.has(id));
}
