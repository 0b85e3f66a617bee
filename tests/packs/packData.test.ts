import { expect, test } from 'vitest';
import { passagesOf } from '#edition/document.ts';
import { excerptOf } from '#packs/excerpt.ts';
import { LIMITS } from '#packs/limits.ts';
import { excerptsById, passageLookup, packOfRange, packDataOf } from '#packs/packData.ts';
import { FIXTURE } from '../fixture/library.ts';

const { documents } = FIXTURE;
const [first] = documents.flatMap(passagesOf);

test('the pack data of a document yields the complete excerpt of every passage', () => {
  for (const data of packDataOf(documents, {})) {
    const document = documents.find(({ id }) => id === data.id);
    const found = excerptsById(JSON.parse(JSON.stringify(data)));
    const passages = document ? passagesOf(document) : [];
    expect(found.size).toBe(passages.length);
    for (const passage of passages) {
      expect(document && excerptOf(document, passage)).toEqual(found.get(passage.id));
    }
  }
});

test('its sections hold every passage once; its lists hold existing passages', () => {
  for (const data of packDataOf(documents, {})) {
    const ids = data.passages.map(({ id }) => id);
    expect(data.sections.flatMap(({ passages }) => passages)).toEqual(ids);
    for (const { passages } of data.lists) {
      expect(passages.length).toBeGreaterThan(0);
      for (const id of passages) expect(ids).toContain(id);
    }
  }
});

test('a section or list becomes a pack of its unchanged passages', () => {
  for (const data of packDataOf(documents, {})) {
    const excerpts = excerptsById(data);
    for (const range of [...data.sections, ...data.lists]) {
      const { title, items } = packOfRange(range, data);
      expect(title).toBe(range.name);
      expect(items.map((item) => item.kind === 'passage' && item.id)).toEqual(range.passages);
      for (const item of items) {
        if (item.kind === 'passage') expect(item.mark).toBe(excerpts.get(item.id)?.mark);
      }
    }
  }
});

test('an old id of a moved passage is found, even when its document no longer exists', () => {
  const to = first?.id ?? '';
  const old = `${to.split('#')[0]}#p999`;
  const data = packDataOf(documents, { [old]: to, 'gone/one#p1': to });
  const lookup = (id: string) =>
    data.map((one) => excerptsById(one).get(id)).find((excerpt) => excerpt !== undefined);
  expect(lookup(old)?.id).toBe(to);
  expect(lookup('gone/one#p1')?.text).toBe(lookup(to)?.text);
  const { moved, ...rest } = data.find(({ id }) => id === 'gone') ?? {};
  expect(Object.keys(moved ?? {})).toEqual(['gone/one#p1']);
  expect(rest).toEqual({
    ...{
      id: 'gone',
      name: '',
      source: '',
      sections: [],
      lists: [],
      formerLabels: [],
      passages: [],
      gone: {},
    },
  });
});

test('a withdrawn passage is found by its old id, with its former name and its page', () => {
  const [document] = documents;
  const [section] = document?.sections.filter(({ paragraphs }) => paragraphs.length > 0) ?? [];
  if (!document || !section) throw new Error('no section');
  const gone = { [`${section.id}#p999`]: '旧文', 'taken/away#p2': '旧文' };
  const issue = { file: '', sha256: '', replaced: '更正重发', gone, changes: [] };
  const lookup = passageLookup(packDataOf([{ ...document, earlier: [issue] }], {}));
  expect(lookup(`${document.id}/${section.id}#p999`)).toEqual({
    name: expect.stringContaining(section.locator),
    path: `${document.id}/${section.id}/p999/`,
  });
  expect(lookup(`${document.id}/taken/away#p2`)).toEqual({
    name: `原${document.name} taken/away 第 2 句`,
    path: `${document.id}/taken/away/p2/`,
  });
  expect(lookup(`${document.id}/never/was#p2`)).toBeUndefined();
});

test('a name longer than a title is truncated between characters, with an ellipsis', () => {
  const [data] = packDataOf(documents, {});
  if (!data) throw new Error('no data');
  for (const name of ['长'.repeat(500), `${'长'.repeat(LIMITS.line - 2)}𠮷𠮷`]) {
    const { title } = packOfRange({ id: 'x', name, passages: [] }, data);
    expect(title.length).toBeLessThanOrEqual(LIMITS.line);
    expect(title).toMatch(/^长+…$/u);
  }
});
