import { expect, test } from 'vitest';
import { alignIssues } from '#importer/reissue/alignment.ts';
import { annotateText } from '#importer/reissue/annotatedText.ts';
import { assignPassages } from '#importer/reissue/assignPassages.ts';
import { mergeEdits } from '#importer/reissue/mergeEdits.ts';
import { placePassages } from '#importer/reissue/placePassages.ts';

/** Annotates a section of paragraphs, each one passage. */
const annotate = (section: string, texts: readonly string[]) =>
  annotateText(
    texts.map((mdx, i) => ({
      section,
      n: i + 1,
      locator: '',
      form: 'text',
      opensParagraph: true,
      mdx,
    })),
  );

/** Places the passages of a new issue of section 1 whose addresses were published. */
function placed(old: string[], now: string[], { parts = [''], taken = [''] } = {}) {
  const alignment = alignIssues(annotate('1', old), annotate('1', now));
  const merged = mergeEdits(alignment, assignPassages(alignment, true));
  const rules = {
    published: true,
    isPart: (section: string) => parts.includes(section),
    isTaken: (address: string) =>
      taken.includes(address) || old.some((_, i) => address === `1#p${i + 1}`),
  };
  return placePassages(alignment, merged, rules, 'a.txt').map(({ id, from, passages }) => ({
    id,
    from,
    texts: passages.map(({ mdx }) => mdx),
  }));
}

const [A, B, C] = ['甲要学习理论。', '乙要落实责任。', '丙要加强管理。'];

test('passages that would get another number move to a section of their own', () => {
  expect(placed([A, B], [A, C, B])).toEqual([
    { id: '1', from: undefined, texts: [A] },
    { id: '1-2', from: '1', texts: [C, B] },
  ]);
});

test('a new passage at the end takes the next number', () => {
  expect(placed([A, B], [A, B, C])).toEqual([{ id: '1', from: undefined, texts: [A, B, C] }]);
});

test.each([
  ['that no section had before', { taken: ['1-2'] }, '1-3'],
  ['below a part', { parts: ['1'] }, '1/more-2'],
])('the section of their own has an address %s', (_, rules, id) => {
  expect(placed([A, B], [C, A, B], rules)).toEqual([{ id, from: '1', texts: [C, A, B] }]);
});
