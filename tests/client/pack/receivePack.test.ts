import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askAboutIncomingPack } from '#client/pack/incomingPack.ts';
import { previousPacks } from '#client/pack/packHistory.ts';
import { type PackOrigin, type PackReceiver, receivePack } from '#client/pack/receivePack.ts';
import { LIMITS } from '#packs/limits.ts';
import type { Pack } from '#packs/pack.ts';
import { stubStorages } from '../platform/storages.ts';

vi.mock('#client/pack/incomingPack.ts', () => ({ askAboutIncomingPack: vi.fn() }));

const pack = (title: string, ...texts: string[]): Pack => ({
  title,
  items: texts.map((text) => ({ kind: 'note', text })),
});
const HOLDER = {} as HTMLElement;
let storages: ReturnType<typeof stubStorages>;

beforeEach(() => {
  storages = stubStorages();
  vi.mocked(askAboutIncomingPack).mockReset();
});

/** Receives a pack into an editor that shows `own`. */
function receive(own: Pack, received: Pack, origin: PackOrigin, isKept = true) {
  const editor = {
    pack: own,
    isKept,
    resolveItem: vi.fn((item) => item),
    switchTo: vi.fn(),
    keepPack: vi.fn(),
    showMessage: vi.fn(),
  } satisfies PackReceiver;
  receivePack(editor, HOLDER, received, origin);
  const [call] = vi.mocked(askAboutIncomingPack).mock.calls;
  return { ...editor, question: call };
}

describe('where there is nothing to lose', () => {
  test.each(['文件', 'site'] as const)('a pack from %s is opened unasked', (origin) => {
    const { switchTo, question } = receive(pack(''), pack('题', '甲'), origin);
    expect(question).toBe(undefined);
    expect(switchTo.mock.calls).toEqual([[pack('题', '甲'), '已打开']]);
  });

  test('a pack from a link is opened unasked only if nothing is stored', () => {
    expect(receive(pack(''), pack('题', '甲'), '链接').question).toBeDefined();
    vi.mocked(askAboutIncomingPack).mockReset();
    const { switchTo, question } = receive(pack(''), pack('题', '甲'), '链接', false);
    expect(question).toBe(undefined);
    expect(switchTo).toHaveBeenCalledOnce();
  });

  test('a pack of this site goes under the title that the reader gave', () => {
    const { switchTo, question } = receive(pack('我的'), pack('题', '甲'), 'site');
    expect(question).toBe(undefined);
    expect(switchTo.mock.calls).toEqual([[pack('我的', '甲'), '已打开']]);
  });

  test('a file under the same title is opened unasked, one under another is not', () => {
    expect(receive(pack('题'), pack('题', '甲'), '文件').question).toBe(undefined);
    expect(receive(pack('我的'), pack('题', '甲'), '文件').question).toBeDefined();
  });
});

test.each(['链接', '文件'] as const)('the same pack from %s changes nothing', (origin) => {
  const { keepPack, question, switchTo } = receive(pack('题', '甲'), pack('题', '甲'), origin);
  expect(keepPack.mock.calls).toEqual([[`${origin}里的就是您现在的宣讲单。`]]);
  expect([question, switchTo.mock.calls]).toEqual([undefined, []]);
});

test('the same section again is asked about, since it may be wanted twice', () => {
  const { keepPack, question } = receive(pack('题', '甲'), pack('题', '甲'), 'site');
  expect(keepPack).not.toHaveBeenCalled();
  expect(question).toBeDefined();
});

describe('the reader is asked, with the received pack and the number of own items,', () => {
  const ask = (own = pack('我的', '甲', '乙'), received = pack('题', '丙')) => {
    const editor = receive(own, received, '文件');
    if (!editor.question) throw new Error('the reader was not asked');
    const [holder, shown, count, choices] = editor.question;
    expect([holder, shown, count]).toEqual([HOLDER, received, own.items.length]);
    return { ...editor, choices };
  };

  test('and may open it: the own pack is archived', () => {
    const { choices, switchTo } = ask();
    choices.open();
    const message = '已打开为新单，原来的收在“以前的宣讲单”里';
    expect(switchTo.mock.calls).toEqual([[pack('题', '丙'), message]]);
    expect(previousPacks().map((previous) => previous.pack)).toEqual([pack('我的', '甲', '乙')]);
  });

  test('and is told when there was no room to archive the own one', () => {
    const { choices, switchTo } = ask();
    storages.local.room = 0;
    choices.open();
    expect(switchTo.mock.calls[0]?.[1]).toContain('没有收起来：要留着请点“撤销”');
  });

  test('and may merge both: own items first, under the own title', () => {
    const { choices, switchTo } = ask();
    choices.merge();
    const message = '已合并，收到的在后面';
    expect(switchTo.mock.calls).toEqual([[pack('我的', '甲', '乙', '丙'), message]]);
  });

  test('and gets the received title where the own pack has none', () => {
    const { choices, switchTo } = ask(pack('', '甲'));
    choices.merge();
    expect(switchTo.mock.calls[0]?.[0]).toEqual(pack('题', '甲', '丙'));
  });

  test('and may merge as many items as a pack may have, and no more', () => {
    const own = pack('', ...Array.from({ length: LIMITS.items - 1 }, () => '甲'));
    const full = ask(own);
    full.choices.merge();
    expect(full.switchTo).toHaveBeenCalledOnce();
    vi.mocked(askAboutIncomingPack).mockReset();
    const over = ask(own, pack('题', '丙', '丁'));
    over.choices.merge();
    expect(over.switchTo).not.toHaveBeenCalled();
    expect(over.showMessage.mock.calls[0]?.[0]).toContain(`有 ${LIMITS.items + 1} 项`);
  });

  test('and may leave the own pack as it is', () => {
    const { choices, keepPack, switchTo } = ask();
    choices.leave();
    expect(keepPack).toHaveBeenCalledOnce();
    expect(switchTo).not.toHaveBeenCalled();
  });
});
