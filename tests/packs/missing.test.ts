import { expect, test } from 'vitest';
import { absenceOf, missingIn, vacancyOf } from '#packs/missing.ts';
import type { Missing } from '#packs/pack.ts';
import { excerptOf, packOf } from './excerpts.ts';

const gone: Missing = { kind: 'missing', id: 'a/b#p9', name: '原措施9', path: 'a/b/p9/' };
const unknown: Missing = { kind: 'missing', id: 'x/y#p1', name: 'x/y#p1', path: null };
const passage = { kind: 'passage', excerpt: excerptOf([]), changed: false } as const;

test('what a re-issue took away is told from what the library never had', () => {
  expect(absenceOf(gone)).toBe('原措施9在文件重发时已删去');
  expect(absenceOf(unknown).trim()).toBe('x/y#p1 在本站已找不到');
  expect(missingIn(packOf([gone, passage, unknown]))).toEqual([gone, unknown]);
});

test('a pack without passages is called by what it is: empty, without passages, or all gone', () => {
  expect(vacancyOf(packOf([]))).toContain('备课单是空的');
  expect(vacancyOf(packOf([], '题'))).toContain('还没有段句');
  expect(vacancyOf(packOf([{ kind: 'note', text: '备注' }]))).toContain('还没有段句');
  expect(vacancyOf(packOf([gone, unknown]))).toContain('2 个段句，现在的正文里都没有了');
  expect(vacancyOf(packOf([gone, passage]))).toBeNull();
});
