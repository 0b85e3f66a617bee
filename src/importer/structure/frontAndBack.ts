import { isImprint } from './imprint.ts';
import { readLinesBelow } from './belowTitle.ts';
import { datedIssuers, isDate, isOfficialSignature, issuersIn } from './issuer.ts';
import type { SourceParagraph } from './paragraph.ts';
import { paragraphAt } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { documentNumberIn, readTitle } from './title.ts';
import { findLastIndex } from '#edition/findLast.ts';

/** The front and back matter recognised in a document. */
export interface FrontAndBack {
  title?: SourceParagraph;
  letterhead?: SourceParagraph;
  addressee?: SourceParagraph;
  /** The number (发文字号), date (成文日期) and issuers, as printed. */
  number?: string;
  date?: string;
  issuers?: string[];
  /** The line below the title that names who speaks, as printed. */
  speaker?: string;
}

/**
 * Recognises letterhead, number, title, addressee and issuers in the paragraphs before the text. Returns these
 * paragraphs with the lines of the title joined.
 */
export function readFront(
  paragraphs: readonly SourceParagraph[],
  frontAndBack: FrontAndBack,
  questions: Question[],
): SourceParagraph[] {
  const { front, titleIndex, issuers } = readTitle(paragraphs, questions);
  const title = front[titleIndex];
  if (title) title.form = 'title';
  frontAndBack.title = title;
  frontAndBack.number ??= front.map(({ text }) => documentNumberIn(text)).find(Boolean);
  if (!frontAndBack.issuers?.length && issuers.length > 0) frontAndBack.issuers = issuers;
  readLetterhead(front.slice(0, Math.max(0, titleIndex)), frontAndBack, questions);
  const after = front.slice(titleIndex + 1);
  frontAndBack.addressee = addresseeIn(after);
  if (frontAndBack.addressee) frontAndBack.addressee.form = 'addressee';
  readBelowTitle(after, frontAndBack, title?.text ?? '', questions);
  if (title) {
    const { date, speaker } = readLinesBelow(after, title.text);
    if (date !== undefined) frontAndBack.date ??= date;
    if (speaker !== undefined) frontAndBack.speaker = speaker;
  }
  return front;
}

/** Recognises the letterhead, which names the issuers: 某某总工会文件, 某某人民政府令. */
function readLetterhead(
  above: readonly SourceParagraph[],
  frontAndBack: FrontAndBack,
  questions: Question[],
): void {
  const letterhead = above.find(({ text }) => issuersIn(text.replace(/令$/u, '')).length > 0);
  if (!letterhead) return;
  letterhead.form = 'letterhead';
  frontAndBack.letterhead = letterhead;
  if (letterhead === above.at(-1) && !/[文件令]$/u.test(letterhead.text))
    questions.push({
      line: letterhead.line,
      text: `标题上面的“${excerpt(letterhead.text, 20)}”作为发文机关标志；若是标题的前半，把两行接起来`,
    });
  if (frontAndBack.issuers?.length) return;
  frontAndBack.issuers = issuersIn(letterhead.text.replace(/令$/u, '')).map((name) =>
    name.replace(/文件$/u, ''),
  );
}

/** Takes the issuers, and a date below them, from the lines right below the title if no other place names any. */
function readBelowTitle(
  after: readonly SourceParagraph[],
  frontAndBack: FrontAndBack,
  title: string,
  questions: Question[],
): void {
  // A title may be repeated, the second time over two lines.
  const end = after.findIndex(({ text }) => issuersIn(text).length === 0 || title.includes(text));
  const below = after.slice(0, end === -1 ? after.length : end);
  const [first] = below;
  if (!first || (frontAndBack.issuers && frontAndBack.issuers.length > 0)) return;
  frontAndBack.issuers = below.flatMap(({ text }) => issuersIn(text));
  const next = after[below.length];
  if (next && isDate(next.text)) frontAndBack.date ??= next.text;
  questions.push({
    line: first.line,
    text: `${title ? '标题之下' : '开头'}的“${frontAndBack.issuers.join('、')}”作为发文机关：核对`,
  });
}

