import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import {
  DIST,
  allPages,
  allPassages,
  firstDocument,
  longestSection,
  samplePassage,
  wordsToFind,
} from '../e2e/site.ts';
import { FIREFOX } from './firefox.ts';
import { OLD_CHROMIUMS } from './oldChromium.ts';
import { type Engine, type Tab, runInPage, waitFor } from './tab.ts';
import { WEBKIT } from './webkit.ts';

const ENGINES: readonly Engine[] = [...OLD_CHROMIUMS, FIREFOX, WEBKIT];
const SCREENSHOTS = resolve('test-results/browser-shots');
const WORDS = wordsToFind();
const WIDTHS = [1280, 390];

const pages = allPages().filter((path) => !/\/p(?!1\/)\d+\/index\.html$/u.test(path));
const section = longestSection();

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.describe.configure({ mode: 'default' });
    let tab: Tab;
    let http: Awaited<ReturnType<typeof serve>>;
    let disk: string;

    test.beforeAll(async () => {
      const reason = await engine.missingReason();
      test.skip(reason !== null, reason ?? '');
      http = await serve(DIST, { base: '/a/b/' });
      const folder = join(mkdtempSync(join(tmpdir(), 'disk-')), '学习 资料');
      cpSync(DIST, folder, { recursive: true });
      disk = `${pathToFileURL(folder).href}/`;
      tab = await engine.open();
    });
    test.afterEach(() => {
      expect(tab.complaints.splice(0), 'no console message, no violation').toEqual([]);
    });
    test.afterAll(async () => {
      await tab?.close();
      await http?.close();
    });

    for (const width of WIDTHS) {
      test(`every kind of page is legible ${width} pixels wide`, async () => {
        await tab.resize(width, 800);
        for (const path of pages) {
          await tab.goto(http.url + path);
          await saveScreenshot(tab, engine, `${path.replaceAll('/', '-')}-${width}`);
          expect({ path, ...(await runInPage(tab, inspect)) }).toEqual({ path, ...LEGIBLE });
        }
      });
    }

    test('search finds words over HTTP and from disk, and leads to them', async () => {
      await tab.resize(1280, 800);
      for (const root of [http.url, disk]) {
        await tab.goto(`${root}index.html`);
        await runInPage(tab, submitSearch, WORDS);
        const first = await waitFor(tab, firstResult, WORDS);
        await saveScreenshot(tab, engine, `search-${root === disk ? 'disk' : 'http'}`);
        expect(first.marked).toContain(WORDS);
        await tab.goto(first.href);
        expect(await waitFor(tab, mainContains, WORDS)).toBe(true);
      }
    });

    test('copied text comes with its locator where the settings say so', async () => {
      await tab.goto(http.url + section);
      await runInPage(tab, () => localStorage.setItem('yandu.copying', 'plain'));
      await tab.goto(http.url + section);
      const copied = await waitFor(tab, copyFirstPassage);
      const passage = allPassages().find(({ url }) => url.startsWith(section));
      expect(copied).toContain(passage?.text);
      expect(copied).toContain(passage?.locator);
    });

    test('a button copies a citation or reports that it cannot', async () => {
      await tab.goto(`${http.url}${samplePassage().page}index.html`);
      await waitFor(tab, clickButton, '复制');
      expect(await waitFor(tab, copyStatus)).toMatch(/已复制|请长按/u);
    });

    test('a passage is collected, edited, presented, printed and exported', async () => {
      const passage = samplePassage();
      await tab.resize(1280, 800);
      await tab.goto(`${http.url}${passage.page}index.html`);
      await waitFor(tab, clickButton, '加入宣讲单');
      await waitFor(tab, mainContains, '已加入宣讲单');
      for (const [page, words] of [
        ['pack/index.html', '[aria-label=宣讲单的内容] blockquote'],
        ['present/index.html#1', '[aria-label=放映] blockquote'],
        ['present/index.html?view=presenter#1', '[aria-label=现在] blockquote'],
        ['handout/index.html', '[aria-label=讲义] blockquote'],
      ] as const) {
        await tab.goto(http.url + page);
        expect(await waitFor(tab, textOf, words), page).toBe(passage.text);
        for (const width of WIDTHS) {
          await tab.resize(width, 800);
          await saveScreenshot(tab, engine, `own-${page.replaceAll(/\W/gu, '-')}-${width}`);
          expect(await runInPage(tab, fitsInWindow, words), `${page} ${width} pixels wide`).toBe(
            true,
          );
        }
      }
      await tab.goto(`${http.url}office/index.html`);
      await runInPage(tab, watchFiles);
      for (const kind of ['下载 PPTX 演示文稿', '下载 DOCX 文档']) {
        await waitFor(tab, clickButton, kind);
        expect(await waitFor(tab, fileMade), kind).toMatch(/^PK\d{4,}$/u);
      }
    });

    test('the downloaded edition works when the host is gone', async () => {
      const host = await serve(DIST, { base: '/c/' });
      await tab.goto(`${host.url}offline/index.html`);
      await waitFor(tab, startDownload);
      expect(await waitFor(tab, downloadStatus)).toMatch(/^离线版已在本机/u);
      await host.close();
      await tab.goto(`${host.url}search/index.html?q=${encodeURIComponent(WORDS)}`);
      expect((await waitFor(tab, firstResult, WORDS)).marked).toContain(WORDS);
    });

    test('the single file searches from disk', async () => {
      const [passage] = firstDocument();
      await tab.goto(`${disk}data/${passage?.document}.html`);
      await runInPage(tab, typeSearch, WORDS);
      expect((await waitFor(tab, firstResult, WORDS)).marked).toContain(WORDS);
    });
  });
}

