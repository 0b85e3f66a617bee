import { expect, test } from 'vitest';
import {
  charactersOf,
  commonCharactersBeside,
  conversionFor,
  syllablesFor,
} from '#search/build/dictionaries.ts';

test('the tables hold the characters of the library only', () => {
  expect(charactersOf('工会，工5A𠮷')).toEqual(['会', '工', '𠮷']);
  const table = conversionFor([...'会']);
  expect(table).toMatchObject({ 會: '会' });
  expect(table).not.toHaveProperty('發');
});

test('one traditional character can stand for several; one that the library uses also for itself', () => {
  expect(conversionFor([...'发干着著里卫众'])).toMatchObject({
    發: '发',
    髮: '发',
    幹: '干',
    著: '著着',
    裡: '里',
    裏: '里',
    衛: '卫',
    衞: '卫',
    眾: '众',
  });
});

test('a character has all its readings', () => {
  const table = syllablesFor(['重', '女', '长']);
  expect(table['zhong']).toBe('重');
  expect(table['chong']).toBe('重');
  expect(table['nv']).toBe('女');
  expect(table['chang']).toBe('长');
  expect(table['zhang']).toBe('长');
});

test('characters that only words convert are in the table', () => {
  expect(conversionFor([...'及时了解'])['瞭']).toBe('了');
});

test('the common characters are those of the first level of GB 2312, without those given', () => {
  const all = commonCharactersBeside([]);
  expect(all).toHaveLength(3755);
  expect(all).toEqual(expect.arrayContaining(['辞', '啊', '座']));
  expect(commonCharactersBeside(['辞', '龘'])).toEqual(all.filter((char) => char !== '辞'));
});
