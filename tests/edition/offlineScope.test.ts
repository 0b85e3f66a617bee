import { expect, test } from 'vitest';
import { isInOfflineEdition } from '#edition/offlineScope.ts';

test('pages, scripts and the site’s search are part of the download; data/ and pagefind/ are not', () => {
  const included = ['index.html', 'notice/data/index.html', 'assets/a.1.js', 'search-data/0/x.js'];
  expect(included.filter((path) => !isInOfflineEdition(path))).toEqual([]);
  const excluded = [
    'data/passages.json',
    'data/notice.html',
    'data/notice.txt',
    'pagefind/pagefind.js',
  ];
  expect(excluded.filter(isInOfflineEdition)).toEqual([]);
});
