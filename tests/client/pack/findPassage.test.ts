import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { documentsInAddress, findPlaces } from '#client/pack/findPassage.ts';
import { packDataOf } from '#packs/packData.ts';
import { FIXTURE } from '../../fixture/library.ts';

const { documents } = FIXTURE;
const packData = packDataOf(documents, {});
const passages = documents.flatMap(passagesOf);
const idsOf = (typed: string) =>
  findPlaces(typed, packData).map(({ items }) => items.map((item) => 'id' in item && item.id));

test('every passage is found by its id and by each of its addresses on any host', () => {
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

test('every passage is found by its locator, alone or among others with the same one', () => {
  for (const { id, locator } of passages) expect(idsOf(locator).flat(), locator).toContain(id);
});

test('a section is found with all its passages, by address and by name', () => {
  for (const { id: document, sections } of packData) {
    for (const { id, name, passages: own } of sections) {
      expect(idsOf(`https://example.org/${document}/${id}/`)).toEqual([own]);
      expect(idsOf(name), name).toContainEqual(own);
    }
  }
});

test('an unknown id, locator or address finds nothing', () => {
  for (const typed of [
    '',
    '没有这一处 9',
    'nowhere/one#p1',
    'https://example.org/',
    '../../etc/p1/',
  ]) {
    expect(findPlaces(typed, packData), typed).toEqual([]);
  }
});

test('an address names the documents to search; a locator names none', () => {
  const known = packData.map(({ id }) => id);
  const [id = ''] = known;
  expect(documentsInAddress(`https://example.org/x/${id}/a/p1/`, known)).toEqual([id]);
  expect(documentsInAddress(passages[0]?.locator ?? '', known)).toEqual([]);
});
