import { expect, test } from 'vitest';
import { sourceName } from '#edition/cite/citation.ts';
import { passagesOf } from '#edition/document.ts';
import type { Document, Section } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { loadLibrary } from '#library/library.ts';
import { blocksOf, namedLists } from '#search/build/blocks.ts';
import { entriesOf } from '#search/match/block.ts';

const { documents } = loadLibrary(process.cwd());
const [first] = documents.flatMap(passagesOf) as [Passage];

test('blocks hold every passage once and break only between passages', () => {
  const blocks = blocksOf(documents);
  expect(blocks.flatMap(entriesOf)).toHaveLength(documents.flatMap(passagesOf).length);
  for (const block of blocks) {
    const length = entriesOf(block).reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeLessThanOrEqual(1500);
  }
  expect(blocks.map(({ more }) => more ?? false)).toEqual([true, true, true, false]);
});

test('between long passages a short one does not become a block, which a match would run right through', () => {
  const passage = (text: string) => ({
    ...first,
    segments: [{ layer: 'own', text, source: text }],
  });
  const passages = ['甲'.repeat(1495), '中间一句很短。', '乙'.repeat(1500), '丙'.repeat(60)].map(
    passage,
  );
  const [section] = documents[0]?.sections ?? [];
  const sections = [{ ...(section as Section), paragraphs: [{ form: first.form, passages }] }];
  const blocks = blocksOf([{ ...(documents[0] as Document), sections }]);
  const words = blocks.map(
    (block) =>
      entriesOf(block)
        .map(({ text }) => text)
        .join('').length,
  );
  expect(words).toEqual([1495, 1507, 60]);
});

test('a document is named only where there is another', () => {
  expect(blocksOf(documents)[0]?.document[1]).toBe('');
  const two = blocksOf([...documents, ...documents]);
  const { id, name, issuer } = documents[0] as Document;
  expect(two[0]?.document).toEqual([id, name, sourceName(documents[0] as Document), issuer]);
  expect(two.filter(({ more }) => !more)).toHaveLength(2);
});

test('lists with items can be asked for by number', () => {
  const lists = namedLists(documents);
  expect(lists.every(([, , items]) => items.length > 0)).toBe(true);
  expect(lists.map(([, name]) => name)).toContain('核心要义');
});
