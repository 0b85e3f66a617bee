import { expect, test } from 'vitest';
import { isTakenAlong } from '#edition/offlineScope.ts';

test('pages, scripts and the search index are taken along; texts to be saved one by one are not', () => {
  const along = ['index.html', 'notice/data/index.html', 'assets/a.1.js', 'pagefind/x.pf_meta'];
  expect(along.filter((path) => !isTakenAlong(path))).toEqual([]);
  const saved = ['data/passages.json', 'data/notice.html', 'data/notice.txt'];
  expect(saved.filter(isTakenAlong)).toEqual([]);
});
