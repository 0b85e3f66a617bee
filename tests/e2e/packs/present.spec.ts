import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { hostileTexts } from '../hostile.ts';
import { DIST, allPassages } from '../site.ts';
import { itemFor, packQuery, wholeQuery } from './teaching.ts';
import { visit } from '../tour.ts';

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
const passages = allPassages();
const own = passages.filter(({ document }) => document === passages[0]?.document);
const count = (page: Page) => page.locator('.stage .count');

/** Walks to the end of the talk; what each slide says, and each that is cut off or scrolls. */
function walk() {
  const key = (code: string) =>
    dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }));
  const part = (name: string) => document.querySelector<HTMLElement>(`.stage ${name}`);
  const texts: string[] = [];
  const faults: string[] = [];
  const sizes: number[] = [];
  key('Home');
  for (let more = true; more;) {
    const face = part('.face');
    const words = part('.face .words');
    const place = part('.count')?.textContent ?? '';
    if (!face || !words) return { texts, faults: ['no slide'], sizes };
    for (const each of [words, face, document.documentElement]) {
      const wide = each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight;
      if (wide) faults.push(`${place} ${each.className || 'page'} overflows`);
    }
    for (const each of face.querySelectorAll('.whence, .run, h2, .source')) {
      const { top, left, right, bottom } = each.getBoundingClientRect();
      if (top < -1 || left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        faults.push(`${place} ${each.className} is cut off`);
    }
    if (face.matches('.passage') && !face.querySelector('.source')?.textContent)
      faults.push(`${place} has no source`);
    texts.push(words.textContent ?? '');
    sizes.push(Number.parseFloat(getComputedStyle(words).fontSize));
    const [at, of] = place.split('/');
    more = at !== of;
    key('ArrowRight');
  }
  return { texts, faults, sizes };
}

test('no slide of the whole document is cut off or scrolls, from a phone to 4K, and all say the text', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto(`${PAGE}${wholeQuery()}#1`);
  await expect(page.locator('.stage .face')).toBeVisible();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const { texts, faults, sizes } = await page.evaluate(walk);
    expect(faults, `${width} × ${height}`).toEqual([]);
    expect(texts.slice(2).join('')).toBe(own.map(({ text }) => text).join(''));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(width < 400 ? 13 : height / 30);
  }
});

