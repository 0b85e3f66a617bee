import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { encodeBytes } from '#packs/codec/compress.ts';
import { writePackFile } from '#packs/codec/file.ts';
import { LIMITS } from '#packs/limits.ts';
import { checksumOf } from '#packs/checksum.ts';
import { readLink } from '#packs/codec/link.ts';
import { writeLink } from '#packs/codec/writeLink.ts';
import type { PackItem, Pack } from '#packs/pack.ts';
import { randomFrom } from '../../random.ts';
import { expect, test } from '../fixtures.ts';
import { handout, packRows, passageNumber, passageWords, quotedWords } from '../pageParts.ts';
import { DIST, allPassages, longestSection, pageOfKind, pagesByKind } from '../site.ts';
import { startVisit } from '../visit.ts';

const EDITOR = 'pack/index.html';
const passages = allPassages();

/** Returns a passage as an item of a pack. */
function itemOf({ id, text }: { id: string; text: string }): PackItem {
  return { kind: 'passage', id, mark: checksumOf(text) };
}

/** Returns a pack of the first passages. */
function packOf(count: number, title = '样单'): Pack {
  return { title, items: passages.slice(0, count).map(itemOf) };
}

const addressOf = (pack: Pack) => `${EDITOR}?p=${writeLink(pack)}`;
/** Opens the link of a pack in the editor, and the pack in place of the reader's own. */
async function openLink(page: Page, pack: Pack): Promise<void> {
  await page.goto(addressOf(pack));
  await page.getByRole('button', { name: '打开为新单' }).click();
}
const rows = packRows;
/** The first status line of the editor, which reports what was done last. */
const message = (page: Page) => page.getByRole('main').getByRole('status').first();
/** The second status line of the editor, which warns that the pack is not stored. */
const warning = (page: Page) => page.getByRole('main').getByRole('status').nth(1);
const sectionId = longestSection().replace(/\/$/u, '');
const sectionOf = (id: string) => passages.filter((each) => each.id.startsWith(`${id}#`));
/** Returns the locators of the passages in the pack, by which each row links to its passage. */
const names = (page: Page) => rows(page).getByRole('link').allTextContents();
/** Returns the numbers of the second and third passage of a section, which open their actions. */
const numbers = (page: Page) =>
  sectionOf(sectionId)
    .slice(1, 3)
    .map(({ locator }) => passageNumber(page, locator));

/** Returns random characters, which no compression shortens. */
function randomText(size: number): string {
  const random = randomFrom(size);
  return Array.from({ length: size }, () => String.fromCharCode(0x4e00 + random() * 20000)).join(
    '',
  );
}

/** Makes the browser throw when these globals are read. */
async function forbidStorage(page: Page, ...names: string[]): Promise<void> {
  await page.addInitScript((denied) => {
    for (const name of denied) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  }, names);
}

/** Returns the pack in the link that the page offers. */
async function offeredPack(page: Page): Promise<Pack> {
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  const read = readLink(new URL(link).searchParams.get('p') ?? '');
  if (!read.ok) throw new Error(read.reason);
  return read.pack;
}

test('a passage found by the search is collected whole from the results', async ({ page }) => {
  const [passage] = [...passages].sort((a, b) => b.text.length - a.text.length);
  await page.goto(`search/index.html?q=${encodeURIComponent(passage?.text.slice(8, 24) ?? '')}`);
  const name = new RegExp(`^加入宣讲单 ?：${passage?.locator}$`, 'u');
  await page.getByRole('button', { name }).press('Enter');
  await expect(page.getByRole('main').getByRole('status')).toHaveText('已加入宣讲单，共 1 项');
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(1);
  const { items } = await offeredPack(page);
  expect(items).toEqual([passage && itemOf(passage)]);
});

