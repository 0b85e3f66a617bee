import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { sourceName } from '#edition/cite/citation.ts';
import { layerById } from '#edition/document.ts';
import { unbrokenNames } from '#edition/layout/lineBreaks.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '#library/library.ts';
import { splitText } from '#packs/slides/splitText.ts';
import { expect, test } from '../fixtures.ts';
import { hostileTexts } from '../hostile.ts';
import { audienceView, presentersSlide, quotedWords, slidePosition } from '../pageParts.ts';
import { DIST, firstDocument } from '../site.ts';
import { itemFor, packQuery, wholeQuery } from './teaching.ts';
import { startVisit } from '../visit.ts';

const PAGE = 'present/index.html';
const SIZES = [
  [360, 640],
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
] as const;
const { documents, terms } = loadLibrary(contentFolder('.'));
const [notice] = documents;
if (!notice) throw new Error('the library has no document');
const own = firstDocument();
/** The number of slides of the whole document: its title, a heading, and the slides of every passage. */
const of = own.flatMap(({ text }) => splitText(text)).length + 2;
const position = (page: Page) => slidePosition(audienceView(page));
const blackScreen = (page: Page) => audienceView(page).getByRole('img', { name: '黑屏' });
const overview = (page: Page) => page.getByRole('list', { name: '总览' });
const total = (page: Page) => page.getByText(/^共 \d+ 张，约 [\d:]+:\d\d$/u);

/** Shows every slide; returns their texts and font sizes, and the slides that are cut off or scroll. */
function showAllSlides() {
  const key = (code: string) =>
    dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
  const stage = document.querySelector('[aria-label=放映]');
  const texts: string[] = [];
  const faults: string[] = [];
  const sizes: number[] = [];
  key('Home');
  for (let more = true; more;) {
    const slide = stage?.querySelector('article');
    // The words are scaled to their box; above it stand locator and layer, below it the document.
    const words = slide?.querySelector('div');
    const place = stage?.querySelector('nav span')?.textContent ?? '';
    if (!slide || !words) return { texts, faults: ['no slide'], sizes };
    for (const each of [words, slide, document.documentElement]) {
      const wide = each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight;
      if (wide) faults.push(`${place} ${each.localName} overflows`);
    }
    for (const each of slide.querySelectorAll('h2, blockquote, p')) {
      const { top, left, right, bottom } = each.getBoundingClientRect();
      if (top < -1 || left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        faults.push(`${place} ${each.localName} is cut off`);
    }
    if (slide.querySelector('blockquote') && !slide.querySelector('p')?.textContent)
      faults.push(`${place} has no source`);
    texts.push(words.textContent ?? '');
    sizes.push(Number.parseFloat(getComputedStyle(words).fontSize));
    const [at, of] = place.split('/');
    more = at !== of;
    key('ArrowRight');
  }
  return { texts, faults, sizes };
}

test('no slide of the whole document is cut off or scrolls, from a phone to 4K, and all show its text', async ({
  page,
}) => {
  await page.goto(`${PAGE}${wholeQuery()}#1`);
  await expect(audienceView(page).getByRole('article')).toBeVisible();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const { texts, faults, sizes } = await page.evaluate(showAllSlides);
    expect(faults, `${width} × ${height}`).toEqual([]);
    expect(texts.slice(2).join('')).toBe(own.map(({ text }) => text).join(''));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(width < 400 ? 13 : height / 30);
  }
});

