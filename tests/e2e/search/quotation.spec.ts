import type { Locator, Page } from '@playwright/test';
import { folded } from '#search/match/fold.ts';
import type { SearchPassage } from '#search/match/block.ts';
import { expect, test } from '../fixtures.ts';
import { quotedWords } from '../pageParts.ts';
import {
  FOREIGN,
  changeOfLayer,
  formerCitation,
  misquoted,
  neighbours,
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
  await expect(parts.status).toHaveText(/核对了 \d+ 句/u);
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
  await expect(verdicts).toHaveText('与原文不一致');
  const differences = `漏“${leftOut}”；“${replacement}”原文作“${replaced}”；多“${added}”。`;
  await expect(findings.getByText(differences, { exact: true })).toBeVisible();
  await expect(findings.getByRole('deletion')).toHaveText([replacement, added]);
  await expect(findings.getByRole('insertion')).toHaveText([leftOut, replaced]);
  await expect(quotedWords(findings)).toHaveText([quotation, text]);
  await expect(findings.getByRole('term')).toHaveText(['引文', '原文', '不同', '出处']);
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
  const lead = '这位同志强调';
  const {
    check: group,
    findings,
    status,
    verdicts,
    warnings,
  } = await check(page, `${lead}“${text}”。`);
  await expect(quotedWords(findings)).toHaveText([text]);
  await expect(group).toContainText(`不计入${lead}`);
  await expect(verdicts).toHaveText('逐字一致');
  await expect(warnings).toHaveCount(1);
  await expect(findings).toContainText(/注意：.*不要加引号/u);
  await expect(status).toHaveText(/^连续一致。.*核对了 1 句：逐字一致 1 句。有 1 处不要加引号。$/u);
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
  await expect(findings).toHaveCount(2);
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

test('a quotation with an omission says so first, how much is left out and whether that was marked', async ({
  page,
}) => {
  const [one, left, two] = neighbours();
  const { whole, status } = await check(page, `“${one.text}${two.text}”`);
  const { length } = folded(left.text);
  await expect(whole).toHaveText('有删节');
  await expect(status).toHaveText(
    new RegExp(`^有删节；删去 1 处，共 ${length} 字，没有标明。.*逐字一致`, 'u'),
  );
  await check(page, `“${one.text}……${two.text}”`);
  await expect(status).toHaveText(
    new RegExp(`^有删节；删去 1 处，共 ${length} 字，都已标明。`, 'u'),
  );
  await check(page, `“${two.text}${one.text}”`);
  await expect(whole).toHaveText('次序不同');
  await check(page, one.text + left.text + two.text);
  await expect(whole).toHaveText('连续一致');
});

test('each of several quotations has its verdict, and the gravest comes first', async ({
  page,
}) => {
  const [one, left, two] = neighbours();
  const { whole, status } = await check(
    page,
    `他说“${one.text}${left.text}”，又说“${left.text}${FOREIGN}${two.text}”。`,
  );
  await expect(whole).toHaveText(['引文 1：连续一致', '引文 2：与原文不一致']);
  await expect(status).toHaveText(
    /^与原文不一致；共 2 段引文：与原文不一致 1 段，连续一致 1 段。/u,
  );
});

test('a citation printed with former names is true, and one with the layer of other words is not', async ({
  page,
}) => {
  const { text, locator, layer, otherLayer } = formerCitation();
  const { check: group } = await check(page, `${text}〔${locator}，${layer}〕`);
  for (const stated of [locator, layer])
    await expect(group.getByText(`所注“${stated}”：相符`)).toBeVisible();
  await check(page, `${text}〔${locator}，${otherLayer}〕`);
  await expect(group.getByText(`所注“${otherLayer}”：不符`)).toBeVisible();
  await page.getByRole('searchbox', { name: '查原文' }).fill(`${locator}，${layer}`);
  await expect(page.getByText('是一个出处。')).toBeVisible();
  await expect(page.getByText('不符，这一处是')).toHaveCount(0);
});

test('the verdict can be copied as a report that names the release', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { text, quotation } = misquoted();
  const { check: group } = await check(page, quotation);
  await group.getByRole('button', { name: '复制核对结果' }).click();
  await expect(group).toContainText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^核对结果：与原文不一致.*\n1\. 与原文不一致：/u);
  expect(copied).toContain(quotation);
  expect(copied).not.toContain(text);
  expect(copied.split('\n').pop()).toMatch(/^所据：本站查找数据 \S{6,}$/u);
});

test('the verdicts fit a narrow screen in dark colours', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const { whole } = await check(page, `“${misquoted().quotation}”`);
  await expect(whole).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
