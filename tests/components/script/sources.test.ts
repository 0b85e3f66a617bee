import { expect, test } from 'vitest';
import { codeOf, sourcesOf } from '#components/script/sources.ts';

const namesOf = (sources: readonly string[]) =>
  sources.map((source) => /^\/assets\/([a-z-]+)\.[0-9a-f]{10}\.js$/u.exec(source)?.[1]);

test('the scripts that another one is built on come before it, each once', () => {
  expect(namesOf(sourcesOf(['search']))).toEqual(['core', 'match', 'search']);
  expect(namesOf(sourcesOf(['search', 'search-index']))).toEqual([
    'core',
    'match',
    'search',
    'search-index',
  ]);
});

test('what the page has loaded is not loaded again', () => {
  expect(namesOf(sourcesOf(['search-index'], ['search']))).toEqual(['search-index']);
  expect(namesOf(sourcesOf(['share'], ['citing']))).toEqual(['qr', 'share']);
});

test('a script that does not exist stops the build', () => {
  expect(() => sourcesOf(['none'])).toThrow('there is no script none');
  expect(() => codeOf('none')).toThrow('there is no script none');
});

test('a script that goes into pages has code and no file', () => {
  expect(codeOf('settings')).toContain('use strict');
  expect(() => sourcesOf(['settings'])).toThrow('the script settings has no file');
});
