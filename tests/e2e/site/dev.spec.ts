import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { sha256 } from '#library/fingerprint.ts';
import { type DevServer, copyProject, startDevServer } from '../../devServer.ts';
import { SMALL } from '../../library/smallDocument.ts';
import { quotationCheck, searchPage, searchPath } from '../search/searchPage.ts';
import { prepareLecture } from '../visit.ts';

const HTML = { headers: { accept: 'text/html' } };

/** The tests edit one document, one after another; each server has a `base` of its own. */
test.describe.configure({ mode: 'serial' });

for (const base of ['/', '/xuexi/']) {
  test.describe(`astro dev at ${base}`, () => {
    let server: DevServer;
    const problems: string[] = [];

    test.beforeAll(async () => {
      const root = copyProject('tests/fixture/content');
      if (base !== '/') configure(root, base);
      server = await startDevServer(root, base);
      for (const [name, text] of Object.entries(SMALL)) write(server, name, text);
    });
    test.afterAll(() => server.close());
    test.beforeEach(async ({ page }, { title }) => {
      watch(page, problems);
      if (!title.startsWith('a fault')) await stopReloads(page);
    });
    test.afterEach(() => expect(problems.splice(0)).toEqual([]));

    test('search finds the words of a document being edited', async ({ page }) => {
      await expectFound(page, server, '要坚持；');
      const edited = '要坚持到底；';
      const source = SMALL['source.txt'].replace('要坚持；', edited);
      write(server, 'source.txt', source);
      write(server, 'speech/1.mdx', SMALL['speech/1.mdx'].replace('要坚持；', edited));
      write(server, 'document.yaml', withSum(source));
      await expectFound(page, server, edited);
    });

    test('a quotation is checked against it', async ({ page }) => {
      await page.goto(`${server.site}search/`);
      const { title, field, submit, verdicts } = quotationCheck(page);
      await title.click();
      await field.fill('要坚持到底；要提高。');
      await submit.click();
      await expect(verdicts.first()).toContainText('逐字一致');
    });

    test('a pack, slides, a handout and a Word file are made of it', async ({ page }) => {
      const lecture = { section: 'sample/speech/1', texts: ['指出，要坚持到底；', '要提高。'] };
      await prepareLecture({ page, root: server.site }, lecture);
    });

    test('its text, its single file and the data are there', async ({ page }) => {
      const get = async (path: string) => (await page.request.get(server.site + path)).text();
      expect(await get('data/sample.txt')).toContain('要坚持到底；');
      expect(await get('data/passages.json')).toContain('要坚持到底；');
      await page.goto(`${server.site}data/sample.html`);
      await page.getByRole('searchbox', { name: '查原文' }).fill('坚持到底');
      await expect(page.getByRole('list', { name: '查找结果' })).toContainText('坚持到底');
    });

    test('the page of the offline edition says that a preview has none', async ({ page }) => {
      await page.goto(`${server.site}offline/`);
      await expect(page.getByRole('main')).toContainText('这是编辑时的预览，没有离线版');
    });

    test('a fault takes the place of the page until it is mended', async ({ page }) => {
      await page.goto(`${server.site}sample/speech/1/`);
      write(server, 'speech/1.mdx', SMALL['speech/1.mdx']);
      await expect(page.getByRole('heading', { name: '内容有 1 处问题' })).toBeVisible();
      await expect(page.getByText('content/sample/speech/1.mdx:1')).toBeVisible();
      write(server, 'speech/1.mdx', SMALL['speech/1.mdx'].replace('要坚持；', '要坚持到底；'));
      await expect(page.getByRole('main')).toContainText('要坚持到底；');
      // The page of problems is an answer that says so.
      problems.splice(0);
    });
  });
}

/** Searches once the server shows the words. */
async function expectFound(page: Page, { site }: DevServer, words: string): Promise<void> {
  const text = async () => (await page.request.get(`${site}sample/speech/1/`, HTML)).text();
  await expect.poll(text).toContain(words);
  await page.goto(site + searchPath(words));
  await expect(searchPage(page).items.first()).toContainText(words);
}

function write({ root }: DevServer, name: string, text: string): void {
  const file = join(root, 'content/sample', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function withSum(source: string): string {
  return SMALL['document.yaml'].replace(/sha256: .+/u, `sha256: ${sha256(source)}`);
}

/** Sets an address and a `base` in the project's configuration, as Astro documents them. */
function configure(root: string, base: string): void {
  const file = join(root, 'astro.config.mjs');
  const [before = '', after] = readFileSync(file, 'utf8').split('defineConfig({');
  if (after === undefined) throw new Error(`${file} does not call defineConfig`);
  const address = `site: 'https://xuexi.example', base: '${base}',`;
  writeFileSync(file, `${before}defineConfig({ ${address}${after}`);
}

/** Keeps a page from reloading whenever the server has read a change, as late as that may be. */
async function stopReloads(page: Page): Promise<void> {
  await page.routeWebSocket(/.*/u, () => {});
}

/** Records errors and failed answers; what Vite says of itself is not the site's. */
function watch(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // The single file, which needs no other, names no icon.
    const ofBrowser = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !ofBrowser) problems.push(message.text());
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) problems.push(`${answer.status()} ${answer.url()}`);
  });
}
