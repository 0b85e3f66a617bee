import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Page, test as base, expect } from '@playwright/test';
import { serve } from '../../../src/cli/serve.ts';
import { copyProject } from '../../devServer.ts';
import { SMALL } from '../../library/smallDocument.ts';
import { collectProblems } from '../fixtures.ts';
import { searchPage, searchPath } from '../search/searchPage.ts';

const [NOTICE, CHARTER, SAMPLE] = ['读书活动通知', '书屋章程', '样本'];

/** Playwright's `test` with a library of three documents, grouped by year, served as `baseURL`. */
const test = base.extend<{ silence: undefined }, { library: string }>({
  library: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const root = copyProject('tests/fixture/content');
      for (const [name, text] of Object.entries(SMALL))
        write(join(root, 'content/sample', name), text);
      appendFileSync(join(root, 'content/site.yaml'), '\ngroupBy: year\n');
      for (const script of ['record', 'build'])
        execFileSync(process.execPath, [`src/cli/${script}.ts`], { cwd: root, stdio: 'pipe' });
      const { url, close } = await serve(join(root, 'dist'));
      await use(url);
      await close();
      rmSync(root, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: ({ library }, use) => use(library),
  silence: [
    async ({ context, library }, use) => {
      const problems = collectProblems(context, library);
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

test.describe('the home page', () => {
  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test('lists every document in the editor’s groups, and claims nothing to be new', async ({
      page,
    }) => {
      await page.goto('index.html');
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 3 })).toHaveText([
        /^2031年\s*1 份$/u,
        /^未注明年份\s*2 份$/u,
      ]);
      const entries = main.getByRole('listitem').filter({ hasText: /\d+ 句$|日$/u });
      await expect(entries.filter({ hasText: CHARTER })).toContainText(
        '清书联〔2031〕4号　2031年5月20日',
      );
      await entries.getByRole('link', { name: NOTICE }).click();
      await expect(page).toHaveURL(/\/dushu\/index\.html$/u);
      await page.goBack();
      await expect(newDocuments(page)).toBeHidden();
    });
  });

  test('says at the next visit what is new and what changed, and only then', async ({
    page,
    context,
  }) => {
    await page.goto('index.html');
    await remember(page, () => {});
    await expect(newDocuments(page)).toBeHidden();
    await remember(page, (digests) => {
      delete digests['sample'];
      digests['dushu'] = 'other';
    });
    const next = await context.newPage();
    for (let times = 0; times < 2; times += 1) {
      await next.goto('index.html');
      await expect(newDocuments(next)).toContainText(
        '与 2026 年 11 月 5 日打开首页时相比，新增 1 份，有改动 1 份。',
      );
      await expect(newDocuments(next).getByRole('listitem')).toHaveText([
        new RegExp(`^${SAMPLE}\\s*新增$`, 'u'),
        new RegExp(`^${NOTICE}\\s*有改动$`, 'u'),
      ]);
    }
    await newDocuments(next).getByRole('link', { name: NOTICE }).click();
    await expect(next).toHaveURL(/\/dushu\/index\.html$/u);
    const later = await context.newPage();
    await later.goto('index.html', { waitUntil: 'networkidle' });
    await remember(later, () => {});
    await expect(newDocuments(later)).toBeHidden();
  });

  test('claims nothing where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    for (let times = 0; times < 2; times += 1) {
      await page.goto('index.html', { waitUntil: 'networkidle' });
      await expect(newDocuments(page)).toBeHidden();
    }
  });
});

test('search finds words in every document that has them, and names the document of each hit', async ({
  page,
}) => {
  await page.goto(searchPath('书屋'));
  const { items } = searchPage(page);
  for (const [name, path] of [
    [NOTICE, 'dushu'],
    [CHARTER, 'zhangcheng'],
  ] as const) {
    const hit = items.filter({ has: page.getByText(name, { exact: true }) }).first();
    await expect(hit.getByRole('link')).toHaveAttribute('href', new RegExp(`/${path}/`, 'u'));
  }
});

test('a reference that names its document leads to that one', async ({ page }) => {
  for (const [reference, path] of [
    [`${CHARTER}第三条`, 'zhangcheng/c1'],
    [`《${NOTICE}》讲话（一）`, 'dushu/talk/1'],
    [`${SAMPLE}讲话（一）`, 'sample/speech/1'],
  ]) {
    await page.goto(searchPath(''));
    const { box } = searchPage(page);
    await box.fill(reference ?? '');
    await box.press('Enter');
    await expect(page, reference).toHaveURL(new RegExp(`/${path}/`, 'u'));
  }
});

test('a reference that two documents have lists both, each with its document', async ({ page }) => {
  await page.goto(searchPath('讲话（一）'));
  const { jump } = searchPage(page);
  for (const name of [NOTICE, SAMPLE]) await expect(jump).toContainText(name ?? '');
});

function newDocuments(page: Page) {
  return page.getByRole('region', { name: '新增和改动' });
}

/** Waits for what the browser keeps of a visit, changes it, and dates it back. */
async function remember(
  page: Page,
  change: (digests: Record<string, string>) => void,
): Promise<void> {
  const kept = await page.waitForFunction(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('yandu.documents '));
    return key && { key, text: localStorage.getItem(key) };
  });
  const { key, text } = (await kept.jsonValue()) as { key: string; text: string };
  const seen = JSON.parse(text);
  const before = JSON.stringify(seen.digests);
  change(seen.digests);
  if (JSON.stringify(seen.digests) === before) return;
  const earlier = JSON.stringify({ ...seen, day: '2026-11-05', release: 'another' });
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
    key,
    earlier,
  ] as const);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