/** Shows some slides in the presenter view; returns the parts that are covered, cut off or out of line. */
function checkPresenterView() {
  const desk = document.querySelector('[aria-label=演讲者视图]');
  const part = (name: string) => [...(desk?.querySelectorAll<HTMLElement>(name) ?? [])];
  const [clock, notes] = ['[aria-label=时间] >', '[aria-label=备注]'];
  const parts = `${clock} *, h2, article > h3, article > div, article > p, ${notes}, nav`;
  const faults: string[] = [];
  for (let at = 1; at < 100; at += 13) {
    for (const key of [...String(at), 'Enter'])
      dispatchEvent(new KeyboardEvent('keydown', { code: key, key, bubbles: true }));
    scrollTo(0, document.documentElement.scrollHeight);
    const boxes = part(parts)
      .map((each) => ({ name: `${at} ${each.ariaLabel ?? each.localName}`, each }))
      .map(({ name, each }) => ({ name, each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    for (const { name, each, box } of boxes) {
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${name} is cut off`);
      if (!each.matches(notes) && each.scrollHeight > each.clientHeight + 1)
        faults.push(`${name} has no room`);
      const covered = boxes.find(
        (other) =>
          other.each !== each &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1 &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1,
      );
      if (covered) faults.push(`${name} and ${covered.name} overlap`);
    }
    const [words, cues] = [part('[aria-label=现在] article > div'), part(notes)];
    const times = part(`${clock} p`).slice(0, innerWidth < 600 ? 2 : 3);
    const [tops, bottoms] = [
      times.map(topOf),
      times.map((each) => topOf(each) + each.clientHeight),
    ];
    if (Math.max(...tops) > Math.min(...bottoms)) faults.push('the clock is not on one line');
    if ((words[0]?.clientHeight ?? 0) < 100 || (cues[0]?.clientHeight ?? 0) < 70)
      faults.push(`${at} words or notes have no room`);
  }
  return faults;

  function topOf(each: HTMLElement): number {
    return each.getBoundingClientRect().top;
  }
}

/**
 * Shows every slide; returns what ends a line of its words and is neither a mark nor where words may be parted, or is
 * within a name.
 */
function brokenWords(names: readonly string[]) {
  const key = (code: string) =>
    dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
  const stage = document.querySelector('[aria-label=放映]');
  const broken: string[] = [];
  let lines = 0;
  key('Home');
  for (let more = true; more;) {
    const words = stage?.querySelector('article.title h2, article blockquote');
    const nodes = document.createTreeWalker(words ?? document, NodeFilter.SHOW_ALL);
    const text = words?.textContent ?? '';
    const within = new Set(
      names.flatMap((name) =>
        [...text.matchAll(new RegExp(name, 'gu'))].flatMap(({ index }) =>
          [...name].slice(1).map((_, at) => index + at + 1),
        ),
      ),
    );
    // A stretch longer than a line has to end somewhere.
    let [before, top, mayTurn, hasTurn] = ['', NaN, true, false];
    let offset = 0;
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (node.nodeName === 'WBR') mayTurn = true;
      const data = node instanceof Text ? node.data : '';
      for (const [at, char] of [...data].entries()) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const rect = range.getBoundingClientRect();
        if (rect.top > top + rect.height / 2) {
          lines += 1;
          // Before an opening mark a line ends between words, too.
          const isParted = within.has(offset + at) && !/\p{P}$/u.test(before);
          if (isParted || (hasTurn && !mayTurn && !/[\p{Ps}\p{Pi}]/u.test(char)))
            broken.push(`${before}|${data.slice(at, at + 4)}`);
          hasTurn = false;
        } else if (mayTurn) hasTurn = true;
        top = rect.top;
        before = before.slice(-4) + char;
        mayTurn = /[\p{P}\s]/u.test(char);
      }
      offset += data.length;
    }
    const [at, of] = stage?.querySelector('nav span')?.textContent?.split('/') ?? [];
    more = at !== of;
    key('ArrowRight');
  }
  return { broken, lines };
}

test('no line of a slide’s words ends within a word or a name', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${PAGE}${wholeQuery()}#1`);
  await expect(audienceView(page).getByRole('article')).toBeVisible();
  const { broken, lines } = await page.evaluate(brokenWords, unbrokenNames(documents, terms));
  expect(lines).toBeGreaterThan(of / 2);
  expect(broken).toEqual([]);
});

test('nothing in the presenter view is covered or cut off, from a phone to 4K', async ({
  page,
}) => {
  await page.goto(`${PAGE}${wholeQuery()}&view=presenter#1`);
  await expect(presentersSlide(page)).toBeVisible();
  for (const [width, height] of [...SIZES, [640, 360], [1000, 700]] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(checkPresenterView), `${width} × ${height}`).toEqual([]);
  }
});

test('a rate changed in one window changes in the other, both ways', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  const coming = page.waitForEvent('popup');
  await page.getByRole('link', { name: '演讲者视图' }).click();
  const presenter = await coming;
  const planned = presenter.getByText(/^\d+:\d\d \/ [\d:]+:\d\d$/u);
  await expect(planned).toHaveText(/\/ [\d:]+:\d\d$/u);
  const [before, sum] = [await planned.textContent(), await total(page).textContent()];
  await presenter.getByRole('spinbutton', { name: '语速' }).fill('100');
  await expect(planned).not.toHaveText(before ?? '');
  await expect(total(page)).not.toHaveText(sum ?? '');
  await page.getByRole('spinbutton', { name: '语速' }).fill('200');
  await expect(planned).toHaveText(before ?? '');
});

test('a presentation is given with the keyboard alone', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  const begin = page.getByRole('button', { name: '从头放映' });
  await begin.focus();
  await page.keyboard.press('Enter');
  await expect(position(page)).toHaveText(`1/${of}`);
  for (const key of ['ArrowRight', 'PageDown', 'Space']) await page.keyboard.press(key);
  await expect(position(page)).toHaveText(`4/${of}`);
  await page.keyboard.press('PageUp');
  await expect(position(page)).toHaveText(`3/${of}`);
  await expect(page).toHaveURL(/#3$/u);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(position(page)).toHaveText(`${of}/${of}`);
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(position(page)).toHaveText(`12/${of}`);
  await page.keyboard.press('b');
  await expect(blackScreen(page)).toBeVisible();
  await page.keyboard.press('.');
  await expect(blackScreen(page)).toBeHidden();
  await page.keyboard.press('Escape');
  const twelfth = overview(page).getByRole('link').nth(11);
  await expect(twelfth).toBeFocused();
  await expect(twelfth).toHaveAttribute('href', '#12');
  await page.keyboard.press('Escape');
  await expect(position(page)).toHaveText(`12/${of}`);
});

test('a slide is an article with locator, layer and source, and is announced', async ({ page }) => {
  const layers = [...new Set(own.map(({ layer }) => layer))];
  for (const wanted of layers) {
    const passage = own.find(({ layer, text }) => layer === wanted && splitText(text).length === 1);
    if (!passage) continue;
    await page.goto(`${PAGE}${packQuery('', [itemFor(passage)])}#1`);
    const slide = audienceView(page).getByRole('article');
    await expect(slide.getByRole('heading')).toHaveText(
      `${passage.locator} ${layerById(notice, wanted).label}`,
    );
    await expect(quotedWords(slide)).toHaveText(passage.text);
    // A rule beside the words shows that they are not the document's own.
    const rule = await quotedWords(slide).evaluate(
      (words) => getComputedStyle(words).borderLeftWidth,
    );
    expect(rule === '0px', wanted).toBe(wanted === 'own');
    await expect(slide.getByText(sourceName(notice), { exact: true })).toBeVisible();
    await expect(audienceView(page).getByRole('status')).toContainText(
      `第 1 张，共 1 张。${passage.locator}`,
    );
  }
});

test('where full screen is refused, the slide fills the window and works', async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = function () {
      this.setAttribute('data-asked', '');
      return Promise.reject(new TypeError('refused'));
    };
  });
  await page.goto(`${PAGE}${wholeQuery()}#2`);
  await audienceView(page).getByRole('article').waitFor();
  for (const size of [
    { width: 1280, height: 800 },
    { width: 900, height: 600 },
  ]) {
    await page.setViewportSize(size);
    await page.keyboard.press('f');
    await expect(page.locator('html[data-asked]')).toHaveCount(1);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    expect(await audienceView(page).boundingBox()).toEqual({ x: 0, y: 0, ...size });
    const { texts, faults } = await page.evaluate(showAllSlides);
    expect(faults).toEqual([]);
    expect(texts.length).toBe(of);
  }
});

