import { isDate, organsIn } from './issuer.ts';
import type { Paragraph } from './paragraph.ts';
import { isFinished, joined } from './paragraph.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

const GENRE =
  /(?:通知|意见|决定|决议|办法|规定|条例|方案|报告|讲话|致辞|批复|公告|通告|公报|命令|[法函令]|解释|细则|章程|规则|要点|总结|计划|规划|纪要|答复|复函|倡议书|公开信|准则|纲要|安排|规程|指南|制度|守则|标准|要求|建议|[）)])$/u;
const NUMBER =
  /^(?:[\p{Script=Han}]{0,16}[〔[（(【]\s?\d{4}\s?[〕\])）】]\s?(?:第\s?)?\d+\s?号|第\s?\d{1,5}\s?号|〔\p{Script=Han}{1,4}〕\s?第\s?\d+\s?号)(?=$|\s+签发人)/u;

/** The number of a document that stands on a line of its own, before 签发人 at most: 某发〔2023〕17号, or 第799号 of a decree. */
export function numberOn(line: string): string | undefined {
  return NUMBER.exec(line)?.[0];
}

/** Whether a line can be the title, or the last line of the title, of an official document. */
export function isTitled(text: string): boolean {
  return GENRE.test(bare(text)) && text.length > 2;
}

/** The genre a title names: 办法 of 某某管理办法. */
export function genreOf(title: string): string {
  return /[)）]$/u.test(title) ? '' : (GENRE.exec(bare(title))?.[0] ?? '');
}

/** Without spaces between characters and the mark of a note. */
function bare(text: string): string {
  return text.replace(/\s/gu, '').replace(/[[［(（〔]\d+[\]］)）〕]$/u, '');
}

/** What stands before the text, its title in one paragraph. */
export interface FrontMatter {
  front: Paragraph[];
  /** Where the title stands; -1 when none was recognised. */
  at: number;
  /** The organs whose names are lines of the title. */
  organs: string[];
}

/** Reads the title: it may run over several lines, and open with the organs that issue the text. */
export function readTitle(paragraphs: readonly Paragraph[], questions: Question[]): FrontMatter {
  const front = [...paragraphs];
  const marked = front.findIndex(({ level }) => level === 1);
  if (marked !== -1) return { front, at: marked, organs: [] };
  const end = lastLine(front);
  if (end === -1) return { front, at: -1, organs: [] };
  const start = firstLine(front, end);
  const lines = front.slice(start, end + 1);
  const [first, ...rest] = lines;
  if (!first || rest.length === 0) return { front, at: end, organs: [] };
  const organs = lines.flatMap(({ text }) => organsIn(text));
  questions.push({ line: first.line, text: askLines(lines.length, organs) });
  front.splice(start, lines.length, joined([first, ...rest]));
  return { front, at: start, organs };
}

function askLines(lines: number, organs: readonly string[]): string {
  const named = organs.join('、');
  const about = named && `；“${named}”若是发文机关标志，写成 <Letterhead>`;
  return `标题按 ${lines} 行接成一个：核对${about}`;
}

/** The last line of the title: one that names a genre, else a short line by itself. */
function lastLine(front: readonly Paragraph[]): number {
  const body = front.findIndex(({ text }) => isFinished(text) && text.length > 2);
  const lines = front.slice(0, Math.min(body === -1 ? 8 : body, 10));
  const plain = lines.filter(
    ({ text, marker, listed }) => text.length <= 100 && !marker && !listed && isPlain(text),
  );
  const titled =
    plain.find(({ text }) => isTitled(text) && bare(text).length > 4) ??
    plain.find(({ text }) => isTitled(text) && /关于/u.test(above(front, text)));
  const found = titled ?? plain.find(({ text }) => isLone(text));
  return found ? front.indexOf(found) : -1;
}

/** The text right above a line. */
function above(front: readonly Paragraph[], text: string): string {
  const at = front.findIndex((paragraph) => paragraph.text === text);
  return front
    .slice(Math.max(0, at - 3), at)
    .map((paragraph) => paragraph.text)
    .join('');
}

/** Neither a number, a date nor something in brackets. */
function isPlain(text: string): boolean {
  return numberOn(text) === undefined && !isDate(text) && !/^[（(]/u.test(text);
}

/** A short first line that is no organ’s name may be a title. */
function isLone(text: string): boolean {
  return text.length >= 2 && text.length <= 40 && organsIn(text).length === 0;
}

const MOST_LINES = 4;

/** The first line of a title that ends at `end`: back to 关于, and above it the organs whose title it is. */
function firstLine(front: readonly Paragraph[], end: number): number {
  const text = (at: number) => front[at]?.text ?? '';
  let start = end;
  const opening = [0, 1, 2, 3].map((back) => end - back).find((at) => /关于/u.test(text(at)));
  if (opening !== undefined && opening < end) {
    const between = front.slice(opening, end);
    if (between.every((each) => isPlain(each.text) && !each.marker && !isTitled(each.text)))
      start = opening;
  }
  // A title above its subtitle: ——在某某会议上的讲话.
  if (/^[—－-]{1,2}/u.test(text(start)) && start > 0 && isTitleLine(front[start - 1]))
    return start - 1;
  if (!/^(?:关于|印发|转发|批转)/u.test(text(start))) return start;
  while (start > 0 && end - start < MOST_LINES && isIssuing(text(start - 1))) start -= 1;
  return start;
}

function isTitleLine(paragraph: Paragraph | undefined): boolean {
  return (
    paragraph !== undefined &&
    !paragraph.marker &&
    isPlain(paragraph.text) &&
    isLone(paragraph.text)
  );
}

function isIssuing(text: string): boolean {
  return organsIn(text).length > 0 && !/文件$/u.test(text);
}

/** The start of a title, for a question or a name. */
export function shortTitle(title: string): string {
  return genreOf(title) || excerpt(title);
}