/** Walks through the talk in long strides; what on the desk is covered, cut off or out of its line. */
function walkDesk() {
  const part = (name: string) => [...document.querySelectorAll<HTMLElement>(`.desk ${name}`)];
  const parts = '.clock > *, h2, .whence, .words, .source, .cues, .steering';
  const faults: string[] = [];
  for (let at = 1; at < 100; at += 13) {
    for (const key of [...String(at), 'Enter'])
      dispatchEvent(new KeyboardEvent('keydown', { code: key, key, bubbles: true }));
    scrollTo(0, document.documentElement.scrollHeight);
    const boxes = part(parts)
      .map((each) => ({ name: `${at} ${each.className || each.tagName}`, each }))
      .map(({ name, each }) => ({ name, each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    for (const { name, each, box } of boxes) {
      if (box.left < -1 || box.right > innerWidth + 1) faults.push(`${name} is cut off`);
      if (!each.matches('.cues') && each.scrollHeight > each.clientHeight + 1)
        faults.push(`${name} has no room`);
      const covered = boxes.find(
        (other) =>
          other.each !== each &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1 &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1,
      );
      if (covered) faults.push(`${name} and ${covered.name} overlap`);
    }
    const [words, cues] = [part('.now .words'), part('.cues')];
    const times = part('.clock > p').slice(0, innerWidth < 600 ? 2 : 3);
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

test('nothing on the speaker’s desk covers another or is cut off, from a phone to 4K', async ({
  page,
}) => {
  await page.goto(`${PAGE}${wholeQuery()}&view=presenter#1`);
  await expect(page.locator('.desk .now .face')).toBeVisible();
  for (const [width, height] of [...SIZES, [640, 360], [1000, 700]] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(walkDesk), `${width} × ${height}`).toEqual([]);
  }
});

test('the speaker’s rate is changed on the desk, in the other window too', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  const coming = page.waitForEvent('popup');
  await page.getByRole('link', { name: '演讲者视图' }).click();
  const desk = await coming;
  const planned = desk.locator('.planned');
  await expect(planned).toHaveText(/\/ \d+:\d\d$/u);
  const [before, sum] = [await planned.textContent(), await page.locator('.sum').textContent()];
  await desk.getByRole('spinbutton', { name: '语速' }).fill('100');
  await expect(planned).not.toHaveText(before ?? '');
  await expect(page.locator('.sum')).not.toHaveText(sum ?? '');
  await page.getByRole('spinbutton', { name: '语速' }).fill('200');
  await expect(planned).toHaveText(before ?? '');
});

test('a talk is given with the keyboard alone', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  const begin = page.getByRole('button', { name: '从头放映' });
  await begin.focus();
  await page.keyboard.press('Enter');
  const of = own.length + 2;
  await expect(count(page)).toHaveText(`1/${of}`);
  for (const key of ['ArrowRight', 'PageDown', 'Space']) await page.keyboard.press(key);
  await expect(count(page)).toHaveText(`4/${of}`);
  await page.keyboard.press('PageUp');
  await expect(count(page)).toHaveText(`3/${of}`);
  await expect(page).toHaveURL(/#3$/u);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(count(page)).toHaveText(`${of}/${of}`);
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText(`12/${of}`);
  const dark = page.locator('.stage .dark');
  await page.keyboard.press('b');
  await expect(dark).toBeVisible();
  await page.keyboard.press('.');
  await expect(dark).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.locator('.slides a:focus')).toHaveAttribute('href', '#12');
  await page.keyboard.press('Escape');
  await expect(count(page)).toHaveText(`12/${of}`);
});

test('a slide is an article with its place as heading, whose words, and the document; it is announced', async ({
  page,
}) => {
  const relayed = own.find(({ layer }) => layer.startsWith('relay'));
  if (!relayed) throw new Error('nothing relayed');
  await page.goto(`${PAGE}${packQuery('', [itemFor(relayed)])}#1`);
  const slide = page.locator('.stage').getByRole('article');
  await expect(slide.getByRole('heading')).toContainText(relayed.locator);
  await expect(slide.locator('.layer')).not.toBeEmpty();
  await expect(slide.locator('.run')).toHaveText(relayed.text);
  await expect(slide.locator('.run')).toHaveClass(/relay/u);
  await expect(slide.locator('.source')).toContainText('《');
  await expect(page.locator('.stage [role=status]')).toContainText(
    `第 1 张，共 1 张。${relayed.locator}`,
  );
});

test('full screen refused leaves the slide filling the window, and it works on', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = function () {
      this.setAttribute('data-asked', '');
      return Promise.reject(new TypeError('refused'));
    };
  });
  await page.goto(`${PAGE}${wholeQuery()}#2`);
  await page.locator('.stage .face').waitFor();
  for (const size of [
    { width: 1280, height: 800 },
    { width: 900, height: 600 },
  ]) {
    await page.setViewportSize(size);
    await page.keyboard.press('f');
    await expect(page.locator('html[data-asked]')).toHaveCount(1);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    expect(await page.locator('.stage').boundingBox()).toEqual({ x: 0, y: 0, ...size });
    const { texts, faults } = await page.evaluate(walk);
    expect(faults).toEqual([]);
    expect(texts.length).toBe(own.length + 2);
  }
});