/** Returns the addressee, which stands before the first sentence. */
function addresseeIn(after: readonly SourceParagraph[]): SourceParagraph | undefined {
  const body = after.findIndex(({ text, marker }) => marker !== null || /[。；]/u.test(text));
  return after.slice(0, body === -1 ? 3 : body).find(({ text }) => isAddressee(text));
}

function isAddressee(text: string): boolean {
  return /[：:]$/u.test(text) && text.length <= 120 && !/[。；]|如下|通知|以下|附\s?件/u.test(text);
}

/** Recognises date and signature at the end of the text; returns the number of paragraphs that are back matter. */
export function readBack(
  body: readonly SourceParagraph[],
  frontAndBack: FrontAndBack,
  questions: Question[],
): number {
  const end = startOfImprint(body);
  const dated = body[end - 1];
  const signed = dated && datedIssuers(dated.text);
  let start = end;
  if (dated && (signed || isDate(dated.text))) {
    start = startOfSignature(body, end - 1);
    frontAndBack.date = signed?.date ?? dated.text;
    frontAndBack.issuers = [
      ...body.slice(start, end - 1).flatMap(({ text }) => issuersIn(text)),
      ...(signed?.issuers ?? []),
    ];
  } else askUndatedSignature(body.slice(0, end), questions);
  const above = startOfNotes(body, start);
  if (above < body.length && start === end) {
    const first = paragraphAt(body, above);
    const text = `“${excerpt(first.text)}”以下 ${body.length - above} 段作为结尾，不属于最后一个章节：核对`;
    questions.push({ line: first.line, text });
  }
  return body.length - above;
}

/** Returns the index at which the imprint begins; the number of paragraphs when there is none. */
function startOfImprint(body: readonly SourceParagraph[]): number {
  let end = body.length;
  while (end > 1 && isImprint(paragraphAt(body, end - 1).text)) end -= 1;
  return end;
}

/** Returns the index at which the signature begins: unbroken lines of issuers or officials above the date at `at`. */
function startOfSignature(body: readonly SourceParagraph[], at: number): number {
  let start = at;
  const signs = ({ text, marker }: SourceParagraph) =>
    marker === null && (issuersIn(text).length > 0 || isOfficialSignature(text));
  for (let above = body[start - 1]; start > 1 && above && signs(above); above = body[start - 1])
    start -= 1;
  return start;
}

/** Returns the index at which the notes above the signature begin: 附件 notes, 特此通知, contacts. */
function startOfNotes(body: readonly SourceParagraph[], start: number): number {
  let above = start;
  const notes = findLastIndex(body.slice(0, start), ({ text }) => /^附\s?件?\s?[:：]/u.test(text));
  const listed = body.slice(notes + 1, start);
  if (notes > 0 && listed.every(({ text }) => !/[。]/u.test(text) && text.length <= 60))
    above = notes;
  while (above > 1 && isClosingFormula(paragraphAt(body, above - 1).text)) above -= 1;
  return above;
}

/** Whether a line closes a letter without being part of its last section. */
function isClosingFormula(text: string): boolean {
  return (
    isImprint(text) ||
    (text.length <= 30 &&
      /^(?:特此|此复|此令|专此|妥否|当否|以上.{0,8}[，,]?(?:请|妥否))/u.test(text))
  );
}

/** Asks about issuers at the very end without a date: a signature, or the last rows of a list. */
function askUndatedSignature(body: readonly SourceParagraph[], questions: Question[]): void {
  const last = body.at(-1);
  if (last && last.marker === null && body.length > 2 && issuersIn(last.text).length > 0)
    questions.push({
      line: last.line,
      text: `最后的“${excerpt(last.text, 20)}”下面没有日期，按正文处理；若是落款，移到结尾，并写进 document.yaml 的 issuer`,
    });
}
