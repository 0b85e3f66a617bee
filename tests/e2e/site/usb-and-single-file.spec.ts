import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { packUsb } from '../../../src/cli/packUsb.ts';
import { bundleScript } from '../../../src/integration/bundles.ts';
import { singlePage } from '../../../src/exports/singleFile.ts';
import { contentFolder } from '#integration/contentFolder.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { passages } from '../../search/notice.ts';
import { frequentWords } from '../search/sought.ts';
import { DIST, allPassages, differingPages, layerOf } from '../site.ts';
import { searchFor, prepareLecture, openPages, startVisit } from '../visit.ts';

const disk = () => join(mkdtempSync(join(tmpdir(), 'usb-')), '我的 U 盘', '学习资料（新）');

test('the USB edition works when unpacked in a folder with Chinese characters and spaces', async ({
  browser,
}) => {
  const folder = disk();
  for (const [path, bytes] of Object.entries(unzipSync(packUsb(DIST, '学习')))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const there = await startVisit(browser, `${pathToFileURL(join(folder, '学习')).href}/`);
  await openPages(there, differingPages());
  await searchFor(there);
  await prepareLecture(there);
  expect(there.problems).toEqual([]);
  await there.context.close();
});

test('the single file works from a disk and finds every passage by a part of its text', async ({
  browser,
}) => {
  const passages = allPassages();
  const document = passages[0]?.document ?? '';
  const file = join(disk(), '通知 单文件版.html');
  mkdirSync(dirname(file), { recursive: true });
  cpSync(join(DIST, 'data', `${document}.html`), file);
  const { page, problems, context } = await startVisit(
    browser,
    pathToFileURL(`${dirname(file)}/`).href,
  );
  await page.goto(pathToFileURL(file).href);
  const own = passages.filter((passage) => passage.document === document);
  const results = page.getByRole('list', { name: '查找结果' });
  const box = page.getByRole('searchbox', { name: '查原文' });
  // The part searched for is 2 to 9 characters of the passage without punctuation.
  for (const [index, passage] of own.entries()) {
    const { text, locator, segments } = passage;
    const [layer, another] = new Set(segments.map((segment) => segment.layer));
    // Words of several layers are named by those of them that were found.
    const name = layer && !another ? `${locator}，${layerOf(passage).label}` : `${locator}，`;
    const [part = ''] = /\p{Script=Han}{2,9}/u.exec(text.slice(index % 7)) ?? [];
    if (part === '') continue;
    await box.fill(part);
    await expect(results.getByRole('listitem').first(), part).toContainText(part);
    const whole = own.filter((passage) => passage.text.includes(part));
    const exact = !name.endsWith('，');
    expect(await results.getByRole('link', { name, exact }).count(), part).toBeGreaterThan(0);
    expect(await results.getByRole('listitem').count(), part).toBeGreaterThanOrEqual(whole.length);
  }
  await box.fill('龘靐齉爩');
  await expect(page.getByRole('status')).toHaveText('全文中没有这几个字。');
  expect(problems).toEqual([]);
  await context.close();
});

test('a long text shows its first hundred results, and more on request', async ({ page }) => {
  const { documents, site } = loadLibrary(contentFolder('.'));
  const [notice] = documents;
  const [most] = frequentWords(passages.filter(({ document }) => document === notice?.id));
  if (!notice || !most) throw new Error('no document');
  const copies = Math.max(3, Math.ceil(101 / most.having.length));
  const long = {
    ...notice,
    sections: Array.from({ length: copies }, () => notice.sections).flat(),
  };
  const file = join(disk(), '长.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, singlePage(long, site, await bundleScript('single', true), []));
  await page.goto(pathToFileURL(file).href);
  const items = page.getByRole('list', { name: '查找结果' }).getByRole('listitem');
  await page.getByRole('searchbox', { name: '查原文' }).fill(most.word);
  const said = (await page.getByRole('status').textContent()) ?? '';
  const all = Number(/\d+/u.exec(said)?.[0]);
  expect(all).toBeGreaterThan(100);
  await expect(items).toHaveCount(101);
  await page.getByRole('button', { name: /^再列 \d+ 处/u }).click();
  await expect(items).toHaveCount(Math.min(all, 201));
});
