import type { Locator, Page } from '@playwright/test';
import type { SearchPassage } from '#search/match/block.ts';
import { expect, test } from '../fixtures.ts';
import { quotedWords } from '../pageParts.ts';
import {
  FOREIGN,
  changeOfLayer,
  misquoted,
  ownSentence,
  relayedSentence,
  wordsInRelayedMarks,
} from './quotations.ts';
import { quotationCheck } from './searchPage.ts';

/** Pastes a text into the quotation check, runs the check, and returns its parts. */
async function check(page: Page, pasted: string) {
  const parts = quotationCheck(page);
  if (!page.url().includes('/search/')) {
    await page.goto('search/index.html');
    await parts.title.click();
  }
  await parts.field.fill(pasted);
  await parts.submit.click();
  await expect(parts.status).toHaveText(/^核对了/u);
  return parts;
}

/** Returns the lines of findings that each lead to a passage. */
function places(findings: Locator): Locator {
  const page = findings.page();
  return findings.getByRole('paragraph').filter({ has: page.getByRole('link') });
}

/** Matches the line of a passage in one layer. */
function placeOf({ locator, layerSpans: [layer] }: SearchPassage): RegExp {
  return new RegExp(`^${locator}${layer?.layerName}`, 'u');
}

test('differences are marked in both texts and described in words', async ({ page }) => {
  const { text, quotation, leftOut, replaced, replacement, added } = misquoted();
  const { findings, verdicts } = await check(page, quotation);
  await expect(verdicts).toHaveText('有异文');
  const differences = `漏“${leftOut}”；“${replacement}”原文作“${replaced}”；多“${added}”。`;
  await expect(findings.getByText(differences, { exact: true })).toBeVisible();
  await expect(findings.getByRole('deletion')).toHaveText([replacement, added]);
  await expect(findings.getByRole('insertion')).toHaveText([leftOut, replaced]);
  await expect(quotedWords(findings)).toHaveText([`引文 ${quotation}`, `原文 ${text}`]);
});

test('when only punctuation differs, both texts show each mark', async ({ page }) => {
  const text = relayedSentence();
  const mark = /[，、]/u.exec(text)?.[0] ?? '';
  const other = mark === '、' ? '，' : '、';
  const { findings, verdicts } = await check(page, text.replace(mark, other));
  await expect(verdicts).toHaveText('仅标点空格不同');
  await expect(findings.getByText('标点、空格 1 处不同。', { exact: true })).toBeVisible();
  await expect(findings.getByRole('deletion')).toHaveText(other);
  await expect(findings.getByRole('insertion')).toHaveText(mark);
});

test('one click copies the text of the source', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { text, quotation } = misquoted();
  const { findings } = await check(page, quotation);
  await findings.getByRole('button', { name: '复制原文' }).click();
  await expect(findings).toContainText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('relayed words in quotation marks get a warning, the words before them none', async ({
  page,
}) => {
  const text = relayedSentence();
  const { findings, status, verdicts, warnings } = await check(page, `这位同志强调“${text}”。`);
  await expect(quotedWords(findings)).toHaveText(['这位同志强调', text]);
  await expect(findings.nth(0)).toContainText('引号以外的话');
  await expect(findings.nth(1).getByRole('heading')).toHaveText('逐字一致');
  await expect(warnings).toHaveCount(1);
  await expect(findings.nth(1)).toContainText(/注意：.*不要加引号/u);
  await expect(status).toHaveText('核对了 1 句：逐字一致 1 句。有 1 处不要加引号。');
  await check(page, wordsInRelayedMarks());
  await expect(verdicts).toHaveText('逐字一致');
  await expect(warnings).toHaveCount(0);
});

test('a place of several passages names each with its layer and links to it', async ({ page }) => {
  const [one, two, three] = changeOfLayer();
  const { findings } = await check(page, one.text.slice(-12) + two.text.slice(0, 12));
  await expect(places(findings)).toHaveText([placeOf(one), placeOf(two)]);
  await check(page, two.text.slice(-12) + three.text.slice(0, 12));
  await expect(places(findings)).toHaveText([placeOf(two), placeOf(three)]);
  await findings.getByRole('link', { name: three.locator }).click();
  await expect(page.locator(':target')).toContainText(three.text.slice(0, 12));
});

test('the pasted text never leaves the page', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(decodeURIComponent(request.url())));
  await check(page, `${ownSentence()}。春眠不觉晓，处处闻啼鸟。`);
  const { findings } = await check(page, '先看第一句。');
  const earlier = requested.splice(0);
  const own = ownSentence();
  const altered = own.slice(0, 6) + FOREIGN + own.slice(6);
  await check(page, `他说“${relayedSentence()}”。${altered}。明月松间照，清泉石上流。`);
  await expect(findings).toHaveCount(4);
  expect(requested).toEqual([]);
  const hrefs = await findings
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)),
    );
  expect(hrefs.length).toBeGreaterThan(1);
  for (const url of [...earlier, ...hrefs, decodeURIComponent(page.url())]) {
    expect(url).not.toMatch(/\p{Script=Han}/u);
  }
});
