import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { packUsb } from '../../../src/cli/packUsb.ts';
import { bundleIsland } from '../../../src/integration/scripts.ts';
import { singlePage } from '../../../src/integration/singleFile.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { DIST, allPassages, differingPages } from '../site.ts';
import { searchFor, teach, tour, visit } from '../tour.ts';

const disk = () => join(mkdtempSync(join(tmpdir(), 'usb-')), '我的 U 盘', '学习资料（新）');

test('the USB edition, unpacked under a Chinese name with spaces, opens by a double click', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const folder = disk();
  for (const [path, bytes] of Object.entries(unzipSync(packUsb(DIST)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const there = await visit(browser, `${pathToFileURL(join(folder, '研读')).href}/`);
  await tour(there, differingPages());
  await searchFor(there, '十八大精神');
  await teach(there);
  expect(there.noises).toEqual([]);
  await there.context.close();
});

test('the single file opens from disk and finds every part of the text exactly', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const passages = allPassages();
  const document = passages[0]?.document ?? '';
  const file = join(disk(), '通知 单文件版.html');
  mkdirSync(dirname(file), { recursive: true });
  cpSync(join(DIST, 'data', `${document}.html`), file);
  const { page, noises, context } = await visit(browser, pathToFileURL(`${dirname(file)}/`).href);
  await page.goto(pathToFileURL(file).href);
  const own = passages.filter((passage) => passage.document === document);
  const results = page.getByRole('list', { name: '搜索结果' });
  const box = page.getByRole('searchbox', { name: '搜索' });
  // One part of every passage, as long as it has no punctuation: 2 to 9 characters.
  for (const [index, { text, locator }] of own.entries()) {
    const [part = ''] = /\p{Script=Han}{2,9}/u.exec(text.slice(index % 7)) ?? [];
    if (part === '') continue;
    await box.fill(part);
    await expect(results.getByRole('listitem').first(), part).toContainText(part);
    const whole = own.filter((passage) => passage.text.includes(part));
    expect(await results.getByRole('link', { name: `${locator}，` }).count(), part).toBeGreaterThan(
      0,
    );
    expect(await results.getByRole('listitem').count(), part).toBeGreaterThanOrEqual(whole.length);
  }
  await box.fill('没有这几个字');
  await expect(page.getByRole('status')).toHaveText('全文中没有这几个字。');
  expect(noises).toEqual([]);
  await context.close();
});

test('a long text shows its first hundred results, then as many more as are asked for', async ({
  page,
}) => {
  const [notice] = loadLibrary(process.cwd()).documents;
  if (!notice) throw new Error('no document');
  const long = { ...notice, sections: Array.from({ length: 3 }, () => notice.sections).flat() };
  const file = join(disk(), '长.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, singlePage(long, await bundleIsland('single', true)));
  await page.goto(pathToFileURL(file).href);
  const items = page.getByRole('list', { name: '搜索结果' }).getByRole('listitem');
  await page.getByRole('searchbox', { name: '搜索' }).fill('工会');
  const said = (await page.getByRole('status').textContent()) ?? '';
  const all = Number(/\d+/u.exec(said)?.[0]);
  expect(all).toBeGreaterThan(100);
  await expect(items).toHaveCount(101);
  await page.getByRole('button', { name: /^再列 \d+ 处/u }).click();
  await expect(items).toHaveCount(all);
});
