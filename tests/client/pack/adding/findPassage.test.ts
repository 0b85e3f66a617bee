import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { documentsInAddress, findPlaces } from '#client/pack/adding/findPassage.ts';
import { packDataOf } from '#packs/packData.ts';
import { citationOf } from '#edition/cite/citation.ts';
import { formatCitation } from '#edition/cite/formats.ts';
import { CHARTER, FIXTURE, NOTICE } from '../../../fixture/library.ts';

const { documents } = FIXTURE;
const packData = packDataOf(documents, {});
const passages = documents.flatMap(passagesOf);
const idsOf = async (typed: string) =>
  (await findPlaces(typed, packData)).places.map(({ items }) =>
    items.map((item) => 'id' in item && item.id),
  );

test('every passage is found by its id and by each of its addresses on any host', async () => {
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
      expect(await idsOf(typed), typed).toEqual([[id]]);
    }
  }
});

test('every passage is found by its locator, alone or among others with the same one', async () => {
  for (const { id, locator } of passages)
    expect((await idsOf(locator)).flat(), locator).toContain(id);
});

test('a section is found with all its passages, by address and by name', async () => {
  for (const { id: document, sections } of packData) {
    for (const { id, name, passages: own } of sections) {
      expect(await idsOf(`https://example.org/${document}/${id}/`)).toEqual([own]);
      expect(await idsOf(name), name).toContainEqual(own);
    }
  }
});

test('an unknown id, locator or address finds nothing', async () => {
  for (const typed of [
    '',
    '没有这一处 9',
    'nowhere/one#p1',
    'https://example.org/',
    '../../etc/p1/',
  ]) {
    expect((await findPlaces(typed, packData)).places, typed).toEqual([]);
  }
});

test('every passage is found by its citation, and by its number or unit in other writings', async () => {
  for (const document of documents) {
    for (const passage of passagesOf(document)) {
      const typed = formatCitation(citationOf(document, [passage]), 'plain');
      expect((await idsOf(typed)).flat(), typed).toEqual([passage.id]);
    }
  }
  const { name } = CHARTER;
  const [clause] = await idsOf(`《${name}》第2条第2款`);
  expect(passages.find(({ id }) => id === clause?.[0])?.locator).toBe('第二条第二款');
  expect(await idsOf(`${name}第九十条`)).toEqual([]);
});

test('the places of a range are one choice, with all their passages', async () => {
  const { name } = NOTICE;
  const ids = [3, 4, 5].map((n) => `${NOTICE.id}/talk/1#p${n}`);
  expect(await idsOf(`${name}讲话（一）3—讲话（一）5`)).toEqual([ids]);
});

test('a place in a document of which only the ending was typed is not surely meant', async () => {
  const ending = NOTICE.name.slice(1);
  expect(await findPlaces(`${ending}讲话（一）3`, packData)).toMatchObject({ sure: false });
});

test('an address names the documents to search; a locator names none', () => {
  const known = packData.map(({ id }) => id);
  const [id = ''] = known;
  expect(documentsInAddress(`https://example.org/x/${id}/a/p1/`, known)).toEqual([id]);
  expect(documentsInAddress(passages[0]?.locator ?? '', known)).toEqual([]);
});
