import type { Markup } from '#edition/markup.ts';
import type { SourceLine } from '#edition/sourceText.ts';
import { sourceLines } from '#edition/sourceText.ts';
import type { LineLayout, Wrapping } from './layout.ts';
import { WIDTH_TOLERANCE, layoutsOf, wrappingOf } from './layout.ts';
import { isDate } from './issuer.ts';
import { isReference, markerOf } from './marker.ts';
import { findPageNumberLines } from './pageLines.ts';
import type { PageLine, SourceParagraph } from './paragraph.ts';
import { endsSentence, paragraphOf } from './paragraph.ts';
import { looksLikeTitle } from './title.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** Whether a line continues the one before; the `ask` verdicts decide too, and ask the editor to check. */
type Verdict = 'yes' | 'no' | 'askJoined' | 'askParted';

/** A line with its layout and the text of its paragraph up to its end. */
interface LineInContext {
  line: SourceLine;
  layout: LineLayout;
  textSoFar: string;
}

/** Reads the paragraphs of a source, joining lines that were broken at a fixed width or at the end of a page. */
export function readParagraphs(
  source: string,
  markup: Markup | undefined,
): { paragraphs: SourceParagraph[]; questions: Question[] } {
  const plain = sourceLines(source, markup);
  const questions: Question[] = [];
  const pages = markup ? new Set<number>() : findPageNumberLines(plain, questions);
  const lines = plain.map((line, i) => ({ ...line, page: pages.has(i) }));
  const layouts = layoutsOf(source, lines);
  const wrapping = wrappingOf(layouts.filter((_, i) => !pages.has(i)));
  const groups: [PageLine, ...PageLine[]][] = [];
  let before: LineInContext | undefined;
  for (const [i, line] of lines.entries()) {
    const layout = layouts[i];
    if (line.page || !layout) {
      // A page number above the first paragraph belongs to none; findPageNumberLines recognises none there.
      groups.at(-1)?.push(line);
      continue;
    }
    const verdict = before ? judgeContinuation(before, { line, layout }, wrapping, markup) : 'no';
    if (before && verdict.startsWith('ask')) questions.push(ask(before.line, line, verdict));
    const joins = verdict === 'yes' || verdict === 'askJoined';
    if (joins) groups.at(-1)?.push(line);
    else groups.push([line]);
    const textSoFar = before && joins ? before.textSoFar + line.text : line.text;
    before = { line, layout, textSoFar };
  }
  return { paragraphs: groups.map(paragraphOf), questions };
}

function ask(before: SourceLine, { line, text }: SourceLine, verdict: Verdict): Question {
  return verdict === 'askJoined'
    ? {
        line,
        text: `“${excerpt(text)}”接在了上一行后面（上一行的停顿不说明是否另起一段）。若本是另一段，删去 <Join />，改成空一行`,
      }
    : {
        line: before.line,
        text: `“${excerpt(before.text)}”没有句末标点，下一行按另一段处理。若是一句话断成两行，在断处写 <Join />，删去空行`,
      };
}

function judgeContinuation(
  { line: before, layout: { columns }, textSoFar }: LineInContext,
  { line, layout: { separated } }: Pick<LineInContext, 'line' | 'layout'>,
  { width, indents }: Wrapping,
  markup: Markup | undefined,
): Verdict {
  if (before.level > 0 || line.level > 0 || isTableRow(before.text) || isTableRow(line.text))
    return 'no';
  if (/^[，。；：、！？”’）》」』】〕％]/u.test(line.text)) return 'yes';
  const marker = markerOf(line.text);
  if (marker && !isReference(marker)) return 'no';
  if (/[，、（“‘《〈〔【]$/u.test(before.text)) return 'yes';
  if (standsAlone(before.text) || standsAlone(line.text)) return 'no';
  const full = width !== null && !separated && columns >= width - WIDTH_TOLERANCE;
  if (endsSentence(before.text)) return full ? (indents ? 'yes' : 'askJoined') : 'no';
  if (full) return 'yes';
  // A first line that lost its indent is shorter by that indent.
  if (width !== null && !separated && columns >= width - 2 * WIDTH_TOLERANCE) return 'askJoined';
  return separated && markup ? 'no' : judgeByLength(textSoFar);
}

/** Whether a line is a row of a table. */
function isTableRow(text: string): boolean {
  return text.includes('\t') || (text.startsWith('|') && text.endsWith('|'));
}

/** The length from which a paragraph without a final stop was probably broken by its page. */
const LONG_ENOUGH_TO_JOIN = 26;
/** The length below which a missing stop means nothing: a name, a cell of a table, a heading. */
const LONG_ENOUGH_TO_ASK = 12;

function judgeByLength(textSoFar: string): Verdict {
  const open = /[。；，]/u.test(textSoFar) || opensQuotation(textSoFar);
  if (textSoFar.length >= LONG_ENOUGH_TO_JOIN) {
    if (open || textSoFar.includes('、')) return 'askJoined';
    return markerOf(textSoFar) || looksLikeTitle(textSoFar) ? 'no' : 'askParted';
  }
  const labelled = /^\p{Script=Han}{2,6}[：:]/u.test(textSoFar);
  return open && textSoFar.length >= LONG_ENOUGH_TO_ASK && !markerOf(textSoFar) && !labelled
    ? 'askParted'
    : 'no';
}

function opensQuotation(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('“') > count('”') || count('（') > count('）') || count('《') > count('》');
}

/** Whether a line normally ends without a stop: a title, a date, a document number, an annex label. */
function standsAlone(text: string): boolean {
  return (
    /^(?:附\s?[件录表图：:]|抄送|主送|目\s*录$)/u.test(text) ||
    isDate(text) ||
    /^[\d〇○一二三四五六七八九十]{4}\s?年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{0,3}日?$/u.test(
      text,
    ) ||
    /[〔[（(]\d{4}[〕\])）]\s?(?:第)?\d+号$/u.test(text) ||
    (/关于/u.test(text) && /(?:通知|意见|决定|办法|规定|方案|报告|批复|函|解释)$/u.test(text))
  );
}
