import { expect, test } from 'vitest';
import { allCharacters, conversionFor, syllablesFor } from '#search/build/dictionaries.ts';
import * as tables from '#search/build/tables.ts';

const characters = allCharacters();

test('every Han character there is', () => {
  expect(characters.length).toBeGreaterThan(90_000);
  expect(characters).toEqual(expect.arrayContaining([...'工〇𠮷㐀']));
  expect(characters).not.toEqual(expect.arrayContaining(['，']));
});

test('of any library’s characters the tables written down say what the dictionaries do, in their order', () => {
  const libraries = [
    [...'发干着著里卫众及时了解'],
    characters.filter((_, index) => index % 7 === 0),
    characters.filter((_, index) => index % 50 === 3),
    characters.slice(30_000, 36_000),
    [],
  ];
  for (const library of libraries) {
    const texts = [tables.conversionFor(library), tables.syllablesFor(library)];
    expect(texts.map((table) => JSON.stringify(table))).toEqual(
      [conversionFor(library), syllablesFor(library)].map((table) => JSON.stringify(table)),
    );
  }
}, 30_000);
