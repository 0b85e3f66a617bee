import type { Page } from '@playwright/test';
import { markOf } from '#pack/mark.ts';
import { readLink, writeLink } from '#pack/link.ts';
import type { Item, Pack } from '#pack/pack.ts';
import { expect, test } from './fixtures.ts';
import { allPassages, pageKinds } from './site.ts';

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
const names = (page: Page) => rows(page).locator('.place a').allTextContents();

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
  await page.getByRole('button', { name: '换回上一个备课单' }).click();
  await expect(rows(page)).toHaveCount(2);
  expect((await offered(page)).title).toBe('我的');
});

test('gone and changed passages are named, the rest is kept, and their ids leave unharmed', async ({
  page,
}) => {
  const [first, second] = packOf(2).items as [Item, Item];
  const changed: Item = { ...(second as Extract<Item, { kind: 'passage' }>), mark: '00000' };
  const gone: Item = { kind: 'passage', id: 'nowhere/one#p7', mark: '00001' };
  const pack = { title: '旧单', items: [first, gone, changed] };
  await page.goto(addressOf(pack));
  await expect(page.getByText('本站没有这一段句：nowhere/one#p7')).toBeVisible();
  await expect(page.getByText('这一句的文字改过')).toBeVisible();
  await expect(rows(page)).toHaveCount(3);
  expect(await offered(page)).toEqual(pack);
});

for (const [what, code, words] of [
  ['cut off', writeLink(packOf(20)).slice(0, 60), '不完整'],
  ['foreign', '<script>alert(1)</script>', '不是备课单'],
  ['of a later release', '2abc', '新版本'],
  ['too large', `1${'A'.repeat(4000)}`, '不完整'],
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
  const input = page.getByLabel('备课单文件');
  await input.setInputFiles(path);
  await expect(rows(page)).toHaveCount(3);
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
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(addressOf(packOf(3)));
  await rows(page).first().getByRole('button', { name: '删去' }).click();
  await expect(said(page)).toContainText('浏览器不允许存储');
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await page.goto(pageKinds()['passage'] ?? '');
  await page.getByRole('button', { name: '加入备课单' }).click();
  await expect(page.getByText('浏览器不允许存储')).toBeVisible();
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
  await expect(said(page)).toContainText('已存满');
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
    await expect(rows(page)).toHaveCount(2);
    const before = await names(page);
    await rows(page).first().getByRole('button', { name: '下移' }).tap();
    expect(await names(page)).toEqual([...before].reverse());
    await page.getByRole('button', { name: '加备注' }).tap();
    await page.keyboard.type('记得停顿');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
});

test('a section, a list and a ready-made pack open as packs', async ({ page }) => {
  const [section = ''] = passages[5]?.id.split('#') ?? [];
  const own = passages.filter(({ id }) => id.startsWith(`${section}#`));
  await page.goto(`${EDITOR}?section=${section}`);
  await expect(rows(page)).toHaveCount(own.length);
  await page.goto(`${EDITOR}?section=nowhere/1`);
  await expect(said(page)).toHaveText('没有这个备课单、章节或列举。');
  await expect(rows(page)).toHaveCount(own.length);
});
