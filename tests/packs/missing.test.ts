import { expect, test } from 'vitest';
import { missingReason, missingItemsIn, emptyPackMessage } from '#packs/missing.ts';
import type { MissingItem } from '#packs/pack.ts';
import { excerptOf, packOf } from './excerpts.ts';

const withdrawn: MissingItem = { kind: 'missing', id: 'a/b#p9', name: '原措施9', path: 'a/b/p9/' };
const unknown: MissingItem = { kind: 'missing', id: 'x/y#p1', name: 'x/y#p1', path: null };
const passage = { kind: 'passage', excerpt: excerptOf([]), changed: false } as const;

test('a withdrawn passage is told from one that the library never had', () => {
  expect(missingReason(withdrawn)).toBe('原措施9在文件重发时已删去');
  expect(missingReason(unknown).trim()).toBe('x/y#p1 在本站已找不到');
  expect(missingItemsIn(packOf([withdrawn, passage, unknown]))).toEqual([withdrawn, unknown]);
});

test('the message tells an empty pack, a pack without passages and a pack of missing passages apart', () => {
  expect(emptyPackMessage(packOf([]))).toContain('宣讲单是空的');
  expect(emptyPackMessage(packOf([], '题'))).toContain('还没有句子');
  expect(emptyPackMessage(packOf([{ kind: 'note', text: '备注' }]))).toContain('还没有句子');
  expect(emptyPackMessage(packOf([withdrawn, unknown]))).toContain('2 句，现在的正文里都没有了');
  expect(emptyPackMessage(packOf([withdrawn, passage]))).toBeNull();
});
