/** The elements above the list of findings: the verdict on each quotation, and what the source says around it. */
import type { CheckedQuotation, QuotationReport } from '#search/quote/whole/checkQuotations.ts';
import type { Omission } from '#search/quote/whole/judgeQuotation.ts';
import { isLimiting } from '#search/quote/whole/sourceAround.ts';
import { copyAndReport } from '../../platform/clipboard.ts';
import { button, element } from '../../platform/dom.ts';
import { factsOf, QUOTATION_WORDS, statementWords } from './quotationWords.ts';
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
  return [...blocks, ...asideLines(aside), copyLine(report, release)];
}

function verdictBlock(quotation: CheckedQuotation, number: number): HTMLElement {
  const { verdict, beginning, rest, omissions, statements, findings, isSourceUnread } = quotation;
  const name = `${number > 0 ? `引文 ${number}：` : ''}${QUOTATION_WORDS[verdict]}`;
  const [first] = findings;
  const opening =
    number > 0 && first ? [line('', first.sentence.text.slice(0, LONGEST_BEGINNING))] : [];
  const facts = factsOf(quotation);
  return element('div', { class: 'quotation' }, [
    element('h2', { class: `verdict whole ${verdict}` }, [name]),
    ...opening,
    ...(facts.length > 0 ? [element('p', {}, [`${facts.join('；')}。`])] : []),
    ...omissions.map(omissionLine),
    ...statements.map((statement) =>
      element('p', { class: statement.isTrue === false ? 'warning' : 'note' }, [
        `${statementWords(statement)}。`,
      ]),
    ),
    ...(beginning === '' ? [] : [line('原文前面还有', tail(beginning))]),
    ...(rest ? [line('原文接着是', rest.text + (rest.isCut ? '……' : ''), rest.isLimiting)] : []),
    ...(isSourceUnread
      ? [element('p', { class: 'warning' }, ['没有读到原文的上下文，不知道原文接着是什么。'])]
      : []),
  ]);
}

function omissionLine({ text, characters, marked }: Omission): HTMLElement {
  const count = characters === undefined ? '（字数没有数）' : ` ${characters} 字`;
  const shown = text.length > LONGEST_OMISSION ? `${text.slice(0, LONGEST_OMISSION)}……` : text;
  return line(`删去${count}${marked ? '（已标明）' : '（没有标明）'}`, shown, isLimiting(text));
}

/** Returns words of the source under a label; loudly where they limit what was quoted. */
function line(label: string, words: string, isLoud = false): HTMLElement {
  const text = element('span', { class: 'text' }, [words]);
  return element('p', { class: isLoud ? 'around warning' : 'around' }, [
    ...(isLoud ? ['注意：'] : []),
    ...(label === '' ? [] : [element('b', {}, [`${label}：`])]),
    text,
  ]);
}

function tail(text: string): string {
  return text.length > LONGEST_BEGINNING ? `……${text.slice(-LONGEST_BEGINNING)}` : text;
}

function asideLines(aside: readonly string[]): HTMLElement[] {
  return aside.length === 0
    ? []
    : [element('p', { class: 'note' }, [`引文以外，没有核对：${aside.join(' / ')}`])];
}

function copyLine(report: QuotationReport, release: string): HTMLElement {
  const copied = element('span', { 'aria-live': 'polite' });
  const copy = button('复制核对结果', () => void copyAndReport(reportOf(report, release), copied));
  return element('p', { class: 'copying' }, [copy, copied]);
}
