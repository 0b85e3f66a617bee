import { expect, test } from 'vitest';
import { slugOf } from '#importer/write/slug.ts';

test.each([
  ['工会法(2021-12-24).docx', 'gonghuifa-2021-12-24'],
  ['关于 2024 年（第2号）.txt', 'guanyu-2024-nian-di-2-hao'],
  ['a b c.txt', 'a-b-c'],
  ['p3.txt', 'document-p3'],
])('%s is %s', (file, id) => {
  expect(slugOf(file)).toBe(id);
});

test('an address is cut between words, never within a date', () => {
  const name = '最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定';
  const id = slugOf(`${name}（一）${name.slice(0, 4)}(2020-12-29).md`);
  expect(id.length).toBeLessThanOrEqual(40);
  expect(id).not.toMatch(/20/u);
});

test.each([
  ['总工会法.txt', 'zonggonghuifa'],
  ['总工会新法.txt', 'zghxf'],
  ['p12.md', 'document-p12'],
  ['p12a.md', 'p12a'],
  ['（）.md', 'document'],
  [`${'a'.repeat(39)}.md`, 'a'.repeat(39)],
  [`${'a'.repeat(41)}.md`, 'a'.repeat(40)],
  [`${'a'.repeat(20)} ${'b'.repeat(19)} c.md`, `${'a'.repeat(20)}-${'b'.repeat(19)}`],
  [`${'a'.repeat(20)} ${'b'.repeat(20)} c.md`, 'a'.repeat(20)],
])('%s has the address %s', (file, id) => {
  expect(slugOf(file)).toBe(id);
});
