import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { allPassages } from '../site.ts';

const passages = allPassages();
const text = (locator: string) => {
  const found = passages.find((passage) => passage.locator === locator)?.text;
  if (found === undefined) throw new Error(`no passage ${locator}`);
  return found;
};
const RELAYED = text('讲话（一）3').replace(/；$/u, '');
const OWN = text('措施一3');

/** Pastes a text into the quotation check, runs the check, and returns the findings. */
async function check(page: Page, pasted: string) {
  if (!page.url().includes('/search/')) {
    await page.goto('search/index.html');
    await page.getByText('核对引文', { exact: true }).click();
  }
  await page.getByLabel(/^粘贴要核对的文字/u).fill(pasted);
  await page.getByRole('button', { name: '核对' }).click();
  const status = page.locator('.check [role=status]');
  await expect(status).toHaveText(/^核对了/u);
  return { status, items: page.getByRole('list', { name: '核对结果' }).locator('> li') };
}

test('differences are marked in both texts and described in words', async ({ page }) => {
  const altered = RELAYED.replace('贯彻', '').replace('必须', '一定要').replace('工会', '各级工会');
  const { items } = await check(page, altered);
  await expect(items.locator('.verdict')).toHaveText('有异文');
  await expect(items.locator('.differences')).toHaveText(
    '“一定要”原文作“必须”；漏“贯彻”；多“各级”。',
  );
  await expect(items.locator('del')).toHaveText(['一定要', '各级']);
  await expect(items.locator('ins')).toHaveText(['必须', '贯彻']);
  await expect(items.locator('.text')).toHaveText([`引文 ${altered}`, `原文 ${RELAYED}`]);
});

test('when only punctuation differs, both texts show each mark', async ({ page }) => {
  const { items } = await check(page, RELAYED.replace('、', '，'));
  await expect(items.locator('.verdict')).toHaveText('仅标点空格不同');
  await expect(items.locator('.differences')).toHaveText('标点、空格 1 处不同。');
  await expect(items.locator('del')).toHaveText('，');
  await expect(items.locator('ins')).toHaveText('、');
});

test('one click copies the text of the source', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { items } = await check(page, RELAYED.replace('必须', '一定要'));
  await items.getByRole('button', { name: '复制原文' }).click();
  await expect(items).toContainText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(RELAYED);
});

test('relayed words in quotation marks get a warning, the words before them none', async ({
  page,
}) => {
  const { items, status } = await check(page, `习近平总书记强调“${RELAYED}”。`);
  await expect(items.locator('.text')).toHaveText(['习近平总书记强调', RELAYED]);
  await expect(items.nth(0)).toContainText('引号以外的话');
  await expect(items.nth(0).locator('.warning')).toHaveCount(0);
  await expect(items.nth(1).locator('.verdict')).toHaveText('逐字一致');
  await expect(items.nth(1).locator('.warning')).toContainText('不要加引号');
  await expect(status).toHaveText('核对了 1 句：逐字一致 1 句。有 1 处不要加引号。');
  await check(page, '“国之大者”');
  await expect(items.locator('.verdict')).toHaveText('逐字一致');
  await expect(items.locator('.warning')).toHaveCount(0);
});

test('a place of several passages names each with its layer and links to it', async ({ page }) => {
  const { items } = await check(
    page,
    text('讲话（一）6').slice(-12) + text('讲话（一）7').slice(0, 12),
  );
  await expect(items.locator('.where')).toHaveText([
    /^讲话（一）6通知转述讲话/u,
    /^讲话（一）7通知转述讲话/u,
  ]);
  await check(page, text('讲话（一）7').slice(-12) + text('讲话（一）8').slice(0, 12));
  await expect(items.locator('.where')).toHaveText([
    /^讲话（一）7通知转述讲话/u,
    /^讲话（一）8通知原文/u,
  ]);
  await items.getByRole('link', { name: '讲话（一）8' }).click();
  await expect(page.locator(':target')).toContainText(text('讲话（一）8').slice(0, 12));
});

test('the pasted text never leaves the page', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(decodeURIComponent(request.url())));
  await check(page, `${OWN}春眠不觉晓，处处闻啼鸟。`);
  const { items } = await check(page, '先看第一句。');
  const earlier = requested.splice(0);
  await check(page, `他说“${RELAYED}”。${OWN.replace('工会', '各级工会')}明月松间照，清泉石上流。`);
  await expect(items).toHaveCount(4);
  expect(requested).toEqual([]);
  const hrefs = await items
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)),
    );
  expect(hrefs.length).toBeGreaterThan(1);
  for (const url of [...earlier, ...hrefs, decodeURIComponent(page.url())]) {
    expect(url).not.toMatch(/\p{Script=Han}/u);
  }
});
