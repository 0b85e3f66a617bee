import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '../fixtures.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { passages } from '../../search/notice.ts';
import { lacking } from '../lacking.ts';
import { DIST, allPassages, pagesByKind } from '../site.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { readSite } from '#library/site/readSite.ts';
import {
  citationsOf,
  listedPassage,
  numberedReference,
  officialCitation,
  referenceBeyond,
  referenceToRange,
  wordsAt,
} from './references.ts';
import { relayedSentence } from './quotations.ts';
import { namesBeside, openingLinks, quotationCheck, searchPage, searchPath } from './searchPage.ts';
import {
  addressOf,
  commonWord,
  layerApartFromPart,
  pageOf,
  partsOf,
  rareWords,
  wordOfOneDocument,
  wordsAcrossMark,
} from './sought.ts';
import {
  fullWidthNumber,
  inTraditionalCharacters,
  misspeltWord,
  pinyinOfOneWord,
  pinyinOfTwoWords,
  taiwaneseWords,
  traditionalWords,
  wordsInPinyin,
} from './spellings.ts';

const { settings: theSite } = readSite(contentFolder('.'));

/** Matches the status of a page with results, in a large library perhaps not yet all of them. */
const RESULTS = /^\d+ 条结果(?:，另有 \d+ 处正文可能还有)?$/u;

test('words are found while they are typed, marked, with locator and layer', async ({ page }) => {
  const { words, passage, layer } = rareWords();
  await page.goto('search/index.html');
  const { box, status, items } = searchPage(page);
  await box.fill(words);
  await expect(status).toHaveText('1 条结果');
  await expect(items.locator('mark')).toHaveText(words);
  await expect(items).toContainText(layer.layerName);
  await expect(page).toHaveURL(/\?q=/u);
  await expect(items.getByRole('link', { name: passage.locator })).toHaveAttribute(
    'href',
    addressOf(passage, '\\?q=.*'),
  );
});

test('a query in the address is answered, and the back button restores the earlier one', async ({
  page,
}) => {
  const { words } = rareWords();
  const place = listedPassage();
  await page.goto(searchPath(words));
  const { box, items } = searchPage(page);
  await expect(items).toHaveCount(1);
  await box.fill(place.locator);
  await box.press('Enter');
  await expect(page).toHaveURL(addressOf(place));
  await page.goBack();
  await expect(box).toHaveValue(place.locator);
  await page.goBack();
  await expect(box).toHaveValue(words);
  await expect(items).toHaveCount(1);
});

test('a query typed slowly is one history entry, and the query before it stays reachable', async ({
  page,
}) => {
  const { words, passage } = rareWords();
  const slow = rareWords((other) => other !== passage, 5).words;
  await page.goto(searchPath(words));
  const { box, items } = searchPage(page);
  await expect(items).toHaveCount(1);
  for (const typed of [slow.slice(0, 2), slow.slice(0, 4), slow]) {
    await box.fill(typed);
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === typed);
  }
  await box.press('Enter');
  await page.goBack();
  await expect(box).toHaveValue(words);
  await expect(items).toHaveCount(1);
});

test('filters narrow by part and by layer, with counts, and stay in the address', async ({
  page,
}) => {
  const word = wordOfOneDocument();
  const chosen = partsOf(passages.filter(({ text }) => text.includes(word))).pop();
  if (!chosen) throw new Error(`no part of the library has “${word}”`);
  await page.goto(searchPath(word));
  const { status, items } = searchPage(page);
  await expect(status).toHaveText(/^\d+ 条结果$/u);
  // The items themselves are drawn in slices.
  const all = Number.parseInt((await status.textContent()) ?? '', 10);
  const part = page.getByLabel('部分');
  const option = part.locator('option', { hasText: chosen.name });
  const count = Number(/\d+/u.exec((await option.textContent()) ?? '')?.[0]);
  await part.selectOption({ label: (await option.textContent()) ?? '' });
  await expect(items).toHaveCount(count);
  await expect(status).toHaveText(`${all} 条结果中的 ${count} 条`);
  await expect(page).toHaveURL((url) => url.searchParams.get('part') === chosen.id);
  await page.reload();
  await expect(items).toHaveCount(count);
  await page.goBack();
  await expect(items).toHaveCount(all);
});