test('the bar shows the progress of the presentation', async ({ page }) => {
  const items = own.slice(0, 4).map(itemFor);
  await page.goto(`${PAGE}${packQuery('', items)}#1`);
  const share = () =>
    // Drawn for the eye only: a screen reader is told the position.
    audienceView(page)
      .locator('[aria-hidden=true]')
      .evaluate(
        (bar) => (bar.firstElementChild?.getBoundingClientRect().width ?? 0) / bar.clientWidth,
      );
  for (const expected of [0.25, 0.5, 0.75, 1]) {
    await expect.poll(share).toBeCloseTo(expected, 2);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Home');
  await expect.poll(share).toBeCloseTo(0.25, 2);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('taps and swipes turn slides', async ({ page }) => {
    await page.goto(`${PAGE}${wholeQuery()}#2`);
    await expect(position(page)).toHaveText(/^2\//u);
    await page.touchscreen.tap(300, 300);
    await expect(position(page)).toHaveText(/^3\//u);
    await page.touchscreen.tap(40, 300);
    await expect(position(page)).toHaveText(/^2\//u);
    const swipe = (from: number, to: number) =>
      audienceView(page).evaluate(
        (stage, [start, end]) => {
          const at = (clientX: number) =>
            new Touch({ identifier: 1, target: stage, clientX, clientY: 300 });
          stage.dispatchEvent(new TouchEvent('touchstart', { touches: [at(start)] }));
          stage.dispatchEvent(new TouchEvent('touchend', { changedTouches: [at(end)] }));
        },
        [from, to] as const,
      );
    await swipe(300, 100);
    await expect(position(page)).toHaveText(/^3\//u);
    await swipe(100, 300);
    await expect(position(page)).toHaveText(/^2\//u);
    await page.getByRole('button', { name: '总览' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('一课');
  });
});

/** Opens the presenter view from the overview and controls each window from the other. */
async function controlBoth(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const coming = page.waitForEvent('popup');
  await page.getByRole('link', { name: '演讲者视图' }).click();
  const presenter = await coming;
  await expect(presentersSlide(presenter)).toBeVisible();
  await expect(presenter.getByRole('region', { name: '备注' })).toHaveText('先问好');
  await expect(presenter.getByRole('timer')).toHaveText('0:00');
  await presenter.keyboard.press('ArrowRight');
  await expect(position(page)).toHaveText(/^2\//u);
  await expect(presenter.getByRole('button', { name: '暂停' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const desk = presenter.getByRole('region', { name: '演讲者视图' });
  await expect(slidePosition(desk)).toHaveText(/^3\//u);
  await presenter.keyboard.press('b');
  await expect(blackScreen(page)).toBeVisible();
  await expect(audienceView(page)).not.toContainText('先问好');
  await presenter.close();
}

test('the presenter view in a second window is synchronized both ways', async ({ page }) => {
  await controlBoth(page, PAGE + wholeQuery());
});

test('from a disk the presenter view is synchronized as well', async ({ browser }) => {
  const there = await startVisit(browser, `${pathToFileURL(DIST).href}/`);
  await controlBoth(there.page, there.root + PAGE + wholeQuery());
  expect(there.problems).toEqual([]);
  await there.context.close();
});

test('where the window is blocked, a plain link opens the presenter view', async ({ page }) => {
  await page.addInitScript(() => (window.open = () => null));
  await page.goto(PAGE + wholeQuery());
  const link = page.getByRole('link', { name: '演讲者视图' });
  await expect(link).toHaveAttribute('href', /view=presenter#1$/u);
  const coming = page.context().waitForEvent('page');
  await link.click();
  const presenter = await coming;
  await expect(presentersSlide(presenter)).toBeVisible();
  await presenter.keyboard.press('ArrowRight');
  await expect(position(page)).toHaveText(/^2\//u);
});

test('the rate is remembered and changes the time', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  const rate = page.getByRole('spinbutton', { name: '语速' });
  await expect(rate).toHaveValue('200');
  const before = await total(page).textContent();
  await rate.fill('100');
  await expect(total(page)).not.toHaveText(before ?? '');
  await page.reload();
  await expect(rate).toHaveValue('100');
});

test('five hundred items are presented', async ({ page }) => {
  const items = Array.from({ length: 500 }, (_, index) => own[index % own.length] ?? []).flat();
  const count = items.flatMap(({ text }) => splitText(text)).length;
  await page.goto(`${PAGE}${packQuery('', items.map(itemFor))}#500`);
  await expect(position(page)).toHaveText(`500/${count}`);
});

test('a missing, hostile or unknown link gives a message and a link back', async ({ page }) => {
  const odd = ['', '?pack=__proto__', '?section=no/such', '?list=x', '?p=1AAAA', '?p=9x'];
  for (const query of [
    ...odd,
    ...hostileTexts(12, 11).map((text) => `?p=${encodeURIComponent(text.toWellFormed())}`),
  ]) {
    await page.goto(PAGE + query);
    await expect(page.getByRole('main').getByRole('status'), query).not.toBeEmpty();
    await expect(
      page.getByRole('main').getByRole('link', { name: '看现成的宣讲单' }),
    ).toBeVisible();
  }
});

test('hostile fragments leave the overview unchanged', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  await overview(page).getByRole('link').first().waitFor();
  await page.evaluate(
    async (texts) => {
      for (const text of texts) {
        location.hash = text;
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    hostileTexts(150, 12).map((text) => `x${text.toWellFormed()}`),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一课');
  expect(await page.evaluate(() => 'taken' in globalThis)).toBe(false);
});

test('a missing passage and a changed one are named, the rest is shown', async ({ page }) => {
  const [first] = own;
  if (!first) throw new Error('no passage');
  const gone = { kind: 'passage', id: `${first.document}/none#p1`, mark: '00000' } as const;
  await page.goto(
    PAGE + packQuery('', [gone, { ...itemFor(first), mark: '00000' } as typeof gone]),
  );
  const notices = page.getByRole('main').getByRole('listitem');
  await expect(notices.filter({ hasText: '在本站已找不到' })).toContainText(gone.id);
  await expect(notices.filter({ hasText: '文字有过更正' })).toContainText(first.locator);
  await expect(overview(page).getByRole('listitem')).toHaveCount(1);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do and where the text can be read', async ({ page }) => {
    await page.goto(`${PAGE}?pack=x`);
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main noscript a').first()).toBeVisible();
  });
});
