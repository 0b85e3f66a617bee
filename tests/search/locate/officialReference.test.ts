import { describe, expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { formatCitation } from '#edition/cite/formats.ts';
import { placeOf } from '#edition/cite/place.ts';
import type { Document } from '#edition/document.ts';
import { passagesIn, passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { officialReference } from '#search/locate/officialReference.ts';
import { spread, testedLibraries } from '../../fixture/library.ts';
import { generatedLawDocuments } from '../../laws/importLaw.ts';
import { referenceLibrary } from './referenceLibrary.ts';

/** More passages than a document of the fixture has. */
const MOST_PASSAGES = 300;

test.each([
  ['《某通知》第一部分第（三）点，通知转述讲话：“要坚持”。', '《某通知》第一部分第（三）点'],
  ['某会《某通知》（某发〔2031〕4号，2031年5月20日）第一部分：“要坚持”。', '《某通知》第一部分'],
  ['某会《某通知》（2031年5月20日）：“要坚持”。', '《某通知》'],
  ['《某通知》（某发（2031）4号）第一部分：“要坚持”。', '《某通知》第一部分'],
  ['《某法（试行）》第三条第（一）项：“甲”。', '《某法（试行）》第三条第（一）项'],
  ['《关于〈某法〉的解释》第三条之一至第四条：“甲”。', '《关于〈某法〉的解释》第三条之一至第四条'],
  [
    '《某通知》：\n第一部分，转述：“甲”。\n转述：“乙”。\n第二部分：“丙”。',
    '《某通知》第一部分，第二部分',
  ],
  [
    '《某通知》：第一部分，转述：“甲”。转述：“乙：第三部分”。第二部分：“丙。”',
    '《某通知》第一部分，第二部分',
  ],
  ['《某通知》第一部分：\n转述：“甲”。\n“乙”。', '《某通知》第一部分'],
])('%s is a reference', (typed, reference) => {
  expect(officialReference(typed)).toBe(reference);
});

test.each([
  '某会指出：“要坚持”。',
  '《某法》第三条规定：“甲”。',
  '《某通知》第一部分：要坚持。',
  '“《某通知》：‘甲’”。',
  '要坚持〔《某通知》，讲话（三）3，通知转述讲话〕',
  '《某通知》第一部分',
])('%s is no official citation', (typed) => {
  expect(officialReference(typed)).toBeNull();
});

const laws = await generatedLawDocuments(4);

/** Returns the address of the section or provision that a place names: the first passage or section that has it. */
function addressesOf(document: Document, place: string): string[] {
  if (place === '') return [];
  if (/条/u.test(place)) {
    const first = passagesOf(document).find((each) => placeOf(document, each) === place);
    return first ? [first.id] : [];
  }
  const section = document.sections.find(
    ({ paragraphs: [paragraph] }) =>
      paragraph?.passages[0] && placeOf(document, paragraph.passages[0]) === place,
  );
  const [only, another] = section ? passagesIn(section) : [];
  const isSole = only && !another && only.locator === section?.locator;
  return isSole ? [only.id] : section ? [`${document.id}/${section.id}`] : [];
}

describe.each([
  ...testedLibraries().map(({ name, library }) => ({ name, documents: library.documents })),
  ...testedLibraries().flatMap(({ library }) =>
    library.documents.map((one) => ({ name: `only ${one.name}`, documents: [one] })),
  ),
  { name: 'generated laws', documents: laws },
])('in $name', ({ documents }) => {
  const library = referenceLibrary(documents);
  const cite = (document: Document, cited: readonly Passage[]) =>
    formatCitation(citationOf(document, cited), 'official');

  test('the official citation of every passage leads to its place, or to the document where that is all it states', async () => {
    for (const [number, document] of documents.entries()) {
      for (const each of spread(passagesOf(document), MOST_PASSAGES)) {
        const typed = cite(document, [each]);
        const place = placeOf(document, each);
        if (place !== '')
          expect(await library.addresses(typed), typed).toEqual(addressesOf(document, place));
        else
          expect((await library.find(typed))?.found, typed).toEqual({
            kind: 'documents',
            documents: [number],
          });
      }
    }
  });

  test('that of several passages leads to the places of all, with its lines joined too', async () => {
    for (const document of documents) {
      const all = passagesOf(document);
      for (const from of spread([...all.keys()], 60)) {
        const cited = all.slice(from, from + 4);
        const { parts } = citationOf(document, cited);
        const places = [...new Set(parts.map(({ place }) => place))].filter(Boolean);
        // A range of articles within one paragraph leads to all of them.
        if (places.length === 0 || places.some((place) => place.includes('至'))) continue;
        const typed = cite(document, cited);
        if (typed.length > 2000) continue;
        const expected = places.flatMap((place) => addressesOf(document, place));
        for (const pasted of [typed, typed.replace(/\n/gu, '')])
          expect((await library.addresses(pasted)).sort(), pasted).toEqual(
            [...new Set(expected)].sort(),
          );
      }
    }
  });
});