test('the layer filter works together with the part filter', async ({ page }) => {
  const word = wordOfOneDocument();
  const apart = layerApartFromPart(word);
  await page.goto(searchPath(word));
  const { status, items } = searchPage(page);
  const layer = page.getByLabel('谁的话');
  const option = layer.locator('option', { hasText: apart.layer.layerName });
  await layer.focus();
  await layer.selectOption((await option.getAttribute('value')) ?? '');
  await expect(page).toHaveURL((url) => url.searchParams.get('layer') === apart.layer.layer);
  const count = Number(/\d+/u.exec((await status.textContent())?.split('中的')[1] ?? '')?.[0]);
  expect(count).toBeGreaterThan(1);
  await expect(items).toHaveCount(count);
  await expect(items.filter({ hasText: apart.layer.layerName })).toHaveCount(count);
  await expect(layer).toBeFocused();
  const { name } = apart.part;
  const elsewhere = page.getByLabel('部分').locator('option', { hasText: name });
  await expect(elsewhere).toHaveText(`${name}（0）`);
});

test('results can be sorted in document order', async ({ page }) => {
  await page.goto(searchPath(commonWord()));
  const { items } = searchPage(page);
  await page.getByLabel('排列').selectOption('原文次序');
  await expect(page).toHaveURL(/order=document/u);
  const hrefs = await items
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const order = passages.map((passage) => `/${pageOf(passage)}#p${passage.n}`);
  const at = hrefs.map((href) => {
    const { pathname, hash } = new URL(href);
    return order.indexOf(pathname + hash);
  });
  expect(at).not.toContain(-1);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

/** Lists the names beside a result in one layer: its layer, these, and its document in a library of several. */
function namesOf({ layerSpans, title }: SearchPassage, ...places: string[]): string[] {
  return [layerSpans[0]?.layerName ?? '', ...places, title[1]].filter(Boolean);
}

test('a result names its section when its locator does not', async ({ page }) => {
  const listed = listedPassage();
  await page.goto(searchPath(listed.text.slice(0, 12)));
  const about = namesBeside(searchPage(page).items.first());
  await expect(about).toHaveText(namesOf(listed, listed.partName, listed.sectionName));
  const named = rareWords(
    (other) =>
      other.partName !== '' &&
      other.layerSpans.length === 1 &&
      other.locator.includes(other.sectionName),
  );
  await page.goto(searchPath(named.words));
  await expect(about).toHaveText(namesOf(named.passage, named.passage.partName));
});

test('the literal option finds the query exactly as typed', async ({ page }) => {
  const words = wordsAcrossMark();
  await page.goto(searchPath(words));
  const { status, items } = searchPage(page);
  await expect(items).toHaveCount(1);
  await page.getByLabel(/含标点精确匹配/u).check();
  await expect(status).toHaveText(new RegExp(`^正文里没有“${words}”`, 'u'));
  await expect(page).toHaveURL(/literal=1/u);
});

test.describe('other spellings of the same words', () => {
  for (const [spelling, spelled] of [
    ['traditional characters', traditionalWords],
    ['the traditional characters of Taiwan', taiwaneseWords],
    ['pinyin', () => wordsInPinyin()],
    ['pinyin with spaces', () => wordsInPinyin(' ')],
    ['full-width digits', fullWidthNumber],
  ] as const) {
    test(spelling, async ({ page }) => {
      const { typed, words } = spelled();
      await page.goto(searchPath(typed));
      await expect(searchPage(page).items.locator('mark').first()).toHaveText(words);
    });
  }
});

test('an empty result is confirmed only after a scan of the full text, with suggestions', async ({
  page,
}) => {
  const { typed, words } = misspeltWord();
  await page.goto(searchPath(typed));
  const { status, box } = searchPage(page);
  await expect(status).toHaveText(
    new RegExp(
      `^正文里没有“${typed}”。已逐字查过全部 ${passages.length.toLocaleString('en')} 句，`,
      'u',
    ),
  );
  await page.getByRole('button', { name: words, exact: true }).click();
  await expect(box).toHaveValue(words);
  await expect(status).toHaveText(RESULTS);
});

test('a reference leads to its place, offers a choice, or tells how many places there are', async ({
  page,
}) => {
  const { typed, locator, name, count } = numberedReference();
  await page.goto(searchPath(typed));
  const { status, jump } = searchPage(page);
  await expect(jump.getByRole('link')).toHaveText(openingLinks(locator));
  await expect(status).toHaveText(`“${typed}”是一个出处。`);
  const places = page.getByRole('list', { name: '位置' });
  await expect(places.getByRole('listitem')).toContainText(locator);
  await expect(places.getByRole('listitem')).toContainText(wordsAt(locator));
  await page.goto(searchPath(name));
  await expect(places.getByRole('link')).toHaveCount(count);
  const beyond = referenceBeyond();
  await page.goto(searchPath(beyond.typed));
  await expect(jump).toContainText(`${beyond.name}共 ${beyond.count} 处`);
  await expect(status).toHaveText(`没有“${beyond.typed}”这一处。`);
});

test('the places of a range stand in order with their first words, and Enter follows none of them', async ({
  page,
}) => {
  const { locators, typed } = referenceToRange();
  await page.goto(searchPath(''));
  const { box } = searchPage(page);
  await box.fill(typed);
  await box.press('Enter');
  const items = page.getByRole('list', { name: '位置' }).getByRole('listitem');
  await expect(items.getByRole('link')).toHaveText(openingLinks(...locators));
  for (const [at, locator] of locators.entries())
    await expect(items.nth(at)).toContainText(wordsAt(locator));
  await expect(page).toHaveURL(/search\/index\.html/u);
});

test('a reference in traditional characters leads to its place', async ({ page }) => {
  const { typed, locator } = numberedReference();
  const traditional = inTraditionalCharacters(typed);
  await page.goto(searchPath(traditional));
  await expect(searchPage(page).jump.getByRole('link')).toHaveText(openingLinks(locator));
});

test('a pasted citation leads to its place', async ({ page }) => {
  const { locator } = numberedReference();
  for (const typed of citationsOf(locator)) {
    await page.goto(searchPath(typed));
    const { jump } = searchPage(page);
    await expect(jump.getByRole('link'), typed).toHaveText(openingLinks(locator));
  }
});

test('a pasted official citation leads to the place that it states', async ({ page }) => {
  const { typed, section } = officialCitation();
  await page.goto(searchPath(typed));
  await expect(searchPage(page).jump.getByRole('link')).toHaveText(openingLinks(section));
});

test('a reference typed into the box of any page leads to its place, and the back button returns', async ({
  page,
}) => {
  const place = listedPassage();
  await page.goto('index.html');
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox', { name: '查原文' });
  await expect(box).toBeFocused();
  await page.keyboard.type(place.locator);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(addressOf(place));
  await page.goBack();
  await expect(page).toHaveURL(/index\.html$/u);
  await expect(page.getByRole('banner')).toContainText(theSite.shortName);
  await box.fill(rareWords().words);
  await page.keyboard.press('Enter');
  await expect(searchPage(page).items).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=[^&]+$/u);
  // A bookmarked or shared address shows the results instead of going on to the place.
  await page.goto(searchPath(place.locator));
  await expect(searchPage(page).jump.getByRole('link')).toHaveText(openingLinks(place.locator));
  await expect(page).toHaveURL(/search\/index\.html/u);
});

test('slash focuses the search box of every page, but not while typing in a field', async ({
  page,
}) => {
  for (const path of [
    ...Object.values(pagesByKind()),
    'offline/index.html',
    'handout/index.html',
  ]) {
    await page.goto(path);
    const box = page.getByRole('searchbox', { name: '查原文' }).first();
    await expect(box, path).toBeVisible();
    await page.keyboard.press('/');
    await expect(box, path).toBeFocused();
    await page.keyboard.press('/');
    await expect(box, path).toHaveValue('/');
  }
});

/** The most that the search page of a notice may load before its first answer, as hosts compress it. */
const FIRST_ANSWER_BYTES = 30 * 1024;
/** The number of characters that a notice has at most. */
const NOTICE_LENGTH = 10_000;

test('a first answer takes 30 KB at most', async ({ page, site }) => {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  test.skip(length > NOTICE_LENGTH, 'the text of this library is longer than that of a notice');
  const asked: string[] = [];
  page.on('request', (request) => {
    const path = request.url().slice(site.length);
    if (/^(?:assets|pagefind|search-data)\//u.test(path)) asked.push(path);
  });
  await page.goto(searchPath(rareWords().words), { waitUntil: 'commit' });
  await expect(searchPage(page).items).toHaveCount(1);
  expect(asked.length).toBeGreaterThan(1);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const bytes = asked.map((path) => brotliCompressSync(readFileSync(join(DIST, path)), { params }));
  expect(Buffer.concat(bytes).length).toBeLessThanOrEqual(FIRST_ANSWER_BYTES);
});

/** The files of names: the register and those of one document. */
const NAMES = /\/names(?:\/\d+)?\.js$/u;

test('only a query that may be a reference loads the names', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(searchPath(rareWords().words), { waitUntil: 'networkidle' });
  await expect(searchPage(page).items).toHaveCount(1);
  expect(asked.filter((url) => NAMES.test(url))).toEqual([]);
  await page.goto(searchPath(numberedReference().typed), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => NAMES.test(url)).length).toBeGreaterThan(0);
});