test('an empty pack says what to do', async ({ page }) => {
  await page.goto(EDITOR);
  await expect(page.getByText('宣讲单还是空的')).toBeVisible();
  await expect(page.getByText('旁边的数字），选“加入宣讲单”')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});

test('a passage is collected whole from the text with the keyboard alone, and counted in the masthead', async ({
  page,
}) => {
  await page.goto(longestSection());
  await expect(page.getByRole('link', { name: /^宣讲 \d/u })).toHaveCount(0);
  await numbers(page).at(-1)?.press('Enter');
  const add = page.getByRole('button', { name: '加入宣讲单' });
  await add.press('Enter');
  await expect(page.getByText('已加入宣讲单，共 1 项')).toBeVisible();
  await add.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '宣讲 2' }).press('Enter');
  await page.getByRole('link', { name: '我的宣讲单' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  const { items } = await offeredPack(page);
  const [, , passage] = sectionOf(sectionId);
  await expect(quotedWords(rows(page).first())).toHaveText(passage?.text ?? '');
  expect(items).toEqual([passage, passage].map((each) => each && itemOf(each)));
});

test('a passage is collected from its own page', async ({ page }) => {
  await page.goto(pageOfKind('passage'));
  await page.getByRole('button', { name: '加入宣讲单' }).click();
  await expect(page.getByText('已加入宣讲单，共 1 项')).toBeVisible();
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(1);
});

test('order, headings, notes and title are edited with the keyboard alone, and saved', async ({
  page,
}) => {
  await openLink(page, packOf(4));
  const before = await names(page);
  const second = rows(page).nth(1).getByRole('button', { name: '下移' });
  await second.press('Enter');
  await expect(message(page)).toHaveText(`${before[1]}移到第 3 项，共 4 项`);
  await expect(rows(page).nth(2).getByRole('button', { name: '下移' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(message(page)).toHaveText(`${before[1]}移到第 1 项，共 4 项`);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(message(page)).toHaveText(`${before[1]}已在最前`);
  await rows(page).first().getByRole('button', { name: '移到' }).press('Enter');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual([before[0], before[2], before[3], before[1]]);
  await page.getByRole('button', { name: '加备注' }).press('Enter');
  await page.keyboard.type('先问大家');
  await page.getByRole('button', { name: '加小标题' }).press('Enter');
  await page.keyboard.type('开场');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect(rows(page).first().getByRole('textbox')).toBeFocused();
  await page.getByLabel('标题', { exact: true }).fill('班组学习');
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(6);
  const pack = await offeredPack(page);
  expect(pack.title).toBe('班组学习');
  expect(pack.items.map(({ kind }) => kind)).toEqual([
    'heading',
    'passage',
    'passage',
    'passage',
    'passage',
    'note',
  ]);
});

test('undoing brings a removed item back', async ({ page }) => {
  await openLink(page, packOf(3));
  const before = await names(page);
  await rows(page).nth(1).getByRole('button', { name: '删去' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(message(page)).toHaveText(`已删去${before[1]}，可以撤销`);
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(rows(page)).toHaveCount(3);
  expect(await names(page)).toEqual(before);
});

test('a link restores the pack; nothing in it is executed', async ({ page }) => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const pack: Pack = {
    title: evil,
    items: [
      { kind: 'heading', text: evil },
      ...packOf(2).items,
      { kind: 'note', text: `${evil}\n第二行 ‮ 𠮷` },
    ],
  };
  await openLink(page, pack);
  await expect(rows(page)).toHaveCount(4);
  expect(await offeredPack(page)).toEqual(pack);
  await expect(page.getByRole('main').locator('img, script')).toHaveCount(0);
  await expect(page).toHaveTitle(/宣讲单/u);
  await expect(page.getByText('宣讲人备注')).toBeVisible();
});

test('a received link leaves the reader’s own pack untouched until the reader decides', async ({
  page,
}) => {
  await openLink(page, packOf(2, '我的'));
  await expect(rows(page)).toHaveCount(2);
  const theirs: Pack = { title: '别人的', items: passages.slice(5, 8).map(itemOf) };
  await page.goto(addressOf(theirs));
  await expect(page.getByRole('heading', { name: '收到宣讲单“别人的”' })).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: '取消' }).click();
  await page.reload();
  await expect(rows(page)).toHaveCount(2);

  await page.goto(addressOf(theirs));
  await page.getByRole('button', { name: '合并' }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows(page)).toHaveCount(2);

  await page.goto(addressOf(theirs));
  await page.getByRole('button', { name: '打开为新单' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: '以前的宣讲单' }).click();
  await page.getByRole('button', { name: '换回：“我的”，2 项' }).click();
  await expect(rows(page)).toHaveCount(2);
  expect((await offeredPack(page)).title).toBe('我的');
});

test('a pack from a link is not stored before the reader opens it', async ({ page }) => {
  await page.goto(addressOf(packOf(3, '别人的')));
  await expect(page.getByRole('heading', { name: '收到宣讲单“别人的”' })).toBeFocused();
  await expect(page.getByText('它没有存进这个浏览器')).toBeVisible();
  await page.goto(EDITOR);
  await expect(page.getByText('宣讲单还是空的')).toBeVisible();
  expect(await stored(page)).toBeNull();
});

test('a stored pack that was not shown to the end is not shown again unasked', async ({ page }) => {
  const offered = page.getByRole('heading', { name: '上次没有打开完' });
  await openLink(page, packOf(3, '卡住的'));
  await expect.poll(() => stored(page)).toContain('卡住的');
  const interrupt = () => page.evaluate(() => localStorage.setItem('yandu.pack.opening', '1'));
  await interrupt();
  await page.goto(EDITOR);
  await expect(offered).toBeFocused();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: '再打开一次' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.reload();
  await expect(rows(page)).toHaveCount(3);
  await interrupt();
  await page.reload();
  await page.getByRole('button', { name: '收进“以前的宣讲单”' }).click();
  await expect(page.getByText('宣讲单还是空的')).toBeVisible();
  await page.getByRole('button', { name: '以前的宣讲单' }).click();
  await page.getByRole('button', { name: '换回：“卡住的”，3 项' }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('after two received packs the reader’s own is restored with the keyboard alone', async ({
  page,
}) => {
  await openLink(page, packOf(2, '我的'));
  await expect(rows(page)).toHaveCount(2);
  for (const title of ['甲', '乙']) {
    await page.goto(addressOf({ title, items: passages.slice(5, 8).map(itemOf) }));
    await expect(page.getByRole('heading', { name: `收到宣讲单“${title}”` })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue(title);
    await expect(message(page)).toContainText('原来的收在“以前的宣讲单”里');
  }
  await page.reload();
  await page.getByRole('button', { name: '以前的宣讲单' }).press('Enter');
  await expect(page.getByRole('button', { name: /^换回：/u })).toHaveCount(2);
  await page.getByRole('button', { name: '换回：“我的”，2 项' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
});

test('a link to the present pack is recognized; a section added again is asked about', async ({
  page,
}) => {
  await openLink(page, packOf(2, '我的'));
  await expect(rows(page)).toHaveCount(2);
  await page.goto(addressOf(packOf(2, '我的')));
  await expect(message(page)).toHaveText('链接里的就是您现在的宣讲单。');
  const count = sectionOf(sectionId).length;
  for (const times of [1, 2]) {
    await page.goto(`${EDITOR}?section=${sectionId}`);
    await page.getByRole('button', { name: '合并' }).click();
    await expect(rows(page)).toHaveCount(2 + times * count);
  }
});

test('missing and changed passages are named, and their ids stay in the pack', async ({ page }) => {
  const [first, second] = packOf(2).items as [PackItem, PackItem];
  const changed: PackItem = {
    ...(second as Extract<PackItem, { kind: 'passage' }>),
    mark: '00000',
  };
  const gone: PackItem = { kind: 'passage', id: 'nowhere/one#p7', mark: '00001' };
  const pack = { title: '旧单', items: [first, gone, changed] };
  await openLink(page, pack);
  await expect(page.getByText('nowhere/one#p7 在本站已找不到')).toBeVisible();
  await expect(page.getByText('这一句的文字改过')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  expect(await offeredPack(page)).toEqual(pack);
  await page.getByRole('button', { name: '用现在的文字' }).press('Enter');
  await expect(page.getByText('这一句的文字改过')).toHaveCount(0);
  await expect(rows(page).nth(2).getByRole('button', { name: '上移' })).toBeFocused();
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(3);
  expect((await offeredPack(page)).items).toEqual([first, gone, second]);
});

test('a pack without passages is reported on every page, without offers', async ({ page }) => {
  const gone: PackItem = { kind: 'passage', id: 'nowhere/one#p7', mark: '00001' };
  for (const [items, words] of [
    [[], '还没有句子'],
    [[gone], '1 句，现在的正文里都没有了。nowhere/one#p7 在本站已找不到'],
  ] as const) {
    const query = `?p=${writeLink({ title: '题', items: [...items] })}`;
    for (const [path, offer] of [
      ['present', '从头放映'],
      ['handout', '打印'],
      ['office', '下载 PPTX'],
    ] as const) {
      await page.goto(`${path}/index.html${query}`);
      await expect(page.getByRole('main').getByRole('status').first()).toContainText(words);
      await expect(page.getByRole('button', { name: offer })).toBeHidden();
    }
  }
  const [first] = packOf(1).items as [PackItem];
  await page.goto(`handout/index.html?p=${writeLink({ title: '', items: [gone, first] })}`);
  await expect(
    handout(page).getByText('此处原有的 nowhere/one#p7 在本站已找不到，没有印出。', {
      exact: true,
    }),
  ).toBeVisible();
});

test('a heading is inserted before a row and a note after it with the keyboard alone; Escape cancels', async ({
  page,
}) => {
  await openLink(page, packOf(3));
  const insert = rows(page).nth(1).getByRole('button', { name: '插入' });
  await insert.press('Enter');
  await page.keyboard.press('Escape');
  await expect(insert).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('在后');
  await insert.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('在前');
  const [a, b, c] = packOf(3).items;
  await expect
    .poll(async () => (await offeredPack(page)).items)
    .toEqual([a, { kind: 'heading', text: '在前' }, b, { kind: 'note', text: '在后' }, c]);
});

test('passages are added by locator and by pasted address; an unknown one is reported', async ({
  page,
}) => {
  const [first, , third] = sectionOf(sectionId);
  await page.goto(EDITOR);
  const field = page.getByLabel('添加句子');
  await field.fill(third?.locator ?? '');
  await field.press('Enter');
  await expect(quotedWords(rows(page))).toHaveText([third?.text ?? '']);
  await field.fill(`https://example.org/any/${first?.url}`);
  await field.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await field.fill('没有这一处 999');
  await field.press('Enter');
  await expect(message(page)).toContainText('没有找到“没有这一处 999”');
  expect((await offeredPack(page)).items).toEqual(
    [third, first].map((each) => each && itemOf(each)),
  );
});

test('when the texts do not load, collected passages, saved items and new edits are kept', async ({
  page,
}) => {
  await openLink(page, packOf(3, '我的'));
  await expect(rows(page)).toHaveCount(3);
  await page.goto(pageOfKind('passage'));
  await page.getByRole('button', { name: '加入宣讲单' }).click();
  await expect(page.getByText('已加入宣讲单，共 4 项')).toBeVisible();
  const nothing = { status: 200, contentType: 'text/javascript', body: '' };
  await page.route('**/assets/excerpts.*/**', (route) => route.fulfill(nothing));
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByText('正文没有载入')).toBeVisible();
  await expect(page.getByText('宣讲单还是空的')).toBeHidden();
  await page.getByLabel('标题', { exact: true }).fill('班组');
  await rows(page).first().getByRole('button', { name: '下移' }).press('Enter');
  await page.getByRole('button', { name: '加备注' }).press('Enter');
  await page.keyboard.type('记着');
  await page.reload();
  await expect(rows(page)).toHaveCount(5);
  await page.unroute('**/assets/excerpts.*/**');
  await page.getByRole('button', { name: '重试' }).press('Enter');
  await expect(quotedWords(rows(page))).toHaveCount(4);
  await expect(page.getByText('正文没有载入')).toBeHidden();
  const { title, items } = await offeredPack(page);
  const [a, b, c] = packOf(3).items;
  expect(title).toBe('班组');
  expect([...items.slice(0, 3), items[4]]).toEqual([b, a, c, { kind: 'note', text: '记着' }]);
});

test('a pack of a later release is reported, archived before any change, and can be exported', async ({
  page,
}) => {
  const newer = '{"format":"yandu-pack","version":2,"title":"新","items":[{},{}]}';
  await page.goto(EDITOR);
  await page.evaluate((text) => localStorage.setItem('yandu.pack', `7 2 ${text}`), newer);
  await page.reload();
  await expect(warning(page)).toContainText('现在读不了');
  await page.getByRole('button', { name: '加备注' }).click();
  await page.getByRole('button', { name: '以前的宣讲单' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出这一份' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(newer);
});

test('at the limit, adding and merging are refused with a message, and the pack stays', async ({
  page,
}) => {
  const items = Array.from({ length: LIMITS.items }, (): PackItem => ({
    kind: 'heading',
    text: '一',
  }));
  await page.goto(EDITOR);
  await page.evaluate(
    (text) => localStorage.setItem('yandu.pack', text),
    `1 ${LIMITS.items} ${writePackFile({ title: '满', items })}`,
  );
  const kept = () => page.evaluate(() => localStorage.getItem('yandu.pack')?.length);
  const before = await kept();
  await page.goto(addressOf(packOf(1, '别人的')));
  // Queries by role are slow among ten thousand buttons.
  await page.getByLabel('收到的宣讲单').getByText('合并').press('Enter');
  await expect(message(page)).toContainText(`合起来有 ${LIMITS.items + 1} 项`);
  await page.getByText('加备注', { exact: true }).press('Enter');
  await expect(message(page)).toContainText(`最多 ${LIMITS.items} 项`);
  await page.waitForTimeout(400);
  await expect(page.getByLabel('宣讲单的内容').locator('> li')).toHaveCount(LIMITS.items);
  expect(await kept()).toBe(before);
});

test('a title alone is saved', async ({ page }) => {
  await page.goto(EDITOR);
  await page.getByLabel('标题', { exact: true }).fill('三月学习');
  await page.reload();
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('三月学习');
});

test('a copied link restores the pack; beyond 1500 and 6000 characters the page warns', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLink(page, packOf(3, '复制'));
  await page.getByRole('button', { name: '复制链接' }).press('Enter');
  await expect(message(page)).toHaveText('已复制链接');
  const field = page.getByLabel('添加句子');
  await field.press('ControlOrMeta+V');
  const pasted = await field.inputValue();
  const other = await context.newPage();
  await other.goto(pasted);
  await expect(message(other)).toHaveText('链接里的就是您现在的宣讲单。');
  expect(readLink(new URL(pasted).searchParams.get('p') ?? '')).toEqual({
    ok: true,
    pack: packOf(3, '复制'),
  });
  const length = page.getByText(/^链接长 \d+ 字符，/u);
  await expect(length).toContainText('整个宣讲单都在链接里');
  await page.getByRole('button', { name: '加备注' }).click();
  await page.keyboard.insertText(randomText(700));
  await expect(length).toContainText('有的聊天软件会截断');
  await page.keyboard.insertText(randomText(2500));
  await expect(length).toContainText('请导出文件');
});

for (const [what, code, words] of [
  ['cut off', writeLink(packOf(20)).slice(0, 60), '不完整'],
  ['foreign', '<script>alert(1)</script>', '不是宣讲单'],
  ['of a later release', '2abc', '新版本'],
  ['too large', `1${encodeBytes(new Uint8Array(5_000_000))}`, '太大'],
] as const) {
  test(`a link that is ${what} is reported, and the pack stays`, async ({ page }) => {
    await openLink(page, packOf(2));
    await page.goto(`${EDITOR}?p=${encodeURIComponent(code)}`);
    await expect(message(page)).toContainText(words);
    await expect(rows(page)).toHaveCount(2);
  });
}

test('a pack is exported to a file and imported again; a foreign file changes nothing', async ({
  page,
}) => {
  await openLink(page, packOf(3, '文件'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出文件' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('文件.json');
  const path = await file.path();
  for (let left = 3; left > 0; left -= 1) {
    await rows(page).first().getByRole('button', { name: '删去' }).click();
  }
  await expect(rows(page)).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入文件' }).press('Enter');
  await (await chooser).setFiles(path);
  await expect(rows(page)).toHaveCount(3);
  const input = page.getByLabel('宣讲单文件');
  for (const [name, text, words] of [
    ['a.json', '{"a":1}', '不是宣讲单文件'],
    ['a.html', '<html><script>alert(1)</script>', '不是宣讲单文件'],
    ['b.json', '', '文件是空的'],
    ['c.json', '{"format":"yandu-pack","version":9,"items":[]}', '新版本'],
    ['d.json', '{"format":"yandu-pack","version":1,"title":"","items":[{"kind":"x"}]}', '不完整'],
  ] as const) {
    await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(message(page)).toContainText(words);
    await expect(rows(page)).toHaveCount(3);
  }
});

/** Returns the pack in the browser's storage, as it is written there. */
const stored = (page: Page) => page.evaluate(() => localStorage.getItem('yandu.pack'));

test('two tabs do not overwrite each other', async ({ context, page }) => {
  await openLink(page, packOf(2));
  await expect.poll(() => stored(page)).not.toBeNull();
  const other = await context.newPage();
  await other.goto(EDITOR);
  await expect(rows(other)).toHaveCount(2);
  await rows(other).first().getByRole('button', { name: '删去' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(message(page)).toContainText('已经跟上');
  await page.getByRole('button', { name: '加备注' }).click();
  await expect(rows(other)).toHaveCount(2);

  // This tab misses the change because its storage events are stopped.
  const third = await context.newPage();
  await third.addInitScript(() => {
    window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
  await third.goto(EDITOR);
  await expect(rows(third)).toHaveCount(2);
  await page.getByRole('button', { name: '加小标题' }).click();
  await page.keyboard.type('只在这边');
  await expect.poll(() => stored(page)).toContain('只在这边');
  await third.getByRole('button', { name: '加备注' }).click();
  await third.keyboard.type('只在那边');
  await expect(message(third)).toContainText('两边的内容都留下了');
  await expect(rows(third).getByRole('textbox', { name: '小标题' })).toHaveValue('只在这边');
  await expect
    .poll(async () => (await offeredPack(page)).items.length)
    .toBe((await offeredPack(third)).items.length);
});

test('where storage is forbidden, the address carries the pack and the page warns', async ({
  page,
}) => {
  await forbidStorage(page, 'localStorage');
  await openLink(page, packOf(3));
  await rows(page).first().getByRole('button', { name: '删去' }).click();
  await expect(warning(page)).toContainText('浏览器不允许存储');
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await page.goto(pageOfKind('passage'));
  await page.getByRole('button', { name: '加入宣讲单' }).click();
  await expect(page.getByText('浏览器不允许存储')).toBeVisible();
});

test('where all storage is forbidden, the address keeps the pack, other pages refuse to add to it, and leaving is asked about', async ({
  page,
}) => {
  await forbidStorage(page, 'localStorage', 'sessionStorage');
  const count = sectionOf(sectionId).length;
  await page.goto(`${sectionId}/index.html`);
  await page.getByRole('link', { name: '本节加入宣讲单' }).click();
  await expect(rows(page)).toHaveCount(count);
  await expect(warning(page)).toContainText('只在这一页和它的链接里');
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.getByRole('button', { name: '加备注' }).press('Enter');
  await expect(rows(page).getByRole('textbox', { name: '备注' })).toBeFocused();
  await page.keyboard.type('记得停顿');
  await expect
    .poll(async () => (await offeredPack(page)).items.at(-1))
    .toEqual({ kind: 'note', text: '记得停顿' });
  await page.reload();
  expect(asked).toBe(true);
  await expect(rows(page)).toHaveCount(count + 1);
  await expect(rows(page).getByRole('textbox', { name: '备注' })).toHaveValue('记得停顿');
  await page.getByRole('main').getByRole('link', { name: '打印讲义' }).click();
  await expect(quotedWords(handout(page))).toHaveCount(count);
  await page.goto(pageOfKind('passage'));
  await page.getByRole('button', { name: '加入宣讲单' }).click();
  await expect(page.getByText('没有加入：浏览器不允许存储或已存满')).toBeVisible();
});

test('a pack that is not stored and too long for an address is not opened on other pages', async ({
  page,
}) => {
  await forbidStorage(page, 'localStorage', 'sessionStorage');
  await page.goto(addressOf(packOf(3)));
  await page.getByRole('button', { name: '加备注' }).click();
  await page.keyboard.insertText(randomText(3000));
  await expect(warning(page)).toContainText('只在这一页和它的链接里');
  await page.getByRole('main').getByRole('link', { name: '放映', exact: true }).click();
  await expect(message(page)).toContainText('请先导出文件');
  await expect(rows(page)).toHaveCount(4);
});

test('from a disk no link is offered, which would reveal the folder and open for nobody else', async ({
  browser,
}) => {
  const there = await startVisit(browser, `${pathToFileURL(DIST).href}/`);
  await there.page.goto(`${there.root}${EDITOR}?section=${sectionId}`);
  await expect(rows(there.page)).toHaveCount(sectionOf(sectionId).length);
  await expect(there.page.getByText('从磁盘打开，没有别人打得开的网址')).toBeVisible();
  await expect(there.page.getByRole('button', { name: '复制链接' })).toBeHidden();
  await expect(there.page.getByLabel('链接', { exact: true })).toBeHidden();
  await expect(there.page.getByRole('button', { name: '导出文件' })).toBeVisible();
  expect(there.problems).toEqual([]);
  await there.context.close();
});

test('where storage is full, nothing is lost', async ({ page }) => {
  await page.goto(EDITOR);
  await page.evaluate(() => {
    for (let size = 2_000_000; size > 0; size = Math.floor(size / 2)) {
      try {
        for (let n = 0; n < 50; n += 1) localStorage.setItem(`x${size}-${n}`, 'x'.repeat(size));
      } catch {
        // Storage is full for texts of this size.
      }
    }
  });
  await openLink(page, packOf(3));
  await rows(page).first().getByRole('button', { name: '删去' }).click();
  await expect(warning(page)).toContainText('已存满');
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
});

test('500 items stay usable', async ({ page }) => {
  const items = Array.from(
    { length: 500 },
    (_, n) => packOf(passages.length).items[n % passages.length],
  );
  const pack = { title: '长单', items: items as PackItem[] };
  await openLink(page, pack);
  await expect(rows(page)).toHaveCount(500);
  await expect(page.getByText(/^链接长 \d+ 字符，/u)).toBeVisible();
  const last = rows(page).nth(499);
  await last.getByRole('button', { name: '移到' }).click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(message(page)).toContainText('移到第 1 项，共 500 项');
  expect((await offeredPack(page)).items).toHaveLength(500);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a passage is collected, moved and annotated by touch', async ({ page }) => {
    await page.goto(longestSection());
    for (const { locator } of sectionOf(sectionId).slice(1, 3)) {
      await passageWords(page, locator).tap();
      await page.getByRole('button', { name: '加入宣讲单' }).tap();
      await page.getByRole('button', { name: '关闭' }).tap();
    }
    await page.getByRole('link', { name: '宣讲 2' }).tap();
    await page.getByRole('link', { name: '我的宣讲单' }).tap();
    await expect(rows(page).getByRole('link')).toHaveCount(2);
    const before = await names(page);
    await rows(page).first().getByRole('button', { name: '下移' }).tap();
    expect(await names(page)).toEqual([...before].reverse());
    await page.getByRole('button', { name: '加备注' }).tap();
    await page.keyboard.type('记得停顿');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入文件' }).tap();
    await (
      await chooser
    ).setFiles({
      name: '单.json',
      mimeType: 'application/json',
      buffer: Buffer.from(writePackFile(packOf(4, '收到的'))),
    });
    await page.getByRole('button', { name: '合并' }).tap();
    await expect(rows(page)).toHaveCount(7);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test('a section, a list and a ready-made pack are opened as packs from their own pages', async ({
  page,
}) => {
  const { section = '', lists, pack } = pagesByKind();
  // A library need have neither lists nor packs.
  const paths = [section, lists, pack].flatMap((path) => path ?? []);
  for (const path of paths) {
    await page.goto(path);
    // The lists of a document are chosen from in a form.
    const name = /加入宣讲单$/u;
    const main = page.getByRole('main');
    await main
      .getByRole('link', { name })
      .or(main.getByRole('button', { name }))
      .first()
      .press('Enter');
    await page.waitForURL(/\/pack\//u);
    const asked = page.getByRole('button', { name: '打开为新单' });
    await expect(asked.or(message(page).getByText('已打开'))).toBeVisible();
    if (await asked.isVisible()) await asked.press('Enter');
    await expect(message(page)).toContainText('已打开');
    const { items, title } = await offeredPack(page);
    expect(title, path).not.toBe('');
    expect(items.length, path).toBeGreaterThan(1);
    await expect(rows(page).filter({ hasText: /在本站已找不到|已删去|文字改过/u })).toHaveCount(0);
  }
  const former = page.getByRole('button', { name: '以前的宣讲单' });
  await expect(former).toBeVisible({ visible: paths.length > 1 });
});

test('an address that requests an unknown pack is reported, and the pack stays', async ({
  page,
}) => {
  const own = sectionOf(sectionId).length;
  await page.goto(`${EDITOR}?section=${sectionId}`);
  await expect(rows(page)).toHaveCount(own);
  for (const query of ['section=nowhere/1', `list=${sectionId}`, 'pack=none']) {
    await page.goto(`${EDITOR}?${query}`);
    await expect(message(page)).toHaveText('没有这个宣讲单、章节或分项清单。');
    await expect(rows(page)).toHaveCount(own);
  }
});
