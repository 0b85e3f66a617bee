import { expect, test } from 'vitest';
import { LONG, seen } from '../small.ts';

test('a table of contents is no heading and no title', () => {
  const { title, contents, asked } = seen(
    '目录',
    '一、职责 2',
    '二、机构 3',
    '某某工作手册',
    '一、职责',
    LONG,
    '二、机构',
    LONG,
  );
  expect(title).toBe('某某工作手册');
  expect(contents).toEqual(['opening 开头', '1 一', '2 二']);
  expect(asked).toBe('');
});
