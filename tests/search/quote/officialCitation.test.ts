import { describe, expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { formatCitation } from '#edition/cite/formats.ts';
import type { Document } from '#edition/document.ts';
import { passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { readingText } from '#edition/passage.ts';
import { citedStretches } from '#search/quote/citedStretches.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import { CHARTER, FIXTURE, NOTICE, spread, testedLibraries } from '../../fixture/library.ts';
import { searchViewOf } from '../../fixture/search.ts';
import { generatedLawDocuments } from '../../laws/importLaw.ts';
import { foldNaively } from '../naive.ts';
import { quotedSourceOf } from './quotedSource.ts';

/** More passages than the notice of the fixture has. */
const MOST_PASSAGES = 100;

test('an official citation is set aside but for its words, and states their document, place and layer', () => {
  const head = '某会《某通知》（某发〔2031〕4号）第一部分第（三）点，通知转述讲话：';
  const stated = { source: '《某通知》', place: '第一部分第（三）点', layer: '通知转述讲话' };
  expect(citedStretches(`${head}“要学习”。`)).toEqual({
    stretches: [{ text: '“要学习”', stated }],
    aside: [head],
  });
});

test('its lines state their own place and layer, or have those of the head', () => {
  const text =
    '《某通知》第一部分：\n转述讲话：“要学习。”\n“要调研”。\n第三条，转述：“要办好”。\n完了。';
  const source = '《某通知》';
  expect(citedStretches(text).stretches).toEqual([
    { text: '“要学习。”', stated: { source, place: '第一部分', layer: '转述讲话' } },
    { text: '“要调研”', stated: { source, place: '第一部分' } },
    { text: '“要办好”', stated: { source, place: '第三条', layer: '转述' } },
    { text: '完了。' },
  ]);
});

test('words that announce a quotation without a title are no citation', () => {
  for (const text of ['会长指出：“要学习”。', '通知转述讲话：“要学习”。'])
    expect(citedStretches(text)).toEqual({ stretches: [{ text }], aside: [] });
});

const laws = await generatedLawDocuments(2);
const official = (document: Document, passage: Passage) =>
  formatCitation(citationOf(document, [passage]), 'official');

describe.each([
  ...testedLibraries().map(({ name, library }) => ({ name, documents: library.documents })),
  { name: 'generated laws', documents: laws },
])('in $name', ({ documents }) => {
  const { runs } = searchViewOf(documents);
  const source = quotedSourceOf(runs);
  const all = runs.map(({ raw }) => foldNaively(raw)).join('\n');

  test('the words of every official citation lead to their passage, and all that it states is true', async () => {
    for (const document of documents) {
      for (const passage of spread(passagesOf(document), MOST_PASSAGES)) {
        const pasted = official(document, passage);
        // A title or heading alone may be a name rather than words to check.
        if (foldNaively(readingText(passage.segments)).length < 6 || pasted.length > 2000) continue;
        const { quotations } = await checkQuotations(pasted, source);
        expect(
          quotations.map(({ verdict }) => verdict),
          pasted,
        ).toEqual(['continuous']);
        const places = quotations[0]?.places.flatMap((place) => place.passages) ?? [];
        const found = places.map((one) => `${one.document}/${one.section}#p${one.n}`);
        const words = foldNaively(readingText(passage.segments));
        if (all.split(words).length === 2) expect(found, pasted).toContain(passage.id);
        // The site's own format must not be what its check warns of.
        expect(quotations.some(({ findings }) => findings.some((one) => one.unquotable))).toBe(
          false,
        );
        for (const { statements } of quotations)
          for (const { stated, isTrue } of statements)
            expect(isTrue, `${stated}: ${pasted}`).not.toBe(false);
      }
    }
  });
});

test('a false provision, document or layer in an official citation is noticed', async () => {
  const source = quotedSourceOf(searchViewOf(FIXTURE.documents).runs);
  const untrue = async (pasted: string) =>
    (await checkQuotations(pasted, source)).quotations.flatMap(({ statements }) =>
      statements.flatMap(({ stated, isTrue }) => (isTrue === false ? [stated] : [])),
    );
  const clause = passagesOf(CHARTER).find(({ locator }) => locator === '第五条第一款') as Passage;
  const cited = official(CHARTER, clause);
  expect(await untrue(cited.replace('第五条', '第六条'))).toEqual(['第六条第一款']);
  expect(await untrue(cited.replace('管理章程', '借阅办法'))).toEqual([
    '《清禾区社区书屋借阅办法》',
  ]);
  const relayed = passagesOf(NOTICE).find(({ locator }) => locator === '讲话（一）3') as Passage;
  expect(await untrue(official(NOTICE, relayed).replace('转述讲话', '转述致词'))).toEqual([
    '通知转述致词',
  ]);
});

test('relayed words in marks are warned of where the citation does not say that they are relayed', async () => {
  const source = quotedSourceOf(searchViewOf(FIXTURE.documents).runs);
  const relayed = passagesOf(NOTICE).find(({ locator }) => locator === '讲话（一）3') as Passage;
  const cited = official(NOTICE, relayed);
  const warned = async (pasted: string) =>
    (await checkQuotations(pasted, source)).quotations.flatMap(({ findings }) =>
      findings.map(({ unquotable }) => unquotable),
    );
  expect(await warned(cited)).toEqual([false]);
  expect(await warned(cited.replace('，通知转述讲话', ''))).toEqual([true]);
});
