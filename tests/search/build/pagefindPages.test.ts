import { expect, test } from 'vitest';
import { layerById, passagesIn } from '#edition/document.ts';
import { pagefindPagesOf } from '#search/build/pagefindPages.ts';
import { FIXTURE } from '../../fixture/library.ts';

const sections = FIXTURE.documents.flatMap((document) =>
  document.sections.map((section) => ({ document, section })),
);
const pages = new Map(pagefindPagesOf(FIXTURE).map((page) => [page.url, page.content]));

test('every section is a page with a heading for each passage', () => {
  expect(pages.size).toBe(sections.length);
  for (const { document, section } of sections) {
    const ids = [
      ...(pages.get(`${document.id}/${section.id}/`) ?? '').matchAll(/<h3 id="p(\d+)"/gu),
    ];
    expect(ids.map(([, n]) => Number(n))).toEqual(passagesIn(section).map(({ n }) => n));
  }
});

test('a section is counted under every layer of its words, also of those within a passage', () => {
  for (const { document, section } of sections) {
    const content = pages.get(`${document.id}/${section.id}/`) ?? '';
    const named = [...content.matchAll(/data-pagefind-filter="谁的话:([^"]*)"/gu)].map(
      ([, label]) => label,
    );
    const segments = passagesIn(section).flatMap((passage) => passage.segments);
    const layers = new Set(segments.filter(({ text }) => text !== '').map(({ layer }) => layer));
    expect(new Set(named)).toEqual(new Set([...layers].map((id) => layerById(document, id).label)));
  }
});

test('what was published first comes first, and drafts last, in the order of reading', () => {
  const ids = [...pages.keys()];
  const [first, ...others] = Object.entries(FIXTURE.record).reverse();
  if (!first) throw new Error('the fixture has no record');
  const reversed = pagefindPagesOf({ ...FIXTURE, record: Object.fromEntries([first, ...others]) });
  expect(reversed.map(({ url }) => url)).not.toEqual(ids);
  const drafts = pagefindPagesOf({ ...FIXTURE, record: {} });
  expect(drafts.map(({ url }) => url)).toEqual(
    sections.map(({ document, section }) => `${document.id}/${section.id}/`),
  );
});
