import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { DIST, allPages, allPassages } from '../e2e/site.ts';
import { FIREFOX } from './firefox.ts';
import { OLD_CHROMIUMS } from './oldChromium.ts';
import { type Engine, type Tab, run, until } from './tab.ts';
import { WEBKIT } from './webkit.ts';

const ENGINES: readonly Engine[] = [...OLD_CHROMIUMS, FIREFOX, WEBKIT];
const SHOTS = resolve('test-results/browser-shots');
const WORDS = '十八大精神';
const WIDTHS = [1280, 390];

const pages = allPages().filter((path) => !/\/p(?!1\/)\d+\/index\.html$/u.test(path));
const [section = ''] = pages.filter((path) => /^[^/]+\/[^/]+\/1\/index\.html$/u.test(path));

for (const engine of ENGINES) {
  test.describe(engine.name, () => {
    test.describe.configure({ mode: 'default' });
    let tab: Tab;
    let http: Awaited<ReturnType<typeof serve>>;
    let disk: string;

    test.beforeAll(async () => {
      const reason = await engine.absent();
      test.skip(reason !== null, reason ?? '');
      http = await serve(DIST, { base: '/a/b/' });
      const folder = join(mkdtempSync(join(tmpdir(), 'disk-')), '学习 资料');
      cpSync(DIST, folder, { recursive: true });
      disk = `${pathToFileURL(folder).href}/`;
      tab = await engine.open();
    });
    test.afterEach(() => {
      expect(tab.noises.splice(0), 'nothing said, nothing violated').toEqual([]);
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
          await keepShot(tab, engine, `${path.replaceAll('/', '-')}-${width}`);
          expect({ path, ...(await run(tab, inspect)) }).toEqual({ path, ...LEGIBLE });
        }
      });
    }

    test('search finds words over HTTP and from disk, and leads to them', async () => {
      await tab.resize(1280, 800);
      for (const root of [http.url, disk]) {
        await tab.goto(`${root}index.html`);
        await run(tab, submitSearch, WORDS);
        const first = await until(tab, firstResult, WORDS);
        await keepShot(tab, engine, `search-${root === disk ? 'disk' : 'http'}`);
        expect(first.marked).toContain(WORDS);
        await tab.goto(first.href);
        expect(await until(tab, saysInMain, WORDS)).toBe(true);
      }
    });

    test('what is copied says where it stands', async () => {
      await tab.goto(http.url + section);
      const copied = await run(tab, copyFirstPassage);
      const { locator, text } =
        allPassages().find(({ url }) => url.startsWith(section.replace('index.html', ''))) ?? {};
      expect(copied).toContain(text);
      expect(copied).toContain(locator);
    });

    test('a button copies a citation or says that it cannot', async () => {
      await tab.goto(`${http.url}${section.replace('index.html', 'p1/index.html')}`);
      await run(tab, () => document.querySelector<HTMLElement>('.citation .button')?.click());
      expect(await until(tab, copyStatus)).toMatch(/已复制|请长按/u);
    });

    test('a passage is collected, edited, presented, printed and made a file', async () => {
      const [passage] = allPassages().filter(({ layer, n }) => layer !== 'own' && n > 1);
      const text = passage?.text ?? '';
      await tab.resize(1280, 800);
      await tab.goto(`${http.url}${passage?.page}index.html`);
      await until(tab, press, '加入备课单');
      await until(tab, saysInMain, '已加入备课单');
      for (const [page, words] of [
        ['pack/index.html', '.packing .words'],
        ['present/index.html#1', '.stage .run'],
        ['present/index.html?view=presenter#1', '.desk .now .run'],
        ['handout/index.html', '.paper .words'],
      ] as const) {
        await tab.goto(http.url + page);
        expect(await until(tab, textOf, words), page).toBe(text);
        for (const width of WIDTHS) {
          await tab.resize(width, 800);
          await keepShot(tab, engine, `own-${page.replaceAll(/\W/gu, '-')}-${width}`);
          expect(await run(tab, reaches, words), `${page} ${width} pixels wide`).toBe(true);
        }
      }
      await tab.goto(`${http.url}office/index.html`);
      await run(tab, watchFiles);
      for (const kind of ['下载 PPTX 演示文稿', '下载 DOCX 文档']) {
        await until(tab, press, kind);
        expect(await until(tab, fileMade), kind).toMatch(/^PK\d{4,}$/u);
      }
    });

    test('the downloaded edition is there when the host is gone', async () => {
      const host = await serve(DIST, { base: '/c/' });
      await tab.goto(`${host.url}offline/index.html`);
      await until(tab, startDownload);
      expect(await until(tab, downloadStatus)).toMatch(/^离线版已在本机/u);
      await host.close();
      await tab.goto(`${host.url}search/index.html?q=${encodeURIComponent(WORDS)}`);
      expect((await until(tab, firstResult, WORDS)).marked).toContain(WORDS);
    });

    test('the single file searches from disk', async () => {
      const [document = ''] = section.split('/');
      await tab.goto(`${disk}data/${document}.html`);
      await run(tab, typeSearch, WORDS);
      expect((await until(tab, firstResult, WORDS)).marked).toContain(WORDS);
    });
  });
}

