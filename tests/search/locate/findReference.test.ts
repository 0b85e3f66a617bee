import { expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { CITATION_FORMATS, formatCitation } from '#edition/cite/formats.ts';
import type { Document } from '#edition/document.ts';
import { passageOfForm, passagesIn, passagesOf } from '#edition/document.ts';
import { readingText } from '#edition/passage.ts';
import { addressOf } from '#search/locate/placeNames.ts';
import { FIXTURE, NOTICE, testedLibraries } from '../../fixture/library.ts';
import { generatedLawDocuments } from '../../laws/importLaw.ts';
import { printedReferences } from './printedReferences.ts';
import { WRITINGS, provisionsOf, writeProvision } from './provisions.ts';
import type { ProvisionNumbers } from './provisions.ts';
import { referenceLibrary } from './referenceLibrary.ts';
import type { ReferenceLibrary } from './referenceLibrary.ts';

async function expectPrinted(library: ReferenceLibrary, documents: readonly Document[]) {
  for (const document of documents) {
    for (const { kind, typed, addresses } of printedReferences(document, documents))
      expect((await library.addresses(typed)).sort(), `${kind}: ${typed}`).toEqual(
        [...addresses].sort(),
      );
  }
}

test.each([
  ...testedLibraries().map(({ name, library }) => ({ name, documents: library.documents })),
  { name: 'the notice of the fixture', documents: [NOTICE] },
])('in $name every printed reference leads to its place alone', async ({ documents }) => {
  await expectPrinted(referenceLibrary(documents), documents);
});

test('a citation of several passages leads to all of them in order', async () => {
  const library = referenceLibrary(FIXTURE.documents);
  for (const document of FIXTURE.documents) {
    for (const section of document.sections) {
      const [first, ...more] = passagesIn(section);
      if (!first || more.length < 2) continue;
      const cited = [first, ...more].slice(1, 4);
      for (const format of CITATION_FORMATS) {
        if (format === 'official') continue;
        const address = `https://example.org/${first.id.replace('#', '/#')}`;
        for (const details of [{}, { address }]) {
          const typed = formatCitation(citationOf(document, cited), format, details);
          for (const pasted of [typed, typed.replace(/\n/gu, '')])
            expect(await library.addresses(pasted), pasted).toEqual(cited.map(({ id }) => id));
        }
      }
    }
  }
});

test('a citation with the line ends of the source in its title leads to the same place', async () => {
  const library = referenceLibrary(FIXTURE.documents);
  const document = FIXTURE.documents.find(({ id }) => id === NOTICE.id) as Document;
  const title = passageOfForm(document, 'title');
  const printed = `《${readingText(title?.segments ?? [])}》`;
  expect(printed).toMatch(/\s/u);
  for (const passage of passagesOf(document)) {
    for (const format of CITATION_FORMATS) {
      const cited = citationOf(document, [passage]);
      const typed = formatCitation(cited, format);
      // In a reference of GB/T 7714 the title has no marks.
      const former = typed
        .replace(cited.source, () => printed)
        .replace(`${cited.source.slice(1, -1)}[`, () => `${printed.slice(1, -1)}[`);
      expect(former).not.toBe(typed);
      expect(await library.find(former), former).toEqual(await library.find(typed));
    }
  }
});

test('a document is found by its name and by its printed title', async () => {
  const library = referenceLibrary(FIXTURE.documents);
  for (const [number, document] of FIXTURE.documents.entries()) {
    for (const typed of [document.name, citationOf(document, []).source])
      expect(await library.find(typed), typed).toMatchObject({
        found: { kind: 'documents', documents: [number] },
        sure: true,
      });
  }
});

test('a citation of an unknown document leads nowhere', async () => {
  const library = referenceLibrary([NOTICE]);
  for (const typed of [
    '话〔《别的通知》，讲话（一）3，通知转述讲话〕',
    '《别的通知》，讲话（一）3，通知转述讲话',
    '话〔讲话（一）3，通知转述讲话〕别的通知[EB/OL].',
    '《别的通知》第一部分第（三）点，通知转述讲话：“话”。',
  ])
    expect(await library.addresses(typed), typed).toEqual([]);
});

const laws = await generatedLawDocuments(6);
const library = referenceLibrary(laws);

test('in generated laws every printed reference leads to its place alone', async () => {
  await expectPrinted(library, laws.slice(0, 3));
});

test('in generated laws every provision in every writing leads to its place, any other to none of it', async () => {
  for (const law of laws) {
    const { all, at, divisions } = provisionsOf(law);
    expect(all.length).toBeGreaterThan(5);
    for (const [index, numbers] of all.entries()) {
      for (const write of Object.values(WRITINGS)) {
        const typed = `《${law.name}》${writeProvision(numbers, write)}`;
        expect(await library.addresses(typed), typed).toEqual(at(numbers));
      }
      if (numbers[1] === 0 && numbers[2] === 0)
        expect(await library.addresses(law.name + numbers[0])).toEqual(at(numbers));
      const depth = numbers.reduce((last, n, level) => (n > 0 ? level : last), 0);
      const changed = numbers.map((n, level) => n + (level === depth ? 1 + (index % 30) : 0));
      const other =
        law.name + writeProvision(changed as unknown as ProvisionNumbers, WRITINGS.digits);
      expect(await library.addresses(other), other).toEqual(
        at(changed as unknown as ProvisionNumbers),
      );
      for (const unit of ['章', '节', '编']) {
        const typed = `${law.name}第${numbers[0]}${unit}`;
        expect((await library.addresses(typed)).sort(), typed).toEqual(
          divisions(unit, numbers[0]).sort(),
        );
      }
    }
  }
});

test('documents that share an ending or a name are a choice, told apart by the date', async () => {
  const dated = (id: string, date: string) => renamed(laws[0] as Document, id, date);
  const both = [dated('first', '2025年2月3日'), dated('second', '2031年4月5日')];
  const two = referenceLibrary(both);
  const name = both[0]?.name ?? '';
  expect(two.register.documents.map(([, , , , date]) => date)).toEqual([
    '2025年2月3日',
    '2031年4月5日',
  ]);
  expect((await two.find(`${name}第一条`))?.found).toMatchObject({
    kind: 'choice',
    targets: [{ document: 'first' }, { document: 'second' }],
  });
  const inIds = referenceLibrary([
    dated('law-2019-03-02', '2031年4月5日'),
    dated('law-2001-12-30', ''),
  ]);
  expect(inIds.register.documents.map(([, , , , date]) => date)).toEqual([
    '2019年3月2日',
    '2001年12月30日',
  ]);
  const found = (await two.find(`${name}（2031年）第一条`))?.found;
  expect(found?.kind === 'place' && addressOf(found.target).split('/')[0]).toBe('second');
});

function renamed(document: Document, id: string, date: string): Document {
  const copy = JSON.parse(
    JSON.stringify(document).replace(new RegExp(`"${document.id}`, 'gu'), `"${id}`),
  );
  const [passage] = passagesIn(copy.sections[0]);
  passage?.segments.push({ layer: 'own', text: date, source: date });
  return copy;
}
