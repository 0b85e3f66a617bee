import { expect, test } from 'vitest';
import { locatorOf } from '#edition/locator.ts';

const list = { id: 'tasks', name: '部署安排', items: [], line: 1 };

test('a locator consists of the section and the number', () => {
  expect(locatorOf({ section: '讲话（一）', n: 3, size: 8 })).toBe('讲话（一）3');
});

test('a hyphen separates the number from a section locator that ends in a digit', () => {
  expect(locatorOf({ section: '一、1', n: 3, size: 8 })).toBe('一、1-3');
});

test('the only passage of a section needs no number', () => {
  expect(locatorOf({ section: '结尾', n: 1, size: 1 })).toBe('结尾');
});

test('an item of a named list is located by the list', () => {
  const item = { list: { ...list, locator: '部署' }, position: 5 };
  expect(locatorOf({ section: '报告', n: 18, size: 23, item })).toBe('部署5');
});

test('an item of an unnamed list keeps its section’s locator', () => {
  expect(locatorOf({ section: '措施二', n: 1, size: 2, item: { list, position: 2 } })).toBe(
    '措施二1',
  );
});
