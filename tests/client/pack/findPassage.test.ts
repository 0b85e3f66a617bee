import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { documentsNamed, placesFor } from '#client/pack/findPassage.ts';
import { readDocuments } from '#library/library.ts';
import { volumesOf } from '#packs/packData.ts';

const documents = readDocuments('.').map(({ document }) => document);
const volumes = volumesOf(documents, {});
const passages = documents.flatMap(passagesOf);
const idsOf = (typed: string) =>
  placesFor(typed, volumes).map(({ items }) => items.map((item) => 'id' in item && item.id));

test('every passage is found by its id and by every address it has, whoever serves it from wherever', () => {
  for (const { id } of passages) {
    const [section, n] = id.split('#');
    for (const typed of [
      id,
      ` https://example.org/${section}/${n}/ `,
      `http://10.0.0.8:8080/some/folder/${section}/${n}/index.html?q=x#main`.replace('#main', ''),
      `${section}/index.html#${n}`,
      `https://example.org/${section}/#${n}`,
      `file:///E:/研读/${section}/${n}/bare/index.html`,
    ]) {
      expect(idsOf(typed), typed).toEqual([[id]]);
    }
  }
});

test('every passage is found by its locator, alone or among others of that name', () => {
  for (const { id, locator } of passages) expect(idsOf(locator).flat(), locator).toContain(id);
});

test('a section is found whole, by address and by name', () => {
  for (const { id: document, sections } of volumes) {
    for (const { id, name, passages: own } of sections) {
      expect(idsOf(`https://example.org/${document}/${id}/`)).toEqual([own]);
      expect(idsOf(name), name).toContainEqual(own);
    }
  }
});

test('what is nowhere is not guessed', () => {
  for (const typed of [
    '',
    '没有这一处 9',
    'nowhere/one#p1',
    'https://example.org/',
    '../../etc/p1/',
  ]) {
    expect(placesFor(typed, volumes), typed).toEqual([]);
  }
});

test('an address names the documents that have to be looked into; a locator names none', () => {
  const known = volumes.map(({ id }) => id);
  const [id = ''] = known;
  expect(documentsNamed(`https://example.org/x/${id}/a/p1/`, known)).toEqual([id]);
  expect(documentsNamed(passages[0]?.locator ?? '', known)).toEqual([]);
});
