import { expect, test } from 'vitest';
import { paragraphOf } from '#importer/structure/paragraph.ts';
import { markTableOfContents } from '#importer/structure/tableOfContents.ts';

/** Returns the paragraphs that are marked as lines of a table of contents. */
function marked(...texts: string[]): string[] {
  const paragraphs = texts.map((text, i) =>
    paragraphOf([{ text, line: i + 1, level: 1, page: false }]),
  );
  markTableOfContents(paragraphs);
  for (const { inTableOfContents, marker, level } of paragraphs)
    if (inTableOfContents) expect([marker, level]).toEqual([null, 0]);
    else expect(level).toBe(1);
  return paragraphs.filter((each) => each.inTableOfContents).map(({ text }) => text);
}

test.each(['目录', '目　录', '目 次'])(
  'the headings below %s that recur in the text are marked',
  (title) => {
    const text = ['第一章 总则', '第一条 甲。', '第二章 附则', '第二条 乙。'];
    const table = ['第一章 总则 ……… 1', '第二章　附则···12'];
    expect(marked('某某条例', title, ...table, ...text)).toEqual([title, ...table]);
  },
);

test('a text without a table of contents has none', () => {
  expect(marked('某某条例', '第一章 总则', '第一条 甲。', '第一章 总则')).toEqual([]);
});

test('a table of contents ends with the first line that does not recur', () => {
  expect(
    marked('目录', '第一章 总则', '说明。', '第二章 附则', '第一章 总则', '第二章 附则'),
  ).toEqual(['目录', '第一章 总则']);
});
