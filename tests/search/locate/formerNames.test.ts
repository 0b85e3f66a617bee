import { expect, test } from 'vitest';
import { NOTICE, testedLibraries } from '../../fixture/library.ts';
import { renamed } from '../../fixture/renamed.ts';
import { generatedLawDocuments } from '../../laws/importLaw.ts';
import { printedReferences } from './printedReferences.ts';
import { referenceLibrary } from './referenceLibrary.ts';

/** The notice with sections that had other names when citations of them were printed. */
const RENAMED = {
  ...NOTICE,
  sections: NOTICE.sections.map((section) =>
    section.id === 'talk/1'
      ? { ...section, former: ['谈话甲'] }
      : section.id === 'closing'
        ? { ...section, former: ['文末'] }
        : section,
  ),
};
const library = referenceLibrary([RENAMED]);

test.each([
  ['谈话甲3', 'talk/1#p3'],
  ['文末1', 'closing#p1'],
  ['文末', 'closing#p1'],
  ['谈话甲', 'talk/1'],
  ['讲话（一）3', 'talk/1#p3'],
])('a former name leads to where it led, beside the present one: %s', async (typed, address) => {
  expect(await library.addresses(typed)).toEqual([`dushu/${address}`]);
});

test('a former name leads to no number that its section has not', async () => {
  expect(await library.addresses('谈话甲99')).toEqual([]);
});

test.each([
  ...testedLibraries().map(({ name, library: { documents } }) => ({ name, documents })),
  { name: 'the notice of the fixture', documents: [NOTICE] },
  { name: 'generated laws', documents: await generatedLawDocuments(2) },
])(
  'every reference printed with the former names in $name leads to its place alone',
  async ({ documents }) => {
    const present = referenceLibrary(documents.map(renamed));
    for (const document of documents)
      for (const { kind, typed, addresses } of printedReferences(document, documents))
        expect((await present.addresses(typed)).sort(), `${kind}: ${typed}`).toEqual(
          [...addresses].sort(),
        );
  },
);
