import { datedOrgans, isDate, isSigned, organsIn } from './issuer.ts';
import type { Paragraph } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { numberOn, readTitle } from './title.ts';

/** The parts of the paper that a document has besides its text. */
export interface Ends {
  title?: Paragraph;
  letterhead?: Paragraph;
  addressee?: Paragraph;
  /** 发文字号, 成文日期, and who issued it, as printed. */
  number?: string;
  date?: string;
  issuers?: string[];
}

/** Recognises letterhead, number, title, addressee and issuers in what stands before the text; gives it with the title in one. */
export function readFront(
  paragraphs: readonly Paragraph[],
  ends: Ends,
  questions: Question[],
): Paragraph[] {
  const { front, at, organs } = readTitle(paragraphs, questions);
  const title = front[at];
  if (title) title.form = 'title';
  ends.title = title;
  ends.number ??= front.map(({ text }) => numberOn(text)).find(Boolean);
  if (!ends.issuers?.length && organs.length > 0) ends.issuers = organs;
  readLetterhead(front.slice(0, Math.max(0, at)), ends, questions);
  const after = front.slice(at + 1);
  ends.addressee = addresseeIn(after);
  if (ends.addressee) ends.addressee.form = 'addressee';
  readBelowTitle(after, ends, title?.text ?? '', questions);
  return front;
}

/** 某某总工会文件, 某某人民政府令: who issues it is part of the letterhead. */
function readLetterhead(above: readonly Paragraph[], ends: Ends, questions: Question[]): void {
  const letterhead = above.find(({ text }) => organsIn(text.replace(/令$/u, '')).length > 0);
  if (!letterhead) return;
  letterhead.form = 'letterhead';
  ends.letterhead = letterhead;
  if (letterhead === above.at(-1) && !/[文件令]$/u.test(letterhead.text))
    questions.push({
      line: letterhead.line,
      text: `标题上面的“${excerpt(letterhead.text, 20)}”作为发文机关标志；若是标题的前半，把两行接起来`,
    });
  if (ends.issuers?.length) return;
  ends.issuers = organsIn(letterhead.text.replace(/令$/u, '')).map((name) =>
    name.replace(/文件$/u, ''),
  );
}

/** Organs right below the title, and a date below them: they issue the text where nothing else says who does. */
function readBelowTitle(
  after: readonly Paragraph[],
  ends: Ends,
  title: string,
  questions: Question[],
): void {
  // A title may stand twice, the second time over two lines.
  const end = after.findIndex(({ text }) => organsIn(text).length === 0 || title.includes(text));
  const below = after.slice(0, end === -1 ? after.length : end);
  if (below.length === 0 || (ends.issuers?.length ?? 0) > 0) return;
  ends.issuers = below.flatMap(({ text }) => organsIn(text));
  const next = after[below.length]?.text ?? '';
  if (isDate(next)) ends.date ??= next;
  questions.push({
    line: below[0]?.line,
    text: `${title ? '标题之下' : '开头'}的“${ends.issuers.join('、')}”作为发文机关：核对`,
  });
}

/** Whom the text is sent to stands before its first sentence. */
function addresseeIn(after: readonly Paragraph[]): Paragraph | undefined {
  const body = after.findIndex(({ text, marker }) => marker !== null || /[。；]/u.test(text));
  return after.slice(0, body === -1 ? 3 : body).find(({ text }) => isAddressee(text));
}

function isAddressee(text: string): boolean {
  return /[：:]$/u.test(text) && text.length <= 120 && !/[。；]|如下|通知|以下|附\s?件/u.test(text);
}

/** Recognises date and signature at the end of the text; gives how many paragraphs at the end are no part of it. */
export function readBack(body: readonly Paragraph[], ends: Ends, questions: Question[]): number {
  const end = aboveFurniture(body);
  const dated = body[end - 1];
  const signed = dated && datedOrgans(dated.text);
  let start = end;
  if (dated && (signed || isDate(dated.text))) {
    start = aboveSigners(body, end - 1);
    ends.date = signed?.date ?? dated.text;
    ends.issuers = [
      ...body.slice(start, end - 1).flatMap(({ text }) => organsIn(text)),
      ...(signed?.organs ?? []),
    ];
  } else askUndated(body.slice(0, end), questions);
  const above = aboveNotes(body, start);
  if (above < body.length && start === end) {
    const text = `“${excerpt(body[above]?.text ?? '')}”以下 ${body.length - above} 段作为结尾，不属于最后一个章节：核对`;
    questions.push({ line: body[above]?.line, text });
  }
  return body.length - above;
}

/** What may stand below the signature: who gets a copy, who was present, who prints it. */
const FURNITURE =
  /^(?:抄送|抄报|抄发|主送|分送|发送|主题词|出席|列席|请假|缺席|记录|参加(?:人员)?|主持(?:人)?|公开方式|联系人|联系电话|校对|打印|共印)\s?[:：]|印发$|^[（(](?:此件|联系人|公开)/u;

/** The first of the paragraphs at the end that are furniture of the page. */
function aboveFurniture(body: readonly Paragraph[]): number {
  let end = body.length;
  while (end > 1 && FURNITURE.test(body[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** A signature is an unbroken run of organs, or of persons in office, right above a date; `at` is that of the date. */
function aboveSigners(body: readonly Paragraph[], at: number): number {
  let start = at;
  const signs = ({ text, marker }: Paragraph) =>
    marker === null && (organsIn(text).length > 0 || isSigned(text));
  for (let above = body[start - 1]; start > 1 && above && signs(above); above = body[start - 1])
    start -= 1;
  return start;
}

/** Above the signature: 附件 notes, 特此通知, whom to ask. */
function aboveNotes(body: readonly Paragraph[], start: number): number {
  let above = start;
  const notes = body.slice(0, start).findLastIndex(({ text }) => /^附\s?件?\s?[:：]/u.test(text));
  const listed = body.slice(notes + 1, start);
  if (notes > 0 && listed.every(({ text }) => !/[。]/u.test(text) && text.length <= 60))
    above = notes;
  while (above > 1 && isFormula(body[above - 1]?.text ?? '')) above -= 1;
  return above;
}

/** What closes a letter without being part of its last section. */
function isFormula(text: string): boolean {
  return (
    FURNITURE.test(text) ||
    (text.length <= 30 &&
      /^(?:特此|此复|此令|专此|妥否|当否|以上.{0,8}[，,]?(?:请|妥否))/u.test(text))
  );
}

/** Organs at the very end without a date may be a signature, or the last rows of a list. */
function askUndated(body: readonly Paragraph[], questions: Question[]): void {
  const last = body.at(-1);
  if (last && last.marker === null && body.length > 2 && organsIn(last.text).length > 0)
    questions.push({
      line: last.line,
      text: `最后的“${excerpt(last.text, 20)}”下面没有日期，按正文处理；若是落款，移到结尾，并写进 document.yaml 的 issuer`,
    });
}
