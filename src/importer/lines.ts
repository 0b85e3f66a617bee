import type { Markup } from '#edition/markup.ts';
import type { SourceLine } from '#edition/source.ts';
import { sourceLines } from '#edition/source.ts';
import { markerOf } from './marker.ts';
import type { Paragraph } from './paragraph.ts';
import { isFinished, paragraphOf } from './paragraph.ts';
import type { Question } from './question.ts';
import { excerpt } from './question.ts';

/** How a line stands on its page. */
interface Layout {
  /** Whether an empty line or an indent parts it from the line before. */
  parted: boolean;
  indented: boolean;
}

/** Whether a line goes on where the one before it ended; `ask` does, but the editor should look. */
type Verdict = 'yes' | 'no' | 'ask';

/** From this many characters on, a line that ends in no stop was broken by its page rather than meant to end there. */
const SURE = 40;
const LIKELY = 26;

/** The paragraphs of a source: lines that a page's end or a fixed width broke are joined again. */
export function readParagraphs(
  source: string,
  markup: Markup | undefined,
): { paragraphs: Paragraph[]; questions: Question[] } {
  const lines = sourceLines(source, markup);
  const layouts = layoutsOf(source, lines);
  const width = wrapWidth(lines, layouts);
  const questions: Question[] = [];
  const groups: SourceLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    const before = lines[i - 1];
    const layout = layouts[i] ?? { parted: true, indented: false };
    const verdict = group && before ? goesOn(before, line, layout, width, markup) : 'no';
    if (verdict === 'ask') questions.push(askJoin(line));
    if (verdict === 'no' || !group) groups.push([line]);
    else group.push(line);
  }
  return { paragraphs: groups.map(paragraphOf), questions };
}

function askJoin({ line, text }: SourceLine): Question {
  return {
    line,
    text: `“${excerpt(text)}”接在了上一行后面（上一行没有句末标点）。若本是另一段，删去 <Join />，改成空一行`,
  };
}

function layoutsOf(source: string, lines: readonly SourceLine[]): Layout[] {
  const raw = source.split(/\r?\n/u);
  return lines.map(({ line }, i) => {
    const before = lines[i - 1]?.line ?? 0;
    const indented = /^(?:\u3000{1,}|\s{2,})\S/u.test(raw[line - 1] ?? '');
    return { parted: indented || line - before > 1, indented };
  });
}

/** The width at which a text was broken into lines, or null when its lines are its paragraphs. */
function wrapWidth(lines: readonly SourceLine[], layouts: readonly Layout[]): number | null {
  const running = lines.filter((_, i) => layouts[i + 1]?.parted === false);
  if (running.length < 4) return null;
  const sizes = running.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const widest = sizes[Math.floor(sizes.length * 0.98)] ?? 0;
  const full = sizes.filter((size) => size >= widest - 4 && size <= widest + 4).length;
  return widest >= 30 && widest <= 140 && full >= sizes.length * 0.6 ? widest : null;
}

/** Columns: a Han character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) > 0xff ? 2 : 1;
  return width;
}

function goesOn(
  before: SourceLine,
  line: SourceLine,
  { parted }: Layout,
  width: number | null,
  markup: Markup | undefined,
): Verdict {
  if (before.level > 0 || line.level > 0) return 'no';
  if (/^[，。；：、！？”’）》」』】〕％]/u.test(line.text)) return 'yes';
  const marker = markerOf(line.text);
  if (marker && !/^[项款目条]/u.test(marker.rest)) return 'no';
  if (/[，、（“‘《〈〔【]$/u.test(before.text)) return 'yes';
  if (width !== null && !parted && widthOf(before.text) >= width - 4) return 'yes';
  if (isFinished(before.text) || standsAlone(before.text) || standsAlone(line.text)) return 'no';
  if (parted && markup) return 'no';
  return byLength(before.text);
}

function byLength(before: string): Verdict {
  const open = /[。；，、]/u.test(before) || opensQuotation(before);
  if (before.length >= SURE && open) return 'yes';
  return before.length >= LIKELY && open ? 'ask' : 'no';
}

function opensQuotation(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('“') > count('”') || count('（') > count('）') || count('《') > count('》');
}

/** Lines that end without a stop by their nature: titles, dates, numbers of documents, annexes. */
function standsAlone(text: string): boolean {
  return (
    /^(?:附\s?[件录表：:]|抄送|主送|目\s*录$)/u.test(text) ||
    /^[\d〇○一二三四五六七八九十]{4}\s?年[\d一二三四五六七八九十]{1,3}月/u.test(text) ||
    /[〔[（(]\d{4}[〕\])）]\s?(?:第)?\d+号$/u.test(text) ||
    (/关于/u.test(text) && /(?:通知|意见|决定|办法|规定|方案|报告|批复|函|解释)$/u.test(text))
  );
}