for (const [words, inPinyin] of [
  ['one word', pinyinOfOneWord],
  ['two words', pinyinOfTwoWords],
] as const) {
  test(`wherever the pinyin of ${words} leads, its words are marked`, async ({ page }) => {
    await page.goto(searchPath(inPinyin()));
    const links = searchPage(page).items.getByRole('link');
    await expect(links.first()).toBeVisible();
    const all = await links.evaluateAll((a) => a.map((link) => (link as HTMLAnchorElement).href));
    // A page and a query have the same marks for every passage linked to.
    const pages = new Map(all.map((href) => [href.split('#')[0] ?? '', [] as string[]]));
    for (const href of all) pages.get(href.split('#')[0] ?? '')?.push(href.split('#')[1] ?? '');
    for (const [href, ids] of pages) {
      await page.goto(href);
      for (const id of ids) await expect(page.locator(`#${id} mark`).first()).toBeVisible();
    }
  });
}

test('the back button from a result restores the scroll position of the list', async ({ page }) => {
  await page.goto(searchPath(commonWord(30)));
  const { items } = searchPage(page);
  // The elements around the results, which move them, are complete when the pack buttons appear.
  await expect(items.nth(30).getByRole('button').first()).toBeAttached();
  const link = items.nth(30).getByRole('link').first();
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(1000);
  await link.click();
  await expect(page).not.toHaveURL(/search/u);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test('on a phone, Enter hides the on-screen keyboard', async ({ browser, site }) => {
  for (const isMobile of [true, false]) {
    const context = await browser.newContext({ isMobile, hasTouch: isMobile });
    const page = await context.newPage();
    await page.goto(`${site}search/index.html`);
    const { box, items } = searchPage(page);
    await box.fill(rareWords().words);
    await box.press('Enter');
    await expect(items).toHaveCount(1);
    if (isMobile) await expect(box).not.toBeFocused();
    else await expect(box).toBeFocused();
    await context.close();
  }
});

test('keys: slash, arrows, Enter, Escape', async ({ page }) => {
  const { words, passage } = rareWords();
  await page.goto(searchPath(words));
  const { box, items } = searchPage(page);
  await expect(items).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items.getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  // The button of a result follows it, and the arrow keys continue from there.
  await page.keyboard.press('Tab');
  await expect(items.getByRole('button', { name: /^加入宣讲单/u })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await expect(items).toHaveCount(0);
  await box.fill(words);
  await expect(items).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(addressOf(passage, '\\?q=.*'));
});

test('no search runs while a word is being composed', async ({ page }) => {
  // The clock is fake, so that slow typing on a slow machine does not look like a pause.
  await page.clock.install();
  await page.goto('search/index.html');
  const { box, status } = searchPage(page);
  const word = commonWord();
  const asked: string[] = [];
  await page.exposeFunction('note', (q: string) => asked.push(q));
  await page.evaluate(() => {
    const search = document.querySelector<HTMLElement>('search-page');
    new MutationObserver(() => {
      (window as never as { note(q: string): void }).note(search?.dataset['answered'] ?? '');
    }).observe(search as Node, { attributeFilter: ['data-answered'] });
  });
  await box.focus();
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await page.clock.pauseAt(Date.now() + 60_000);
  await compose('gong');
  await session.send('Input.insertText', { text: word.charAt(0) });
  await page.clock.runFor(60);
  await compose('h');
  await compose('hu');
  await page.clock.runFor(500);
  await expect(box).toHaveValue(`${word.charAt(0)}hu`);
  await expect(status).toHaveText('');
  await session.send('Input.insertText', { text: word.charAt(1) });
  await page.clock.runFor(500);
  // Tasks that follow each other are parted by timers.
  await page.clock.resume();
  await expect(status).toHaveText(RESULTS);
  await expect.poll(() => asked).toEqual([word]);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === word);
});

test('a quotation is checked sentence by sentence', async ({ page }) => {
  await page.goto('search/index.html');
  const { check, title, field, submit, status, list, verdicts } = quotationCheck(page);
  await title.click();
  await field.fill(`“${relayedSentence()}”春眠不觉晓，处处闻啼鸟。`);
  await submit.click();
  await expect(verdicts).toHaveText(['逐字一致']);
  await expect(list).toContainText('不要加引号');
  await expect(check).toContainText('不计入春眠不觉晓，处处闻啼鸟。');
  await field.fill('工'.repeat(2001));
  await submit.click();
  await expect(status).toContainText('一次最多核对 2000 字');
});

test('without scripts the page tells what to do instead', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + searchPath(commonWord()));
  await expect(page.getByText('Ctrl+F')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '（全文）' }).first().click();
  const { words } = rareWords(({ document }) => document === passages[0]?.document);
  await expect(page.getByText(words).first()).toBeVisible();
  await context.close();
});

test('a quotation submitted before the text has loaded is checked once it has, and stays in the field', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/search-data\//u, async (route) => {
    await held;
    await route.continue();
  });
  const { text = lacking('every passage of this library is short') } =
    allPassages()
      .slice(8)
      .find((passage) => passage.text.length > 12) ?? {};
  await page.goto(searchPath(''));
  const { title, field, submit, verdicts } = quotationCheck(page);
  await title.click();
  await field.fill(text);
  await submit.click();
  await expect(field).toHaveValue(text);
  release();
  await expect(verdicts.first()).toHaveText('逐字一致');
  await expect(field).toHaveValue(text);
});

test('before the script has loaded, no quotation can be submitted and lost', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/search\./u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(searchPath(''), { waitUntil: 'commit' });
  await expect(searchPage(page).box).toBeVisible();
  const { title } = quotationCheck(page);
  await expect(title).toBeHidden();
  release();
  await expect(title).toBeVisible();
});
