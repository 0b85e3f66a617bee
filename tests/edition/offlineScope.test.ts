import { expect, test } from 'vitest';
import { isInOfflineEdition } from '#edition/offlineScope.ts';

test('pages, scripts and the search index are part of the download; files under data/ are not', () => {
  const included = ['index.html', 'notice/data/index.html', 'assets/a.1.js', 'pagefind/x.pf_meta'];
  expect(included.filter((path) => !isInOfflineEdition(path))).toEqual([]);
  const excluded = ['data/passages.json', 'data/notice.html', 'data/notice.txt'];
  expect(excluded.filter(isInOfflineEdition)).toEqual([]);
});