const LEGIBLE = { said: true, styled: true, contrast: true, fits: true, covered: [] };

function inspect() {
  const main = document.querySelector('main');
  const { color, backgroundColor } = getComputedStyle(document.body);
  const light = (value: string) =>
    (value.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  const boxes = [...document.querySelectorAll('main p, main li, main h1')]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0);
  return {
    said: (main?.textContent ?? '').trim().length > 1,
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
  const list = document.querySelector('[aria-label="搜索结果"]');
  const item = list?.querySelector('li');
  const link = item?.querySelector<HTMLAnchorElement>('a[href]');
  if (!item || !link || !item.textContent?.includes(words)) return null;
  return { href: link.href, marked: [...item.querySelectorAll('mark')].map((m) => m.textContent) };
}

function startDownload(): boolean {
  const button = document.querySelector<HTMLElement>('.offline:not([hidden]) .get');
  button?.click();
  return button !== null;
}

/** What was said in the end, of success or of failure. */
function downloadStatus(): string | null {
  const said = document.querySelector('.offline [role=status]')?.textContent ?? '';
  return /^离线版|^没有/.test(said) ? said : null;
}

function saysInMain(words: string): boolean {
  return Boolean(document.querySelector('main')?.textContent?.includes(words));
}

/** Presses the button with this label, when it is there. */
function press(label: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('main button')].find(
    (button) => button.textContent?.trim() === label && button.offsetWidth > 0,
  );
  found?.click();
  return Boolean(found);
}

function textOf(selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

/** Whether an element is within the window from side to side and has a size. */
function reaches(selector: string): boolean {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return Boolean(box && box.width > 100 && box.left >= 0 && box.right <= window.innerWidth + 1);
}

/** Keeps what the page makes a file of: how it begins and how long it is. */
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

/** The file made last, once; its link is there. */
function fileMade(): string {
  const made = document.body.getAttribute('data-file') ?? '';
  const link = document.querySelector<HTMLAnchorElement>('.save a[download]');
  if (!made || !link || !/^blob:/.test(link.href)) return '';
  document.body.removeAttribute('data-file');
  return made;
}

function copyFirstPassage(): string {
  const reading = document.querySelector('.reading');
  const passage = reading?.querySelector('.passage');
  if (!reading || !passage) throw new Error('nothing to copy');
  getSelection()?.selectAllChildren(passage);
  const event = new ClipboardEvent('copy', {
    ...{ clipboardData: new DataTransfer(), bubbles: true, cancelable: true },
  });
  passage.dispatchEvent(event);
  return event.clipboardData?.getData('text/plain') ?? '';
}

function copyStatus(): string {
  return document.querySelector('.citation [role=status]')?.textContent ?? '';
}

async function keepShot(tab: Tab, { name }: Engine, title: string): Promise<void> {
  const folder = join(SHOTS, name.replace(' ', '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${title}.png`), await tab.shoot());
}
