import { describe, expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { CITATION_FORMATS, formatCitation } from '#edition/cite/formats.ts';
import type { Document } from '#edition/document.ts';
import { passagesIn } from '#edition/document.ts';
import { addressOf } from '#search/locate/placeNames.ts';
import { targetsOf } from '#search/locate/resolution.ts';
import { FIXTURE, NOTICE } from '../../fixture/library.ts';
import { generatedLawDocuments } from '../../laws/importLaw.ts';
import { referenceLibrary } from './referenceLibrary.ts';

const laws = await generatedLawDocuments(2);
const documents = [...FIXTURE.documents, ...laws];
const library = referenceLibrary(documents);

const read = async (typed: string) =>
  (await library.findAll(typed)).map((part) => {
    const found = part.reference?.found;
    if (!found || found.kind === 'documents' || found.kind === 'too many') return part.typed;
    return targetsOf(found).map(addressOf).join(' ');
  });

const first = async (typed: string) => (await library.addresses(typed)).join(' ');

/** Returns two consecutive passages of a section that the document's own numbers place. */
function citedIn({ sections }: Document) {
  const section = sections.find((one) => one.id !== 'opening' && passagesIn(one).length > 2);
  if (!section) throw new Error('no section of three passages');
  return passagesIn(section).slice(1, 3);
}

describe('several citations in one text', () => {
  const formats = CITATION_FORMATS.flatMap((one) =>
    CITATION_FORMATS.map((other) => [one, other] as const),
  );
  test.each(formats)('%s and %s lead to the places of each in order', async (one, other) => {
    for (const separator of ['\n', ' ', '；'])
      for (const withAddress of [true, false])
        for (const [earlier, later] of [
          [documents[0], documents[1]],
          [documents[1], laws[0]],
        ]) {
          if (!earlier || !later) throw new Error('the fixture has too few documents');
          const cited = [earlier, later].map(citedIn);
          const [a, b] = [earlier, later].map((document, at) =>
            formatCitation(citationOf(document, cited[at] ?? []), at === 0 ? one : other, {
              today: '2026-12-01',
              ...(withAddress
                ? { address: `https://example.org/${cited[at]?.[0]?.id.replace('#', '/#')}` }
                : {}),
            }).replace(/\n/gu, separator === '\n' ? '\n' : ' '),
          );
          const typed = `${a}${separator}${b}`;
          const led = await Promise.all(
            [one, other].map(async (format, at) =>
              format === 'official'
                ? first([a, b][at] ?? '')
                : (cited[at] ?? []).map(({ id }) => id).join(' '),
            ),
          );
          expect(led).not.toContain('');
          expect(await read(typed), typed).toEqual(led);
        }
  });
});

const notice = `《${NOTICE.name}》`;
const law = laws[0]?.name ?? '';

test.each(['；', ';', '、', '，', '\n', ' '])(
  'references with %j between them',
  async (between) => {
    const other = `《${law}》第一条`;
    expect(await read(`${notice}讲话（一）3${between}${other}`)).toEqual([
      await first(`${notice}讲话（一）3`),
      await first(other),
    ]);
  },
);

test('a reference without a name is in the document before it', async () => {
  const { name } = laws[1] ?? { name: '' };
  expect(await read(`${law}第一条；第二条；《${name}》第三条`)).toEqual([
    await first(`${law}第一条`),
    await first(`${law}第二条`),
    await first(`${name}第三条`),
  ]);
});

test('a list in one document is one reference', async () => {
  expect(await read('讲话（一）3、报告2')).toEqual([
    `${NOTICE.id}/talk/1#p3 ${NOTICE.id}/meeting/report#p2`,
  ]);
});

test('a part that is no reference is kept as typed, in its order', async () => {
  expect(await read(`《没有的法》第一条；${notice}讲话（一）3`)).toEqual([
    '《没有的法》第一条',
    await first(`${notice}讲话（一）3`),
  ]);
});

test('words that hold a reference by chance are none', async () => {
  expect(await read(`学习${law}第一条；大家讨论`)).toEqual([]);
  expect(await read('学习；讨论')).toEqual([]);
});
