import { isDate, issuersIn } from './issuer.ts';
import type { SourceParagraph } from './paragraph.ts';
import { endsSentence, joinParagraphs, paragraphAt } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';
import { findLastIndex } from '#edition/findLast.ts';

const GENRE =
  /(?:通知|意见|决定|决议|办法|规定|条例|方案|报告|讲话|致辞|批复|公告|通告|公报|命令|[法函令]|解释|细则|章程|规则|要点|总结|计划|规划|纪要|答复|复函|倡议书|公开信|准则|纲要|安排|规程|指南|制度|守则|标准|要求|建议|[）)])$/u;
const NUMBER =
  /^(?:[\p{Script=Han}]{0,16}\s?[〔﹝[［（(【]\s?\d{4}\s?[〕﹞\]］)）】]\s?(?:第\s?)?\d+\s?号|第\s?\d{1,5}\s?号|〔\p{Script=Han}{1,4}〕\s?第\s?\d+\s?号)(?=$|\s+签发人)/u;

/** Returns the document number that a line consists of, except for 签发人 after it: 某发〔2023〕17号, or 第799号 of a decree. */
export function documentNumberIn(line: string): string | undefined {
  return NUMBER.exec(line)?.[0];
}

/** Whether a line can be the title of an official document, or its last line. */
export function looksLikeTitle(text: string): boolean {
  return GENRE.test(withoutSpacesAndNote(text)) && text.length > 2;
}

/** Returns the genre that a title names: 办法 of 某某管理办法; empty if it names none. */
function genreOf(title: string): string {
  return /[)）]$/u.test(title) ? '' : (GENRE.exec(withoutSpacesAndNote(title))?.[0] ?? '');
}

/** Removes spaces and the reference mark of a note. */
function withoutSpacesAndNote(text: string): string {
  return text.replace(/\s/gu, '').replace(/[[［(（〔]\d+[\]］)）〕]$/u, '');
}

/** The paragraphs before the text, the title joined into one. */
export interface FrontMatter {
  front: SourceParagraph[];
  /** The index of the title in `front`; -1 when none was recognised. */
  titleIndex: number;
  /** The issuers whose names are lines of the title. */
  issuers: string[];
}

/** Recognises the title, which may extend over several lines and begin with the issuers; asks about a joined one. */
export function readTitle(
  paragraphs: readonly SourceParagraph[],
  questions: Question[],
): FrontMatter {
  const front = [...paragraphs];
  const marked = front.findIndex(({ level }) => level === 1);
  if (marked !== -1) return { front, titleIndex: marked, issuers: [] };
  const end = lastLineOfTitle(front);
  if (end === -1) return { front, titleIndex: -1, issuers: [] };
  const start = firstLineOfTitle(front, end);
  const lines = front.slice(start, end + 1);
  const [first, ...rest] = lines;
  if (!first || rest.length === 0) return { front, titleIndex: end, issuers: [] };
  const issuers = lines.flatMap(({ text }) => issuersIn(text));
  questions.push({ line: first.line, text: askJoinedTitle(lines.length, issuers) });
  front.splice(start, lines.length, joinParagraphs([first, ...rest]));
  return { front, titleIndex: start, issuers };
}

function askJoinedTitle(lines: number, issuers: readonly string[]): string {
  const names = issuers.join('、');
  const about = names && `；“${names}”若是发文机关标志，写成 <Letterhead>`;
  return `标题按 ${lines} 行接成一个：核对${about}`;
}

/** Returns the index of the last line of the title: one that names a genre, else a short line; -1 for none. */
function lastLineOfTitle(front: readonly SourceParagraph[]): number {
  const body = front.findIndex(({ text }) => endsSentence(text) && text.length > 2);
  const lines = front.slice(0, Math.min(body === -1 ? 8 : body, 10));
  const plain = lines.filter(
    ({ text, marker, inTableOfContents }) =>
      text.length <= 100 && !marker && !inTableOfContents && isPlain(text),
  );
  const titled =
    plain.find(({ text }) => looksLikeTitle(text) && withoutSpacesAndNote(text).length > 4) ??
    plain.find(({ text }) => looksLikeTitle(text) && /关于/u.test(textAbove(front, text)));
  const found = titled ?? plain.find(({ text }) => isShortLine(text));
  return found ? front.indexOf(found) : -1;
}

/** Returns the text of the three paragraphs above a line. */
function textAbove(front: readonly SourceParagraph[], text: string): string {
  const at = front.findIndex((paragraph) => paragraph.text === text);
  return front
    .slice(Math.max(0, at - 3), at)
    .map((paragraph) => paragraph.text)
    .join('');
}

/** Whether a text is no document number, no date and not in brackets. */
function isPlain(text: string): boolean {
  return documentNumberIn(text) === undefined && !isDate(text) && !/^[（(]/u.test(text);
}

/** Whether a line is short and no issuer’s name, so that it may be a title. */
function isShortLine(text: string): boolean {
  return text.length >= 2 && text.length <= 40 && issuersIn(text).length === 0;
}

const MOST_LINES = 4;

/** Returns the index of the first line of the title that ends at `end`: back to 关于 and to the issuers above it. */
function firstLineOfTitle(front: readonly SourceParagraph[], end: number): number {
  let start = end;
  const opening = findLastIndex(
    front.slice(0, end + 1),
    ({ text }, at) => at > end - MOST_LINES && /关于/u.test(text),
  );
  if (opening !== -1 && opening < end) {
    const between = front.slice(opening, end);
    if (between.every((each) => isPlain(each.text) && !each.marker && !looksLikeTitle(each.text)))
      start = opening;
  }
  const { text } = paragraphAt(front, start);
  // The line above a subtitle such as ——在某某会议上的讲话 is the title.
  if (/^[—－-]{1,2}/u.test(text) && start > 0 && isTitleLine(paragraphAt(front, start - 1)))
    return start - 1;
  if (!/^(?:关于|印发|转发|批转)/u.test(text)) return start;
  while (start > 0 && end - start < MOST_LINES && isIssuerLine(paragraphAt(front, start - 1)))
    start -= 1;
  return start;
}

function isTitleLine({ marker, text }: SourceParagraph): boolean {
  return !marker && isPlain(text) && isShortLine(text);
}

function isIssuerLine({ text }: SourceParagraph): boolean {
  return issuersIn(text).length > 0 && !/文件$/u.test(text);
}

/** Returns a short name for a text: the genre that its title names, else the start of the title. */
export function shortTitle(title: string): string {
  return genreOf(title) || excerpt(title);
}
