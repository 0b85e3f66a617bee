import { afterEach, expect, test, vi } from 'vitest';
import { LONGEST_ADDRESS, aboutLink, linkOf, openFile, queryOf } from '#client/pack/exportPack.ts';
import { LIMITS, LONG_LINK } from '#packs/limits.ts';
import { readLink } from '#packs/codec/link.ts';
import type { Pack } from '#packs/pack.ts';

const pack: Pack = { title: '题', items: [{ kind: 'passage', id: 'a/b#p1', mark: '00001' }] };

function stubPage(href: string): void {
  const { protocol } = new URL(href);
  vi.stubGlobal('location', { href, protocol });
  vi.stubGlobal('document', { documentElement: { getAttribute: () => '../' } });
}

afterEach(() => vi.unstubAllGlobals());

test('a link’s length is said, and from where on it may be cut off or not open at all', () => {
  const about = (length: number) => aboutLink('x'.repeat(length));
  expect(about(LONG_LINK)).toContain('整个备课单都在链接里');
  expect(about(LONG_LINK + 1)).toContain('有的聊天软件会截断');
  expect(about(LONGEST_ADDRESS)).toContain('有的聊天软件会截断');
  expect(about(LONGEST_ADDRESS + 1)).toContain('请导出文件');
  expect(about(1234)).toContain('1234');
});

test('the link is the editor’s own address with the whole pack in it', () => {
  stubPage('http://10.0.0.8/学习/pack/index.html?section=a/b');
  const link = linkOf(pack) ?? '';
  expect(link).toBe(`${encodeURI('http://10.0.0.8/学习/')}pack/index.html${queryOf(pack)}`);
  expect(readLink(new URL(link).searchParams.get('p') ?? '')).toEqual({ ok: true, pack });
});

test('from a disk there is no link, which would tell the folder’s name and open for nobody', () => {
  stubPage('file:///home/wang/研读/pack/index.html');
  expect(linkOf(pack)).toBeNull();
  expect(aboutLink(null)).toContain('请导出文件');
});

test('a file too large for any pack is refused unread', async () => {
  const file = { size: 3 * LIMITS.bytes + 1 } as File;
  expect(await openFile(file)).toEqual({ ok: false, reason: 'oversized' });
});
