import { expect, test } from 'vitest';
import { passagesIn } from '#edition/document.ts';
import type { Document } from '#edition/document.ts';
import { blockRunsIn } from '#edition/layout/blocks.ts';
import type { BlockRun } from '#edition/layout/blocks.ts';
import { headingIn } from '#edition/layout/heading.ts';
import { layerRunsIn } from '#edition/layout/layerRuns.ts';
import { CHARTER, NOTICE, testedLibraries } from '../../fixture/library.ts';

function runsOf(document: Document, id: string): BlockRun[] {
  const section = document.sections.find((one) => one.id === id);
  if (!section) throw new Error(`no section ${id}`);
  return blockRunsIn(document, section);
}

/** Lists blocks: h for a heading, the list and its number of items, or the number of passages that run on. */
const kindsOf = ({ blocks }: BlockRun) =>
  blocks.map(({ heads, list, passages }) =>
    heads ? 'h' : list ? `${list.id} ${passages.length}` : passages.length,
  );

test('a heading, what runs on and the items of a list are blocks of their own', () => {
  const { lists } = NOTICE;
  const listed = lists.filter(({ items }) => items.every((id) => id.startsWith('meeting/report#')));
  const found = runsOf(NOTICE, 'meeting/report').flatMap(kindsOf);
  expect(found[0]).toBe('h');
  for (const { id, items } of listed)
    if (items.length > 1) expect(found).toContain(`${id} ${items.length}`);
});

test('items with a paragraph each are one list', () => {
  expect(runsOf(CHARTER, 'c1').flatMap(kindsOf)).toContain('principles 3');
});

test('an item whose neighbours stand elsewhere is text', () => {
  const [first] = NOTICE.sections.filter(({ id }) => id === 'talk/1').flatMap(passagesIn);
  const items = [`talk/1#p2`, `talk/2#p2`];
  const alone = { ...NOTICE, lists: [{ id: 'x', name: '甲', locator: '甲', items, line: 1 }] };
  expect(first?.section).toBe('talk/1');
  expect(runsOf(alone, 'talk/1').flatMap(kindsOf).join()).not.toContain('x');
});

test.each(testedLibraries())(
  'in $name every passage stands once, in order, in a run of its own layer',
  ({ library }) => {
    for (const document of library.documents) {
      for (const section of document.sections) {
        const runs = blockRunsIn(document, section);
        const blocks = runs.flatMap((run) => run.blocks);
        expect(blocks.flatMap(({ passages }) => passages)).toEqual(passagesIn(section));
        for (const { layer, blocks: own } of runs)
          for (const { layer: each } of own.flatMap(({ passages }) => passages))
            expect(each).toBe(layer);
        const heads = blocks.filter((block) => block.heads).flatMap(({ passages }) => passages);
        expect(heads).toEqual([headingIn(section) ?? []].flat());
      }
    }
  },
);

test('without lists over several paragraphs, runs begin where paragraphs and layers do', () => {
  for (const section of NOTICE.sections) {
    const expected = section.paragraphs.flatMap(layerRunsIn).map(({ passages: [first] }) => first);
    const found = blockRunsIn(NOTICE, section).map(({ blocks }) => blocks[0]?.passages[0]);
    expect(found).toEqual(expected);
  }
});
