/** The words of verdicts, the same on the page and in the report that is copied. */
import { folded } from '#search/match/fold.ts';
import type { Edit } from '#search/quote/align.ts';
import { isInWords } from '#search/quote/comparison.ts';
import type { CheckedQuotation, QuotationReport } from '#search/quote/whole/checkQuotations.ts';
import { QUOTATION_VERDICTS } from '#search/quote/whole/judgeQuotation.ts';
import type { QuotationVerdict } from '#search/quote/whole/judgeQuotation.ts';
import type { QuotationFinding, Verdict } from '#search/quote/finding.ts';
import type { StatementFinding } from '#search/quote/whole/statedPlace.ts';

/** The verdicts on a sentence. */
export const SENTENCE_WORDS: Readonly<Record<Verdict, string>> = {
  verbatim: '逐字一致',
  punctuation: '仅标点空格不同',
  variant: '与原文不一致',
  stitched: '跨句拼接',
  absent: '本站没有这句',
  unread: '没有核对成',
};
/** The verdicts on a whole quotation. */
export const QUOTATION_WORDS: Readonly<Record<QuotationVerdict, string>> = {
  absent: SENTENCE_WORDS.absent,
  altered: SENTENCE_WORDS.variant,
  spliced: '出自多处',
  reordered: '次序不同',
  unread: SENTENCE_WORDS.unread,
  abridged: '有删节',
  punctuation: '仅标点不同',
  continuous: '连续一致',
};
const MAX_DIFFERENCES = 8;

/** Returns one line on all quotations: the gravest verdict first, then what it rests on, then the sentences. */
export function summaryOf({ verdict, quotations }: QuotationReport): string {
  const findings = quotations.flatMap((quotation) => quotation.findings);
  const [only, another] = quotations;
  if (!only) return '没有可核对的引文。';
  const verdicts = QUOTATION_VERDICTS.flatMap((each) => {
    const { length } = quotations.filter((quotation) => quotation.verdict === each);
    return length > 0 ? [`${QUOTATION_WORDS[each]} ${length} 段`] : [];
  });
  const facts = another
    ? [`共 ${quotations.length} 段引文：${verdicts.join('，')}`]
    : factsOf(only);
  const isMisplaced = quotations.some(({ statements }) =>
    statements.some(({ isTrue }) => isTrue === false),
  );
  const isLimited = quotations.some(({ rest }) => rest?.isLimiting);
  const warnings =
    (isMisplaced ? '注意：所注出处不符。' : '') + (isLimited ? '注意：原文接着还有限制的话。' : '');
  return `${[QUOTATION_WORDS[verdict], ...facts].join('；')}。${warnings}${sentenceCounts(findings)}`;
}

/** Returns one line with the number of sentences of each verdict; '' for none. */
export function sentenceCounts(findings: readonly QuotationFinding[]): string {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
  const verdicts = (Object.keys(SENTENCE_WORDS) as Verdict[])
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${SENTENCE_WORDS[verdict]} ${count(verdict)} 句`);
  if (verdicts.length === 0) return '';
  const warnings = findings.filter(({ unquotable }) => unquotable).length;
  const unquotable = warnings > 0 ? `有 ${warnings} 处不要加引号。` : '';
  return `核对了 ${findings.length} 句：${verdicts.join('，')}。${unquotable}`;
}

/** Lists what a verdict rests on: the graver verdicts that apply as well, and how much is left out. */
export function factsOf({
  verdicts,
  omissions,
  isConverted,
  findings,
}: CheckedQuotation): string[] {
  const [, ...others] = verdicts;
  const unread = findings.filter(({ verdict }) => verdict === 'unread').length;
  return [
    ...(unread > 0 ? [`${unread} 句没有读到原文，不知道是否一致`] : []),
    ...others
      .filter((verdict) => verdict !== 'unread' && verdict !== 'abridged')
      .map((verdict) => `又${QUOTATION_WORDS[verdict]}`),
    ...(omissions.length > 0 ? [omissionWords(omissions)] : []),
    ...(isConverted ? ['引文是繁体字，按简体核对'] : []),
  ];
}

function omissionWords(omissions: CheckedQuotation['omissions']): string {
  const known = omissions.flatMap(({ characters }) => characters ?? []);
  const sum = known.reduce((total, one) => total + one, 0);
  const most = known.length < omissions.length ? '以上（有的相隔很远，没有数）' : '';
  const marked = omissions.filter((one) => one.marked).length;
  const marking =
    marked === omissions.length
      ? '都已标明'
      : marked === 0
        ? '没有标明'
        : `${omissions.length - marked} 处没有标明`;
  return `删去 ${omissions.length} 处，共 ${sum} 字${most}，${marking}`;
}

/** Describes the differences of a sentence from its source. */
export function differencesIn(quotation: string, source: string, edits: readonly Edit[]): string {
  const inWords = edits
    .filter((edit) => isInWords(quotation, source, edit))
    .map((edit) => [quotation.slice(...edit.quotation), source.slice(...edit.text)] as const);
  // White space is part of words only where it parts digits; a PDF often sets it between those of one number.
  const inLetters = inWords.filter(([ours, theirs]) => (ours + theirs).trim() !== '');
  const words = inLetters.map(([ours, theirs]) =>
    folded(ours + theirs) === ''
      ? difference(ours, theirs)
      : difference(trimMarks(ours), trimMarks(theirs)),
  );
  const listed = words.slice(0, MAX_DIFFERENCES);
  if (words.length > listed.length) listed.push(`文字共 ${words.length} 处不同`);
  const spaces = inWords.length - words.length;
  if (spaces > 0) listed.push(`数字之间的空格 ${spaces} 处不同`);
  const marks = edits.length - inWords.length;
  if (marks > 0) listed.push(`标点、空格 ${marks} 处不同`);
  return `${listed.join('；')}。`;
}

function difference(ours: string, theirs: string): string {
  if (theirs === '') return `多“${ours}”`;
  return ours === '' ? `漏“${theirs}”` : `“${ours}”原文作“${theirs}”`;
}

/** Strips the punctuation around words. */
function trimMarks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isMark(text.charAt(from))) from += 1;
  while (to > from && isMark(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isMark(char: string): boolean {
  return /[\s\p{P}]/u.test(char) && folded(char) === '';
}

/** Says whether a statement on the place of a quotation is true. */
export function statementWords({ stated, isTrue, instead }: StatementFinding): string {
  if (isTrue) return `所注“${stated}”：相符`;
  const where = instead === undefined || instead === '' ? '' : `，这些话在“${instead}”`;
  return isTrue === null ? `所注“${stated}”：没有判断${where}` : `所注“${stated}”：不符${where}`;
}
