/** The elements above the list of findings: the verdict on each quotation, and what the source says around it. */
import type { CheckedQuotation, QuotationReport } from '#search/quote/whole/checkQuotations.ts';
import type { Omission } from '#search/quote/whole/judgeQuotation.ts';
import { isLimiting } from '#search/quote/whole/sourceAround.ts';
import { QUIET } from '#styles/furniture.ts';
import { PASSAGE_TEXT } from '#styles/places.ts';
import { OTHER_VERDICT, PAIRS, SAME_VERDICT, WARNING } from '#styles/verdicts.ts';
import { copyButton } from '../../platform/copyButton.ts';
import { element } from '../../platform/dom.ts';
import { pair } from './quotationResults.ts';
import { factsOf, QUOTATION_WORDS, sentenceCounts, statementWords } from './quotationWords.ts';
import { reportOf } from './reportText.ts';

/** The most characters of the source that are shown where they only lead up to the quotation. */
const LONGEST_BEGINNING = 40;
const LONGEST_OMISSION = 120;

/** Returns the verdicts of a report, the words set aside, and a button that copies it all. */
export function verdictBlocks(report: QuotationReport, release: string): HTMLElement[] {
  const { quotations, aside } = report;
  const blocks = quotations.map((quotation, index) =>
    verdictBlock(quotation, quotations.length > 1 ? index + 1 : 0),
  );
  return [...blocks, ...asidePairs(aside), copyLine(report, release)];
}

function verdictBlock(quotation: CheckedQuotation, number: number): HTMLElement {
  const { verdict, findings, statements, isSourceUnread } = quotation;
  const name = `${number > 0 ? `引文 ${number}：` : ''}${QUOTATION_WORDS[verdict]}`;
  const facts = factsOf(quotation);
  const counts = findings.length > 1 ? sentenceCounts(findings) : '';
  const isSame = verdict === 'continuous';
  return element('div', {}, [
    element('div', { class: isSame ? SAME_VERDICT : OTHER_VERDICT }, [
      element('h2', {}, [name]),
      ...(facts.length > 0 ? [element('p', {}, [`${facts.join('；')}。`])] : []),
      ...(counts === '' ? [] : [element('p', { class: QUIET }, [counts])]),
    ]),
    ...statements.map((statement) =>
      element('p', { class: statement.isTrue === false ? WARNING : QUIET }, [
        `${statementWords(statement)}。`,
      ]),
    ),
    ...(isSourceUnread
      ? [element('p', { class: WARNING }, ['没有读到原文的上下文，不知道原文接着是什么。'])]
      : []),
    ...pairList(sourcePairs(quotation, number)),
  ]);
}

/** Returns what the source has beside a quotation: the words left out, before it and after it. */
function sourcePairs(quotation: CheckedQuotation, number: number): HTMLElement[] {
  const { beginning, rest, omissions, findings } = quotation;
  const [first] = findings;
  return [
    ...(number > 0 && first
      ? pair('引文', [words(first.sentence.text.slice(0, LONGEST_BEGINNING))])
      : []),
    ...omissions.flatMap(omissionPair),
    ...(beginning === '' ? [] : pair('前面是', [words(tail(beginning))])),
    ...(rest
      ? pair('接着是', sourceWords(rest.text + (rest.isCut ? '……' : ''), rest.isLimiting))
      : []),
  ];
}

function omissionPair({ text, characters, marked }: Omission): HTMLElement[] {
  const count = characters === undefined ? '字数没有数' : `${characters} 字`;
  const shown = text.length > LONGEST_OMISSION ? `${text.slice(0, LONGEST_OMISSION)}……` : text;
  const left = element('ins', {}, [shown]);
  const note = `${count}，${marked ? '已标明' : '没有标明'}`;
  return pair('删去', [
    ...sourceWords(left, isLimiting(text)),
    element('p', { class: QUIET }, [note]),
  ]);
}

/** Returns words of the source; loudly where they limit what was quoted. */
function sourceWords(shown: Node | string, isLoud: boolean): HTMLElement[] {
  const warning = isLoud ? [element('p', { class: WARNING }, ['注意：这里有限制的话。'])] : [];
  return [...warning, words(shown)];
}

function words(shown: Node | string): HTMLElement {
  return element('p', { class: PASSAGE_TEXT }, [shown]);
}

function tail(text: string): string {
  return text.length > LONGEST_BEGINNING ? `……${text.slice(-LONGEST_BEGINNING)}` : text;
}

function asidePairs(aside: readonly string[]): HTMLElement[] {
  return pairList(aside.length === 0 ? [] : pair('不计入', [aside.join(' / ')]));
}

function pairList(pairs: readonly HTMLElement[]): HTMLElement[] {
  return pairs.length === 0 ? [] : [element('dl', { class: `${PAIRS} mb-4` }, pairs)];
}

function copyLine(report: QuotationReport, release: string): HTMLElement {
  return element(
    'p',
    { class: 'mb-4' },
    copyButton('复制核对结果', () => reportOf(report, release)),
  );
}
