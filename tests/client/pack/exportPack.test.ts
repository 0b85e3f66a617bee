import { afterEach, expect, test, vi } from 'vitest';
import {
  MAX_PACK_ADDRESS_LENGTH,
  describeLink,
  linkOf,
  readChosenFile,
  queryOf,
} from '#client/pack/exportPack.ts';
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

test('the description of a link names its length and warns when chat programs or hosts may not take it', () => {
  const about = (length: number) => describeLink('x'.repeat(length));
  expect(about(LONG_LINK)).toContain('整个备课单都在链接里');
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
