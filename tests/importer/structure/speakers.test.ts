import { expect, test } from 'vitest';
import { seen } from '../small.ts';

test('a speech asks who speaks', () => {
  expect(seen('在全市会议上的讲话', '同志们：', '今天开会。').asked).toContain(
    '这是一篇讲话或报告',
  );
  expect(seen('关于甲的通知', '今天开会。').asked).not.toContain('这是一篇讲话');
});

test('a long run of marks that never close is read in good time', () => {
  const started = performance.now();
  seen('关于甲的通知', `${'“甲'.repeat(50_000)}。`);
  expect(performance.now() - started).toBeLessThan(4000);
});
