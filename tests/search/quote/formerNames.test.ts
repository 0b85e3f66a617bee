import { describe, expect, test } from 'vitest';
import { citationOf } from '#edition/cite/citation.ts';
import { CITATION_FORMATS, formatCitation } from '#edition/cite/formats.ts';
import type { CitationFormat } from '#edition/cite/formats.ts';
import type { Document } from '#edition/document.ts';
import { passagesIn, passagesOf } from '#edition/document.ts';
import type { Passage } from '#edition/passage.ts';
import { readingText } from '#edition/passage.ts';
import { checkQuotations } from '#search/quote/whole/checkQuotations.ts';
import type { JudgedText } from '#search/quote/evidence.ts';
import { NOTICE, spread, testedLibraries } from '../../fixture/library.ts';
import { renamed } from '../../fixture/renamed.ts';
import { searchViewOf } from '../../fixture/search.ts';
import { foldNaively } from '../naive.ts';
import { quotedSourceOf } from './quotedSource.ts';

const MOST_PASSAGES = 60;
const sourceOf = (documents: readonly Document[]) => quotedSourceOf(searchViewOf(documents).runs);
const cite = (document: Document, passages: Passage[], format: CitationFormat) =>
  formatCitation(citationOf(document, passages), format);
const statementsOn = async (pasted: string, source: JudgedText) =>
  (await checkQuotations(pasted, source)).quotations.flatMap(({ statements }) => statements);

describe.each(testedLibraries().map(({ name, library: { documents } }) => ({ name, documents })))(
  'in $name',
  ({ documents }) => {
    const source = sourceOf(documents.map(renamed));

    test('every citation printed with the former names states its place and speaker truly', async () => {
      for (const document of documents)
        for (const passage of spread(passagesOf(document), MOST_PASSAGES)) {
          // A title or heading alone may be a name rather than words to check.
          if (foldNaively(readingText(passage.segments)).length < 6) continue;
          for (const format of CITATION_FORMATS) {
            // The bare locator has no words to check.
            if (format === 'locator') continue;
            const pasted = cite(document, [passage], format);
            const statements = await statementsOn(pasted, source);
            expect(
              statements.filter(({ isTrue }) => isTrue === false),
              pasted,
            ).toEqual([]);
            if (format === 'official') continue;
            const { locator, layer } = citationOf(document, [passage]).parts[0] as {
              locator: string;
              layer: string;
            };
            for (const stated of [locator, layer])
              expect(statements, pasted).toContainEqual({ stated, isTrue: true });
          }
        }
    });

    test('so does a citation of several passages', async () => {
      for (const document of documents)
        for (const section of document.sections) {
          const cited = passagesIn(section).slice(0, 4);
          const untrue = (await statementsOn(cite(document, cited, 'plain'), source)).filter(
            ({ isTrue }) => isTrue === false,
          );
          expect(untrue, section.id).toEqual([]);
        }
    });
  },
);

test('a wrong place or speaker is noticed by a former name too, and the present one told instead', async () => {
  const present = renamed(NOTICE);
  const source = sourceOf([present]);
  const all = passagesOf(NOTICE);
  const homes = new Map(all.map((passage) => [passage.id, new Set<string>()]));
  for (const passage of all) {
    const alike = all.filter(
      ({ segments }) => readingText(segments) === readingText(passage.segments),
    );
    for (const { locator } of alike) homes.get(passage.id)?.add(locator);
  }
  for (const [index, passage] of spread(all, 40).entries()) {
    const words = readingText(passage.segments);
    if (foldNaively(words).length < 6) continue;
    const other = all[(all.indexOf(passage) + 7 + index) % all.length] as Passage;
    if (homes.get(passage.id)?.has(other.locator)) continue;
    const layer = NOTICE.layers.find(({ id }) => !passage.segments.some((one) => one.layer === id));
    const pasted = `${words}〔${other.locator}，${layer?.label}〕`;
    const now = passagesOf(present).find(({ id }) => id === passage.id);
    const [place, speaker] = await statementsOn(pasted, source);
    expect(place, pasted).toEqual({ stated: other.locator, isTrue: false, instead: now?.locator });
    expect(speaker, pasted).toMatchObject({ stated: layer?.label, isTrue: false });
    const labels = present.layers.map(({ label }) => label);
    for (const label of speaker?.instead?.split('、') ?? ['']) expect(labels).toContain(label);
  }
});
