import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { readDocuments } from '#library/library.ts';
import { excerptOf } from '#packs/excerpt.ts';
import { LIMITS } from '#packs/limits.ts';
import { excerptsIn, findIn, packOf, volumesOf } from '#packs/packData.ts';

const documents = readDocuments('.').map(({ document }) => document);
const [first] = documents.flatMap(passagesOf);

test('a volume gives back every passage’s excerpt, whole', () => {
  for (const volume of volumesOf(documents, {})) {
    const document = documents.find(({ id }) => id === volume.id);
    const found = excerptsIn(JSON.parse(JSON.stringify(volume)));
    const passages = document ? passagesOf(document) : [];
    expect(found.size).toBe(passages.length);
    for (const passage of passages) {
      expect(document && excerptOf(document, passage)).toEqual(found.get(passage.id));
    }
  }
});

test('its sections hold every passage once; its lists hold items that exist', () => {
  for (const volume of volumesOf(documents, {})) {
    const ids = volume.passages.map(({ id }) => id);
    expect(volume.sections.flatMap(({ passages }) => passages)).toEqual(ids);
    for (const { passages } of volume.lists) {
      expect(passages.length).toBeGreaterThan(0);
      for (const id of passages) expect(ids).toContain(id);
    }
  }
});

test('a stretch becomes a pack of its passages, none of them changed', () => {
  for (const volume of volumesOf(documents, {})) {
    const excerpts = excerptsIn(volume);
    for (const stretch of [...volume.sections, ...volume.lists]) {
      const { title, items } = packOf(stretch, volume);
      expect(title).toBe(stretch.name);
      expect(items.map((item) => item.kind === 'passage' && item.id)).toEqual(stretch.passages);
      for (const item of items) {
        if (item.kind === 'passage') expect(item.mark).toBe(excerpts.get(item.id)?.mark);
      }
    }
  }
});

test('an id that moved still answers, even when its document is gone', () => {
  const to = first?.id ?? '';
  const old = `${to.split('#')[0]}#p999`;
  const volumes = volumesOf(documents, { [old]: to, 'gone/one#p1': to });
  const find = (id: string) =>
    volumes.map((volume) => excerptsIn(volume).get(id)).find((excerpt) => excerpt !== undefined);
  expect(find(old)?.id).toBe(to);
  expect(find('gone/one#p1')?.text).toBe(find(to)?.text);
  expect(volumes.map(({ id }) => id)).toContain('gone');
});

test('a passage that a re-issue took away is known by its old name, with the page that says what stood there', () => {
  const [document] = documents;
  const [section] = document?.sections.filter(({ paragraphs }) => paragraphs.length > 0) ?? [];
  if (!document || !section) throw new Error('no section');
  const gone = { [`${section.id}#p999`]: '旧文', 'taken/away#p2': '旧文' };
  const issue = { file: '', sha256: '', replaced: '更正重发', gone, changes: [] };
  const find = findIn(volumesOf([{ ...document, earlier: [issue] }], {}));
  expect(find(`${document.id}/${section.id}#p999`)).toEqual({
    name: expect.stringContaining(section.locator),
    path: `${document.id}/${section.id}/p999/`,
  });
  expect(find(`${document.id}/taken/away#p2`)).toEqual({
    name: `原${document.name} taken/away 第 2 句`,
    path: `${document.id}/taken/away/p2/`,
  });
  expect(find(`${document.id}/never/was#p2`)).toBeUndefined();
});

test('a name that is longer than a title may be is cut, between characters, and seen to be', () => {
  const [volume] = volumesOf(documents, {});
  if (!volume) throw new Error('no volume');
  for (const name of ['长'.repeat(500), `${'长'.repeat(LIMITS.line - 2)}𠮷𠮷`]) {
    const { title } = packOf({ id: 'x', name, passages: [] }, volume);
    expect(title.length).toBeLessThanOrEqual(LIMITS.line);
    expect(title).toMatch(/^长+…$/u);
  }
});
