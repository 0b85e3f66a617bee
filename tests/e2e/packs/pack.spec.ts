import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { codeOf } from '#packs/codec/compression.ts';
import { writeFile } from '#packs/codec/file.ts';
import { LIMITS } from '#packs/limits.ts';
import { markOf } from '#packs/checksum.ts';
import { readLink, writeLink } from '#packs/codec/link.ts';
import type { Item, Pack } from '#packs/pack.ts';
import { randomFrom } from '../../packs/random.ts';
import { expect, test } from '../fixtures.ts';
import { DIST, allPassages, pageKinds } from '../site.ts';
import { visit } from '../tour.ts';

const EDITOR = 'pack/index.html';
const passages = allPassages();

/** A passage as a pack holds it. */
function itemOf({ id, text }: { id: string; text: string }): Item {
  return { kind: 'passage', id, mark: markOf(text) };
}

/** A pack of the first passages. */
function packOf(count: number, title = '样单'): Pack {
  return { title, items: passages.slice(0, count).map(itemOf) };
}

const addressOf = (pack: Pack) => `${EDITOR}?p=${writeLink(pack)}`;
const rows = (page: Page) => page.locator('.packing > .item');
const said = (page: Page) => page.locator('[data-slot=said]');
const unkept = (page: Page) => page.locator('[data-slot=unkept]');
const [sectionId = ''] = passages[5]?.id.split('#') ?? [];
const sectionOf = (id: string) => passages.filter((each) => each.id.startsWith(`${id}#`));
const names = (page: Page) => rows(page).locator('.place a').allTextContents();

/** So many characters that no compressor makes shorter. */
function noise(size: number): string {
  const random = randomFrom(size);
  return Array.from({ length: size }, () => String.fromCharCode(0x4e00 + random() * 20000)).join(
    '',
  );
}

/** Has the browser throw as soon as these are named. */
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

/** The pack in the link that the page offers. */
async function offered(page: Page): Promise<Pack> {
  const link = await page.getByLabel('链接', { exact: true }).inputValue();
  const read = readLink(new URL(link).searchParams.get('p') ?? '');
  if (!read.ok) throw new Error(read.reason);
  return read.pack;
}

test('a passage found by the search is collected where it is found, whole', async ({ page }) => {
  const passage = passages.find(({ text }) => text.length > 60);
  await page.goto(`search/index.html?q=${encodeURIComponent(passage?.text.slice(8, 24) ?? '')}`);
  const name = new RegExp(`^加入备课单 ?：${passage?.locator}$`, 'u');
  await page.getByRole('button', { name }).press('Enter');
  await expect(page.locator('search-page > [role=status]')).toHaveText('已加入备课单，共 1 项');
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(1);
  const { items } = await offered(page);
  expect(items).toEqual([passage && itemOf(passage)]);
});

