/** The report of a quotation check as text. */
import { layerNames, layerSpansIn } from '#search/match/layerSpans.ts';
import type { CheckedQuotation, QuotationReport } from '#search/quote/whole/checkQuotations.ts';
import { rangesByPassage } from '#search/quote/quotable.ts';
import type { PassageRange } from '#search/quote/quotable.ts';
import type { QuotationFinding } from '#search/quote/finding.ts';
import {
  differencesIn,
  QUOTATION_WORDS,
  SENTENCE_WORDS,
  statementWords,
  summaryOf,
} from './quotationWords.ts';

const UNQUOTABLE = '原文转述或概述这些话，没有加引号';

/** Returns a report of some lines: verdicts, sentences with their places and differences, and the release. */
export function reportOf(report: QuotationReport, release: string): string {
  const { quotations, aside } = report;
  return [
    `核对结果：${summaryOf(report)}`,
    ...quotations.flatMap((quotation, index) =>
      linesOf(quotation, quotations.length > 1 ? index + 1 : 0),
    ),
    ...(aside.length > 0 ? [`引文以外，没有核对：${aside.join(' / ')}`] : []),
    `所据：本站查找数据 ${release}`,
  ].join('\n');
}

function linesOf(
  { verdict, findings, omissions, rest, statements }: CheckedQuotation,
  number: number,
): string[] {
  return [
    ...(number > 0 ? [`引文 ${number}：${QUOTATION_WORDS[verdict]}`] : []),
    ...findings.map((finding, index) => `${index + 1}. ${sentenceLine(finding)}`),
    ...omissions.map(
      ({ text, characters, marked }) =>
        `删去 ${characters === undefined ? '（没有数）' : characters} 字（${marked ? '已标明' : '没有标明'}）${text ? `：${text}` : ''}`,
    ),
    ...statements.map(statementWords),
    ...(rest ? [`原文接着是：${rest.text}${rest.isCut ? '……' : ''}`] : []),
  ];
}

function sentenceLine(finding: QuotationFinding): string {
  const { sentence, verdict, comparison, places, unquotable } = finding;
  const [place] = places;
  const differences = comparison
    ? [differencesIn(sentence.text, comparison.source, comparison.edits).slice(0, -1)]
    : [];
  return [
    `${SENTENCE_WORDS[verdict]}：${sentence.text}`,
    ...differences,
    ...(place ? [placeWords(place)] : []),
    ...(places.length > 1 && verdict !== 'stitched' ? [`共 ${places.length} 处`] : []),
    ...(unquotable ? [UNQUOTABLE] : []),
  ].join('｜');
}

/** Returns the locators and layers of a place, and the document where the library has several. */
function placeWords(place: PassageRange): string {
  const words = rangesByPassage(place).map(([passage, range]) =>
    [passage.locator, ...layerNames(layerSpansIn(passage, [range])).values()].join('，'),
  );
  const title = place.passages[0]?.title;
  const name = title?.[2] ?? title?.[1] ?? '';
  return `〔${[...(name === '' ? [] : [name]), ...new Set(words)].join('，')}〕`;
}
