import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  MAX_PACK_ADDRESS_LENGTH,
  copyPackLink,
  describeLink,
  exportDraft,
  linkOf,
  readChosenFile,
  queryOf,
} from '#client/pack/exportPack.ts';
import { LIMITS, LONG_LINK } from '#packs/limits.ts';
import { readPackFile } from '#packs/codec/file.ts';
import { readLink } from '#packs/codec/link.ts';
import type { Pack } from '#packs/pack.ts';

const pack: Pack = { title: '题', items: [{ kind: 'passage', id: 'a/b#p1', mark: '00001' }] };

function stubPage(href: string): void {
  const { protocol } = new URL(href);
  vi.stubGlobal('location', { href, protocol });
  vi.stubGlobal('document', { documentElement: { getAttribute: () => '../' } });
}

afterEach(() => vi.unstubAllGlobals());

test('the description of a link names its length and warns when chat programs or hosts may not take it', () => {
  const about = (length: number) => describeLink('x'.repeat(length));
  expect(about(LONG_LINK)).toContain('整个宣讲单都在链接里');
  expect(about(LONG_LINK + 1)).toContain('有的聊天软件会截断');
  expect(about(MAX_PACK_ADDRESS_LENGTH)).toContain('有的聊天软件会截断');
  expect(about(MAX_PACK_ADDRESS_LENGTH + 1)).toContain('请导出文件');
  expect(about(1234)).toContain('1234');
});

test('a link is the editor’s address with the whole pack in it', () => {
  stubPage('http://10.0.0.8/学习/pack/index.html?section=a/b');
  const link = linkOf(pack) ?? '';
  expect(link).toBe(`${encodeURI('http://10.0.0.8/学习/')}pack/index.html${queryOf(pack)}`);
  expect(readLink(new URL(link).searchParams.get('p') ?? '')).toEqual({ ok: true, pack });
});

test('a page opened from a disk offers no link, which would reveal the folder and open for nobody else', () => {
  stubPage('file:///home/wang/研读/pack/index.html');
  expect(linkOf(pack)).toBeNull();
  expect(describeLink(null)).toContain('请导出文件');
});

test('a file larger than any pack is rejected without being read', async () => {
  const file = { size: 3 * LIMITS.bytes + 1 } as File;
  expect(await readChosenFile(file)).toEqual({ ok: false, reason: 'oversized' });
});

describe('a pack is saved as a file', () => {
  const click = vi.fn();
  /** Saves a pack and returns the link that the browser was made to follow, and what it led to. */
  async function save(title: string) {
    const link = { href: '', download: '', click, remove: vi.fn() };
    const blobs: Blob[] = [];
    vi.stubGlobal('document', { createElement: () => link, body: { append: vi.fn() } });
    const createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    const revokeObjectURL = vi.fn();
    vi.stubGlobal('URL', { createObjectURL, revokeObjectURL });
    const draft = { markExported: vi.fn() };
    exportDraft({ ...pack, title }, draft);
    expect(draft.markExported).toHaveBeenCalledOnce();
    expect([link.href, blobs[0]?.type]).toEqual(['blob:1', 'application/json']);
    return { name: link.download, text: await blobs[0]?.text(), link, revokeObjectURL };
  }

  test('that is read back', async () => {
    const { text } = await save('题');
    expect(readPackFile(text ?? '')).toEqual({ ok: true, pack });
  });

  test.each([
    ['题', '题.json'],
    ['', '宣讲单.json'],
    [' 甲/乙：\\丙? ', '甲 乙： 丙.json'],
    ['a<b>|c*"d"', 'a b c d.json'],
  ])('of the title %j under the name %s', async (title, name) => {
    expect((await save(title)).name).toBe(name);
  });

  test('and the link is removed at once, its address after a minute', async () => {
    vi.useFakeTimers();
    const { link, revokeObjectURL } = await save('题');
    expect(click).toHaveBeenCalled();
    expect(link.remove).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(59_999);
    expect(revokeObjectURL).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(revokeObjectURL.mock.calls).toEqual([['blob:1']]);
    vi.useRealTimers();
  });
});

describe('a link is copied', () => {
  const draft = { markExported: vi.fn() };
  const copyInto = (writeText: () => Promise<void>) => {
    draft.markExported.mockReset();
    stubPage('http://10.0.0.8/pack/index.html');
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    return copyPackLink(pack, draft);
  };

  test('and the draft is exported then', async () => {
    const copied: string[] = [];
    const write = vi.fn(async (text?: string) => void copied.push(String(text)));
    expect(await copyInto(write)).toBe('已复制链接');
    expect(copied).toEqual([linkOf(pack)]);
    expect(draft.markExported).toHaveBeenCalledOnce();
  });

  test('from a disk never', async () => {
    stubPage('file:///E:/pack/index.html');
    await expect(copyPackLink(pack, draft)).rejects.toThrow('has no link');
  });
});