const LEGIBLE = { hasText: true, styled: true, contrast: true, fits: true, covered: [] };

function inspect() {
  const main = document.querySelector('main');
  const { color, backgroundColor } = getComputedStyle(document.body);
  const light = (value: string) =>
    (value.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  const boxes = [...document.querySelectorAll('main p, main li, main h1')]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0);
  return {
    hasText: (main?.textContent ?? '').trim().length > 1,
    styled: backgroundColor !== 'rgba(0, 0, 0, 0)',
    contrast: Math.abs(light(color) - light(backgroundColor)) > 300,
    fits: document.documentElement.scrollWidth <= window.innerWidth,
    covered: boxes
      .filter((box) => box.left < -1 || box.right > window.innerWidth + 1)
      .map((box) => `${box.left}–${box.right}`),
  };
}

function submitSearch(words: string): void {
  const box = document.querySelector<HTMLInputElement>('form input[type=search]');
  if (!box?.form) throw new Error('no search box');
  box.value = words;
  const button = box.form.querySelector<HTMLElement>('button');
  button?.click();
}

function typeSearch(words: string): void {
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!box) throw new Error('no search box');
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function firstResult(words: string) {
  const list = document.querySelector('[aria-label="查找结果"]');
  const item = list?.querySelector('li');
  const link = item?.querySelector<HTMLAnchorElement>('a[href]');
  if (!item || !link || !item.textContent?.includes(words)) return null;
  return { href: link.href, marked: [...item.querySelectorAll('mark')].map((m) => m.textContent) };
}

function startDownload(): boolean {
  const button = [...document.querySelectorAll<HTMLElement>('main button')].find(
    ({ textContent, offsetWidth }) => /^下载离线版/.test(textContent ?? '') && offsetWidth > 0,
  );
  button?.click();
  return Boolean(button);
}

/** Returns the final message of the download, on success or failure. */
function downloadStatus(): string | null {
  const status = document.querySelector('main [role=status]')?.textContent ?? '';
  return /^离线版|^没有/.test(status) ? status : null;
}

function mainContains(words: string): boolean {
  return Boolean(document.querySelector('main')?.textContent?.includes(words));
}

/** Clicks the visible button with this label; returns whether there is one. */
function clickButton(label: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('main button')].find(
    (button) => button.textContent?.trim() === label && button.offsetWidth > 0,
  );
  found?.click();
  return Boolean(found);
}

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

/** Tells whether an element has a size and is within the width of the window. */
function fitsInWindow(selector: string): boolean {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return Boolean(box && box.width > 100 && box.left >= 0 && box.right <= window.innerWidth + 1);
}

/** Records the first characters and the size of every file that the page makes. */
function watchFiles(): void {
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob: Blob) => {
    const reader = new FileReader();
    reader.onload = () => {
      const start = String(reader.result).slice(0, 2);
      document.body.setAttribute('data-file', `${start}${blob.size}`);
    };
    reader.readAsBinaryString(blob);
    return create.call(URL, blob);
  };
}

/** Returns the record of the last file once its link exists, and clears it. */
function fileMade(): string {
  const made = document.body.getAttribute('data-file') ?? '';
  const link = document.querySelector<HTMLAnchorElement>('main a[download][href^="blob:"]');
  if (!made || !link) return '';
  document.body.removeAttribute('data-file');
  return made;
}

function copyFirstPassage(): string {
  // A passage is its number and its words.
  const passage = document.querySelector('main [data-locator]')?.parentElement;
  if (!passage) throw new Error('nothing to copy');
  getSelection()?.selectAllChildren(passage);
  const event = new ClipboardEvent('copy', {
    ...{ clipboardData: new DataTransfer(), bubbles: true, cancelable: true },
  });
  passage.dispatchEvent(event);
  return event.clipboardData?.getData('text/plain') ?? '';
}

function copyStatus(): string {
  return document.querySelector('main [role=status]')?.textContent ?? '';
}

async function saveScreenshot(tab: Tab, { name }: Engine, title: string): Promise<void> {
  const folder = join(SCREENSHOTS, name.replace(' ', '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${title}.png`), await tab.screenshot());
}
