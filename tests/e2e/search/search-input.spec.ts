/** Tests input that readers write otherwise than the text has it: pinyin, slips, and words of everyday speech. */
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Page, expect, test as base } from '@playwright/test';
import { pinyin } from 'pinyin-pro';
import { serve } from '../../../src/cli/serve.ts';
import { contentFolder } from '../../../src/integration/contentFolder.ts';
import { readSynonyms } from '../../../src/library/synonyms.ts';
import { lacking } from '../lacking.ts';
import { DIST } from '../site.ts';
import { blocks, lists } from '../../search/notice.ts';
import { copyWithIndex } from './indexedSite.ts';
import { searchPage, searchPath } from './searchPage.ts';
import { naive, rareWords } from './sought.ts';
import { misspeltWord, wordsInPinyin } from './spellings.ts';

const { synonyms } = readSynonyms(contentFolder('.')).data;

/** Playwright's `test` with the built site, and one that answers through an index; and one of these without synonyms. */
const test = base.extend<object, { sites: Record<'scan' | 'index' | 'plain', string> }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const copies = [
        await copyWithIndex(blocks, lists, {}, synonyms),
        await copyWithIndex(blocks, lists, { form: 'scan' }),
      ];
      const [scan, index, plain] = await Promise.all(
        [DIST, ...copies].map((folder) => serve(folder, { port: 0 })),
      );
      if (!scan || !index || !plain) throw new Error('three sites are served');
      await use({ scan: scan.url, index: index.url, plain: plain.url });
      await Promise.all([scan, index, plain].map(({ close }) => close()));
      for (const copy of copies) rmSync(copy, { recursive: true });
    },
    { scope: 'worker' },
  ],
  contextOptions: { serviceWorkers: 'block' } as never,
});

/** Returns the editor's proposals as the page shows them. */
const proposals = (page: Page) => page.getByRole('group', { name: '编辑建议' });

/** Ways to type the pinyin of words that sound like no others. */
function spellings(): { words: string; typed: string[] } {
  const { words, typed } = wordsInPinyin(' ');
  const syllables = typed.split(' ');
  const wide = typed.replace(/[a-z]/gu, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  );
  return {
    words,
    typed: [
      pinyin(words),
      pinyin(words).normalize('NFD'),
      pinyin(words, { toneType: 'num', type: 'array' }).join(''),
      wide,
      typed.toUpperCase(),
      syllables.slice(0, -1).join('') + words.slice(-1),
      words.slice(0, 1) + syllables.slice(1).join(''),
    ],
  };
}

test('pinyin is read with tones, in full width, in capitals and mixed with characters', async ({
  page,
  sites,
}) => {
  const { words, typed } = spellings();
  const { status, items } = searchPage(page);
  for (const site of [sites.scan, sites.index]) {
    for (const input of typed) {
      await page.goto(site + searchPath(input));
      await expect(status, input).toHaveText(new RegExp(`^按“${words}”查找：\\d+ 条结果`, 'u'));
      await expect(items.locator('mark').first()).toHaveText(words);
    }
  }
});

test('initials lead to words of the text that begin so, and the page says how they were read', async ({
  page,
  sites,
}) => {
  const { words } = wordsInPinyin();
  const typed = [...words].map((char) => pinyin(char, { toneType: 'none' }).charAt(0)).join('');
  const { status, items } = searchPage(page);
  for (const site of [sites.scan, sites.index]) {
    await page.goto(site + searchPath(typed));
    await expect(status).toHaveText(/^按“.+”等?查找：\d+ 条结果/u);
    await expect(items.locator('mark').filter({ hasText: words }).first()).toBeVisible();
  }
});

test('a word of two characters is offered for one that sounds the same, and for no other', async ({
  page,
  sites,
}) => {
  const { typed, words } = misspeltWord();
  const { status } = searchPage(page);
  const offer = page.getByRole('button', { name: words, exact: true });
  for (const site of [sites.scan, sites.index]) {
    await page.goto(site + searchPath(typed));
    await expect(offer).toBeVisible();
    await page.goto(`${site}${searchPath(`${words.charAt(0)}龘`)}`);
    await expect(status).toHaveText(/^正文里没有/u);
    // Hints come after a pause, which the second offer of the same page proves to be over.
    await page.waitForLoadState('networkidle');
    await expect(page.getByText(/相近的，可以试试/u)).toHaveCount(0);
  }
});

/** Returns a word of everyday speech, the words that the editor proposes for it, and their number of places. */
function everydayWord() {
  const [synonym] = synonyms;
  const [word, target] = [synonym?.words[0], synonym?.also[0]];
  if (word === undefined || target === undefined) return lacking('this library has no synonyms');
  return { word, target, count: naive.find(target).length };
}

test('words of the text are offered beside a word of everyday speech, with their count', async ({
  page,
  sites,
}) => {
  const { word, target, count } = everydayWord();
  const { box, status } = searchPage(page);
  const disk = `${pathToFileURL(DIST).href}/`;
  for (const site of [sites.scan, sites.index, disk]) {
    await page.goto(site + searchPath(`${word}的事`));
    await expect(proposals(page)).toContainText('编辑建议也查：');
    await expect(status).toHaveText(/^正文里没有/u);
    await proposals(page)
      .getByRole('button', { name: `${target}（${count} 条）` })
      .click();
    await expect(box).toHaveValue(target);
    await expect(status).toHaveText(`${count} 条结果`);
    await expect(proposals(page)).toBeHidden();
  }
});

test('a page asks for synonyms only where there are any', async ({ page, sites }) => {
  const { word } = everydayWord();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(sites.plain + searchPath(word), { waitUntil: 'networkidle' });
  await expect(searchPage(page).status).toHaveText(/^正文里没有/u);
  expect(asked.filter((address) => address.includes('synonyms'))).toEqual([]);
  await expect(proposals(page)).toBeHidden();
  await page.goto(sites.scan + searchPath(rareWords().words), { waitUntil: 'networkidle' });
  await expect(searchPage(page).items).toHaveCount(1);
  await expect(proposals(page)).toBeHidden();
});
