import type { Markup } from '#edition/markup.ts';
import type { SourceLine } from '#edition/sourceText.ts';
import { sourceLines } from '#edition/sourceText.ts';
import type { Layout, Wrapping } from './layout.ts';
import { SLACK, layoutsOf, wrappingOf } from './layout.ts';
import { isReference, markerOf } from './marker.ts';
import { pageLines } from './pageLines.ts';
import type { Paragraph } from './paragraph.ts';
import { isFinished, paragraphOf } from './paragraph.ts';
import { isTitled } from './title.ts';
import type { Question } from '../question.ts';
import { excerpt } from '../question.ts';

/** Whether a line goes on where the one before it ended; where it is asked, the editor should look. */
type Verdict = 'yes' | 'no' | 'askJoined' | 'askParted';

/** A line of the text where it stands, and the words of its paragraph up to its end. */
interface Placed {
  line: SourceLine;
  layout: Layout;
  said: string;
}

/** The paragraphs of a source: lines that a page's end or a fixed width broke are joined again. */
export function readParagraphs(
  source: string,
  markup: Markup | undefined,
): { paragraphs: Paragraph[]; questions: Question[] } {
  const plain = sourceLines(source, markup);
  const questions: Question[] = [];
  const pages = markup ? new Set<number>() : pageLines(plain, questions);
  const lines = plain.map((line, i) => ({ ...line, page: pages.has(i) }));
  const layouts = layoutsOf(source, lines);
  const wrapping = wrappingOf(layouts.filter((_, i) => !pages.has(i)));
  const groups: (SourceLine & { page: boolean })[][] = [];
  let before: Placed | undefined;
  for (const [i, line] of lines.entries()) {
    const layout = layouts[i];
    if (line.page || !layout) {
      groups.at(-1)?.push(line);
      continue;
    }
    const verdict = before ? goesOn(before, { line, layout }, wrapping, markup) : 'no';
    if (before && verdict.startsWith('ask')) questions.push(ask(before.line, line, verdict));
    const goes = verdict === 'yes' || verdict === 'askJoined';
    if (goes) groups.at(-1)?.push(line);
    else groups.push([line]);
    before = { line, layout, said: (goes ? (before?.said ?? '') : '') + line.text };
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

function goesOn(
  { line: before, layout: { columns }, said }: Placed,
  { line, layout: { parted } }: Pick<Placed, 'line' | 'layout'>,
  { width, indents }: Wrapping,
  markup: Markup | undefined,
): Verdict {
  if (before.level > 0 || line.level > 0 || isRow(before.text) || isRow(line.text)) return 'no';
  if (/^[，。；：、！？”’）》」』】〕％]/u.test(line.text)) return 'yes';
  const marker = markerOf(line.text);
  if (marker && !isReference(marker)) return 'no';
  if (/[，、（“‘《〈〔【]$/u.test(before.text)) return 'yes';
  if (standsAlone(before.text) || standsAlone(line.text)) return 'no';
  const full = width !== null && !parted && columns >= width - SLACK;
  if (isFinished(before.text)) return full ? (indents ? 'yes' : 'askJoined') : 'no';
  if (full) return 'yes';
  // A first line that lost its indent is short by it.
  if (width !== null && !parted && columns >= width - 2 * SLACK) return 'askJoined';
  return parted && markup ? 'no' : byLength(said);
}

/** A row of a table. */
function isRow(text: string): boolean {
  return text.includes('\t') || (text.startsWith('|') && text.endsWith('|'));
}

/** From this many characters on, a paragraph that ends in no stop was rather broken by its page than meant to end there. */
const LIKELY = 26;
/** Fewer say nothing: a name, a cell of a table, a heading. */
const TELLING = 12;

function byLength(said: string): Verdict {
  const open = /[。；，]/u.test(said) || opensQuotation(said);
  if (said.length >= LIKELY) {
    if (open || said.includes('、')) return 'askJoined';
    return markerOf(said) || isTitled(said) ? 'no' : 'askParted';
  }
  const labelled = /^\p{Script=Han}{2,6}[：:]/u.test(said);
  return open && said.length >= TELLING && !markerOf(said) && !labelled ? 'askParted' : 'no';
}

function opensQuotation(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('“') > count('”') || count('（') > count('）') || count('《') > count('》');
}

/** Lines that end without a stop by their nature: titles, dates, numbers of documents, annexes. */
function standsAlone(text: string): boolean {
  return (
    /^(?:附\s?[件录表图：:]|抄送|主送|目\s*录$)/u.test(text) ||
    /^[\d〇○一二三四五六七八九十]{4}\s?年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{0,3}日?$/u.test(
      text,
    ) ||
    /[〔[（(]\d{4}[〕\])）]\s?(?:第)?\d+号$/u.test(text) ||
    (/关于/u.test(text) && /(?:通知|意见|决定|办法|规定|方案|报告|批复|函|解释)$/u.test(text))
  );
}