test('an empty pack says what to do', async ({ page }) => {
  await page.goto(EDITOR);
  await expect(page.getByText('备课单还是空的')).toBeVisible();
  await expect(page.getByText('小数字，选“加入备课单”')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});

test('a passage is collected from the text by keyboard alone; the masthead counts; the pack has it whole', async ({
  page,
}) => {
  await page.goto(pageKinds()['section'] ?? '');
  await expect(page.locator('.masthead .mine')).toHaveCount(0);
  await page.locator('.reading a.n').nth(2).press('Enter');
  const add = page.getByRole('button', { name: '加入备课单' });
  await add.press('Enter');
  await expect(page.getByText('已加入备课单，共 1 项')).toBeVisible();
  await add.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: '备课单 2' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  const { items } = await offered(page);
  const passage = passages.find(({ id }) => items[0]?.kind === 'passage' && items[0].id === id);
  await expect(rows(page).first().locator('.words')).toHaveText(passage?.text ?? '');
  expect(items).toEqual([passage, passage].map((each) => each && itemOf(each)));
});

test('a passage is collected from its own page', async ({ page }) => {
  await page.goto(pageKinds()['passage'] ?? '');
  await page.getByRole('button', { name: '加入备课单' }).click();
  await expect(page.getByText('已加入备课单，共 1 项')).toBeVisible();
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(1);
});

test('order, headings, notes and title are made with the keyboard alone, and last', async ({
  page,
}) => {
  await page.goto(addressOf(packOf(4)));
  const before = await names(page);
  const second = rows(page).nth(1).getByRole('button', { name: '下移' });
  await second.press('Enter');
  await expect(said(page)).toHaveText(`${before[1]}移到第 3 项，共 4 项`);
  await expect(rows(page).nth(2).getByRole('button', { name: '下移' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(page)).toHaveText(`${before[1]}移到第 1 项，共 4 项`);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(said(page)).toHaveText(`${before[1]}已在最前`);
  await rows(page).first().getByRole('button', { name: '移到' }).press('Enter');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  expect(await names(page)).toEqual([before[0], before[2], before[3], before[1]]);
  await page.getByRole('button', { name: '加备注' }).press('Enter');
  await page.keyboard.type('先问大家');
  await page.getByRole('button', { name: '加小标题' }).press('Enter');
  await page.keyboard.type('开场');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Alt+ArrowUp');
  await expect(rows(page).first().locator('input')).toBeFocused();
  await page.getByLabel('标题', { exact: true }).fill('班组学习');
  await page.waitForTimeout(400);
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(6);
  const pack = await offered(page);
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

test('what was removed comes back by undoing', async ({ page }) => {
  await page.goto(addressOf(packOf(3)));
  const before = await names(page);
  await rows(page).nth(1).getByRole('button', { name: '删去' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(said(page)).toHaveText(`已删去${before[1]}，可以撤销`);
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(rows(page)).toHaveCount(3);
  expect(await names(page)).toEqual(before);
});

test('a link gives back the pack; nothing in it is executed', async ({ page }) => {
  const evil = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const pack: Pack = {
    title: evil,
    items: [
      { kind: 'heading', text: evil },
      ...packOf(2).items,
      { kind: 'note', text: `${evil}\n第二行 ‮ 𠮷` },
    ],
  };
  await page.goto(addressOf(pack));
  await expect(rows(page)).toHaveCount(4);
  expect(await offered(page)).toEqual(pack);
  await expect(page.locator('pack-editor img, pack-editor script')).toHaveCount(0);
  await expect(page).toHaveTitle(/备课单/u);
  await expect(page.getByText('宣讲人备注')).toBeVisible();
});

test('somebody else’s link never touches the reader’s own pack until told', async ({ page }) => {
  await page.goto(addressOf(packOf(2, '我的')));
  await expect(rows(page)).toHaveCount(2);
  await page.waitForTimeout(400);
  const theirs: Pack = { title: '别人的', items: passages.slice(5, 8).map(itemOf) };
  await page.goto(addressOf(theirs));
  await expect(page.getByRole('heading', { name: '收到备课单“别人的”' })).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: '取消' }).click();
  await page.reload();
  await expect(rows(page)).toHaveCount(2);

  await page.goto(addressOf(theirs));
  await page.getByRole('button', { name: '合并' }).click();
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.waitForTimeout(400);

  await page.goto(addressOf(theirs));
  await page.getByRole('button', { name: '打开为新单' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: '以前的备课单' }).click();
  await page.getByRole('button', { name: '换回：“我的”，2 项' }).click();
  await expect(rows(page)).toHaveCount(2);
  expect((await offered(page)).title).toBe('我的');
});

test('two packs received one after the other leave one’s own to be chosen, with the keyboard alone', async ({
  page,
}) => {
  await page.goto(addressOf(packOf(2, '我的')));
  await expect(rows(page)).toHaveCount(2);
  for (const title of ['甲', '乙']) {
    await page.goto(addressOf({ title, items: passages.slice(5, 8).map(itemOf) }));
    await expect(page.getByRole('heading', { name: `收到备课单“${title}”` })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('标题', { exact: true })).toHaveValue(title);
    await expect(said(page)).toContainText('原来的收在“以前的备课单”里');
  }
  await page.reload();
  await page.getByRole('button', { name: '以前的备课单' }).press('Enter');
  await expect(page.getByRole('button', { name: /^换回：/u })).toHaveCount(2);
  await page.getByRole('button', { name: '换回：“我的”，2 项' }).press('Enter');
  await expect(rows(page)).toHaveCount(2);
});

test('a link to the pack one has is said to be that; a section added again is asked about', async ({
  page,
}) => {
  await page.goto(addressOf(packOf(2, '我的')));
  await expect(rows(page)).toHaveCount(2);
  await page.goto(addressOf(packOf(2, '我的')));
  await expect(said(page)).toHaveText('链接里的就是您现在的备课单。');
  const count = sectionOf(sectionId).length;
  for (const times of [1, 2]) {
    await page.goto(`${EDITOR}?section=${sectionId}`);
    await page.getByRole('button', { name: '合并' }).click();
    await expect(rows(page)).toHaveCount(2 + times * count);
  }
});

test('gone and changed passages are named, the rest is kept, and their ids leave unharmed', async ({
  page,
}) => {
  const [first, second] = packOf(2).items as [Item, Item];
  const changed: Item = { ...(second as Extract<Item, { kind: 'passage' }>), mark: '00000' };
  const gone: Item = { kind: 'passage', id: 'nowhere/one#p7', mark: '00001' };
  const pack = { title: '旧单', items: [first, gone, changed] };
  await page.goto(addressOf(pack));
  await expect(page.getByText('nowhere/one#p7 在本站已找不到')).toBeVisible();
  await expect(page.getByText('这一句的文字改过')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  expect(await offered(page)).toEqual(pack);
  await page.getByRole('button', { name: '用现在的文字' }).press('Enter');
  await expect(page.getByText('这一句的文字改过')).toHaveCount(0);
  await expect(rows(page).nth(2).getByRole('button', { name: '上移' })).toBeFocused();
  await page.waitForTimeout(400);
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(3);
  expect((await offered(page)).items).toEqual([first, gone, second]);
});

test('a pack without passages is called what it is wherever it is opened, and nothing is offered for it', async ({
  page,
}) => {
  const gone: Item = { kind: 'passage', id: 'nowhere/one#p7', mark: '00001' };
  for (const [items, words] of [
    [[], '还没有段句'],
    [[gone], '1 个段句，现在的正文里都没有了。nowhere/one#p7 在本站已找不到'],
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
  const [first] = packOf(1).items as [Item];
  await page.goto(`handout/index.html?p=${writeLink({ title: '', items: [gone, first] })}`);
  await expect(page.locator('.paper .paper-remark')).toHaveText(
    '此处原有的 nowhere/one#p7 在本站已找不到，没有印出。',
  );
});

test('a heading goes before a row and a note behind it, with the keyboard alone; Escape changes nothing', async ({
  page,
}) => {
  await page.goto(addressOf(packOf(3)));
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
    .poll(async () => (await offered(page)).items)
    .toEqual([a, { kind: 'heading', text: '在前' }, b, { kind: 'note', text: '在后' }, c]);
});

test('passages are added by locator and by pasted address; what is nowhere is said to be', async ({
  page,
}) => {
  const [first, , third] = sectionOf(sectionId);
  await page.goto(EDITOR);
  const field = page.getByLabel('添加段句');
  await field.fill(third?.locator ?? '');
  await field.press('Enter');
  await expect(rows(page).locator('.words')).toHaveText([third?.text ?? '']);
  await field.fill(`https://example.org/any/${first?.url}`);
  await field.press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await field.fill('没有这一处 999');
  await field.press('Enter');
  await expect(said(page)).toContainText('没有找到“没有这一处 999”');
  expect((await offered(page)).items).toEqual([third, first].map((each) => each && itemOf(each)));
});

test('when the texts do not load nothing is lost: items waiting, items kept, what is edited meanwhile', async ({
  page,
}) => {
  await page.goto(addressOf(packOf(3, '我的')));
  await expect(rows(page)).toHaveCount(3);
  await page.goto(pageKinds()['passage'] ?? '');
  await page.getByRole('button', { name: '加入备课单' }).click();
  await expect(page.getByText('已加入备课单，共 4 项')).toBeVisible();
  const nothing = { status: 200, contentType: 'text/javascript', body: '' };
  await page.route('**/assets/excerpts.*/**', (route) => route.fulfill(nothing));
  await page.goto(EDITOR);
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByText('正文没有载入')).toBeVisible();
  await expect(page.getByText('备课单还是空的')).toBeHidden();
  await page.getByLabel('标题', { exact: true }).fill('班组');
  await rows(page).first().getByRole('button', { name: '下移' }).press('Enter');
  await page.getByRole('button', { name: '加备注' }).press('Enter');
  await page.keyboard.type('记着');
  await page.waitForTimeout(400);
  await page.reload();
  await expect(rows(page)).toHaveCount(5);
  await page.unroute('**/assets/excerpts.*/**');
  await page.getByRole('button', { name: '重试' }).press('Enter');
  await expect(rows(page).locator('.words')).toHaveCount(4);
  await expect(page.getByText('正文没有载入')).toBeHidden();
  const { title, items } = await offered(page);
  const [a, b, c] = packOf(3).items;
  expect(title).toBe('班组');
  expect([...items.slice(0, 3), items[4]]).toEqual([b, a, c, { kind: 'note', text: '记着' }]);
});

test('a pack of a later release is said to be unreadable, put aside before anything is changed, and exported', async ({
  page,
}) => {
  const newer = '{"format":"yandu-pack","version":2,"title":"新","items":[{},{}]}';
  await page.goto(EDITOR);
  await page.evaluate((text) => localStorage.setItem('yandu.pack', `7 2 ${text}`), newer);
  await page.reload();
  await expect(unkept(page)).toContainText('现在读不了');
  await page.getByRole('button', { name: '加备注' }).click();
  await page.getByRole('button', { name: '以前的备课单' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出这一份' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(newer);
});

test('at the limit adding and merging are refused with a sentence, and the pack stays', async ({
  page,
}) => {
  const items = Array.from({ length: LIMITS.items }, (): Item => ({ kind: 'heading', text: '一' }));
  await page.goto(EDITOR);
  await page.evaluate(
    (text) => localStorage.setItem('yandu.pack', text),
    `1 ${LIMITS.items} ${writeFile({ title: '满', items })}`,
  );
  const kept = () => page.evaluate(() => localStorage.getItem('yandu.pack')?.length);
  const before = await kept();
  await page.goto(addressOf(packOf(1, '别人的')));
  // Roles of ten thousand buttons take long to be told.
  await page.locator('[data-slot=received]').getByText('合并').press('Enter');
  await expect(said(page)).toContainText(`合起来有 ${LIMITS.items + 1} 项`);
  await page.locator('[data-do=note]').press('Enter');
  await expect(said(page)).toContainText(`最多 ${LIMITS.items} 项`);
  await page.waitForTimeout(400);
  await expect(rows(page)).toHaveCount(LIMITS.items);
  expect(await kept()).toBe(before);
});

test('a title alone is kept', async ({ page }) => {
  await page.goto(EDITOR);
  await page.getByLabel('标题', { exact: true }).fill('三月学习');
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByLabel('标题', { exact: true })).toHaveValue('三月学习');
});

test('the copied link, pasted, is the pack; beyond 1500 and 6000 characters that is said', async ({
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(addressOf(packOf(3, '复制')));
  await page.getByRole('button', { name: '复制链接' }).press('Enter');
  await expect(said(page)).toHaveText('已复制链接');
  const field = page.getByLabel('添加段句');
  await field.press('ControlOrMeta+V');
  const pasted = await field.inputValue();
  const other = await context.newPage();
  await other.goto(pasted);
  await expect(said(other)).toHaveText('链接里的就是您现在的备课单。');
  expect(readLink(new URL(pasted).searchParams.get('p') ?? '')).toEqual({
    ok: true,
    pack: packOf(3, '复制'),
  });
  const length = page.locator('[data-slot=length]');
  await expect(length).toContainText('整个备课单都在链接里');
  await page.getByRole('button', { name: '加备注' }).click();
  await page.keyboard.insertText(noise(700));
  await expect(length).toContainText('有的聊天软件会截断');
  await page.keyboard.insertText(noise(2500));
  await expect(length).toContainText('请导出文件');
});

for (const [what, code, words] of [
  ['cut off', writeLink(packOf(20)).slice(0, 60), '不完整'],
  ['foreign', '<script>alert(1)</script>', '不是备课单'],
  ['of a later release', '2abc', '新版本'],
  ['too large', `1${codeOf(new Uint8Array(5_000_000))}`, '太大'],
] as const) {
  test(`a link that is ${what} is said to be, and the pack stays`, async ({ page }) => {
    await page.goto(addressOf(packOf(2)));
    await page.waitForTimeout(400);
    await page.goto(`${EDITOR}?p=${encodeURIComponent(code)}`);
    await expect(said(page)).toContainText(words);
    await expect(rows(page)).toHaveCount(2);
  });
}

test('a pack leaves in a file and comes back from it; a foreign file changes nothing', async ({
  page,
}) => {
  await page.goto(addressOf(packOf(3, '文件')));
  await page.waitForTimeout(400);
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
  const input = page.getByLabel('备课单文件');
  for (const [name, text, words] of [
    ['a.json', '{"a":1}', '不是研读的备课单文件'],
    ['a.html', '<html><script>alert(1)</script>', '不是研读的备课单文件'],
    ['b.json', '', '文件是空的'],
    ['c.json', '{"format":"yandu-pack","version":9,"items":[]}', '新版本'],
    ['d.json', '{"format":"yandu-pack","version":1,"title":"","items":[{"kind":"x"}]}', '不完整'],
  ] as const) {
    await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect(said(page)).toContainText(words);
    await expect(rows(page)).toHaveCount(3);
  }
});

test('two tabs do not overwrite each other', async ({ context, page }) => {
  await page.goto(addressOf(packOf(2)));
  await page.waitForTimeout(400);
  const other = await context.newPage();
  await other.goto(EDITOR);
  await expect(rows(other)).toHaveCount(2);
  await rows(other).first().getByRole('button', { name: '删去' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(said(page)).toContainText('已经跟上');
  await page.getByRole('button', { name: '加备注' }).click();
  await expect(rows(other)).toHaveCount(2);

  // A tab that slept through a change: it is put to bed by taking its ears away.
  const third = await context.newPage();
  await third.addInitScript(() => {
    window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
  await third.goto(EDITOR);
  await expect(rows(third)).toHaveCount(2);
  await page.getByRole('button', { name: '加小标题' }).click();
  await page.keyboard.type('只在这边');
  await page.waitForTimeout(500);
  await third.getByRole('button', { name: '加备注' }).click();
  await third.keyboard.type('只在那边');
  await expect(said(third)).toContainText('两边的内容都留下了');
  await expect(third.locator('input[data-text]')).toHaveValue('只在这边');
  await expect
    .poll(async () => (await offered(page)).items.length)
    .toBe((await offered(third)).items.length);
});

test('with storage forbidden the address carries the pack, and that is said', async ({ page }) => {
  await forbidStorage(page, 'localStorage');
  await page.goto(addressOf(packOf(3)));
  await rows(page).first().getByRole('button', { name: '删去' }).click();
  await expect(unkept(page)).toContainText('浏览器不允许存储');
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await page.goto(pageKinds()['passage'] ?? '');
  await page.getByRole('button', { name: '加入备课单' }).click();
  await expect(page.getByText('浏览器不允许存储')).toBeVisible();
});

test('with all storage forbidden sections and passages are collected page after page, and survive a reload', async ({
  page,
}) => {
  await forbidStorage(page, 'localStorage', 'sessionStorage');
  const sections = [...new Set(passages.map(({ id }) => id.split('#')[0] ?? ''))].filter(
    (id) => sectionOf(id).length > 5,
  );
  let count = 0;
  for (const id of sections.slice(0, 2)) {
    await page.goto(`${id}/index.html`);
    await page.getByRole('link', { name: '本节加入备课单' }).click();
    if (count > 0) await page.getByRole('button', { name: '合并' }).click();
    count += sectionOf(id).length;
    await expect(rows(page)).toHaveCount(count);
  }
  await page.goto(pageKinds()['passage'] ?? '');
  await page.getByRole('button', { name: '加入备课单' }).click();
  await expect(page.getByText(`共 ${count + 1} 项`)).toBeVisible();
  await page.getByRole('link', { name: `备课单 ${count + 1}` }).click();
  await expect(rows(page)).toHaveCount(count + 1);
  await page.getByRole('button', { name: '加备注' }).click();
  // Longer than any address may be.
  await page.keyboard.insertText(noise(3000));
  await expect(unkept(page)).toContainText('只留在这个标签页里');
  await page.waitForTimeout(400);
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toBe(true);
  await expect(rows(page)).toHaveCount(count + 2);
  asked = false;
  await page.getByRole('main').getByRole('link', { name: '打印讲义' }).click();
  await expect(page.locator('.paper .block')).toHaveCount(count + 1);
  expect(asked).toBe(false);
});

test('kept nowhere and too long for an address, a pack is not sent to pages that cannot know it', async ({
  page,
}) => {
  await forbidStorage(page, 'localStorage', 'sessionStorage');
  await page.addInitScript(() => {
    window.name = 'taken';
  });
  await page.goto(addressOf(packOf(3)));
  await page.getByRole('button', { name: '加备注' }).click();
  await page.keyboard.insertText(noise(3000));
  await expect(unkept(page)).toContainText('只在这一页和它的链接里');
  await page.waitForTimeout(400);
  await page.getByRole('main').getByRole('link', { name: '放映', exact: true }).click();
  await expect(said(page)).toContainText('请先导出文件');
  await expect(rows(page)).toHaveCount(4);
});

test('from a disk no link is offered, which would tell the folder’s name and open for nobody', async ({
  browser,
}) => {
  const there = await visit(browser, `${pathToFileURL(DIST).href}/`);
  await there.page.goto(`${there.root}${EDITOR}?section=${sectionId}`);
  await expect(rows(there.page)).toHaveCount(sectionOf(sectionId).length);
  await expect(there.page.getByText('从磁盘打开，没有别人打得开的网址')).toBeVisible();
  await expect(there.page.getByRole('button', { name: '复制链接' })).toBeHidden();
  await expect(there.page.getByLabel('链接', { exact: true })).toBeHidden();
  await expect(there.page.getByRole('button', { name: '导出文件' })).toBeVisible();
  expect(there.noises).toEqual([]);
  await there.context.close();
});

test('with storage full nothing is lost', async ({ page }) => {
  await page.goto(EDITOR);
  await page.evaluate(() => {
    for (let size = 2_000_000; size > 0; size = Math.floor(size / 2)) {
      try {
        for (let n = 0; n < 50; n += 1) localStorage.setItem(`x${size}-${n}`, 'x'.repeat(size));
      } catch {
        // Full for this size.
      }
    }
  });
  await page.goto(addressOf(packOf(3)));
  await rows(page).first().getByRole('button', { name: '删去' }).click();
  await expect(unkept(page)).toContainText('已存满');
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
});

test('500 items stay usable', async ({ page }) => {
  const items = Array.from(
    { length: 500 },
    (_, n) => packOf(passages.length).items[n % passages.length],
  );
  const pack = { title: '长单', items: items as Item[] };
  await page.goto(addressOf(pack));
  await expect(rows(page)).toHaveCount(500);
  await expect(page.locator('[data-slot=length]')).toContainText(/链接长 \d+ 字符，/u);
  const last = rows(page).nth(499);
  await last.getByRole('button', { name: '移到' }).click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('移到第 1 项，共 500 项');
  expect((await offered(page)).items).toHaveLength(500);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a passage is collected, moved and noted by touch', async ({ page }) => {
    await page.goto(pageKinds()['section'] ?? '');
    for (const n of [1, 2]) {
      await page.locator('.reading a.n').nth(n).tap();
      await page.getByRole('button', { name: '加入备课单' }).tap();
      await page.getByRole('button', { name: '关闭' }).tap();
    }
    await page.getByRole('link', { name: '备课单 2' }).tap();
    await expect(rows(page).locator('.place a')).toHaveCount(2);
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
      buffer: Buffer.from(writeFile(packOf(4, '收到的'))),
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
  const { section = '', lists = '', pack = '' } = pageKinds();
  for (const path of [section, lists, pack]) {
    await page.goto(path);
    const link = page.getByRole('link', { name: /加入备课单$/u }).first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.press('Enter');
    await page.waitForURL(/\/pack\//u);
    const asked = page.getByRole('button', { name: '打开为新单' });
    await expect(asked.or(said(page).getByText('已打开'))).toBeVisible();
    if (await asked.isVisible()) await asked.press('Enter');
    await expect(said(page)).toContainText('已打开');
    const { items, title } = await offered(page);
    expect(title, href).not.toBe('');
    expect(items.length, href).toBeGreaterThan(1);
    await expect(rows(page).locator('.warning')).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: '以前的备课单' })).toBeVisible();
});

test('what an address asks for in vain is said, and the pack stays', async ({ page }) => {
  const own = sectionOf(sectionId).length;
  await page.goto(`${EDITOR}?section=${sectionId}`);
  await expect(rows(page)).toHaveCount(own);
  for (const query of ['section=nowhere/1', `list=${sectionId}`, 'pack=none']) {
    await page.goto(`${EDITOR}?${query}`);
    await expect(said(page)).toHaveText('没有这个备课单、章节或列举。');
    await expect(rows(page)).toHaveCount(own);
  }
});
