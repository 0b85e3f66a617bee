import { expect, test } from 'vitest';
import { registerOf } from '../../src/components/navigation/filing.ts';

test('a filing number leads to its register, and a number of another kind nowhere', () => {
  expect(registerOf('苏ICP备12345678号-1')).toBe('https://beian.miit.gov.cn/');
  expect(registerOf('苏公网安备 32040000000000号')).toBe('https://beian.mps.gov.cn/');
  expect(registerOf('苏新出准字第 1 号')).toBeUndefined();
});
