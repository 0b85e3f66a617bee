import { beforeEach, expect, test } from 'vitest';
import { packAddress, packHome, pageAddress } from '#client/pack/packLinks.ts';
import { stubPage } from '../platform/page.ts';

const ROOT = 'https://example.org/学习/';
const at = (path: string) => new URL(path, ROOT).href;
beforeEach(() => {
  stubPage(`${ROOT}pack/index.html`);
});

test.each([
  ['a pack in a link', '?p=abc&x=1', 'p=abc'],
  ['a ready-made pack', '?pack=one', 'pack=one'],
  ['a section', '?section=a/b/1', 'section=a%2Fb%2F1'],
  ['a list', '?list=a/points', 'list=a%2Fpoints'],
])('the address of %s carries it and nothing else', (_, search, query) => {
  expect(packAddress('handout/', search)).toBe(at(`handout/index.html?${query}`));
});

test('the reader’s own pack needs nothing in the address', () => {
  expect(packAddress('present/', '')).toBe(at('present/index.html'));
});

test('a view is added to what the address requests', () => {
  expect(packAddress('present/', '?pack=one', 'presenter')).toBe(
    at('present/index.html?pack=one&view=presenter'),
  );
  expect(packAddress('present/', '', 'presenter')).toBe(at('present/index.html?view=presenter'));
});

test('the address of a place names the page and keeps the passage', () => {
  expect(pageAddress('a/b/')).toBe(at('a/b/index.html'));
  expect(pageAddress('a/b/#p3')).toBe(at('a/b/index.html#p3'));
});

test.each([
  ['?pack=一', 'packs/%E4%B8%80/index.html'],
  ['?section=a/b/1', 'a/b/1/index.html'],
  ['?list=a/points', 'a/lists/index.html'],
  ['?p=abc', 'pack/index.html?p=abc'],
  ['', 'pack/index.html'],
])('the home of the pack that %s requests', (search, path) => {
  expect(packHome(search)).toBe(at(path));
});
