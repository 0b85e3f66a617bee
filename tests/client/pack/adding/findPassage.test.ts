import { expect, test } from 'vitest';
import type { Document } from '#edition/document.ts';
import { layerById, passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { documentsInAddress, findPlaces } from '#client/pack/adding/findPassage.ts';
import { packDataOf } from '#packs/packData.ts';
import { citationOf } from '#edition/cite/citation.ts';
import { formatCitation } from '#edition/cite/formats.ts';
import { CHARTER, FIXTURE, NOTICE, spread } from '../../../fixture/library.ts';
import { renamed } from '../../../fixture/renamed.ts';

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
  expect(await findPlaces(`${ending}讲话（一）3`, packData)).toMatchObject({ doubt: 'name' });
});

test('the ends of a range that descends, and the range from the one to the other, are choices', async () => {
  const ids = [2, 3, 4].map((n) => `${NOTICE.id}/talk/1#p${n}`);
  for (const typed of ['讲话（一）4—讲话（一）2', '讲话（一）4至2']) {
    expect(await idsOf(NOTICE.name + typed)).toEqual([[ids[2]], [ids[0]], ids]);
    expect((await findPlaces(NOTICE.name + typed, packData)).doubt).toBe('descending');
  }
});

test('a place is surely meant only with a layer that it has', async () => {
  const labelOf = (layer: string) => layerById(NOTICE, layer).label;
  const all = passagesOf(NOTICE);
  for (const { locator, layer, segments } of spread(all, 30)) {
    const others = segments.map((segment) => segment.layer).filter((one) => one !== 'own');
    const own = new Set([layer, ...others].map(labelOf));
    for (const label of new Set(all.map((passage) => labelOf(passage.layer)))) {
      const { places, doubt } = await findPlaces(`${NOTICE.name}${locator}，${label}`, packData);
      if (places.length === 1)
        expect(doubt, `${locator}，${label}`).toBe(own.has(label) ? null : 'layer');
    }
  }
});

test('a place cited by former names is surely meant, unless it has not the layer that is stated', async () => {
  const present = packDataOf(documents.map(renamed), {});
  for (const document of documents)
    for (const passage of spread(passagesOf(document), 30)) {
      const { places, doubt } = await findPlaces(formatted(document, passage), present);
      expect(places.map(({ items }) => items)).toMatchObject([[{ id: passage.id }]]);
      expect(doubt).toBe(null);
      const other = document.layers.find(({ id }) => !layersOf(passage).includes(id))?.label;
      if (other !== undefined)
        expect(await findPlaces(formatted(document, passage, other), present)).toMatchObject({
          doubt: 'layer',
        });
    }
});

function layersOf({ segments }: Passage): string[] {
  return segments.map(({ layer }) => layer);
}

function formatted(document: Document, passage: Passage, layer?: string): string {
  const { parts, ...citation } = citationOf(document, [passage]);
  const stated = parts.map((part) => ({ ...part, layer: layer ?? part.layer }));
  return formatCitation({ ...citation, parts: stated }, 'locator');
}

test('several references are one choice together; with one that leads nowhere they are not', async () => {
  const ids = [
    `${NOTICE.id}/talk/1#p3`,
    passages.find(({ document }) => document === CHARTER.id)?.id,
  ];
  const typed = `${NOTICE.name}讲话（一）3；《${CHARTER.name}》开头1`;
  expect(await idsOf(typed)).toEqual([ids]);
  expect(await findPlaces(`${typed}；《没有的法》第一条`, packData)).toMatchObject({
    places: ids.map((id) => ({ items: [{ id }] })),
    doubt: 'unread',
  });
});

test('an address names the documents to search; a locator names none', () => {
  const known = packData.map(({ id }) => id);
  const [id = ''] = known;
  expect(documentsInAddress(`https://example.org/x/${id}/a/p1/`, known)).toEqual([id]);
  expect(documentsInAddress(passages[0]?.locator ?? '', known)).toEqual([]);
});