test('how far the talk is shows in the bar', async ({ page }) => {
  const items = own.slice(0, 4).map(itemFor);
  await page.goto(`${PAGE}${packQuery('', items)}#1`);
  const share = () =>
    page
      .locator('.stage .progress')
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

  test('taps and swipes turn the slides', async ({ page }) => {
    await page.goto(`${PAGE}${wholeQuery()}#2`);
    await expect(count(page)).toHaveText(/^2\//u);
    await page.touchscreen.tap(300, 300);
    await expect(count(page)).toHaveText(/^3\//u);
    await page.touchscreen.tap(40, 300);
    await expect(count(page)).toHaveText(/^2\//u);
    const swipe = (from: number, to: number) =>
      page.locator('.stage').evaluate(
        (stage, [start, end]) => {
          const at = (clientX: number) =>
            new Touch({ identifier: 1, target: stage, clientX, clientY: 300 });
          stage.dispatchEvent(new TouchEvent('touchstart', { touches: [at(start)] }));
          stage.dispatchEvent(new TouchEvent('touchend', { changedTouches: [at(end)] }));
        },
        [from, to] as const,
      );
    await swipe(300, 100);
    await expect(count(page)).toHaveText(/^3\//u);
    await swipe(100, 300);
    await expect(count(page)).toHaveText(/^2\//u);
    await page.getByRole('button', { name: '总览' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('一课');
  });
});

/** Opens the speaker's desk from the stage's overview and drives each window from the other. */
async function drive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const coming = page.waitForEvent('popup');
  await page.getByRole('link', { name: '演讲者视图' }).click();
  const desk = await coming;
  await expect(desk.locator('.desk .now .face')).toBeVisible();
  await expect(desk.locator('.desk .cue')).toHaveText('先问好');
  await expect(desk.locator('.elapsed')).toHaveText('0:00');
  await desk.keyboard.press('ArrowRight');
  await expect(count(page)).toHaveText(/^2\//u);
  await expect(desk.getByRole('button', { name: '暂停' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(desk.locator('.desk .count')).toHaveText(/^3\//u);
  await desk.keyboard.press('b');
  await expect(page.locator('.stage .dark')).toBeVisible();
  await expect(page.locator('.stage')).not.toContainText('先问好');
  await desk.close();
}

test('the speaker’s desk in a second window keeps step both ways', async ({ page }) => {
  await drive(page, PAGE + wholeQuery());
});

test('from a disk the same talk is given, the desk in step', async ({ browser }) => {
  const there = await visit(browser, `${pathToFileURL(DIST).href}/`);
  await drive(there.page, there.root + PAGE + wholeQuery());
  expect(there.noises).toEqual([]);
  await there.context.close();
});

test('a blocked window leaves a plain link to the speaker’s desk', async ({ page }) => {
  await page.addInitScript(() => (window.open = () => null));
  await page.goto(PAGE + wholeQuery());
  const link = page.getByRole('link', { name: '演讲者视图' });
  await expect(link).toHaveAttribute('href', /view=presenter#1$/u);
  const coming = page.context().waitForEvent('page');
  await link.click();
  const desk = await coming;
  await expect(desk.locator('.desk .now .face')).toBeVisible();
  await desk.keyboard.press('ArrowRight');
  await expect(count(page)).toHaveText(/^2\//u);
});

test('the rate is remembered and changes the time', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  const rate = page.getByRole('spinbutton', { name: '语速' });
  await expect(rate).toHaveValue('200');
  const before = await page.locator('.sum').textContent();
  await rate.fill('100');
  await expect(page.locator('.sum')).not.toHaveText(before ?? '');
  await page.reload();
  await expect(rate).toHaveValue('100');
});

test('five hundred items are presented', async ({ page }) => {
  const items = Array.from({ length: 500 }, (_, index) => own[index % own.length]).flatMap(
    (passage) => (passage ? [itemFor(passage)] : []),
  );
  await page.goto(`${PAGE}${packQuery('', items)}#500`);
  await expect(count(page)).toHaveText('500/500');
});

test('no link, a hostile one or one that leads nowhere: said in words, with the way back', async ({
  page,
}) => {
  const odd = ['', '?pack=__proto__', '?section=no/such', '?list=x', '?p=1AAAA', '?p=9x'];
  for (const query of [
    ...odd,
    ...hostileTexts(12, 11).map((text) => `?p=${encodeURIComponent(text.toWellFormed())}`),
  ]) {
    await page.goto(PAGE + query);
    await expect(page.locator('.status'), query).not.toBeEmpty();
    await expect(
      page.getByRole('main').getByRole('link', { name: '看现成的备课单' }),
    ).toBeVisible();
  }
});

test('hostile fragments leave the overview as it is', async ({ page }) => {
  await page.goto(PAGE + wholeQuery());
  await page.locator('.slides a').first().waitFor();
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

test('a passage that is gone and one that changed are named, the rest is shown', async ({
  page,
}) => {
  const [first] = own;
  if (!first) throw new Error('no passage');
  const gone = { kind: 'passage', id: `${first.document}/none#p1`, mark: '00000' } as const;
  await page.goto(
    PAGE + packQuery('', [gone, { ...itemFor(first), mark: '00000' } as typeof gone]),
  );
  await expect(page.locator('.faults li')).toHaveCount(2);
  await expect(page.locator('.slides li')).toHaveCount(1);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do and where to read', async ({ page }) => {
    await page.goto(`${PAGE}?pack=x`);
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main noscript a').first()).toBeVisible();
  });
});
