import { expect, test } from 'vitest';
import { sourceName } from '#edition/cite/citation.ts';
import { passagesOf } from '#edition/document.ts';
import type { Section } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { blocksOf, namedListsOf } from '#search/build/blocks.ts';
import { passagesOfBlock } from '#search/match/block.ts';
import { CHARTER, FIXTURE, NOTICE, testedLibraries } from '../../fixture/library.ts';

const [first] = passagesOf(NOTICE) as [Passage];

test.each(testedLibraries())(
  'in $name blocks hold every passage once and break only between passages',
  ({ library }) => {
    const blocks = blocksOf(library.documents);
    const ids = library.documents.flatMap(passagesOf).map(({ id }) => id);
    const held = blocks.flatMap(passagesOfBlock);
    expect(held.map(({ document, section, n }) => `${document}/${section}#p${n}`)).toEqual(ids);
    const lastOfDocument = blocks.map(
      ({ document: [id] }, index) => blocks[index + 1]?.document[0] !== id,
    );
    expect(blocks.map(({ more }) => more ?? false)).toEqual(lastOfDocument.map((last) => !last));
  },
);

test('a block of passages shorter than a page is no longer than a page', () => {
  const blocks = blocksOf(FIXTURE.documents);
  for (const block of blocks) {
    const length = passagesOfBlock(block).reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeLessThanOrEqual(1500);
  }
  expect(blocks.map(({ more }) => more ?? false)).toEqual([true, true, false, false]);
});

test('a short passage between long ones does not become a block, because a match could span all three', () => {
  const passage = (text: string) => ({
    ...first,
    segments: [{ layer: 'own', text, source: text }],
  });
  const passages = ['甲'.repeat(1495), '中间一句很短。', '乙'.repeat(1500), '丙'.repeat(60)].map(
    passage,
  );
  const [section] = NOTICE.sections;
  const sections = [{ ...(section as Section), paragraphs: [{ form: first.form, passages }] }];
  const blocks = blocksOf([{ ...NOTICE, sections }]);
  const words = blocks.map(
    (block) =>
      passagesOfBlock(block)
        .map(({ text }) => text)
        .join('').length,
  );
  expect(words).toEqual([1495, 1507, 60]);
});

test('a document has a name only in a library of several', () => {
  expect(blocksOf([NOTICE])[0]?.document[1]).toBe('');
  const two = blocksOf([NOTICE, CHARTER]);
  const { id, name, issuer } = NOTICE;
  expect(two[0]?.document).toEqual([id, name, sourceName(NOTICE), issuer]);
  expect(two.filter(({ more }) => !more)).toHaveLength(2);
});

test('lists with items can be referred to by number', () => {
  const lists = namedListsOf(FIXTURE.documents);
  expect(lists.every(([, , items]) => items.length > 0)).toBe(true);
  expect(lists.map(([, name]) => name)).toContain('基本要点');
});

test('the name and title of a library’s only document are names without items', () => {
  const whole = namedListsOf([NOTICE]).filter(([, , items]) => items.length === 0);
  expect(whole).toEqual([
    [NOTICE.id, NOTICE.name, []],
    [NOTICE.id, sourceName(NOTICE), []],
  ]);
});
